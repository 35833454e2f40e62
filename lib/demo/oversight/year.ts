// A year of operations of the demonstration organisation, small enough to be put in at its first start.

import { type SyntheticYear, syntheticYear } from '../../oversight/synthetic/year.ts';

/** Who codes in it, at both vendors and in-house. */
export const yearCoders = 20;

/** More is reviewed of late, so that the last months’ figures are held against their targets. @param from first day of the year, as `2025-12-01`. */
export const demoYear = (from: string, charts = 6000): SyntheticYear =>
  syntheticYear({ seed: 20_261_129, charts, coders: yearCoders, from, reviewed: 0.08, lately: 0.32 });
