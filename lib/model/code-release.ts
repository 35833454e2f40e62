// What is known of one release of a code set: which it is, from when to when it is in force, which files it was made of
// and what they held. It travels inside the table that was made of it.

import { z } from 'zod';
import { isoDate } from './chart.ts';

export const codeFileKind = z.enum([
  'icd-10-cm',
  'icd-10-cm-tabular',
  'icd-10-pcs',
  'hcpcs',
  'cpt',
  'poa-exempt',
  'ptp-practitioner',
  'ptp-outpatient',
  'mue-practitioner',
  'mue-outpatient',
  'mue-dme',
  'add-on',
  'pfs',
  'ms-drg',
  'cc-mcc',
  'hcc',
  'mce',
  'carc',
  'rarc',
]);
export type CodeFileKind = z.infer<typeof codeFileKind>;

export const codeRelease = z.object({
  kind: codeFileKind,
  /** As its publisher counts: `2022`, `2026-Q4`, `v32.3`. One kind has each only once. */
  release: z.string().regex(/^[\w.-]{1,40}$/),
  /** First and last day of service (or of discharge, for stays) that it answers for; null: until a newer one. */
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
  /** False for a part of a release: a code that is absent from it may exist all the same. */
  complete: z.boolean(),
  files: z
    .array(
      z.object({
        name: z.string().max(300),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.number().int().nonnegative(),
      }),
    )
    .max(40),
  counts: z.object({
    /** Lines read, the preamble included. */
    lines: z.number().int().nonnegative(),
    /** Rows of the table. */
    rows: z.number().int().nonnegative(),
    /** Codes valid for billing; null where the file does not tell. */
    billable: z.number().int().nonnegative().nullable(),
    /** Lines that hold a code but are left out on purpose: dental codes, which are not public. */
    leftOut: z.number().int().nonnegative(),
  }),
  /** Milliseconds since 1970. */
  importedAt: z.number().int().nonnegative(),
});
export type CodeRelease = z.infer<typeof codeRelease>;
