// The charts of the worklist are made anew only where something changed.

import { expect, test } from 'vitest';
import { chartsReader } from '../../../components/workspace/worklist/worklist-charts.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import { codeLine } from '../review/reviews.ts';

const sheet = (id: string, encounterId: string, signedAt: number) => ({
  id,
  encounterId,
  reviewerId: 'rita',
  status: 'signed' as const,
  signedAt,
  delivered: [codeLine('I10')],
  conflicts: [],
});
const verdict = (id: string, worksheetId: string, disposition: 'agree' | 'delete') => ({
  id,
  worksheetId,
  lineKey: 'I10',
  disposition,
  conflicts: [],
});
const reviews: AllReviews = {
  encounters: [],
  worksheets: [sheet('w1', 'e1', 2), sheet('w2', 'e2', 1)],
  verdicts: [verdict('v1', 'w1', 'agree'), verdict('v2', 'w2', 'agree')],
  findings: [],
  steps: [],
};

test('a changed verdict changes its chart and no other', () => {
  const read = chartsReader();
  const [first, second] = read(reviews);
  expect([first?.tally.agree, second?.tally.agree]).toEqual([1, 1]);
  const changed = { ...reviews, verdicts: [reviews.verdicts[0]!, verdict('v2', 'w2', 'delete')] };
  const [same, other] = read(changed);
  expect(same).toBe(first);
  expect(other).not.toBe(second);
  expect(other?.tally).toMatchObject({ agree: 0, delete: 1 });
});

test('a chart stops to count when an earlier review of its encounter arrives', () => {
  const read = chartsReader();
  expect(read(reviews).map((chart) => chart.counted)).toEqual([true, true]);
  const earlier = { ...sheet('w0', 'e1', 1), reviewerId: 'carl' };
  const both = { ...reviews, worksheets: [...reviews.worksheets, earlier] };
  expect(read(both).map((chart) => [chart.worksheet.id, chart.counted])).toEqual([
    ['w1', false],
    ['w2', true],
    ['w0', true],
  ]);
});
