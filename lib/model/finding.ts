// A finding: why a line was not agreed with, in closed lists so that it can be counted, with evidence.

import { z } from 'zod';
import { evidence } from './evidence.ts';
import { derivedId, recordId } from './ids.ts';

export const findingCategory = z.enum([
  'unsupported',
  'omitted',
  'specificity',
  'wrong-code',
  'sequencing',
  'poa',
  'laterality',
  'seventh-character',
  'combination-excludes1',
  'code-first-use-additional',
  'cc-mcc',
  'clinical-validity',
  'pcs-axis',
  'em-over',
  'em-under',
  'modifier',
  'unbundled',
  'units-mue',
  'time',
  'add-on-without-base',
  'global-period',
  'component-26-tc',
  'duplicate',
  'medical-necessity',
  'invalid-for-date',
  'disposition',
  'charge-capture',
  'template-driven',
  'query-missed',
  'non-reportable',
  'wrong-encounter',
  'payer-instruction',
  'other',
]);
export type FindingCategory = z.infer<typeof findingCategory>;

/** Grades and their points are our own: critical 10, major 5, minor 1, advisory 0 (never scored). */
export const severity = z.enum(['critical', 'major', 'minor', 'advisory']);
export type Severity = z.infer<typeof severity>;

export const direction = z.enum(['over', 'under', 'neutral']);
export type Direction = z.infer<typeof direction>;

/** Who or what the error goes back to. Only coder, query, code set and vendor system count as the vendor's. */
export const rootCause = z.enum([
  'coder',
  'documentation',
  'query',
  'workflow',
  'system',
  'policy',
  'code-set',
  'audit',
]);
export type RootCause = z.infer<typeof rootCause>;

export const finding = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  verdictId: recordId,
  category: findingCategory.nullable(),
  severity: severity.nullable(),
  direction: direction.nullable(),
  rootCause: rootCause.nullable(),
  /** A second cause that had its part; figures go by the first. Absent in older records, like what follows. */
  secondaryCause: rootCause.nullish(),
  /** With root cause `system`: whether the system is the vendor's; null while nobody has said. */
  vendorSystem: z.boolean().nullish(),
  /** The authority: guideline section, Coding Clinic issue or payer instruction. */
  citation: z.string().max(300).nullish(),
  /** Id of the automatic check whose proposal was accepted, as `X1`; null or absent: none. */
  check: z.string().max(12).nullish(),
  rationale: z.string().max(4000),
  evidence: z.array(evidence).max(20),
  /** Set when its verdict was undone; a removed finding is kept, never erased. */
  removed: z.boolean(),
});
export type Finding = z.infer<typeof finding>;
/** What it says, without what it belongs to. */
export type FindingFields = Omit<Finding, 'worksheetId' | 'encounterId' | 'verdictId'>;

/** One finding a verdict. */
export const findingId = (verdict: string): Promise<string> => derivedId('finding', verdict);
