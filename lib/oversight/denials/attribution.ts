// Whose matter a denial is, by its reason and remarks. A proposal: the person who works it decides.

import { isOneOf } from '../../model/one-of.ts';
import type { Attribution } from '../../model/oversight/denial.ts';
import { refinedReasons } from './default-reasons.ts';
import type { RulesInForce } from './rules-in-force.ts';

/**
 * A reason that says little is decided by its remarks. Remarks that contradict each other decide nothing: coding against
 * documentation waits for a look at the chart, anything else for a look at all.
 * @param carc of the adjustment. @param rarcs of the line, or of the claim.
 */
export function attributionOf(
  carc: string,
  rarcs: readonly string[],
  { reasons, remarks }: Pick<RulesInForce, 'reasons' | 'remarks'>,
): Attribution {
  const byReason = reasons.get(carc)?.attribution ?? 'unknown';
  if (!refinedReasons.includes(carc)) return byReason;
  const told = new Set(rarcs.flatMap((code) => remarks.get(code)?.attribution ?? []));
  const [first] = told;
  if (first === undefined) return byReason;
  if (told.size === 1) return first;
  const ofTheChart = [...told].every((one) =>
    isOneOf(['coding', 'documentation', 'coding-or-documentation'], one),
  );
  return ofTheChart ? 'coding-or-documentation' : 'unknown';
}
