// An encounter under review: one patient's visit or stay as the EHR names it, with the vendor's coder.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { derivedId } from './ids.ts';

const text = z.string().max(200).nullable();
export const vendorName = z.string().min(1).max(120);

export const encounter = z.object({
  site: z.string().min(1).max(300),
  patient: z.string().min(1).max(200),
  name: text,
  dob: isoDate.nullable(),
  number: z.string().min(1).max(200),
  dateOfService: isoDate.nullable(),
  dischargeDate: isoDate.nullable(),
  payer: text,
  provider: text,
  coder: text,
  specialty: text,
  encounterType: text,
  facility: text,
  /** Organisation that coded it, as somebody has said or the page shows. Null or absent: not known. */
  vendor: vendorName.nullish(),
});
export type Encounter = z.infer<typeof encounter>;

/** The same EHR, patient and encounter number give the same id on every device. */
export const encounterId = (site: string, patient: string, number: string): Promise<string> =>
  derivedId('encounter', site, patient, number);
