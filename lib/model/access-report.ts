// The access report: who saw and changed what, of a chart or by a person.

import { z } from 'zod';
import { recordKind } from './change.ts';
import { recordId } from './ids.ts';

/** What is asked. At least one of chart and person is named. */
export const accessQuery = z
  .object({
    /** A patient’s or an encounter’s number, exactly as the EHR shows it. */
    chart: z.string().trim().max(200),
    /** Somebody’s id; empty for everybody. */
    person: z.string().max(60),
    /** Milliseconds since 1970, both included. */
    from: z.number().int(),
    until: z.number().int(),
  })
  .refine(({ chart, person }) => chart !== '' || person !== '', 'a chart or a person is to be named');
export type AccessQuery = z.infer<typeof accessQuery>;

/** What the backend gives out and is asked to do, beside copies of records. */
export const notedActs = [
  'people',
  'scorecard',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'account',
  'people-act',
  'clear-order',
  'report',
  'access-review',
  'retention',
  'erase',
  'query-link',
  'query-fhir',
  'coder-gaps',
  'oversight',
  'vendor-page',
  'code-sets',
] as const;

export const reportedAct = z.enum(['opened', 'changed', 'copy-given', ...notedActs]);
export type ReportedAct = z.infer<typeof reportedAct>;

const word = z.string().max(1000);

export const reportedAccess = z.object({
  at: z.number(),
  person: word,
  /** Empty where nobody’s account is meant. */
  name: word,
  act: reportedAct,
  chart: z.object({ id: recordId, patient: word, number: word }).nullable(),
  /** Of a change: what it changed. */
  kind: recordKind.nullable(),
  fields: z.array(z.string().max(60)),
  /** Everything else that was noted. */
  detail: z.record(z.string().max(60), z.union([z.string().max(100_000), z.number(), z.boolean()])),
  address: word,
  device: word,
});
export type ReportedAccess = z.infer<typeof reportedAccess>;

/** Entries in one report; of a longer one the newest. */
export const reportLimit = 10_000;

export const accessReport = z.object({
  /** Newest first. */
  entries: z.array(reportedAccess).max(reportLimit),
  more: z.boolean(),
  /** How many charts have the number that was asked for; null where none was. */
  charts: z.number().int().nullable(),
});
export type AccessReport = z.infer<typeof accessReport>;
