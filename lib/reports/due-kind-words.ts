// What can be due, in words: the board and the packs speak alike.

import type { DueKind } from '../model/oversight/due-item.ts';

export const dueKindWords: Record<DueKind, string> = {
  'chart-turnaround': 'Turnaround of a chart',
  'query-answer': 'Provider’s answer',
  'coder-after-query': 'Coding after an answer',
  'root-cause': 'Root cause of a denial',
  rebuttal: 'Vendor’s answer to findings',
  rework: 'Work on a denial',
  'breach-notice': 'Notice of a breach',
  overpayment: 'Overpayment',
  'independent-audit': 'Independent audit',
  'daily-monitoring': 'Daily monitoring',
  'monthly-review': 'Monthly or quarterly review',
  credential: 'Credential',
  agreement: 'Agreement',
  'contract-notice': 'Notice under a contract',
  'instruction-acknowledgement': 'Acknowledging an instruction',
  education: 'Education',
  'vendor-report': 'Vendor’s report',
  task: 'Task',
};
