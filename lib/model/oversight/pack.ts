// A pack of figures for the monthly or quarterly review with a vendor. It is frozen when it is made: its files are made of
// this content alone, so that what was handed over can be made again, byte by byte, whatever the data says by then.

import { z } from 'zod';
import { dueKind } from './due-item.ts';
import { measuredRow, measureId, measureUnit, period, scorecardMade } from './measure.ts';

export const packKind = z.enum(['monthly', 'quarterly']);
export type PackKind = z.infer<typeof packKind>;

const name = z.string().max(200);

/** How a measure is defined, as it stood. */
export const packDefinition = z.object({
  measure: measureId,
  name,
  unit: measureUnit,
  numerator: z.string().max(1000),
  denominator: z.string().max(1000),
  source: z.string().max(1000),
});
export type PackDefinition = z.infer<typeof packDefinition>;

/** What the vendor reported of itself beside what was measured; null: that it was not. */
export const reportedBeside = z.object({
  measure: measureId,
  specialty: name.nullable(),
  coder: name.nullable(),
  reported: z.number(),
  /** As the vendor has it; empty: not said. */
  method: name,
  measured: z.number().nullable(),
  unit: measureUnit,
});

export const packDenials = z.object({
  /** Where the cause was found. */
  attributed: name,
  group: z.string().max(10),
  carc: z.string().max(10),
  count: z.number().int(),
  cents: z.number().int(),
  open: z.number().int(),
});

/** Something that is due, without a chart's number: packs outlive charts. */
export const packDue = z.object({
  kind: dueKind,
  title: z.string().max(300),
  /** As `2026-11-30`; null: no day runs. */
  due: z.string().max(10).nullable(),
  late: z.boolean(),
  count: z.number().int(),
});
export type PackDue = z.infer<typeof packDue>;

export const missingMeasure = z.object({ measure: measureId, why: z.string().max(300) });
export type MissingMeasure = z.infer<typeof missingMeasure>;

export const packContent = z.object({
  kind: packKind,
  organisation: name,
  vendor: name,
  period,
  /** Who made it, by name. */
  madeBy: name,
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  /** IANA name of the zone that its days are of. */
  zone: z.string().max(100),
  /** By specialty, and by coder within it. */
  figures: scorecardMade,
  coders: z.array(measuredRow).max(2000),
  /** Twelve months up to the end of the period. */
  trend: z.array(measuredRow).max(24),
  denials: z.array(packDenials).max(1000),
  reported: z.array(reportedBeside).max(1000),
  due: z.array(packDue).max(1000),
  definitions: z.array(packDefinition).max(60),
  missing: z.array(missingMeasure).max(20),
});
export type PackContent = z.infer<typeof packContent>;

export const packListed = z.object({
  id: z.string().max(60),
  kind: packKind,
  vendor: name,
  period,
  /** A person's name; null: made by the calendar. */
  madeBy: name.nullable(),
  madeAt: z.number(),
  /** SHA-256 of the content. */
  digest: z.string().max(64),
  /** Of the monthly minimum; empty: complete. */
  missing: z.array(missingMeasure).max(20),
});
export type PackListed = z.infer<typeof packListed>;

export const packFormat = z.enum(['pdf', 'xlsx', 'csv', 'html']);
export type PackFormat = z.infer<typeof packFormat>;

export const packsAsked = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('look') }),
  z.strictObject({ act: z.literal('make'), kind: packKind, vendor: name.min(1), period }),
  z.strictObject({ act: z.literal('file'), id: z.string().min(1).max(60), format: packFormat }),
]);
export type PacksAsked = z.infer<typeof packsAsked>;

export const packFile = z.object({ name, type: name, base64: z.string().max(30_000_000) });
export type PackFile = z.infer<typeof packFile>;

export const packsAnswer = z.object({
  /** The latest made first. */
  packs: z.array(packListed).max(1000),
  /** Whom one can be made of. */
  vendors: z.array(name).max(1000),
  /** The day it is where the organisation works. */
  today: z.string().max(10),
  /** Id of the one that was just made. */
  made: z.string().max(60).nullable(),
  /** Where a file was asked for. */
  file: packFile.nullable(),
});
export type PacksAnswer = z.infer<typeof packsAnswer>;
