// A worksheet: one reviewer's second reading of one encounter's coding. The delivered lines are frozen
// when the review starts, so that a later change on the page cannot change what was judged.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { codeLine } from './code-line.ts';
import { encounter } from './encounter.ts';
import { rootCause } from './finding.ts';
import { derivedId, recordId } from './ids.ts';

export const worksheetStatus = z.enum(['draft', 'signed']);
export type WorksheetStatus = z.infer<typeof worksheetStatus>;

/** What the figures of a review are grouped by, as the page showed it when the review began. */
export const reviewedAs = encounter.pick({
  coder: true,
  specialty: true,
  encounterType: true,
  payer: true,
  provider: true,
  facility: true,
  dateOfService: true,
});

const groupText = z.string().max(200).nullable();

/**
 * A value of the whole stay as delivered and as reviewed, typed by the reviewer. An empty side says nothing:
 * only where both are known is it compared.
 */
export const wholeChartValue = z.object({
  delivered: groupText,
  reviewed: groupText,
  /** Why they differ; null where they do not, or nobody has said. */
  rootCause: rootCause.nullable(),
  /** With root cause `system`: whether the system is the vendor's. */
  vendorSystem: z.boolean().nullable(),
});
export type WholeChartValue = z.infer<typeof wholeChartValue>;

/** Whether a changed DRG rests on what was documented when it was coded, or on a query that should be asked. */
export const drgBasis = z.enum(['documentation', 'query']);
export type DrgBasis = z.infer<typeof drgBasis>;

export const worksheet = z.object({
  encounterId: recordId,
  reviewerId: z.string().min(1).max(60),
  status: worksheetStatus,
  delivered: z.array(codeLine).max(500),
  /** Frozen like the delivered lines: whose figure a signed review enters must not change later. */
  reviewedAs,
  startedAt: z.number(),
  signedAt: z.number().nullable(),
  /** Absent or null in an outpatient chart, and wherever nobody gave it. */
  drg: wholeChartValue.extend({ basis: drgBasis.nullable() }).nullish(),
  discharge: wholeChartValue.nullish(),
  /** When the claim went out. What was written later does not support a code on it. Null or absent: not known. */
  billedOn: isoDate.nullish(),
});
export type Worksheet = z.infer<typeof worksheet>;

/** One worksheet a reviewer and encounter, on whichever device it is opened. */
export const worksheetId = (encounter: string, reviewer: string): Promise<string> =>
  derivedId('worksheet', encounter, reviewer);
