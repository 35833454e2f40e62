// A year of operations of the demonstration organisation, small enough to be put in at its first start.

import { type SyntheticYear, syntheticYear } from '../../oversight/synthetic/year.ts';

/** @param from first day of the year, as `2025-12-01`. */
export const demoYear = (from: string, charts = 6000): SyntheticYear =>
  syntheticYear({ seed: 20_261_129, charts, coders: 20, from, reviewed: 0.12 });
