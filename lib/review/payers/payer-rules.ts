// The payers' rules that instructions make over standing ones. Whoever scores by them passes what the vendor has
// acknowledged and nothing else.

import type { PayerRule } from '../../model/payer-rule.ts';
import { type SeenInstruction, spanned } from './in-force.ts';
import { wholeNames } from './payer-names.ts';

/**
 * For each override one rule a name by which charts can mean the payer, with its plan and state, on the dates on which the
 * version holds. Of two instructions over one rule the one with the later first date comes last, and wins.
 */
export function payerRulesOf(instructions: readonly SeenInstruction[]): PayerRule[] {
  const overriding = spanned(instructions).flatMap(({ instruction, span }) =>
    instruction.override && span ? [{ instruction, override: instruction.override, span }] : [],
  );
  return overriding
    .toSorted((a, b) => compare(a.span.from, b.span.from) || compare(a.instruction.key, b.instruction.key))
    .flatMap(({ instruction, override, span }) =>
      wholeNames(instruction).map((payer) => ({
        ...override,
        payer,
        source: instruction.source,
        version: String(instruction.version),
        ...span,
      })),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
