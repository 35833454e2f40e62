// Short infusions that stand on the claim as infusions: one check corrects them, another must not count them again.

import { type InfusionKind, type Service, services } from '../packs/infusion.ts';
import type { RuleChart } from '../rule-chart.ts';
import { codedUnits } from './ask-course.ts';
import type { Course } from './course.ts';
import { count } from './expected.ts';

export const serviceOf = (kind: InfusionKind, way: Service['way']): Service =>
  services.find((one) => one.kind === kind && one.way === way)!;

/** How many infusions of that kind are coded although they were too short, and were pushes. */
export function shortAsInfusion(
  chart: RuleChart,
  course: Course,
  kind: 'chemotherapy' | 'therapeutic',
): number {
  const service = serviceOf(kind, 'infusion');
  const over = codedUnits(chart, [service.first, service.further]) - count(course, service);
  return Math.max(0, Math.min(over, course.short.filter((one) => one.kind === kind).length));
}
