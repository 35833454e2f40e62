// Ending with a vendor: what has to be handed over, taken away and certified, by whom and until when.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

export const offboardingItemKind = z.enum([
  'access-revoked',
  'data-returned',
  'data-destroyed',
  'open-charts',
  'open-denials',
  'open-queries',
  'last-invoice',
  'other',
]);
export type OffboardingItemKind = z.infer<typeof offboardingItemKind>;

export const offboardingItem = z.strictObject({
  key: z.string().min(1).max(40),
  kind: offboardingItemKind,
  what: line,
  owner: personId,
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  doneOn: day,
  /** What shows it: a certificate, a list, a ticket. */
  evidence: z.string().max(400),
});
export type OffboardingItem = z.infer<typeof offboardingItem>;

export const vendorOffboarding = z.object({
  vendorId: recordId,
  owner: personId,
  noticeOn: day,
  /** Last day of service. */
  endsOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  why: words,
  items: z.array(offboardingItem).max(40),
  status: z.enum(['open', 'done']),
  ...made,
});
export type VendorOffboarding = z.infer<typeof vendorOffboarding>;

/** Without these nobody is done: the business associate returns or destroys what it has (45 CFR 164.504(e)(2)(ii)(J)). */
export const certified: readonly OffboardingItemKind[] = [
  'access-revoked',
  'data-returned',
  'data-destroyed',
];
