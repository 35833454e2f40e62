// How early each kind is told as soon due, in hours. The notice of an overpayment 30 days ahead, written out: 30 × 24 = 720.

import { expect, test } from 'vitest';
import { soonBefore } from '../../../../lib/oversight/clocks/due/soon.ts';

test('each kind is told its hours before it is due', () => {
  const hours = Object.fromEntries(Object.entries(soonBefore).map(([kind, ms]) => [kind, ms / 3_600_000]));
  expect(hours).toEqual({
    'chart-turnaround': 8,
    'query-answer': 8,
    'coder-after-query': 8,
    'root-cause': 48,
    rebuttal: 48,
    rework: 48,
    'breach-notice': 12,
    overpayment: 720,
    'independent-audit': 720,
    'daily-monitoring': 0,
    'monthly-review': 168,
    credential: 1_440,
    agreement: 720,
    'contract-notice': 720,
    'instruction-acknowledgement': 72,
    education: 72,
    'vendor-report': 120,
    task: 120,
  });
});
