// Whom the contract says to turn to when something is not done in time, rung by rung.

import type { Contract } from '../../model/oversight/contract.ts';

export type LadderStep = Contract['ladder'][number];
export type Matter = LadderStep['matter'];

/** The rungs of a matter, the first to be told first. */
export const rungsOf = (ladder: readonly LadderStep[], matter: Matter): LadderStep[] =>
  ladder.filter((one) => one.matter === matter).sort((a, b) => a.hours - b.hours);
