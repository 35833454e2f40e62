// An item of what is due, made of the day or moment on which it is.

import type { DueItem, DueKind } from '../../../model/oversight/due-item.ts';
import { type Calendar, instantOf } from '../../../queries/business-hours.ts';
import { standingBy } from '../clock-state.ts';
import { soonBefore } from './soon.ts';

export interface DueAsked {
  now: number;
  /** Days end at midnight of its zone. */
  calendar: Calendar;
}

interface Said extends Pick<DueItem, 'about' | 'title' | 'vendor' | 'owner' | 'ownerId'> {
  kind: DueKind;
  startedAt: number;
  /** Milliseconds since 1970, a day until whose end there is time, or null: it stands. */
  due: number | string | null;
  doneAt?: number | null;
  /** How much earlier than usual it is told as soon. */
  soon?: number;
}

export function dueItemOf({ due, startedAt, doneAt = null, soon, ...said }: Said, asked: DueAsked): DueItem {
  const at = typeof due === 'string' ? instantOf(due, 24, asked.calendar.zone) : due;
  return {
    ...said,
    ...standingBy(startedAt, at, { doneAt, now: asked.now, soon: soon ?? soonBefore[said.kind] }),
  };
}

/** The moment at which a day begins, by the calendar's zone. */
export const startOf = (date: string, { calendar }: DueAsked): number => instantOf(date, 0, calendar.zone);
