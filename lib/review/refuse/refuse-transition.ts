// What keeps a vendor from coding alone: too few days beside the existing team, or too few charts that both have coded;
// unless somebody writes down why.

import { cutoverLacks, type VendorTransition } from '../../model/oversight/transition.ts';
import type { Fault } from '../../model/result.ts';
import { refusal } from './standing.ts';

export function refuseTransition(after: VendorTransition): Fault | null {
  if (after.parallelFrom !== null && after.parallelTo !== null && after.parallelTo < after.parallelFrom)
    return refusal('bad-dates', 'The parallel coding ends before it begins.', 'Correct the days.');
  if (after.status !== 'cut-over') return null;
  if (after.cutoverOn === null)
    return refusal('cutover-without-day', 'The vendor codes alone from no day on.', 'Give the day.');
  const lacks = cutoverLacks(after, after.cutoverOn);
  if (lacks.length === 0 || after.overrideWhy.trim()) return null;
  return refusal(
    'cutover-too-early',
    `Both coded on ${lacks.map((one) => `${one.is} of ${one.asked} ${one.what}`).join(', and ')}.`,
    'Code on in parallel, or write down why the vendor goes on all the same.',
  );
}
