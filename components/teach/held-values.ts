// Whether a profile holds something of the charts it was taught on, as a heading that names the patient: such
// a profile is not saved.

import type { Profile } from '../../lib/model/profile.ts';
import type { KnownValues } from '../../lib/model/teaching.ts';

/** The numbers and names of these charts that stand in the profile. */
export function heldValues({ frames }: Profile, charts: readonly KnownValues[]): string[] {
  const text = JSON.stringify(frames);
  const told = charts.flatMap(({ patient = '', encounter = '', name = '' }) => [
    ...[patient, encounter].filter((value) => value.length >= 4),
    ...name.split(/[^\p{L}]+/u).filter((word) => word.length >= 5),
  ]);
  return [...new Set(told)].filter((value) => text.includes(value));
}
