// Reading ten pages against the codes of a stay: when nothing was read before, and again when the codes changed. With the
// codes that come along. The best of some tries counts: the machine may be busy.

import { codeSets } from '../../../lib/codes/code-sets.ts';
import { buildIndex } from '../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../lib/codes/search/open-index.ts';
import type { SearchedSet } from '../../../lib/codes/search/search-sets.ts';
import { starterTables } from '../../../lib/codes/starter/starter-tables.ts';
import type { NoteDocument } from '../../../lib/notes/note.ts';
import { readChart } from '../../../lib/notes/reading/read-chart.ts';
import { readingTables } from '../../../lib/notes/reading/reading-tables.ts';
import { answersFor } from '../../../lib/practice/answer-key.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { milliseconds, type Row, readable } from './row.ts';

/** A page of a printed chart has about so many characters. */
const page = 3000;
const tries = 15;

export async function reading(): Promise<Row[]> {
  const chart = demoCharts.find(({ id }) => id === 'ipm-01')!;
  const keys = answersFor(chart).lines.map(({ lineKey }) => lineKey!);
  const lines = chart.lines.map((line, n) => ({
    ...line,
    key: keys[n]!,
    diagnoses: [],
    unreadable: null,
  }));
  const { encounterType: setting, dateOfService, dischargeDate } = chart;
  const asked = { lines, setting, dateOfService, dischargeDate };
  const searched = starterTables().flatMap((table): SearchedSet[] => {
    const index = openIndex(buildIndex(table.entries()));
    const kind = table.release.kind as SearchedSet['kind'];
    return index.ok ? [{ kind, release: table.release, index: index.value }] : [];
  });
  const tables = readingTables(codeSets([]), searched, dischargeDate!);
  const tenPages = (): NoteDocument[] => {
    const documents: NoteDocument[] = [];
    for (let n = 0, length = 0; length < 10 * page; n += 1) {
      const { title, author, text } = chart.documents[n % chart.documents.length]!;
      documents.push({ name: `${title} ${n}`, author, text: text.replace(/\s+/g, ' ') });
      length += text.length;
    }
    return documents;
  };
  const cold = await milliseconds(() => readChart(asked, tenPages(), tables));
  const unread = await best(() => readChart(asked, tenPages(), tables));
  const documents = tenPages();
  readChart(asked, documents, tables);
  const read = await best(() => readChart(asked, documents, tables));
  return [
    { what: 'ten pages against the codes of a stay, the first of all', figure: readable(cold), unit: 'ms' },
    { what: 'ten pages that were not read before', figure: readable(unread), unit: 'ms' },
    { what: 'ten pages that were read, other codes', figure: readable(read), unit: 'ms' },
  ];
}

async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i += 1) times.push(await milliseconds(work));
  return Math.min(...times);
}
