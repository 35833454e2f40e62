// What a payer paid for a reviewed chart, and what it would have paid for the codes that stand. Only what a remittance itself
// tells is taken: a chart without an error was paid right, and a procedure that was deleted was paid for nothing. What a
// revised or omitted code would have brought no remittance says, so such a chart is left out, and counted as left out.

import type { ReviewedChart } from '../../review/accuracy/reviewed-chart.ts';
import { isScoredError } from '../../review/error-categories.ts';

/** Procedures that the review took off, which alone move its payment; null: what moves it cannot be told. */
export type TakenOff = readonly string[] | null;

export function takenOff({ elements, drg }: ReviewedChart): TakenOff {
  if (drg && drg.delivered !== drg.reviewed) return null;
  const errors = elements.filter((one) => isScoredError(one, 'raw'));
  const codes = errors.flatMap(({ disposition, delivered }) =>
    disposition === 'delete' && delivered && isProcedure(delivered.system) ? [delivered.code] : [],
  );
  return codes.length === errors.length ? codes : null;
}

/** Codes of lines that are paid one by one. */
const isProcedure = (system: string | null): boolean => system === 'CPT' || system === 'HCPCS';

/** Whole cents. */
export interface Remitted {
  paid: number;
  lines: readonly { code: string | null; paid: number }[];
}

export interface PaidChart {
  paid: number;
  /** Null: not known. */
  correct: number | null;
}

/** @param remitted what payers paid for the chart's claims, without what they took back. */
export function paidAndCorrect(off: TakenOff, { paid, lines }: Remitted): PaidChart {
  const left = [...lines];
  let correct = paid;
  for (const code of off ?? []) {
    const at = left.findIndex((line) => line.code === code);
    if (at < 0) return { paid, correct: null };
    correct -= left[at]!.paid;
    left.splice(at, 1);
  }
  return { paid, correct: off === null ? null : correct };
}
