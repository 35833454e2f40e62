// The act `imports`: which files were taken in, and taking one. A file is taken as a whole or not at all.

import { z } from 'zod';
import { placeName } from '../limits.ts';
import { chartMapping } from './chart-mapping.ts';
import { denialsCsv } from './denials-csv.ts';
import { fileDigest, sentFile } from './operations-file.ts';
import { statusMapping } from './status-mapping.ts';

export const importKind = z.enum([
  'coded-charts',
  'claims-837',
  'claims-fhir',
  'claims-csv',
  'remittances-835',
  'denials-csv',
]);
export type ImportKind = z.infer<typeof importKind>;

/** How a file of each kind is to be read. */
export const importWhat = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('coded-charts'),
    /** Whose file it is; null: of the house. */
    vendor: placeName.nullable(),
    mapping: chartMapping,
  }),
  z.object({ kind: z.literal('claims-837') }),
  z.object({ kind: z.literal('claims-fhir') }),
  z.object({ kind: z.literal('claims-csv'), mapping: statusMapping }),
  z.object({ kind: z.literal('remittances-835') }),
  denialsCsv,
]);
export type ImportWhat = z.infer<typeof importWhat>;
/** How a file of one kind is to be read. */
export type WhatOf<K extends ImportWhat['kind']> = Extract<ImportWhat, { kind: K }>;

export const importsAsked = z.discriminatedUnion('act', [
  z.object({ act: z.literal('look') }),
  z.object({ act: z.literal('take'), file: sentFile, what: importWhat }),
]);
export type ImportsAsked = z.infer<typeof importsAsked>;

/** How many of what, by names that the screen has words for. */
export const importCounts = z.record(z.string().max(40), z.number().int());

export const keptImport = z.object({
  id: z.string().max(60),
  kind: importKind,
  name: z.string().max(200),
  sha256: fileDigest,
  vendor: placeName.nullable(),
  /** How it was read: the next file of the vendor is read the same way. Checked by who reads files of the kind. */
  options: z.unknown(),
  counts: importCounts,
  importedBy: z.string().max(60),
  /** Milliseconds since 1970. */
  importedAt: z.number(),
});
export type KeptImport = z.infer<typeof keptImport>;

export const fileProblem = z.object({
  /** `segment 12 (CLM)`, `line 3, column “Code”`; '' for the whole file. */
  where: z.string().max(300),
  why: z.string().max(600),
});

export const importsTold = z.object({
  /** Newest first. */
  imports: z.array(keptImport),
  /** What the asked-for file holds; null where none was asked for, or it was refused. */
  taken: z.object({ id: z.string().max(60), counts: importCounts }).nullable(),
  /** Why the asked-for file was refused: the first problems, in the order of the file. Nothing of it was kept. */
  problems: z.array(fileProblem).max(50),
});
export type ImportsTold = z.infer<typeof importsTold>;
