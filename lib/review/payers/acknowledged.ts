// Which versions a vendor may be scored by: those that it has acknowledged. A vendor goes on by the version it acknowledged
// last until it has acknowledged the next.

import { sameName } from '../../model/folded-name.ts';
import type { InstructionStep } from '../../model/payer-instruction.ts';
import { retirementOf, type SeenInstruction } from './in-force.ts';

/** The vendors that were told of a version, each once, as they were named first. */
export const vendorsTold = (steps: readonly InstructionStep[]): string[] => {
  const told = steps.flatMap(({ step, vendor }) => (step === 'told' && vendor !== null ? [vendor] : []));
  return told.filter((vendor, n) => told.findIndex((one) => sameName(one, vendor)) === n);
};

export const hasAcknowledged = (steps: readonly InstructionStep[], vendor: string): boolean =>
  steps.some(({ step, vendor: by }) => step === 'acknowledged' && by !== null && sameName(by, vendor));

/**
 * The versions that count in scoring.
 * @param vendor who coded the chart; null, where nobody has said: those that every vendor acknowledged that was told.
 */
export const acknowledgedBy = (all: readonly SeenInstruction[], vendor: string | null): SeenInstruction[] =>
  all.filter((seen) => {
    // What was acknowledged since is the end.
    const end = retirementOf(seen)?.number ?? Number.POSITIVE_INFINITY;
    const steps = seen.steps.filter(({ number }) => number < end);
    if (vendor !== null) return hasAcknowledged(steps, vendor);
    const told = vendorsTold(steps);
    return told.length > 0 && told.every((one) => hasAcknowledged(steps, one));
  });
