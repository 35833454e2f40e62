// How long before it is due something is told as soon due, in milliseconds. A choice of this product, by kind; no rule
// prescribes any of it.

import type { DueKind } from '../../../model/oversight/due-item.ts';

const hour = 3_600_000;
const day = 24 * hour;

export const soonBefore: Record<DueKind, number> = {
  'chart-turnaround': 8 * hour,
  'query-answer': 8 * hour,
  'coder-after-query': 8 * hour,
  'root-cause': 2 * day,
  rebuttal: 2 * day,
  rework: 2 * day,
  'breach-notice': 12 * hour,
  overpayment: 30 * day,
  'independent-audit': 30 * day,
  'daily-monitoring': 0,
  'monthly-review': 7 * day,
  credential: 60 * day,
  agreement: 30 * day,
  'contract-notice': 30 * day,
  'instruction-acknowledgement': 3 * day,
  education: 3 * day,
  'vendor-report': 5 * day,
  task: 5 * day,
};
