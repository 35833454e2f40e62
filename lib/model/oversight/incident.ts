// Something that happened to patients’ data at a vendor: when the vendor knew, when it told us, and what was decided.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

const moment = z.number().int().nonnegative().nullable();

export const securityIncident = z.object({
  vendorId: recordId,
  title: line,
  what: words,
  owner: personId,
  /** Milliseconds since 1970; null: not known. */
  occurredAt: moment,
  /** When the vendor found it. */
  foundAt: moment,
  /** When the vendor told us; null: it did not. */
  toldAt: moment,
  /** When we knew of it, by whomever: the days of 45 CFR 164.404(b) run from here. */
  discoveredAt: z.number().int().nonnegative(),
  /** People whose data it touched; null: not known. */
  people: z.number().int().nonnegative().nullable(),
  /** Whether it is a breach is decided by a person. */
  breach: z.enum(['not-decided', 'yes', 'no']),
  decidedWhy: words,
  /** Last day on which the people concerned were told. */
  peopleToldOn: day,
  status: z.enum(['open', 'contained', 'closed']),
  ...made,
});
export type SecurityIncident = z.infer<typeof securityIncident>;
