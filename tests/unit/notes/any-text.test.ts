// Whatever the text is: nothing is thrown, every quote is exactly what stands at its place, every value is one of its
// fact, and the time grows with the text only.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factName, factValues } from '../../../lib/model/confirmed-fact.ts';
import { quoteAnchor } from '../../../lib/model/evidence.ts';
import type { NoteDocument } from '../../../lib/notes/note.ts';
import { proposeFacts } from '../../../lib/notes/propose-facts.ts';
import { readPassages } from '../../fixtures/notes/passages.ts';
import { passagesOfBody } from '../../fixtures/notes/passages-body.ts';
import { passagesOfProcedures } from '../../fixtures/notes/passages-procedures.ts';
import { passagesOfTime } from '../../fixtures/notes/passages-time.ts';

const all = [passagesOfTime, passagesOfBody, passagesOfProcedures].flatMap(readPassages);
const dateOfService = '2026-03-17';

/** Pieces of notes cut anywhere, signs, white space, letters that change length when lowered. */
const piece = fc.oneof(
  fc.constantFrom(...all.map(({ text }) => text)),
  fc
    .tuple(fc.constantFrom(...all.map(({ text }) => text)), fc.nat(200), fc.nat(200))
    .map(([text, a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
  fc.constantFrom(
    '\n',
    '\n\n',
    '  ',
    ': ',
    '. ',
    'PLAN:',
    'İ',
    '\u00a0',
    '”',
    '\ud83d',
    '25:99',
    '99:99 to 0:00',
    '9999',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const document: fc.Arbitrary<NoteDocument> = fc.record({
  name: fc.oneof(fc.constantFrom('Anesthesia record', 'Operative report', 'EEG report'), fc.string()),
  text: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  written: fc.constantFrom(null, dateOfService, '2026-03-01', 'no date'),
  author: fc.constantFrom(null, 'Lena Ortiz, MD', 'System, generated'),
});

test('proposals of any text are quotes of it with valid values', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 3 }),
      fc.constantFrom(null, ...all.flatMap(({ label }) => label ?? [])),
      fc.constantFrom(null, dateOfService),
      (documents, label, day) => {
        for (const one of proposeFacts(documents, factName.options, { label, dateOfService: day })) {
          const { text } = documents[one.document]!;
          expect(text.slice(one.quote.start, one.end)).toBe(one.quote.exact);
          expect(text.slice(0, one.quote.start).endsWith(one.quote.prefix)).toBe(true);
          expect(text.slice(one.end).startsWith(one.quote.suffix)).toBe(true);
          expect(quoteAnchor.safeParse(one.quote).success).toBe(true);
          expect(factValues[one.fact].safeParse(one.value).success).toBe(true);
          expect(one.why).not.toBe('');
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a region of any length names the quote', () => {
  const [one] = proposeFacts(
    [{ name: 'n', region: 'r'.repeat(300), text: 'Critical care time 40 minutes.' }],
    ['critical-care-minutes'],
  );
  expect(quoteAnchor.safeParse(one!.quote).success).toBe(true);
});

test.each([
  ['notes', all.map(({ text }) => text).join('\n')],
  ['one sentence without an end', 'psychotherapy 45 minutes right knee with contrast and '],
  ['times', '10:05 to 10:50, '],
  ['headings', 'PLAN: LAST WEEK (copied): HISTORY: '],
  ['capitals', 'AAAA BBBB, '],
  ['digits', '1234567890'],
  ['words of a number', 'twenty-five '],
  ['denials', 'no not without '],
  ['white space', 'mg          \n\t  '],
])('needs time that grows with the text only: %s', (_, repeated) => {
  const take = (length: number): number => {
    const text = repeated.repeat(Math.ceil(length / repeated.length)).slice(0, length);
    const began = performance.now();
    proposeFacts([{ name: 'Note', text }], factName.options, {
      label: 'Knee pneumonia azacitidine',
      dateOfService,
    });
    return performance.now() - began;
  };
  const least = (length: number) => Math.min(take(length), take(length));
  take(10_000);
  // Eight times as long; by a square it would be 64 times. The rest is room for a machine that does other things.
  expect(least(80_000)).toBeLessThan(24 * least(10_000) + 500);
});
