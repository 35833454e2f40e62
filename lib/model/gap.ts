// A documentation gap: what the record does not say, or says in two ways, so that no code can rest on it. Noticed by a
// reviewer or by the vendor's coder; answered by a provider query or by later documentation.

import { z } from 'zod';
import { evidence } from './evidence.ts';
import { recordId } from './ids.ts';

/**
 * Why documentation needs to be clarified, and so the only reasons for which a provider may be asked: AHIMA/ACDIS,
 * Guidelines for Achieving a Compliant Query Practice (2022).
 */
export const deficiency = z.enum([
  'conflicting',
  'imprecise',
  'incomplete',
  'illegible',
  'ambiguous',
  'inconsistent',
  /** Signs, values or treatment that no diagnosis accounts for. */
  'indicators-without-diagnosis',
  /** A diagnosis that the record's findings do not bear out: clinical validation. */
  'diagnosis-without-indicators',
  'treatment-without-diagnosis',
  'specificity',
  'cause-and-effect',
  'poa',
]);
export type Deficiency = z.infer<typeof deficiency>;

export const gap = z.object({
  encounterId: recordId,
  deficiency,
  /** Key of the code line that it concerns; null: of none, or of a code that nobody assigned. */
  lineKey: z.string().max(80).nullable(),
  note: z.string().max(2000),
  evidence: z.array(evidence).max(20),
  /** The chart is not to be billed before the gap is closed. */
  holdsBilling: z.boolean(),
  noticedBy: z.enum(['reviewer', 'vendor-coder']),
  /** The vendor's coder who noticed it, as the vendor names its coders; null where a reviewer did. */
  coder: z.string().max(200).nullable(),
  /** Department or service of the documentation; null: not known. */
  department: z.string().max(200).nullable(),
  raisedBy: z.string().min(1).max(60),
  raisedAt: z.number(),
  state: z.enum(['open', 'closed', 'withdrawn']),
  /** What closed it: reference to the documentation that now says it, or why it is no gap. */
  closedWith: z.string().max(1000),
});
export type Gap = z.infer<typeof gap>;
