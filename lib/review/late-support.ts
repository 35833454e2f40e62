// Support must exist when the claim is billed: what was written later cannot be what a code was assigned from.
// A passage against a code may be of any date.

import type { Evidence } from '../model/evidence.ts';
import type { Disposition } from '../model/verdict.ts';

/** True where the quoted document is known to be written after the day of billing; of that day itself it is not. */
export const writtenAfterBilling = (evidence: Evidence, billedOn: string | null | undefined): boolean =>
  evidence.kind === 'quote' && Boolean(billedOn && evidence.documentDate && evidence.documentDate > billedOn);

/** Verdicts after which a code is reported, the vendor's or the auditor's, that must have been documented. */
const reportsACode: readonly Disposition[] = ['agree', 'attribute', 'resequence', 'revise', 'add'];

/**
 * True when everything quoted for a code that stands was written after billing: the code had no documented
 * support then. Silent while a quote is in time or its date is not known, and of codes that are deleted.
 */
export function isSupportedLateOnly(
  disposition: Disposition | null | undefined,
  evidence: readonly Evidence[],
  billedOn: string | null | undefined,
): boolean {
  if (!disposition || !reportsACode.includes(disposition)) return false;
  const quotes = evidence.filter((item) => item.kind === 'quote');
  return quotes.length > 0 && quotes.every((quote) => writtenAfterBilling(quote, billedOn));
}
