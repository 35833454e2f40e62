// How checks come by the course of a visit: from the confirmed list of what was given, if it is complete.

import { givenCodes } from '../packs/infusion.ts';
import type { RuleInput } from '../rule.ts';
import type { RuleChart } from '../rule-chart.ts';
import { having } from '../rule-chart.ts';
import { type Course, courseOf } from './course.ts';
import { expectedUnits, firstService } from './expected.ts';

export interface Asked {
  course: Course;
  first: ReturnType<typeof firstService>;
  expected: Map<string, number>;
}

/** Null: the claim has no such code, or what was given, when, or for what is not known; that is then noted. */
export function askCourse({ chart, ask, figures }: Omit<RuleInput, 'tables'>): Asked | null {
  if (having(chart, givenCodes).length === 0) return null;
  const given = ask.fact('administrations');
  const claim = ask.field('claim');
  if (!given || !claim) return null;
  const course = courseOf(given, figures) ?? ask.incomplete('administrations');
  const reason = claim === 'facility' ? null : ask.fact('main-reason-for-visit');
  if (!course || (claim === 'professional' && !reason)) return null;
  const first = firstService(course, reason);
  return { course, first, expected: expectedUnits(course, first, claim === 'facility', figures) };
}

/** Units of these codes on the claim, all lines together. */
export const codedUnits = (chart: RuleChart, codes: readonly string[]): number =>
  having(chart, codes).reduce((sum, line) => sum + (line.units ?? 1), 0);
