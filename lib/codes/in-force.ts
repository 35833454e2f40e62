// Which of several releases answers for a day. Code sets change on 1 October, 1 April and each quarter: a chart is held
// against what was in force on its date, never against what is newest today.

import type { CodeRelease } from '../model/code-release.ts';

/** The whole release that began last; where none is whole, a part. Null when none was in force. @param date ISO */
export function inForce<T extends { release: CodeRelease }>(tables: readonly T[], date: string): T | null {
  const holding = tables.filter(
    ({ release }) =>
      release.effectiveFrom <= date && (release.effectiveTo === null || date <= release.effectiveTo),
  );
  const whole = holding.filter(({ release }) => release.complete);
  return newest(whole.length > 0 ? whole : holding);
}

/** For tables whose rows have dates of their own and hold all earlier ones: pairs, add-on codes, reasons. */
export function newest<T extends { release: CodeRelease }>(tables: readonly T[]): T | null {
  return tables.reduce<T | null>(
    (best, table) => (best && best.release.effectiveFrom >= table.release.effectiveFrom ? best : table),
    null,
  );
}

export interface DatesOfCare {
  /** ISO; null when the chart does not tell. */
  dateOfService: string | null;
  dischargeDate: string | null;
}

/**
 * The day an encounter's codes must be valid on: the discharge for ICD-10 codes of a stay, else the day of the service
 * (ICD-10-CM Official Guidelines; Medicare Claims Processing Manual, chapter 23). Null when the chart does not tell the one
 * that counts; the other is never taken for it.
 */
export function dateForCodes(
  { dateOfService, dischargeDate }: DatesOfCare,
  inpatient: boolean,
): string | null {
  return inpatient ? dischargeDate : dateOfService;
}
