// What is due, in words.

import type { DueItem, DueKind } from '../../../../lib/model/oversight/due-item.ts';
import { dateIn } from '../../../../lib/queries/business-hours.ts';
import { timeWords } from '../../../queries/query-words.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { type Route, routeTo } from '../../use-route.ts';

export { dueKindWords } from '../../../../lib/reports/due-kind-words.ts';

/** Where something is done about it. */
const pageOf: Record<DueKind, Route['page']> = {
  'chart-turnaround': 'imports',
  'query-answer': 'queries',
  'coder-after-query': 'queries',
  'root-cause': 'denials',
  rebuttal: 'worklist',
  rework: 'denials',
  'breach-notice': 'governance',
  overpayment: 'overpayments',
  'independent-audit': 'governance',
  'daily-monitoring': 'governance',
  'monthly-review': 'governance',
  credential: 'vendors',
  agreement: 'vendors',
  'contract-notice': 'vendors',
  'instruction-acknowledgement': 'payers',
  education: 'education',
  'vendor-report': 'evaluation',
  task: 'governance',
};

const partOf: Partial<Record<DueKind, Record<string, string>>> = {
  rebuttal: { status: 'released' },
  'vendor-report': { part: 'reports' },
};

export const placeOf = ({ kind }: Pick<DueItem, 'kind'>): string => routeTo(pageOf[kind], partOf[kind] ?? {});

export const dueStateWords: Record<DueItem['state'], string> = {
  running: 'In time',
  paused: 'Stands still',
  soon: 'Due soon',
  late: 'Late',
  done: 'Done',
};

const hour = 3_600_000;
const day = 24 * hour;

/** As “3 days”, “5 hours”: whole ones, of a length in milliseconds. */
export function lengthWords(length: number): string {
  const whole = Math.max(1, Math.floor(length / (length >= 2 * day ? day : hour)));
  return length >= 2 * day
    ? `${whole} ${whole === 1 ? 'day' : 'days'}`
    : `${whole} ${whole === 1 ? 'hour' : 'hours'}`;
}

/** As “3 days late” or “in 2 days”. */
export function lateWords({ state, late, dueAt }: DueItem, now: number): string {
  if (late > 0) return `${lengthWords(late)} late`;
  if (dueAt === null) return state === 'soon' ? 'to be decided' : 'no day runs';
  if (state === 'paused') return 'stands still';
  return `in ${lengthWords(dueAt - now)}`;
}

/** A moment; the end of a day is that day. @param zone by whose clock days end. */
export function dueWords(dueAt: number | null, zone: string): string {
  if (dueAt === null) return '–';
  const before = dateIn(dueAt - 1, zone);
  return before === dateIn(dueAt, zone) ? timeWords(dueAt) : dayWords(before);
}
