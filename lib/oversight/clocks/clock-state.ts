// How a clock stands at a moment: running, soon over, late, paused or done, and which rung of its ladder it has reached.

import type { DueItem } from '../../model/oversight/due-item.ts';
import { type Clock, dueAt, type Length } from './clock.ts';

export interface Standing
  extends Pick<DueItem, 'startedAt' | 'dueAt' | 'doneAt' | 'state' | 'late' | 'rung'> {}

interface Asked {
  /** When it was done; null: not yet. */
  doneAt: number | null;
  now: number;
  /** Milliseconds before it is due in which it is said to be soon. */
  soon: number;
  /** How long each rung of the ladder has, the first counted from when it was due. */
  rungs?: readonly Length[];
}

/** A clock that is held to a length. */
export const standingOf = (clock: Clock, asked: Asked): Standing =>
  standing(clock.startedAt, dueAt(clock), asked, clock);

/** What is due at a moment that somebody has set. */
export const standingBy = (startedAt: number, due: number | null, asked: Asked): Standing =>
  standing(startedAt, due, asked, null);

function standing(startedAt: number, due: number | null, asked: Asked, clock: Clock | null): Standing {
  const { doneAt, now, soon, rungs = [] } = asked;
  const until = doneAt ?? now;
  const late = due === null ? 0 : Math.max(0, until - due);
  const state =
    doneAt !== null
      ? 'done'
      : due === null
        ? 'paused'
        : now > due
          ? 'late'
          : now > due - soon
            ? 'soon'
            : 'running';
  return {
    startedAt,
    dueAt: due,
    doneAt,
    state,
    late,
    rung: clock ? rungAt(clock, due, rungs, until) : 0,
  };
}

/** How many rungs were reached by `until`: the first when it was due, each further one after the time of the one before. */
function rungAt({ calendar }: Clock, due: number | null, rungs: readonly Length[], until: number): number {
  let at = due;
  let reached = 0;
  for (const length of rungs) {
    if (at === null || until <= at) break;
    reached += 1;
    at = dueAt({ startedAt: at, length, calendar, pauses: [] });
  }
  return reached;
}
