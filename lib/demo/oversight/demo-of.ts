// Whose demonstration records are, and how days are counted in them.

import { addDays } from '../../model/calendar-day.ts';
import type { RegisterKind, RegisterOf } from '../../model/oversight/register-kinds.ts';

export interface DemoOf {
  /** Ids of the two vendors. */
  meridian: string;
  northgate: string;
  /** Id of the round of evaluation: candidates name it. */
  round: string;
  /** Whose everything is. */
  owner: string;
  /** As `2026-11-30`. */
  today: string;
  /** Milliseconds since 1970 at which it was made. */
  at: number;
}

/** A record without what is the same of all. */
export type Bare<K extends RegisterKind> = Omit<RegisterOf<K>, 'madeBy' | 'madeAt' | 'removed'>;

/** @param days before `day`; negative: after it. */
export const dayBefore = (day: string, days: number): string => addDays(day, -days);
