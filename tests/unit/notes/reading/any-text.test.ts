// Whatever the documents are: nothing is thrown, every passage is exactly what stands at its place, every proposal can be
// recorded and is the same twice, and the order of the documents changes no code that is proposed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteAnchor } from '../../../../lib/model/evidence.ts';
import { findingCategory, severity } from '../../../../lib/model/finding.ts';
import { disposition } from '../../../../lib/model/verdict.ts';
import type { NoteDocument } from '../../../../lib/notes/note.ts';
import { readChart } from '../../../../lib/notes/reading/read-chart.ts';
import { readingCases } from '../../../fixtures/notes/reading/cases.ts';
import { aroundCases } from './reading-sets.ts';

const tables = aroundCases();
const texts = readingCases.flatMap(({ documents }) => documents.map(({ text }) => text));
const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(300), fc.nat(300))
    .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
  fc.constantFrom('\n', '  ', ': ', '. ', '#', 'DIAGNOSES:', 'İ', '\u00a0', '”', '\ud83d', 'stage', '3a'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const document: fc.Arbitrary<NoteDocument> = fc.record({
  name: fc.constantFrom('Visit note', 'Discharge summary', 'Operative report', ''),
  text: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
  written: fc.constantFrom(null, '2022-03-08', '2022-01-01', '2023-01-01'),
  author: fc.constantFrom(null, 'A. Prentice, MD', 'K. Barr, RN'),
});

test('proposals of any documents are quotes of them and can be recorded', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 3 }),
      fc.constantFrom(...readingCases),
      (documents, { chart }) => {
        const proposed = readChart(chart, documents, tables);
        for (const { message, proposal, lineKey, passages } of proposed) {
          expect(message).toSatisfy((said: string) => said.length >= 15 && said.length <= 600);
          expect(findingCategory.safeParse(proposal.category).success).toBe(true);
          expect(severity.safeParse(proposal.severity).success).toBe(true);
          expect(disposition.nullable().safeParse(proposal.disposition).success).toBe(true);
          expect(lineKey === null).toBe(proposal.disposition === 'add');
          expect(passages.length).toBeGreaterThan(0);
          for (const { document: at, quote } of passages) {
            expect(documents[at]!.text.slice(quote.start, quote.start + quote.exact.length)).toBe(
              quote.exact,
            );
            expect(quoteAnchor.safeParse(quote).success).toBe(true);
          }
        }
        expect(readChart(chart, documents, tables)).toEqual(proposed);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

test('the order of the documents changes no code', () => {
  const codes = (one: (typeof readingCases)[number], documents: readonly NoteDocument[]) =>
    readChart(one.chart, documents, tables)
      .map(({ check, lineKey, proposal }) => `${check} ${lineKey} ${proposal.code}`)
      .toSorted();
  for (const one of readingCases)
    expect(codes(one, one.documents.toReversed())).toEqual(codes(one, one.documents));
});

test('without documents nothing is proposed', () => {
  for (const { chart } of readingCases) expect(readChart(chart, [], tables)).toEqual([]);
});
