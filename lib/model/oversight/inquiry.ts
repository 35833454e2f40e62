// A payer’s audit, or an inquiry of the OIG or another authority: which charts and codes it asks about, and which codes were
// changed because of it. It names encounters, never patients.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

export const inquiryKind = z.enum(['payer-audit', 'oig', 'medicare-contractor', 'medicaid', 'other']);
export type InquiryKind = z.infer<typeof inquiryKind>;

const number = z.string().trim().min(1).max(200);
const code = z.string().trim().max(20);

/** A code of an encounter that was changed: empty `from`: added; empty `to`: taken away. */
export const codeChange = z.strictObject({ number, from: code, to: code, why: z.string().max(400) });
export type CodeChange = z.infer<typeof codeChange>;

export const payerInquiry = z.object({
  kind: inquiryKind,
  /** Payer or authority. */
  from: line,
  /** Their own number of it. */
  reference: z.string().max(120),
  vendorId: recordId.nullable(),
  owner: personId,
  receivedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  about: words,
  charts: z.array(z.strictObject({ number, codes: z.array(code).max(50) })).max(1000),
  changes: z.array(codeChange).max(2000),
  answeredOn: day,
  answer: words,
  status: z.enum(['open', 'answered', 'closed']),
  ...made,
});
export type PayerInquiry = z.infer<typeof payerInquiry>;
