// What keeps a change out of the evaluation of vendors: weights that add up to something else, a price that weighs too much
// without a reason, and a candidate that goes on through a closed gate.

import type { EvaluationRound, VendorEvaluation } from '../../model/oversight/evaluation.ts';
import { lacksFor, weightFaults } from '../../model/oversight/evaluation-gates.ts';
import type { Fault } from '../../model/result.ts';
import { refusal } from './standing.ts';

export function refuseRound(round: EvaluationRound): Fault | null {
  const [first] = weightFaults(round);
  return first ? amiss[first] : null;
}

const amiss = {
  sum: refusal(
    'weights-not-100',
    'The weights do not add up to 100.',
    'Change them until they do: candidates are only comparable by one whole.',
  ),
  twice: refusal('weight-twice', 'A criterion is weighed twice.', 'Leave one of the two weights.'),
  price: refusal(
    'price-weighs-too-much',
    'Price weighs more than the cap of this round allows, and no reason is written down.',
    'Let price weigh less, or write down why it weighs more.',
  ),
};

/** The round’s weights are not known here: that every criterion has its points is the screen’s to ask. */
export function refuseEvaluation(
  after: VendorEvaluation,
  before: VendorEvaluation | undefined,
): Fault | null {
  // Of one that went on before nothing is asked anew: evidence runs out, and what was decided stays decided.
  if (before?.status === after.status) return null;
  const lacks = lacksFor(after.status, after);
  return lacks.length === 0
    ? null
    : refusal(
        'gate-closed',
        `“${after.candidate}” does not go on: ${lacks.slice(0, 6).join('; ')} ${lacks.length === 1 ? 'is' : 'are'} missing.`.slice(
          0,
          600,
        ),
        'Ask the vendor for it, write it down, then let it go on.',
      );
}
