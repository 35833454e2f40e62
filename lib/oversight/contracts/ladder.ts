// Whom the contract says to turn to when something is not done in time, rung by rung.

import type { Contract } from '../../model/oversight/contract.ts';

export type LadderStep = Contract['ladder'][number];
export type Matter = LadderStep['matter'];

const hour = 3_600_000;

/** The rungs of a matter, the first to be told first. */
export const rungsOf = (ladder: readonly LadderStep[], matter: Matter): LadderStep[] =>
  ladder.filter((one) => one.matter === matter).sort((a, b) => a.hours - b.hours);

export interface LadderStand {
  /** How many rungs have been reached; 0: nobody is told yet. */
  reached: number;
  /** Who is to be told by now; null: nobody. */
  to: LadderStep | null;
  /** Who is next and when, in milliseconds since 1970; null: there is no higher rung. */
  next: { step: LadderStep; at: number } | null;
}

/** Where the ladder stands for something that has waited since a moment. Hours run by the clock. */
export function ladderStand(
  ladder: readonly LadderStep[],
  matter: Matter,
  since: number,
  now: number,
): LadderStand {
  const rungs = rungsOf(ladder, matter);
  const reached = rungs.filter(({ hours }) => since + hours * hour <= now).length;
  const step = rungs[reached];
  return {
    reached,
    to: rungs[reached - 1] ?? null,
    next: step ? { step, at: since + step.hours * hour } : null,
  };
}
