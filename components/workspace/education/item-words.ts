// The state of an education item in words.

import type { EducationItem } from '../../../lib/store/views/education.ts';
import { dayWords } from '../review-life/due-date.ts';

/** Whether it is past its day and nobody has said that it was read. */
export const isOverdue = ({ acknowledged, dueAt }: EducationItem, now: number): boolean =>
  acknowledged === null && now > dueAt;

/** What is awaited, or how it ended. */
export function itemState(item: EducationItem, now: number): string {
  const { acknowledged, reaudit, dueAt } = item;
  const charts = `${reaudit?.charts} ${reaudit?.charts === 1 ? 'chart' : 'charts'}`;
  if (reaudit)
    return `Re-audited on ${dayWords(reaudit.at)}, ${charts}: ${reaudit.result === 'mended' ? 'mended' : 'repeated'}`;
  if (acknowledged)
    return `Acknowledged on ${dayWords(acknowledged.at)} by ${acknowledged.by}; re-audit is open`;
  return isOverdue(item, now)
    ? `Acknowledgement overdue since ${dayWords(dueAt)}`
    : `To be acknowledged by ${dayWords(dueAt)}`;
}
