// What holds of the check whatever is written in a query.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  optionKind,
  type Query,
  queryFormat,
  query as querySchema,
  yesNoPurpose,
} from '../../../../lib/model/query.ts';
import type { Breach } from '../../../../lib/queries/breach.ts';
import { checkQuery } from '../../../../lib/queries/check-query.ts';
import { buildQuery, checkedOf, cite, option } from '../../../fixtures/queries/build-query.ts';

const pieces = [
  'please document ',
  'AKI',
  'D.R.G. ',
  '“consistent with”',
  'would you agree',
  '\u200B',
  '\u00AD',
  ' ',
  'ﬁ',
  'РSI',
  '😀',
  '\uD800',
  '?',
  '. ',
  '((((',
  'no evidence of sepsis ',
  'without ',
  'CC: ',
  '{x}',
  'and also the stage of CKD ',
  'expected',
  '\n',
  'e\u0301',
];
const words = (max: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 24,
    })
    .map((parts) => parts.join('').slice(0, max));
const filled = (max: number) => words(max).map((text) => text || '-');
const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');

const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    title: words(160),
    question: words(4000),
    format: fc.constantFrom(...queryFormat.options),
    reason: fc.constantFrom('conflicting', 'diagnosis-without-indicators', 'cause-and-effect', null),
    topic: fc.constantFrom('own', 'device-link', 'clinical-validation', 'time-attestation'),
    timing: fc.constantFrom('concurrent', 'post-bill'),
    channel: fc.constantFrom('written', 'verbal'),
    verbal: fc.option(fc.record({ at: fc.double(), with: words(200), answer: words(4000) })),
    yesNo: fc.option(
      fc.record({
        purpose: fc.option(fc.constantFrom(...yesNoPurpose.options)),
        target: words(200),
        documentedIn: fc.option(id),
      }),
    ),
    indicators: fc.array(
      fc.record({
        id,
        text: filled(1000),
        why: words(500),
        prior: fc.boolean(),
        date: fc.constantFrom(null, '2026-99-99'),
      }),
      { maxLength: 4 },
    ),
    options: fc.array(
      fc.record({
        kind: fc.constantFrom(...optionKind.options),
        text: filled(300),
        by: fc.array(id),
        in: fc.option(id),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ indicators, options, ...rest }) =>
    buildQuery({
      ...(rest as Partial<Query>),
      indicators: indicators.map((one) =>
        cite(one.id, one.text, 'Note', 'attending', 2, {
          date: one.date,
          pertinence: one.why,
          encounter: one.prior ? 'prior' : 'current',
        }),
      ),
      options: options.map((one, n) => ({
        ...option(one.kind, one.text),
        id: `o${n}`,
        supportedBy: one.by,
        documentedIn: one.in,
      })),
    }),
  );

function textOf(query: Query, { field, part }: Breach): string | undefined {
  if (field === 'title' || field === 'question') return query[field];
  if (field === 'yesNo') return query.yesNo?.target;
  if (field === 'options') return query.options.find((one) => one.id === part)?.text;
  return undefined;
}

describe('the check', () => {
  it('never throws, says the same again, and leaves the query as it is', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        fc.pre(querySchema.safeParse(query).success);
        const before = structuredClone(query);
        const found = checkQuery(checkedOf(query));
        expect(checkQuery(checkedOf(query))).toEqual(found);
        expect(query).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it('points into the text, at the words that it names', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        for (const breach of checkQuery(checkedOf(query))) {
          const text = textOf(query, breach);
          if (!breach.span || text === undefined) continue;
          const { start, end } = breach.span;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(breach.happened).toContain(text.slice(start, end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not stall on the longest texts', () => {
    const hard = [
      'please and document ',
      'a b c d ',
      'the the the ',
      '"',
      '((',
      'c.c.',
      'no not ',
      'reflect the patient ',
      '? ',
      'AKI? ',
      'and also the type of sepsis ',
    ].map((piece) => piece.repeat(4000).slice(0, 4000));
    // What grows faster than a text's square outlasts the time limit here.
    for (const question of hard) expect(() => checkQuery(checkedOf(buildQuery({ question })))).not.toThrow();
  });
});
