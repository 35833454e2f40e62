// An agreement with a vendor. Without a business associate agreement in force no chart is opened to a vendor
// (45 CFR 164.502(e), 164.504(e)).

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, documentKept, line, made, words } from './register.ts';

export const agreementKind = z.enum(['baa', 'nda', 'other']);
export type AgreementKind = z.infer<typeof agreementKind>;

export const agreement = z.object({
  vendorId: recordId,
  kind: agreementKind,
  title: line,
  signedOn: day,
  /** First day in force; null: not in force yet. */
  from: day,
  /** Last day in force; null: until it is ended. */
  to: day,
  /** Which systems, facilities and uses of patients' data it covers. */
  scope: words,
  document: documentKept.nullable(),
  /** Last day in force where it was ended before its time. */
  endedOn: day,
  endReason: z.string().max(1000),
  ...made,
});
export type Agreement = z.infer<typeof agreement>;
