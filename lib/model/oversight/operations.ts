// The act `operations`: which charts wait at a vendor and for how long, how long those that came back took, and what is amiss
// between the stages of a chart.

import { z } from 'zod';

/** Hours since a chart was received, where its age falls into the next band. */
export const ageBands = z
  .array(z.number().positive().max(8760))
  .min(1)
  .max(8)
  .refine((bands) => bands.every((band, i) => i === 0 || band > bands[i - 1]!));
/** Outpatient charts are due in 24 to 48 hours, inpatient ones in 72, by the usual contract; what is a week old is old. */
export const usualBands = [24, 48, 72, 168];

export const groupedBy = z.enum(['vendor', 'specialty', 'coder', 'delivery']);
export type GroupedBy = z.infer<typeof groupedBy>;

export const operationsAsked = z.object({
  by: groupedBy,
  bands: ageBands,
  /** Charts that came back in this many days before now are looked at for how long they took. */
  days: z.number().int().min(1).max(366),
});
export type OperationsAsked = z.infer<typeof operationsAsked>;

export const alertKind = z.enum([
  /** A complex chart came back without the coder's reasons. */
  'no-rationale',
  /** Billed while the documentation was known not to be enough. */
  'billed-open-gap',
  /** Billed while a gap was open that was closed afterwards: the claim went out on less than the record says now. */
  'gap-closed-late',
  'billed-open-query',
  'billed-unsupported',
  /** Back from the vendor, not billed, and not to be: a gap that holds billing is open. */
  'hold',
  /** Billed before its second reading was released, or while a reviewer held it. */
  'billed-held',
  /** Nobody is named as the coder. */
  'coder-unnamed',
  /** The coder is in nobody's register. */
  'coder-unknown',
]);
export type AlertKind = z.infer<typeof alertKind>;

const name = z.string().max(200).nullable();

export const chartAlert = z.object({
  kind: alertKind,
  number: z.string().max(200),
  facility: name,
  vendor: name,
  coder: name,
  /** Milliseconds since 1970 of what made it so; null: no moment. */
  at: z.number().nullable(),
});
export type ChartAlert = z.infer<typeof chartAlert>;

const waitingChart = z.object({
  number: z.string().max(200),
  facility: name,
  vendor: name,
  coder: name,
  specialty: name,
  delivery: name,
  receivedAt: z.number(),
});
export type WaitingChart = z.infer<typeof waitingChart>;

export const backlogRow = z.object({
  /** Null: not known. */
  name,
  /** A count for each band, and one for what is older. */
  counts: z.array(z.number().int()),
  total: z.number().int(),
  /** Since the oldest was received. */
  oldestHours: z.number(),
});
export type BacklogRow = z.infer<typeof backlogRow>;

export const turnaroundRow = z.object({
  name,
  charts: z.number().int(),
  /** From received to returned, with what was paused for queries and without. */
  medianHours: z.number(),
  medianNetHours: z.number(),
  averageHours: z.number(),
});
export type TurnaroundRow = z.infer<typeof turnaroundRow>;

/** How many charts a vendor was given, by specialty; null: not known. */
export const receivedOf = z.object({ vendor: name, specialty: name, charts: z.number().int() });
export type ReceivedOf = z.infer<typeof receivedOf>;

/** A second reading before billing, a hold of a reviewer, a documentation gap. */
export const heldWhy = z.enum(['pre-bill', 'reviewer', 'gap']);
export type HeldWhy = z.infer<typeof heldWhy>;

export const heldChart = z.object({
  why: heldWhy,
  number: z.string().max(200),
  facility: name,
  vendor: name,
  coder: name,
  specialty: name,
  since: z.number(),
  /** The last day for it; null: none is set. */
  dueOn: z.string().nullable(),
  /** How far the second reading is. */
  review: z.enum(['none', 'draft', 'signed', 'released']),
});
export type HeldChart = z.infer<typeof heldChart>;

export const operationsTold = z.object({
  /** When it was looked. */
  at: z.number(),
  backlog: z.array(backlogRow),
  /** The longest waiting. */
  oldest: z.array(waitingChart).max(200),
  turnaround: z.array(turnaroundRow),
  /** In the days that are looked at. */
  received: z.array(receivedOf).max(5000),
  /** Kept from billing, the earliest due first. */
  held: z.array(heldChart).max(500),
  /** Of all, also those that are not told. */
  heldCount: z.number().int(),
  /** Newest first. */
  alerts: z.array(chartAlert).max(500),
  /** Of all alerts, also those that are not told. */
  alertCounts: z.partialRecord(alertKind, z.number().int()),
  /** Nobody is in the register of coders, so nobody can be missing from it. */
  noCoders: z.boolean(),
  /** Claims that no coded chart has the number of, of all. */
  untied: z.object({ claims: z.number().int(), of: z.number().int() }),
});
export type OperationsTold = z.infer<typeof operationsTold>;
