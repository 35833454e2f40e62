// Looking for a code's evidence: in a note of ten pages that was never read before, and in one that was, which is what
// the second code of a chart finds. With titles of the codes that come along; and what is proposed as facts meanwhile. The best of some
// tries counts: the machine may be busy.

import { codeSets } from '../../../lib/codes/code-sets.ts';
import { factName } from '../../../lib/model/confirmed-fact.ts';
import { evidenceTables } from '../../../lib/notes/evidence/asked-code.ts';
import { findEvidence } from '../../../lib/notes/evidence/find-evidence.ts';
import { proposeFacts } from '../../../lib/notes/propose-facts.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { milliseconds, type Row, readable } from './row.ts';

/** A page of a printed chart has about so many characters. */
const page = 3000;
const tries = 15;
const dateOfService = '2026-03-17';

export async function evidenceFinder(): Promise<Row[]> {
  const all = demoCharts.flatMap(({ documents }) => documents.map(({ text }) => text.trim())).join(' ');
  const text = all.replace(/\s+/g, ' ').slice(0, 10 * page);
  const tables = evidenceTables(codeSets([]), dateOfService);
  const codes = demoCharts.flatMap(({ lines }) => lines).filter(({ system }) => system !== 'CPT');
  const [first] = codes;
  const asked = codes.slice(0, 40);
  const cold = await milliseconds(() => findEvidence(first!, [{ name: 'Note', text }], tables));
  const unread = await best(() => findEvidence(first!, [{ name: 'Note', text }], tables));
  const documents = [{ name: 'Note', text }];
  findEvidence(first!, documents, tables);
  const read = await best(() => {
    for (const code of asked) findEvidence(code, documents, tables);
  });
  const facts = await best(() => proposeFacts([{ name: 'Note', text }], factName.options, { dateOfService }));
  return [
    { what: 'ten pages and a code, the first of all', figure: readable(cold), unit: 'ms' },
    { what: 'ten pages that were not read before, and a code', figure: readable(unread), unit: 'ms' },
    {
      what: `ten pages that were read, a code (of ${asked.length})`,
      figure: readable(read / asked.length),
      unit: 'ms',
    },
    { what: 'ten pages, every fact proposed', figure: readable(facts), unit: 'ms' },
  ];
}

async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i += 1) times.push(await milliseconds(work));
  return Math.min(...times);
}
