// Figures of oversight as they travel and are shown: what was counted over what, by what it is grouped, how sure it is, and
// how it stands to what the contract promises. Each measure is defined once, in lib/oversight/measures.

import { z } from 'zod';

export const measureId = z.enum([
  // The monthly minimum.
  'accuracy',
  'turnaround',
  'coding-denial-rate',
  'query-response',
  'clean-claim-rate',
  'rework',
  'turnover',
  // Beside it.
  'accuracy-attributable',
  'over-coding',
  'under-coding',
  'net-payment',
  'first-pass-rate',
  'initial-denial-rate',
  'initial-denial-by-average',
  'denial-overturn-rate',
  'turnaround-in-time',
  'provider-response',
  'gap-rate',
  'query-rate',
  'accuracy-after-queries',
  'new-coder-share',
  'root-cause-in-time',
  'dispute-overturn-rate',
  'own-review-share',
  'backlog-age',
]);
export type MeasureId = z.infer<typeof measureId>;

/** The seven without which a monthly pack is incomplete. */
export const monthlyMinimum: readonly MeasureId[] = [
  'accuracy',
  'turnaround',
  'coding-denial-rate',
  'query-response',
  'clean-claim-rate',
  'rework',
  'turnover',
];

export const groupedBy = z.enum([
  'vendor',
  'facility',
  'specialty',
  'coder',
  'payer',
  'encounter-type',
  'source',
  'class',
  'delivery',
  'provider',
]);
export type GroupedBy = z.infer<typeof groupedBy>;

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const one = z.string().max(200);

/** What a figure is limited to; absent: all. */
export const measureFilters = z.strictObject({
  vendor: one.optional(),
  facility: one.optional(),
  specialty: one.optional(),
  coder: one.optional(),
  payer: one.optional(),
  'encounter-type': one.optional(),
  source: one.optional(),
  class: one.optional(),
  delivery: one.optional(),
  provider: one.optional(),
});
export type MeasureFilters = z.infer<typeof measureFilters>;

export const period = z.strictObject({ from: dayText, to: dayText });
export type Period = z.infer<typeof period>;

export const measureUnit = z.enum(['share', 'hours', 'days', 'count', 'cents']);

export const measureStanding = z.enum([
  'above',
  'met',
  'below-in-reach',
  'missed',
  'insufficient',
  'no-data',
  'no-target',
]);

export const measured = z.object({
  measure: measureId,
  unit: measureUnit,
  better: z.enum(['high', 'low', 'none']),
  /** Of a mean or median: the sum, and how many; of a count: the count, and 1. */
  numerator: z.number(),
  denominator: z.number(),
  /** Null: nothing to count, never 0. */
  value: z.number().nullable(),
  /** Charts, claims, queries or coders behind it. */
  n: z.number().int(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The contract's, by the narrowest term; or the usual one, which then says so. */
  target: z.object({ value: z.number(), from: z.string().max(200) }).nullable(),
  standing: measureStanding,
  /** Further figures of it, as the median, the 90th percentile, or cents. */
  also: z
    .array(z.object({ name: z.string().max(60), value: z.number().nullable(), unit: measureUnit }))
    .max(10),
});
export type Measured = z.infer<typeof measured>;

/** Shares of money: their numerator and denominator are cents. */
export const sharesOfMoney: ReadonlySet<MeasureId> = new Set<MeasureId>(['net-payment']);

/** Figures of a group: a vendor, a coder, a month. */
export const measuredRow = z.object({
  /** Null: not known. */
  name: one.nullable(),
  figures: z.array(measured).max(40),
});
export type MeasuredRow = z.infer<typeof measuredRow>;

/** The scorecard of a period: all of it, month by month, and by what was asked. */
export const scorecardAsked = z.strictObject({
  period,
  filters: measureFilters,
  by: groupedBy.nullable(),
  /** A second grouping within the first, as coders within specialties, or each one's months. */
  and: z.enum([...groupedBy.options, 'month']).nullable(),
  /** Absent: all of them. */
  measures: z.array(measureId).max(40).optional(),
});
export type ScorecardAsked = z.infer<typeof scorecardAsked>;

export const scorecardMade = z.object({
  period,
  filters: measureFilters,
  all: measuredRow,
  /** By month, as `2026-11`. */
  months: z.array(measuredRow).max(60),
  groups: z.array(measuredRow).max(2000),
  /** With `and`: the inner rows by the outer name. */
  inner: z.array(z.object({ name: one.nullable(), rows: z.array(measuredRow).max(2000) })).max(500),
  /** Position and version of what it was made of: the same gives the same. */
  asOf: z.string().max(200),
  madeAt: z.number(),
});
export type ScorecardMade = z.infer<typeof scorecardMade>;

/** What is behind a figure. An empty filter stands for what is not known. */
export const behindAsked = z.strictObject({
  measure: measureId,
  part: z.enum(['numerator', 'denominator', 'missed']),
  period,
  filters: measureFilters,
  after: z.number().int().nonnegative(),
});
export type BehindAsked = z.infer<typeof behindAsked>;

export const behindFigure = z.object({
  total: z.number().int(),
  rows: z
    .array(
      z.object({
        /** Chart, claim or account number; a coder’s name. */
        number: one,
        facility: one.nullable(),
        vendor: one.nullable(),
        coder: one.nullable(),
        specialty: one.nullable(),
        payer: one.nullable(),
        day: one.nullable(),
        /** What it adds to the figure, in words. */
        says: z.string().max(300),
      }),
    )
    .max(200),
});
export type BehindFigure = z.infer<typeof behindFigure>;
