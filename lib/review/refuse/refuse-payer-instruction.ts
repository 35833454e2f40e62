// What keeps a payer instruction, or what became of one, out of the record: no version changes once it is in force or a
// vendor was told of it, and nothing counts as acknowledged that nobody was told of.

import type { InstructionStep, PayerInstruction } from '../../model/payer-instruction.ts';
import type { Fault } from '../../model/result.ts';
import { instructionFault, instructionStepFault } from '../payers/check-instruction.ts';
import { type Facts, refusal } from './standing.ts';

export const refuseInstruction = ({ after, author, standing, now }: Facts): Fault | null =>
  instructionFault(after as Partial<PayerInstruction>, {
    before: standing.record as Partial<PayerInstruction> | undefined,
    author,
    steps: standing.instructionSteps ?? [],
    now,
  });

export function refuseInstructionStep({ after, author, standing, now }: Facts): Fault | null {
  // The same step sent again with the same content; anything else was refused as a fixed field.
  if (standing.record) return null;
  const step = after as InstructionStep;
  if (step.by !== author)
    return refusal(
      'not-your-step',
      'The step names another person as the one who recorded it.',
      'Record it yourself.',
    );
  const { instruction, instructionSteps: steps = [] } = standing;
  return instructionStepFault({ instruction, steps, now }, step);
}
