// A claim that may have been overpaid: what is known, since when, and what was decided (42 CFR 401.305; Social Security Act
// 1128J(d)). Compliance alone reads and writes these. That an overpayment is identified is decided by a person, never by
// the product.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

export const overpaymentCase = z.object({
  title: line,
  payer: z.string().max(200),
  vendorId: recordId.nullable(),
  owner: personId,
  /** Cents, as far as known. */
  amount: z.number().int().nonnegative().nullable(),
  /** Day on which credible information came. */
  credibleOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Day on which it was decided that there is one, who decided, and why. */
  identifiedOn: day,
  identifiedBy: z.string().max(60),
  identifiedWhy: z.string().max(2000),
  /** A timely good-faith investigation of related ones. */
  investigationFrom: day,
  investigationTo: day,
  /** The amount of all related ones was reckoned on this day. */
  amountKnownOn: day,
  reportedOn: day,
  returnedOn: day,
  status: z.enum(['open', 'identified', 'returned', 'no-overpayment']),
  basis: words,
  /** Findings, denials and claims that it came from. */
  sources: z.array(z.string().min(1).max(120)).max(500),
  /** Whose error it was does not close the client's own duty. */
  attributedTo: z.enum(['vendor', 'client', 'payer', 'unknown']),
  ...made,
});
export type OverpaymentCase = z.infer<typeof overpaymentCase>;
