// Whether a finding goes to the vendor's account, and why: a vendor can only code what the documentation supports.

import type { Finding, RootCause } from '../../lib/model/finding.ts';
import { isVendors } from '../../lib/review/accuracy/attribution.ts';

const reasons: Record<RootCause, string> = {
  coder: 'the coder’s error',
  query: 'the query process is the coder’s',
  'code-set': 'keeping code sets current is the vendor’s',
  system: 'the system is the vendor’s',
  documentation: 'a vendor can only code what is documented',
  workflow: 'the document or its version was not there to be coded from',
  policy: 'the instruction was missing or not clear',
  audit: 'the review’s own error',
};

/** One sentence; null while no root cause is said, except of what is never scored. */
export function attributionWords({ rootCause, vendorSystem, severity }: Partial<Finding>): string | null {
  if (severity === 'advisory') return 'not scored: a grey area, or for education only';
  if (!rootCause) return null;
  if (rootCause === 'system' && typeof vendorSystem !== 'boolean')
    return 'vendor’s or not: whose system was it?';
  if (isVendors(rootCause, vendorSystem ?? null)) return `vendor’s: ${reasons[rootCause]}`;
  return `not the vendor’s: ${rootCause === 'system' ? 'the system is not the vendor’s' : reasons[rootCause]}`;
}
