// One line of the vendor's coding as it stands on the page: a diagnosis, procedure or supply code with
// its attributes. A row that cannot be read stays a line and says so; it is never dropped or guessed.

import { z } from 'zod';

export const codeSystem = z.enum(['ICD-10-CM', 'ICD-10-PCS', 'CPT', 'HCPCS']);
export type CodeSystem = z.infer<typeof codeSystem>;

/** Present-on-admission indicator: yes, no, unknown, clinically undetermined, or exempt. */
export const poaIndicator = z.enum(['Y', 'N', 'U', 'W', '1', 'exempt']);
export type PoaIndicator = z.infer<typeof poaIndicator>;

export const codeLine = z.object({
  /** Names the line within its chart across readings: system, code and occurrence, as `CPT 99214 #1`. */
  key: z.string().min(1).max(80),
  system: codeSystem.nullable(),
  /** With its dot where the system has one. Empty when unreadable. */
  code: z.string().max(20),
  modifiers: z.array(z.string().max(4)).max(8),
  units: z.number().nonnegative().max(100_000).nullable(),
  /** Diagnosis codes this line points to, resolved from numbers or letters, in pointer order. */
  diagnoses: z.array(z.string().max(20)).max(24),
  poa: poaIndicator.nullable(),
  /** The page's own words for the code, when it shows any. */
  label: z.string().max(200).nullable(),
  /** The row's text as the page shows it, when no code could be read from it; otherwise null. */
  unreadable: z.string().max(300).nullable(),
});

export type CodeLine = z.infer<typeof codeLine>;
