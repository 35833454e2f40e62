// What may go wrong with a vendor, or does: who looks after it, until when, and what is done about it.

import { z } from 'zod';
import { recordId } from '../ids.ts';
import { day, line, made, personId, words } from './register.ts';

export const riskType = z.enum([
  'resists-audit',
  'withholds-coder-data',
  'reports-late-or-thin',
  'coder-turnover',
  'generalist-on-complex-charts',
  'quality',
  'security',
  'financial',
  'lock-in',
  'other',
]);
export type RiskType = z.infer<typeof riskType>;

export const riskStatus = z.enum(['open', 'mitigating', 'closed']);

export const vendorRisk = z.object({
  vendorId: recordId,
  type: riskType,
  title: line,
  what: words,
  severity: z.enum(['low', 'medium', 'high']),
  owner: personId,
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  status: riskStatus,
  /** What is done about it; a risk is not closed without. */
  mitigation: words,
  closedOn: day,
  ...made,
});
export type VendorRisk = z.infer<typeof vendorRisk>;
