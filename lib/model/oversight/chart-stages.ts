// The act `chart-stages`: one chart from its documentation to what became of its claim, out of files and records.

import { z } from 'zod';
import { alertKind } from './operations.ts';

export const chartStagesAsked = z.object({ number: z.string().trim().min(1).max(200) });

/** Of a chart, in their order. */
export const chartStage = z.enum(['documentation', 'coding', 'qa', 'billing', 'denial']);
export type ChartStage = z.infer<typeof chartStage>;

export const stageEvent = z.object({
  stage: chartStage,
  /** What happened, by names that the screen has words for. */
  what: z.string().max(40),
  /** Milliseconds since 1970; null where only the day is known. */
  at: z.number().nullable(),
  /** `2026-11-02`, where only the day is known. */
  day: z.string().max(10).nullable(),
  /** Further words, such as a code, a name or an amount. */
  detail: z.string().max(2000),
});
export type StageEvent = z.infer<typeof stageEvent>;

const name = z.string().max(200).nullable();

export const chartTimeline = z.object({
  number: z.string().max(200),
  facility: name,
  vendor: name,
  source: z.enum(['vendor', 'in-house', 'unknown']),
  coder: name,
  specialty: name,
  encounterType: name,
  class: name,
  payer: name,
  delivery: name,
  dateOfService: name,
  rationale: z.string().max(4000),
  codes: z.array(
    z.object({ system: z.string(), code: z.string(), modifiers: z.string(), units: z.number().nullable() }),
  ),
  /** In the order of the stages, then of time. */
  events: z.array(stageEvent),
  alerts: z.array(alertKind),
});
export type ChartTimeline = z.infer<typeof chartTimeline>;

/** One of each chart that has the number. */
export const chartStagesTold = z.object({ charts: z.array(chartTimeline) });
export type ChartStagesTold = z.infer<typeof chartStagesTold>;
