// What keeps a payer instruction, or what became of one, out of the record: no version changes once it is in force or a
// vendor was told of it, and nothing counts as acknowledged that nobody was told of.

import type { Fault } from '../../model/result.ts';
import { instructionFault, instructionStepFault } from '../payers/check-instruction.ts';
import { type Facts, refusal } from './standing.ts';

export const refuseInstruction = ({
  before,
  after,
  author,
  standing,
  now,
}: Facts<'payer-instruction'>): Fault | null =>
  instructionFault(after, {
    before,
    author,
    steps: standing.instructionSteps ?? [],
    now,
  });

export function refuseInstructionStep({
  after: step,
  author,
  standing,
  now,
}: Facts<'payer-instruction-step'>): Fault | null {
  // The same step sent again with the same content; anything else was refused as a fixed field.
  if (standing.record) return null;
  if (step.by !== author)
    return refusal(
      'not-your-step',
      'The step names another person as the one who recorded it.',
      'Record it yourself.',
    );
  const { instruction, instructionSteps: steps = [] } = standing;
  return instructionStepFault({ instruction, steps, now }, step);
}
