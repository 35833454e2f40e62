// What keeps a chart from being billed: the second reading that its vendor's charts get before billing, a hold that a
// reviewer placed, and a gap that holds billing; since when, and by when it should be over.

import { dayAt } from '../../model/calendar-day.ts';
import type { HeldWhy } from '../../model/oversight/operations.ts';
import type { PreBill } from '../../model/oversight/vendor.ts';
import { addBusinessDays } from '../../review/business-days.ts';
import type { AlertChart, ChartRecords } from './alert-chart.ts';

export interface Hold {
  why: HeldWhy;
  since: number;
  /** When it was over; null: it is not. */
  until: number | null;
  /** The last day for it, as `2026-11-30`; null: none is set. */
  dueOn: string | null;
}

/** Whether charts like this one are read a second time before they are billed. */
export const isPreBill = (
  rule: PreBill | null,
  { class: kind, returnedAt }: Pick<AlertChart, 'class' | 'returnedAt'>,
): boolean =>
  rule !== null &&
  returnedAt !== null &&
  dayAt(returnedAt) >= rule.from &&
  (rule.charts === 'all' || kind === 'complex');

/** All that ever held the chart; a vendor's chart is held from its return until its review is released. */
export function holdsOf(
  chart: AlertChart,
  { gaps, holds, releasedAt }: ChartRecords,
  rule: PreBill | null,
): Hold[] {
  const { returnedAt } = chart;
  return [
    ...(rule && returnedAt !== null && isPreBill(rule, chart)
      ? [
          {
            why: 'pre-bill' as const,
            since: returnedAt,
            until: releasedAt,
            dueOn: addBusinessDays(dayAt(returnedAt), rule.days),
          },
        ]
      : []),
    ...holds.map(({ from, to }) => ({ why: 'reviewer' as const, since: from, until: to, dueOn: null })),
    ...gaps
      .filter(({ holdsBilling }) => holdsBilling)
      .map(({ raisedAt, closedAt }) => ({
        why: 'gap' as const,
        since: raisedAt,
        until: closedAt,
        dueOn: null,
      })),
  ];
}

/** What holds a chart that came back and is not billed. */
export const heldNow = (chart: AlertChart, records: ChartRecords, rule: PreBill | null): Hold[] =>
  chart.billedAt === null && chart.returnedAt !== null
    ? holdsOf(chart, records, rule).filter(({ until }) => until === null)
    : [];

/** Whether it was billed while a second reading or a reviewer held it. An open gap has an alert of its own. */
export const wasBilledHeld = (chart: AlertChart, records: ChartRecords, rule: PreBill | null): boolean => {
  const { billedAt } = chart;
  return (
    billedAt !== null &&
    holdsOf(chart, records, rule).some(
      ({ why, since, until }) => why !== 'gap' && since <= billedAt && (until === null || until > billedAt),
    )
  );
};
