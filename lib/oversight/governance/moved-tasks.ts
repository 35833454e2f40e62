// What becomes of the calendar's open tasks where a vendor's first day of full production or the rule is another: those that
// stand on the day that the calendar gave them go to their new one. What is done or dropped stays, and so does a day that
// somebody set by hand.

import { addDays } from '../../model/calendar-day.ts';
import type { CalendarRule } from '../../model/oversight/calendar-rule.ts';
import type { OversightTask } from '../../model/oversight/task.ts';
import { type Known, scheduledTasks } from './tasks-due.ts';

export interface Schedule {
  vendor: Known;
  rule: CalendarRule;
}

type Standing = Pick<OversightTask, 'vendorId' | 'scheduled' | 'status' | 'due' | 'title' | 'removed'> & {
  id: string;
};

export interface Moved {
  id: string;
  due: string;
  title: string;
}

/** Days ahead of today in which the turns of both calendars are compared: any that may have been put on it. */
const ahead = 1500;

/** @param today as `2026-11-30`. */
export function movedTasks(
  tasks: readonly Standing[],
  before: Schedule,
  after: Schedule,
  today: string,
): Moved[] {
  const until = addDays(today, ahead);
  const turns = ({ vendor, rule }: Schedule) =>
    new Map(scheduledTasks(vendor, until, rule).map((task) => [task.scheduled, task]));
  const [was, is] = [turns(before), turns(after)];
  return tasks.flatMap((task) => {
    if (task.removed || task.status !== 'open' || task.vendorId !== before.vendor.id) return [];
    const [old, now] = [was.get(task.scheduled), is.get(task.scheduled)];
    if (!old || !now || old.due !== task.due || (now.due === old.due && now.title === old.title)) return [];
    return [{ id: task.id, due: now.due, title: task.title === old.title ? now.title : task.title }];
  });
}
