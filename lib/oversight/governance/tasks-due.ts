// Which tasks of oversight there ought to be, counted from a vendor’s first day of full production. Nothing here makes them:
// the page does, under ids that are the same in every browser.

import { addDays, dayAt } from '../../model/calendar-day.ts';
import { type CalendarRule, usualCalendar } from '../../model/oversight/calendar-rule.ts';
import type { OversightTask } from '../../model/oversight/task.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import { addMonths, monthEnd, monthsBetween, quarterOf } from './calendar-days.ts';

export type WantedTask = Pick<OversightTask, 'kind' | 'title' | 'owner' | 'due' | 'scheduled'> & {
  vendorId: string;
};

export type Known = Pick<Vendor, 'name' | 'goLive' | 'ends' | 'owner' | 'status' | 'madeAt'> & { id: string };

const oversaw: readonly Vendor['status'][] = ['live', 'notice', 'transition', 'ended'];

/** Independent audits are planned so far ahead; reviews appear once their month has begun. In days. */
const ahead = 400;

/**
 * Tasks that ought to be there by `today` and are not, vendor by vendor, each under the name of its turn. Of the time before
 * the vendor was entered here nothing is asked: what was done then was kept elsewhere.
 * @param tasks those that are there, withdrawn ones too: what somebody took away does not come again.
 * @param today as `2026-11-30`.
 */
export function tasksDue(
  vendors: readonly Known[],
  tasks: readonly Pick<OversightTask, 'vendorId' | 'scheduled'>[],
  today: string,
  rule: CalendarRule = usualCalendar,
): WantedTask[] {
  const there = new Set(tasks.map((task) => `${task.vendorId} ${task.scheduled}`));
  return vendors.flatMap((vendor) =>
    scheduledTasks(vendor, today, rule).filter((task) => !there.has(`${task.vendorId} ${task.scheduled}`)),
  );
}

/** All turns of a vendor’s calendar as far as `today` asks for them, whether they are there or not. */
export function scheduledTasks(vendor: Known, today: string, rule: CalendarRule): WantedTask[] {
  const { goLive, ends, id, owner, name, status, madeAt } = vendor;
  if (goLive === null || !oversaw.includes(status)) return [];
  const task = (kind: WantedTask['kind'], turn: string, title: string, due: string): WantedTask => ({
    kind,
    vendorId: id,
    owner,
    scheduled: `${kind} ${turn}`,
    title: `${title}: ${name}`.slice(0, 200),
    due,
  });
  const entered = dayAt(madeAt);
  const reviewedFrom = goLive < entered ? entered : goLive;
  const wanted = [
    ...auditDays(goLive, addDays(today, ahead), rule).map((due, n) =>
      task(
        'independent-audit',
        String(n + 1),
        n === 0 ? 'First independent audit' : 'Independent audit',
        due,
      ),
    ),
    ...(goLive <= today
      ? [
          task(
            'daily-monitoring',
            '1',
            `Daily monitoring for ${rule.dailyDays} days`,
            addDays(goLive, rule.dailyDays),
          ),
        ]
      : []),
    ...(reviewedFrom <= today ? monthsBetween(reviewedFrom, today) : []).flatMap((month) => {
      const end = monthEnd(`${month}-01`);
      const monthly = task('monthly-review', month, `Review of ${month}`, addDays(end, rule.monthlyAfter));
      const quarter = quarterOf(end);
      const lastOfQuarter = Number(month.slice(5)) % 3 === 0;
      return [
        monthly,
        ...(lastOfQuarter
          ? [
              task(
                'quarterly-review',
                quarter,
                `Business review of ${quarter}`,
                addDays(end, rule.quarterlyAfter),
              ),
            ]
          : []),
      ];
    }),
  ].filter(({ due }) => due >= entered);
  // What falls due after the vendor is gone is nobody’s, but for the review of its last month and quarter.
  return ends === null
    ? wanted
    : wanted.filter(
        ({ kind, due, scheduled }) =>
          due <= ends ||
          (kind === 'monthly-review' && scheduled.slice(-7) <= ends.slice(0, 7)) ||
          (kind === 'quarterly-review' && scheduled.slice(-7) <= quarterOf(ends)),
      );
}

/**
 * Days on which independent audits are due: the first so many days after go-live, those of the first year evenly spread up
 * to its end, then one a year. As far as `until`, but the first in any case.
 */
export function auditDays(
  goLive: string,
  until: string,
  { firstAuditDays, auditsInFirstYear }: CalendarRule = usualCalendar,
): string[] {
  const first = addDays(goLive, firstAuditDays);
  const days = [first];
  const rest = Math.max(1, auditsInFirstYear) - 1;
  const left = Math.max(0, 365 - firstAuditDays);
  for (let n = 1; n <= rest; n += 1) days.push(addDays(first, Math.round((left * n) / rest)));
  // From the last one on, so that no two lie more than a year apart.
  for (let at = addMonths(days.at(-1)!, 12); at <= until; at = addMonths(at, 12)) days.push(at);
  return days.filter((one) => one <= until || one === first);
}

/** Whether the vendor’s work is looked at every day: from its first day of full production on, for so many days. */
export const isMonitoredDaily = (
  { goLive }: Pick<Vendor, 'goLive'>,
  today: string,
  { dailyDays }: CalendarRule = usualCalendar,
): boolean => goLive !== null && goLive <= today && today < addDays(goLive, dailyDays);
