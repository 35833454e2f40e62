// Which reports a vendor owes by its contract: one for each period that has ended, received or not.

import { addDays, daysBetween } from '../../model/calendar-day.ts';
import type { Contract } from '../../model/oversight/contract.ts';
import type { VendorReport } from '../../model/oversight/vendor-report.ts';

type Report = Contract['reports'][number];

export interface Obligation {
  report: Report;
  /** First and last day of the period. */
  from: string;
  to: string;
  due: string;
  /** The report that covers it, by its id; null: none was received. */
  received: string | null;
  state: 'received' | 'received-late' | 'awaited' | 'late';
}

/**
 * Days after its period within which a report comes, where the contract does not say: common practice, so that the monthly
 * review of the following month has it.
 */
export const usualReportDays = 15;

/** Whole periods within the contract that ended before `today`, the latest first. None where nobody has said when it began. */
export function obligations(
  { from, to, reports }: Pick<Contract, 'from' | 'to' | 'reports'>,
  received: readonly (Pick<VendorReport, 'from' | 'to' | 'receivedOn'> & { id: string })[],
  today: string,
): Obligation[] {
  if (from === null) return [];
  const yesterday = addDays(today, -1);
  const last = to !== null && to < yesterday ? to : yesterday;
  return reports
    .flatMap((report) =>
      periods(report.every, from, last).map((period) => {
        const due = addDays(period.to, report.days ?? usualReportDays);
        const covering = received
          .filter((one) => one.receivedOn !== null && one.from <= period.from && one.to >= period.to)
          .sort((a, b) => (a.receivedOn! < b.receivedOn! ? -1 : 1))[0];
        return {
          report,
          ...period,
          due,
          received: covering?.id ?? null,
          state: stateOf(covering, due, today),
        };
      }),
    )
    .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}

function stateOf(
  covering: Pick<VendorReport, 'receivedOn'> | undefined,
  due: string,
  today: string,
): Obligation['state'] {
  if (covering) return covering.receivedOn! > due ? 'received-late' : 'received';
  return today > due ? 'late' : 'awaited';
}

/** Whole periods of the calendar from the first day to the last, both included. */
function periods(every: Report['every'], first: string, last: string): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  for (let from = startOf(every, first); from <= last; ) {
    const next = startAfter(every, from);
    const to = addDays(next, -1);
    if (to > last) break;
    if (daysBetween(first, from) >= 0) found.push({ from, to });
    from = next;
  }
  return found;
}

/** First day of the period that the day lies in; weeks begin on Monday. */
function startOf(every: Report['every'], day: string): string {
  const [year = 1970, month = 1] = day.split('-').map(Number);
  if (every === 'week') return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  if (every === 'year') return dayOf(year, 1);
  return dayOf(year, every === 'month' ? month : month - ((month - 1) % 3));
}

function startAfter(every: Report['every'], from: string): string {
  if (every === 'week') return addDays(from, 7);
  const [year = 1970, month = 1] = from.split('-').map(Number);
  const months = { month: 1, quarter: 3, year: 12 }[every];
  return dayOf(year + Math.floor((month - 1 + months) / 12), ((month - 1 + months) % 12) + 1);
}

const dayOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;
