// Which reviews count at which stage, and with which decisions in them. Two delivered codes, one agreed, one deleted.

import { expect, test } from 'vitest';
import type { ReviewStep } from '../../../lib/model/review-step.ts';
import { type ReviewRecords, scorecard, signedReviews } from '../../../lib/review/scorecard.ts';
import { codeLine } from './reviews.ts';

const [kept, deleted] = [codeLine('I10', 'line 0'), codeLine('R07.9', 'line 1')];
const overturned = { lineKey: 'line 1', outcome: 'overturned', reason: 'Read again.', citation: 'I.A.15' };

/** Steps in their order, of the worksheet `w1`. */
const steps = (...taken: (Partial<ReviewStep> & { step: ReviewStep['step'] })[]) =>
  taken.map((step, n) => ({
    ...{ id: `s${n}`, worksheetId: 'w1', number: n + 1, by: 'colleague', answers: [], outcomes: [] },
    ...step,
  }));

const records = (...taken: Parameters<typeof steps>): ReviewRecords => ({
  encounters: [{ id: 'e1', number: 'E-1' }],
  worksheets: [
    { id: 'w1', encounterId: 'e1', status: 'signed', signedAt: 100, delivered: [kept, deleted] },
    { id: 'w2', encounterId: 'e2', status: 'signed', signedAt: 200, delivered: [kept] },
  ],
  verdicts: [
    { id: 'v0', worksheetId: 'w1', lineKey: 'line 0', disposition: 'agree' },
    { id: 'v1', worksheetId: 'w1', lineKey: 'line 1', disposition: 'delete' },
  ],
  findings: [{ worksheetId: 'w1', verdictId: 'v1', severity: 'major', rootCause: 'coder' }],
  steps: steps(...taken),
});

const all = (given: ReviewRecords, stage: 'initial' | 'final') =>
  signedReviews(given, stage).map(({ worksheetId, number }) => [worksheetId, number]);
const tally = (given: ReviewRecords, stage: 'initial' | 'final') =>
  scorecard(signedReviews(given, stage), 'raw').total.tally;

const release = { step: 'release' as const, dueAt: 1 };
const reconsider = { step: 'reconsider' as const, outcomes: [overturned] as never };
const finalise = { step: 'finalise' as const };

test('at first each signed review counts, whose encounter has arrived or not; in the end those that are final', () => {
  const open = records(release);
  expect(all(open, 'initial')).toEqual([
    ['w1', 'E-1'],
    ['w2', null],
  ]);
  expect(all(open, 'final')).toEqual([]);
  expect(all(records(release, reconsider, finalise), 'final')).toEqual([['w1', 'E-1']]);
});

test('a decision is in the final figures, and not in the first ones', () => {
  const decided = records(release, reconsider, finalise);
  expect(tally(decided, 'initial')).toEqual({ agree: 1, revise: 0, add: 0, delete: 1 });
  expect(tally(decided, 'final')).toEqual({ agree: 2, revise: 0, add: 0, delete: 0 });
});

test('what a colleague overturned before the vendor was told is in both', () => {
  const checked = records({ step: 'peer-check', outcomes: [overturned] as never }, release, finalise);
  for (const stage of ['initial', 'final'] as const)
    expect(tally(checked, stage)).toEqual({ agree: 2, revise: 0, add: 0, delete: 0 });
});

test('a worksheet without an encounter, or signed without a moment, counts nowhere', () => {
  const given = records();
  const without = (part: object) =>
    all({ ...given, worksheets: given.worksheets.map((one) => ({ ...one, ...part })) }, 'initial');
  expect(without({ encounterId: undefined })).toEqual([]);
  expect(without({ signedAt: undefined })).toEqual([]);
  expect(without({ signedAt: 0 })).toEqual([]);
});

test('reviews stand in the order in which they were signed', () => {
  const given = records();
  expect(all({ ...given, worksheets: given.worksheets.toReversed() }, 'initial').map(([id]) => id)).toEqual([
    ...['w1', 'w2'],
  ]);
});
