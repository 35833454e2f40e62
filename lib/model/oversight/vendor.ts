// A coding vendor as the organisation knows it: what it does by contract, how charts go to and fro, since when it is live.

import { z } from 'zod';
import { placeName } from '../limits.ts';
import { day, made, personId, words } from './register.ts';

/** What a vendor of coding can be engaged for. */
export const vendorService = z.enum([
  'inpatient-coding',
  'outpatient-coding',
  'charge-capture-review',
  'audit-support',
  'denial-root-cause',
  'regulatory-updates',
]);
export type VendorService = z.infer<typeof vendorService>;

/** How charts reach the vendor and come back. */
export const deliveryMethod = z.enum(['ehr', 'sftp', 'web']);
export type DeliveryMethod = z.infer<typeof deliveryMethod>;

export const vendorStatus = z.enum(['candidate', 'contracted', 'transition', 'live', 'notice', 'ended']);
export type VendorStatus = z.infer<typeof vendorStatus>;

/** Which of a vendor's charts are held from billing until a second reading of them is signed and released. */
export const preBill = z.strictObject({
  charts: z.enum(['all', 'complex']),
  /** Charts that came back from this day on. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Business days after its return in which a chart should be released. */
  days: z.number().int().min(1).max(60),
});
export type PreBill = z.infer<typeof preBill>;

export const vendor = z.object({
  /** As charts, people and samples name it; case and spacing do not count. */
  name: placeName,
  /** Further names under which charts and files have it. */
  alsoNamed: z.array(placeName).max(20),
  status: vendorStatus,
  services: z.array(vendorService).max(10),
  delivery: z.array(deliveryMethod).max(3),
  /** First day of full production; null: not yet. */
  goLive: day,
  /** Last day of service. */
  ends: day,
  contactName: z.string().max(200),
  contactEmail: z.string().max(200),
  /** Who in the organisation answers for the vendor. */
  owner: personId,
  /** Share of its charts that the vendor says it reviews itself, 0 to 1; null: it has not said. */
  ownReviewShare: z.number().min(0).max(1).nullable(),
  /** How it says that it measures quality. */
  ownQaMethod: words,
  /** Absent in older records, or null: none is held. */
  preBill: preBill.nullish(),
  notes: words,
  ...made,
});
export type Vendor = z.infer<typeof vendor>;

/** How the service is called in the field. */
export const serviceWords: Record<VendorService, string> = {
  'inpatient-coding': 'Inpatient code assignment',
  'outpatient-coding': 'Outpatient code assignment',
  'charge-capture-review': 'Charge-capture review',
  'audit-support': 'Audit support',
  'denial-root-cause': 'Root cause of coding denials',
  'regulatory-updates': 'Payer and regulatory updates',
};
