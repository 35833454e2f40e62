// Faults are tried a few times in `npm test`, and many times by `npm run bench -- faults`, which sets NIGHTLY.

import { appendFileSync } from 'node:fs';

const nightly = process.env.NIGHTLY === '1';

/** How often something is tried. */
export const times = (inTests: number, atNight: number): number => (nightly ? atNight : inTests);

/** Tells the benchmark a figure; in `npm test` nobody asks. */
export function report(what: string, figure: number, unit: string): void {
  const file = process.env.NIGHTLY_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ what, figure: String(figure), unit })}\n`);
}
