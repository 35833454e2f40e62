// A signed review in which two judgements stand side by side counts for neither of them.

import { expect, test } from 'vitest';
import { signedReviews } from '../../../lib/review/scorecard.ts';
import { unsettledWorksheets } from '../../../lib/review/unsettled.ts';
import { codeLine } from './reviews.ts';

const line = codeLine('I10');
const sheet = (id: string, encounterId: string, signedAt: number) => ({
  id,
  encounterId,
  signedAt,
  status: 'signed' as const,
  delivered: [line],
});
const verdict = (worksheetId: string, ...conflicts: string[]) => ({
  id: `v of ${worksheetId}`,
  worksheetId,
  lineKey: line.key,
  disposition: 'delete' as const,
  conflicts,
});
const finding = (worksheetId: string, ...conflicts: string[]) => ({
  verdictId: `v of ${worksheetId}`,
  worksheetId,
  conflicts,
});

test('is found by its verdict, or by a finding that stands', () => {
  const verdicts = [verdict('w1', 'disposition'), verdict('w2'), verdict('w3')];
  const removed = { ...finding('w3', 'severity'), removed: true };
  const open = unsettledWorksheets({ verdicts, findings: [finding('w2', 'severity'), removed] });
  expect([...open]).toEqual(['w1', 'w2']);
  expect(unsettledWorksheets({ verdicts: [verdict('w1')], findings: [finding('w1')] }).size).toBe(0);
});

test('leaves its place to a later review of the encounter, if there is one', () => {
  const counted = (...conflicts: string[]) =>
    signedReviews(
      {
        encounters: [],
        worksheets: [sheet('w1', 'e1', 1), sheet('w2', 'e1', 2), sheet('w3', 'e2', 3)],
        verdicts: [verdict('w1', ...conflicts), verdict('w2'), verdict('w3')],
        findings: ['w1', 'w2', 'w3'].map((id) => ({ ...finding(id), id })),
        steps: [],
      },
      'initial',
    ).map((review) => review.worksheetId);
  expect(counted()).toEqual(['w1', 'w3']);
  expect(counted('disposition')).toEqual(['w2', 'w3']);
});
