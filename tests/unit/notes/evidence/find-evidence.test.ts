// Evidence for a code: its passages in their order, exactly quoted, from any text; the demonstration's diagnoses each
// with what their chart says of them.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSets } from '../../../../lib/codes/code-sets.ts';
import { importFiles } from '../../../../lib/codes/import-files.ts';
import { openBlob } from '../../../../lib/codes/tables/blob.ts';
import { quoteAnchor } from '../../../../lib/model/evidence.ts';
import {
  type AskedCode,
  evidenceTables,
  noEvidenceTables,
} from '../../../../lib/notes/evidence/asked-code.ts';
import { findEvidence } from '../../../../lib/notes/evidence/find-evidence.ts';
import { demoCharts } from '../../../../lib/practice/charts.ts';
import { evidenceCases } from '../../../fixtures/notes/evidence.ts';
import { tabularSample } from '../../codes/sample-files.ts';

const asked = (code: string, label: string | null = null): AskedCode => ({
  system: 'ICD-10-CM',
  code,
  label,
});

const ask = (code: AskedCode, text: string, tables = noEvidenceTables) =>
  findEvidence(code, [{ name: 'Note', text }], tables);

test('conclusions go before findings, support before contradiction and mention', () => {
  const text =
    'HISTORY: Mother had pneumonia. Cough. EXAM: Pneumonia clinically. CHEST FILM: No pneumonia. ASSESSMENT: Pneumonia, right base.';
  const { passages, found } = ask(asked('J18.9', 'Pneumonia'), text);
  expect(found).toBe('support');
  expect(passages.map(({ relation, quote }) => [relation, quote.exact])).toEqual([
    ['supports', 'ASSESSMENT: Pneumonia, right base.'],
    ['supports', 'EXAM: Pneumonia clinically.'],
    ['contradicts', 'CHEST FILM: No pneumonia.'],
    ['mentions', 'HISTORY: Mother had pneumonia.'],
  ]);
});

test('nothing found is a hint, and a code that nobody can name was not looked for', () => {
  expect(ask(asked('J18.9', 'Pneumonia'), 'Well today.')).toEqual({ passages: [], found: 'no-support' });
  expect(ask(asked('J18.9'), 'Pneumonia.')).toEqual({ passages: [], found: 'not-asked' });
});

test('the title comes from the tables, and what the tabular list includes is looked for', () => {
  const tables = { titleOf: () => 'Transient alteration of awareness', includedIn: () => ['Staring spell'] };
  expect(ask(asked('R40.4'), 'Two staring spells in May.', tables).found).toBe('support');
  expect(ask(asked('R40.4'), 'Two seizures in May.', tables).found).toBe('no-support');
});

test('any text: exact quotes, nothing thrown', () => {
  let quotes = 0;
  const piece = fc.oneof(
    fc.constantFrom(...evidenceCases.map(({ text }) => text)),
    fc.constantFrom('PLAN: ', ': ', '\n', 'no ', 'İ', '\u00a0', '\ud83d', 'cm hx of '),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')),
      fc.constantFrom(...evidenceCases),
      fc.oneof(fc.constant(null), fc.string()),
      (pieces, { text: own, title, code }, other) => {
        // Its own text among others, for its own name: something is found. For another name, most often nothing.
        const text = `${pieces} ${own} ${pieces}`;
        for (const { quote, end } of ask(asked(code, other ?? title), text).passages) {
          expect(text.slice(quote.start, end)).toBe(quote.exact);
          expect(quoteAnchor.safeParse(quote).success).toBe(true);
          quotes += 1;
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
  expect(quotes).toBeGreaterThan(100);
});

test('what the tabular list includes counts from four characters on, or under the code itself', async () => {
  const included = (what: string) => `<includes><note>${what}</note></includes>`;
  const text = tabularSample
    .replace('<excludes1><note>disorders', `${included('of the chapter')}<excludes1><note>disorders`)
    .replace('<desc>Diabetes (E08-E13)</desc>', `<desc>Diabetes</desc>${included('of the section')}`)
    .replace('<desc>Secondary</desc>', `<desc>Secondary</desc>${included('of the category')}`)
    .replace('<desc>With eyes</desc>', `<desc>With eyes</desc>${included('of the code')}`);
  const made = await importFiles([{ name: 'icd10cm_tabular_2021.xml', blob: new Blob([text]) }], {
    now: 0,
    complete: false,
  });
  if (!made.ok) throw new Error(made.error.happened);
  const opened = made.value.map(({ blob }) => openBlob(blob));
  const sets = codeSets(opened.flatMap((one) => (one.ok ? [one.value] : [])));
  const of = (code: string) =>
    evidenceTables(sets, '2020-12-01').includedIn({ system: 'ICD-10-CM', code, label: null });
  expect(of('E08.3')).toEqual(['of the code']);
  expect(of('E08.31')).toEqual(['of the code']);
  expect(of('E08')).toEqual(['of the category']);
});

const tables = codeSets([]);

/** What the first passage says of each diagnosis that the demonstration's vendor coded. */
const saidInDemonstration = demoCharts.flatMap((chart) => {
  const documents = chart.documents.map(({ title, signed, text }) => ({
    name: title,
    written: signed.slice(0, 10),
    text: text.trim(),
  }));
  return chart.lines
    .filter(({ system }) => system === 'ICD-10-CM')
    .map((line) => ({
      line,
      chart,
      passages: findEvidence(line, documents, evidenceTables(tables, chart.dateOfService), chart).passages,
    }));
});

test('nearly every right diagnosis of the demonstration has its support', () => {
  const right = saidInDemonstration.filter(({ line }) => !line.error);
  const without = right.filter(({ passages }) => passages[0]?.relation !== 'supports');
  expect(without.map(({ chart, line }) => `${chart.id} ${line.code}`)).toEqual([
    // Told by what was done, not by name.
    'card-06 Z45.018',
    'onc-05 T38.6X5A',
    'em-02 W26.0XXA',
    'em-04 V43.52XA',
    'em-04 Y92.411',
    'an-01 G89.18',
    'an-04 O62.1',
    'rad-03 Z12.31',
    'ipm-04 Z91.81',
    'ipm-03 V18.4XXA',
    'ipm-06 B96.81',
    'ipm-06 T39.315A',
  ]);
  expect(right.length).toBeGreaterThan(120);
});

test('a diagnosis that the chart denies, or has on the other side, is contradicted or not supported', () => {
  const wrong = saidInDemonstration.filter(({ line }) =>
    ['unsupported', 'laterality'].includes(line.error?.category ?? ''),
  );
  expect(
    wrong.map(({ chart, line, passages }) => `${chart.id} ${line.code} ${passages[0]?.relation}`),
  ).toEqual([
    'card-04 I33.0 contradicts',
    'ort-02 S83.231A contradicts',
    'em-02 S51.811A contradicts',
    // One side only.
    'em-04 S22.43XA mentions',
    'an-03 H25.12 contradicts',
    'rad-04 J18.9 contradicts',
    // Both wrists, of which the code has the right one.
    'neu-01 G56.01 supports',
    'ipm-02 A41.9 contradicts',
  ]);
});
