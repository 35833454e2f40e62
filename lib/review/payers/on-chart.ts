// The instructions that touch a chart: of its payer, within their dates, on a code or the specialty of the chart. What the
// chart does not say makes no match, except that a plan or state that no page shows is left for a person to tell.

import type { ChartFields } from '../../model/chart.ts';
import { sameName } from '../../model/folded-name.ts';
import { isAffected } from './affected-codes.ts';
import { inForceOn, type SeenInstruction, type SpannedInstruction } from './in-force.ts';
import { type Unsaid, unsaidOf } from './payer-names.ts';

export interface TouchedChart
  extends Pick<ChartFields, 'payer' | 'dateOfService' | 'dischargeDate' | 'specialty'> {
  /** As delivered, and as the reviewer has them. */
  codes: readonly string[];
}

export interface TouchingInstruction extends SpannedInstruction {
  /** What it is limited to and the chart does not tell. */
  unsaid: Unsaid[];
  /** Codes of the chart that it names; none where it touches the chart by specialty, or all charts of the payer. */
  codes: string[];
}

/** Those with a plan or state that the chart tells, or with none, come first. */
export function instructionsOn(
  all: readonly SeenInstruction[],
  { payer, dateOfService, dischargeDate, specialty, codes }: TouchedChart,
): TouchingInstruction[] {
  const date = dateOfService ?? dischargeDate;
  if (payer === null || date === null) return [];
  const touching = inForceOn(all, date).flatMap((one): TouchingInstruction[] => {
    const { instruction } = one;
    const unsaid = unsaidOf(instruction, payer);
    const named = [...new Set(codes)].filter((code) => isAffected(instruction.codes, code));
    const every = instruction.codes.length + instruction.specialties.length === 0;
    const field = specialty !== null && instruction.specialties.some((own) => sameName(own, specialty));
    return unsaid && (every || field || named.length > 0) ? [{ ...one, unsaid, codes: named }] : [];
  });
  return touching.toSorted(
    (a, b) => a.unsaid.length - b.unsaid.length || a.instruction.title.localeCompare(b.instruction.title),
  );
}
