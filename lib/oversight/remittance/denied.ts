// What of a remittance is denied. A line: nothing is paid of a charge, and the payer, the contract or another reason took
// it off for more than a rate or the patient's share. A claim: the payer says so, or each of its lines is denied. Lines are
// kept; the claim is what they come to.

import { type Adjustment, type RemitClaim, type RemitLine, reversalStatus } from './remittance.ts';

/** A denied line, or with line 0 the claim as a whole. */
export interface DeniedLine {
  claim: RemitClaim;
  line: RemitLine | null;
  group: string;
  carc: string;
  rarcs: string[];
  /** Cents that were taken off by reasons of denial. */
  amount: number;
  /** Nothing of the claim stands. */
  claimDenied: boolean;
}

/** Who took it off, where that is a denial: the patient's own share (PR) is none. */
const groups = new Set(['CO', 'PI', 'OA']);
const deniedStatus = '4';

/** @param notDenials reasons (CARC) by which nothing is denied. */
export function deniedIn(claim: RemitClaim, notDenials: ReadonlySet<string>): DeniedLine[] {
  if (claim.charge <= 0 || claim.status === reversalStatus) return [];
  const isDenial = ({ group, reason, amount }: Adjustment) =>
    groups.has(group) && !notDenials.has(reason) && amount > 0;
  const lines = claim.lines.flatMap((line) => {
    const reasons = line.adjustments.filter(isDenial);
    return line.charge > 0 && line.paid === 0 && reasons.length > 0 ? [{ line, reasons }] : [];
  });
  const all = claim.lines.length > 0 && lines.length === claim.lines.length;
  const claimDenied = claim.status === deniedStatus || all;
  if (lines.length > 0)
    return lines.map(({ line, reasons }) => ({
      claim,
      line,
      ...told(reasons),
      rarcs: line.remarks.length > 0 ? line.remarks : claim.remarks,
      claimDenied,
    }));
  const own = claim.adjustments.filter(isDenial);
  // Denied by the claim's own adjustments: with lines that say nothing, or without any.
  const whole = claim.status === deniedStatus || (claim.paid === 0 && own.length > 0);
  if (!whole) return [];
  const reasons = own.length > 0 ? own : everyAdjustment(claim);
  return [
    { claim, line: null, ...told(reasons, claim.charge), rarcs: everyRemark(claim), claimDenied: true },
  ];
}

/** The reason that took most off speaks for the line; of equal ones the first. */
function told(reasons: readonly Adjustment[], otherwise = 0): Pick<DeniedLine, 'group' | 'carc' | 'amount'> {
  const [first] = reasons;
  if (!first) return { group: '', carc: '', amount: otherwise };
  const main = reasons.reduce((best, one) => (one.amount > best.amount ? one : best), first);
  return {
    group: main.group,
    carc: main.reason,
    amount: reasons.reduce((sum, { amount }) => sum + amount, 0),
  };
}

const everyAdjustment = ({ adjustments, lines }: RemitClaim): Adjustment[] =>
  [...adjustments, ...lines.flatMap((line) => line.adjustments)].filter(({ amount }) => amount > 0);

const everyRemark = ({ remarks, lines }: RemitClaim): string[] => [
  ...new Set([...remarks, ...lines.flatMap((line) => line.remarks)]),
];
