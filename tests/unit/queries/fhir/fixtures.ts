// Queries, charts and answers for the tests of FHIR resources. Everybody in them is invented.

import fc from 'fast-check';
import { optionKind, type Query } from '../../../../lib/model/query.ts';
import { type QueryAnswer, responseClass } from '../../../../lib/model/query-step.ts';
import { answerFault, fittingClasses } from '../../../../lib/queries/answer-class.ts';
import { authorRoleWords, deficiencyWords } from '../../../../lib/reports/query-words.ts';
import { buildQuery } from '../../../fixtures/queries/build-query.ts';
import { examples, written } from '../../../fixtures/queries/written-examples.ts';

export const id = '0193a1b2-0000-7000-8000-00000000000a';
export const responseUrl = 'urn:uuid:0193a1b2-0000-8000-8000-00000000000b';
export const chart = { site: 'https://ehr.example', encounter: 'V-204417', patient: 'MRN-88301' };
export const words = { role: authorRoleWords, reason: deficiencyWords };

export const exampleQueries: readonly Query[] = examples.map((example) =>
  written(example, {
    encounterId: '0193a1b2-0000-7000-8000-000000000001',
    gapId: null,
    deficiency: null,
    author: { name: 'Dana Reyes', credential: 'CCS', contact: 'extension 4410' },
    recipient: { name: 'A. Rivera, MD', role: 'attending' },
    timing: 'retrospective',
    coder: null,
    createdBy: 'dana',
    createdAt: Date.UTC(2026, 10, 30),
  }),
);

/** An answer of each kind that the query can be given, with each option in it once. */
export function answersTo(query: Query): QueryAnswer[] {
  const provider = 'A. Rivera, MD';
  const choices = [[], ...query.options.map((option) => [option.id])];
  return choices
    .flatMap((options) =>
      responseClass.options.map((kind) => ({ class: kind, options, text: 'As in my note.', provider })),
    )
    .filter((answer) => answerFault(query, answer) === null);
}

const text = (most: number) => fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => s.slice(0, most));
/** As people type it: with plain blanks, none around it, and without control characters. */
const clean = (most: number) => text(most).map((s) => s.replace(/\s|\p{Cc}/gu, ' ').trim());

const options = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((one) =>
        fc.record({
          id: fc.constant(one),
          kind: fc.constantFrom(...optionKind.options),
          text: fc.string({ minLength: 1 }),
        }),
      ),
    ),
  )
  .map((list) => list.map((one) => ({ ...one, supportedBy: [], documentedIn: null })));

const anyQuery: fc.Arbitrary<Query> = fc
  .record({ options, question: text(200), title: text(160), createdAt: fc.integer() })
  .map((parts) => buildQuery(parts));

/** Any query with any answer that it can be given. */
export const anyAnswer: fc.Arbitrary<{ query: Query; answer: QueryAnswer; documentation: string }> = anyQuery
  .chain((query) =>
    fc.record({
      query: fc.constant(query),
      options: fc.shuffledSubarray(query.options.map((option) => option.id)),
      text: clean(4000),
      provider: clean(200),
      documentation: clean(400),
      nth: fc.nat(),
    }),
  )
  .map(({ query, options: chosen, text: said, provider, documentation, nth }) => {
    const classes = fittingClasses(query, chosen);
    const kind = classes[nth % classes.length]!;
    return { query, answer: { class: kind, options: chosen, text: said, provider }, documentation };
  })
  .filter(({ query, answer }) => answerFault(query, answer) === null);
