// Which answers of a FHIR server may be recorded without a person: never one with anything left to judge.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Awaited, judgeResponses } from '../../../../lib/queries/fhir/judge-responses.ts';
import { toResponse } from '../../../../lib/queries/fhir/response.ts';
import { answersTo, anyAnswer, chart, exampleQueries, id, responseUrl } from './fixtures.ts';

const awaited = (query: Awaited['query'], parts: Partial<Awaited> = {}): Awaited => ({
  id,
  query,
  chart,
  used: [],
  askedAgain: null,
  ...parts,
});
const answered = (
  query: Awaited['query'],
  answer: Parameters<typeof toResponse>[4]['answer'],
  documentation = '',
) =>
  JSON.parse(
    JSON.stringify(toResponse(query, id, responseUrl, chart, { answer, answeredAt: 0, documentation })),
  );

test('every answer that our own form gives is recorded as it was given, but for one that says nothing', () => {
  let recorded = 0;
  for (const query of exampleQueries)
    for (const answer of answersTo(query)) {
      const judged = judgeResponses([answered(query, answer)], false, awaited(query));
      if (answer.class === 'irrelevant') expect(judged).toMatchObject({ found: 'offered', read: { answer } });
      else {
        expect(judged).toMatchObject({ found: 'answer', read: { answer } });
        recorded += 1;
      }
    }
  expect(recorded).toBeGreaterThan(50);
});

test('what was used is not used again, until it says something else', () => {
  fc.assert(
    fc.property(anyAnswer, ({ query, answer, documentation }) => {
      fc.pre(answer.class !== 'irrelevant');
      const response = answered(query, answer, documentation);
      const judged = judgeResponses([response], false, awaited(query));
      if (judged.found !== 'answer') throw new Error(JSON.stringify(judged));
      const used = [judged.key];
      const read = { ...response, meta: { versionId: '2' }, text: { status: 'generated' } };
      expect(judgeResponses([read], false, awaited(query, { used }))).toEqual({ found: 'none' });
      const other = { ...response, status: 'amended' };
      expect(judgeResponses([other], false, awaited(query, { used })).found).toBe('answer');
    }),
    { numRuns: 60 },
  );
});

test('nothing that a server says is more than none', () => {
  const [query] = exampleQueries;
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (resources) => {
      expect(judgeResponses(resources, false, awaited(query!))).toEqual({ found: 'none' });
    }),
  );
});
