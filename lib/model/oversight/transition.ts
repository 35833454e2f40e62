// Going over to a vendor: it codes beside the existing team for a while, both codings are compared, and only then does it
// code alone. For some weeks after that its figures are marked, since they are expected to dip.

import { z } from 'zod';
import { addDays, daysBetween } from '../calendar-day.ts';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

/** A chart that both have coded, and how their codes compare. */
export const codedByBoth = z.strictObject({
  number: z.string().trim().min(1).max(200),
  agreed: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  deleted: z.number().int().nonnegative(),
});
export type CodedByBoth = z.infer<typeof codedByBoth>;

/** Days of parallel coding without which nobody goes over, unless for a written reason: contracts ask two to four weeks. */
export const shortestParallel = 14;
/** Charts coded by both that a transition starts with as its minimum: a usual sample of routine audits (Dunn, by ACDIS). */
export const usualCharts = 30;
/** Weeks for which a transition’s targets are usually relaxed; contracts say four to eight. */
export const usualRelaxedWeeks = 8;

export const transitionStatus = z.enum(['planned', 'parallel', 'cut-over', 'dropped']);

export const vendorTransition = z.object({
  vendorId: recordId,
  title: line,
  owner: personId,
  /** First and last day on which both code. */
  parallelFrom: day,
  parallelTo: day,
  /** Charts that both must have coded. */
  minimumCharts: z.number().int().min(1).max(5000),
  charts: z.array(codedByBoth).max(5000),
  /** First day on which the vendor codes alone. */
  cutoverOn: day,
  /** Why it goes over all the same; empty: nothing stands against it. */
  overrideWhy: words,
  /** Until when figures are marked as of a transition; null: not at all. */
  relaxedTo: day,
  status: transitionStatus,
  notes: words,
  ...made,
});
export type VendorTransition = z.infer<typeof vendorTransition>;

/** Days on which both coded, the first and the last counted, and none from the cutover on. */
export function parallelDays(
  { parallelFrom: from, parallelTo: to }: Pick<VendorTransition, 'parallelFrom' | 'parallelTo'>,
  cutover: string | null,
): number {
  if (from === null) return 0;
  const ends = [to, cutover === null ? null : addDays(cutover, -1)].filter((one) => one !== null);
  const last = ends.sort()[0];
  if (last === undefined || last < from) return 0;
  return daysBetween(from, last) + 1;
}

export type CutoverLack =
  | { what: 'days'; is: number; asked: number }
  | { what: 'charts'; is: number; asked: number };

/** What stands against going over on that day; empty: nothing. */
export function cutoverLacks(
  one: Pick<VendorTransition, 'parallelFrom' | 'parallelTo' | 'charts' | 'minimumCharts'>,
  cutover: string | null,
): CutoverLack[] {
  const days = parallelDays(one, cutover);
  const charts = new Set(one.charts.map(({ number }) => number)).size;
  return [
    ...(days < shortestParallel ? [{ what: 'days' as const, is: days, asked: shortestParallel }] : []),
    ...(charts < one.minimumCharts
      ? [{ what: 'charts' as const, is: charts, asked: one.minimumCharts }]
      : []),
  ];
}
