// Who coded a chart decides who may review it: nobody reviews what the vendor that employs them has coded. So whoever
// works for a vendor does not unsay what somebody said of it.

import { sameName } from '../../model/folded-name.ts';
import type { Fault } from '../../model/result.ts';
import { type Facts, refusal } from './standing.ts';

/** The fault of a change of an encounter's vendor by somebody who is not the client's own; null for any other. */
export function refuseVendor({ before, fields, employer }: Facts<'encounter'>): Fault | null {
  const said = before?.vendor;
  if (!employer || !('vendor' in fields) || typeof said !== 'string') return null;
  return typeof fields.vendor === 'string' && sameName(fields.vendor, said) ? null : unsaid;
}

const unsaid = refusal(
  'own-employer',
  'You work for a vendor, and somebody has said already which vendor coded this chart.',
  'Ask a colleague who does not work for a vendor to say it anew, if it is wrong.',
);
