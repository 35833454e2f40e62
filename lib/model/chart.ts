// What was read of a chart: by one frame (FrameReading), and joined over a tab's frames (ChartState).
// The content script writes FrameReadings in this shape without zod; the background checks them.

import { z } from 'zod';
import { codeLine } from './code-line.ts';

const text = z.string().min(1).max(200);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Fields that name whose chart and which encounter a page shows; null: this frame does not say. */
export const chartFields = z.object({
  patient: text.nullable(),
  name: text.nullable(),
  dob: isoDate.nullable(),
  encounter: text.nullable(),
  dateOfService: isoDate.nullable(),
  dischargeDate: isoDate.nullable(),
  payer: text.nullable(),
  provider: text.nullable(),
  coder: text.nullable(),
  /** Organisation that coded it. */
  vendor: text.nullable(),
  specialty: text.nullable(),
  /** `outpatient`, `inpatient`, `emergency` or what the page calls it. */
  encounterType: text.nullable(),
  facility: text.nullable(),
});
export type ChartFields = z.infer<typeof chartFields>;
export type ChartField = keyof ChartFields;

/** A documentation region of the page: what it is called, and who wrote it when, where the page says. */
export const documentRegion = z.object({
  region: z.string().max(80),
  title: z.string().max(200).nullable(),
  author: z.string().max(200).nullable(),
  date: z.string().max(40).nullable(),
});
export type DocumentRegion = z.infer<typeof documentRegion>;

export const frameReading = z.object({
  /** Profile that read this frame, null when none recognised it. */
  profile: z.object({ id: z.string().max(60), version: z.number().int() }).nullable(),
  role: z.string().max(60).nullable(),
  /** `chart`: belongs to one chart; `worklist`: several patients; `other`: recognised, says nothing of a chart. */
  kind: z.enum(['chart', 'worklist', 'other', 'unknown']),
  /** False while the profile's ready test does not hold yet (text still arriving). */
  ready: z.boolean(),
  /** Why it was not read, where reading it was given up. */
  why: z.string().max(200).optional(),
  fields: chartFields,
  /** Null when this frame is not one that holds codes; an empty list when it is and has none. */
  lines: z.array(codeLine).max(500).nullable(),
  documents: z.array(documentRegion).max(200),
  /** Scheme, host and port only: paths and queries can carry patient data. */
  site: z.string().max(300),
  top: z.boolean(),
  /** Made anew at each page load, so that a reading of a page that is gone is never joined. */
  document: z.string().max(60),
  /** When this document began to load (performance.timeOrigin) and when it was read; milliseconds since 1970. */
  startedAt: z.number(),
  readAt: z.number(),
});
export type FrameReading = z.infer<typeof frameReading>;

export const chartSnapshot = z.object({
  profile: z.object({ id: z.string(), version: z.number().int() }),
  site: z.string().max(300),
  fields: chartFields.extend({ patient: text, encounter: text }),
  lines: z.array(codeLine),
  documents: z.array(documentRegion),
  readAt: z.number(),
});
export type ChartSnapshot = z.infer<typeof chartSnapshot>;

/** What the panel says of a tab. Only `chart` lets anything be recorded. */
export type ChartState =
  | { state: 'none'; why: string }
  | { state: 'reading'; why: string }
  /** Reading it was given up for now. */
  | { state: 'unread'; why: string }
  | { state: 'worklist'; why: string }
  | { state: 'no-encounter'; why: string; fields: ChartFields }
  | { state: 'mismatch'; why: string; field: ChartField; values: string[] }
  | { state: 'no-codes'; why: string; chart: ChartSnapshot }
  | { state: 'chart'; chart: ChartSnapshot };
