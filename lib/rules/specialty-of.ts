// Which specialty a chart's words name, as far as checks know it. More than one, or none, is nobody's specialty: then the
// checks of all of them look at the codes.

import type { Specialty } from './rule-chart.ts';

const words: readonly [Specialty, RegExp][] = [
  ['behavioral-health', /behaviou?ral|psych|mental health|addiction/],
  ['emergency', /emergency/],
  ['oncology', /oncolog|infusion center/],
  ['orthopedics', /orthop|sports medicine/],
  ['cardiology', /cardiol|heart|vascular/],
  ['radiology', /radiolog|imaging/],
  ['anesthesia', /ana?esthe/],
  ['neurology', /neurolog/],
];

/** @param text as the page has it */
export function specialtyOf(text: string | null): Specialty | null {
  const named = words.filter(([, found]) => found.test(text?.toLowerCase() ?? ''));
  return named.length === 1 ? named[0]![0] : null;
}
