// Practice: charts that were made up, with errors planted in them, given to an auditor to read; what the auditor answered;
// and the right answers. None of it is a review: it has kinds of its own, which no figure and no hand-off reads.

import { z } from 'zod';
import { type ChartFields, isoDate } from './chart.ts';
import type { CodeLine, CodeSystem, PoaIndicator } from './code-line.ts';
import {
  type Direction,
  direction,
  type FindingCategory,
  findingCategory,
  type RootCause,
  rootCause,
  type Severity,
  severity,
} from './finding.ts';
import { derivedId, recordId } from './ids.ts';
import { auditorCode, type Disposition, disposition } from './verdict.ts';

/** Charts for one person to practise on. */
export const practiceSet = z.object({
  person: z.string().min(1).max(60),
  /** Ids of practice charts, in the order in which they are to be read. */
  charts: z.array(z.string().min(1).max(20)).min(1).max(60),
  dueOn: isoDate.nullable(),
  madeBy: z.string().min(1).max(60),
  madeAt: z.number(),
  /** Taken back; kept, never erased. */
  removed: z.boolean(),
});
export type PracticeSet = z.infer<typeof practiceSet>;

/** What was said of one line, or of one code as omitted. */
export const practiceAnswer = z.strictObject({
  lineKey: z.string().min(1).max(80),
  disposition,
  auditor: auditorCode.nullable(),
  position: z.number().int().min(1).max(500).nullable(),
  category: findingCategory.nullable(),
  severity: severity.nullable(),
  direction: direction.nullable(),
  rootCause: rootCause.nullable(),
  /** Passages quoted, word for word. */
  quotes: z.array(z.string().min(1).max(4000)).max(20),
  /** Whether something was said to be looked for and absent. */
  absent: z.boolean(),
});
export type PracticeAnswer = z.infer<typeof practiceAnswer>;

/** A practice chart as it was signed. It never changes: who wants to practise more is given another set. */
export const practiceResult = z.object({
  set: recordId,
  chart: z.string().min(1).max(20),
  by: z.string().min(1).max(60),
  signedAt: z.number(),
  answers: z.array(practiceAnswer).max(500),
});
export type PracticeResult = z.infer<typeof practiceResult>;

/** One result a set and chart. */
export const practiceResultId = (set: string, chart: string): Promise<string> =>
  derivedId('practice-result', set, chart);

/** The right answer of one line, or one code that the vendor left out. */
export interface KeyAnswer {
  lineKey: string;
  /** As delivered; empty for an omitted code. */
  delivered: string;
  disposition: Disposition;
  /** The right code, for `revise` and `add`. */
  auditor: { system: CodeSystem; code: string; modifiers: string[]; units: number | null } | null;
  /** The right attributes, for `attribute`; diagnoses as codes. */
  attributes: {
    modifiers?: string[] | undefined;
    units?: number | undefined;
    poa?: PoaIndicator | null | undefined;
    diagnoses?: string[] | undefined;
  } | null;
  /** The right place, for `resequence`; 1 is the first. */
  position: number | null;
  /** Why the line is not right; null where it is. */
  reason: {
    category: FindingCategory;
    severity: Severity;
    direction: Direction;
    rootCause: RootCause;
    /** The rule, in words. */
    rationale: string;
    evidence: { quote: string } | { absent: string };
  } | null;
}

/** A made-up chart with its key: what an EHR's page would tell, its documents, and the right answers. */
export interface PracticeChart {
  id: string;
  specialty: string;
  fields: ChartFields & { patient: string; encounter: string };
  lines: CodeLine[];
  documents: {
    title: string;
    author: string;
    /** Local date and time, `2026-03-04 10:42`. */
    signed: string;
    text: string;
  }[];
  key: KeyAnswer[];
}
