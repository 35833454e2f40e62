// What the dashboard says of payers’ audits and inquiries: how many are open, late, came lately, and what they changed.

import { addDays } from '../../model/calendar-day.ts';
import type { PayerInquiry } from '../../model/oversight/inquiry.ts';

export interface InquiryFigures {
  open: number;
  late: number;
  /** Received in the twelve months up to today: whether payers look closer is a reason to oversee. */
  lastYear: number;
  /** Encounters whose codes were changed because of one. */
  chartsChanged: number;
  codesChanged: number;
}

/** @param today as `2026-11-30`. */
export function inquiryFigures(
  all: readonly Pick<PayerInquiry, 'status' | 'due' | 'receivedOn' | 'changes'>[],
  today: string,
): InquiryFigures {
  const open = all.filter((one) => one.status === 'open');
  const changes = all.flatMap((one) => one.changes);
  return {
    open: open.length,
    late: open.filter((one) => one.due < today).length,
    lastYear: all.filter((one) => one.receivedOn > addDays(today, -365) && one.receivedOn <= today).length,
    chartsChanged: new Set(changes.map((one) => one.number)).size,
    codesChanged: changes.length,
  };
}
