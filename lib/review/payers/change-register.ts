// The register of changes: each new instruction, new version and ending, with who was told of it and who acknowledged it.
// One that was not told, or not acknowledged by everybody told, is late after its days.

import { addDays, dayAt } from '../../model/calendar-day.ts';
import type { InstructionStep } from '../../model/payer-instruction.ts';
import { hasAcknowledged, vendorsTold } from './acknowledged.ts';
import { retirementOf, type SeenInstruction } from './in-force.ts';

export interface RegisteredChange extends Pick<SeenInstruction, 'instruction'> {
  change: 'new' | 'new-version' | 'ended';
  /** First date of service that it concerns; null of what was written by mistake. */
  effective: string | null;
  /** Milliseconds since 1970. */
  recordedAt: number;
  recordedBy: string;
  told: InstructionStep[];
  acknowledged: InstructionStep[];
  /** Told, and not heard of. */
  awaited: string[];
  state: 'not-told' | 'awaited' | 'acknowledged';
  /** Last day to tell and to acknowledge it. */
  due: string;
  late: boolean;
}

/** Every change, the latest first. @param now milliseconds since 1970. */
export const changeRegister = (all: readonly SeenInstruction[], now: number): RegisteredChange[] =>
  all
    .flatMap((seen) => {
      const { instruction, steps } = seen;
      const end = retirementOf(seen);
      const about = (number: number) => (end ? number < end.number : true);
      const begun = change(
        seen,
        steps.filter(({ number }) => about(number)),
        now,
        {
          change: instruction.version === 1 ? 'new' : 'new-version',
          effective: instruction.from,
          recordedAt: instruction.madeAt,
          recordedBy: instruction.madeBy,
        },
      );
      if (!end) return [begun];
      const ended = change(
        seen,
        steps.filter(({ number }) => number > end.number),
        now,
        {
          change: 'ended',
          effective: end.until,
          recordedAt: end.at,
          recordedBy: end.by,
        },
      );
      // What has ended is told of by its end, unless somebody was told of its beginning.
      return begun.told.length === 0 ? [{ ...begun, late: false }, ended] : [begun, ended];
    })
    .toSorted((a, b) => b.recordedAt - a.recordedAt);

type Begun = Pick<RegisteredChange, 'change' | 'effective' | 'recordedAt' | 'recordedBy'>;

function change(
  { instruction }: SeenInstruction,
  steps: readonly InstructionStep[],
  now: number,
  begun: Begun,
): RegisteredChange {
  const vendors = vendorsTold(steps);
  const awaited = vendors.filter((vendor) => !hasAcknowledged(steps, vendor));
  const state = vendors.length === 0 ? 'not-told' : awaited.length > 0 ? 'awaited' : 'acknowledged';
  const due = addDays(dayAt(begun.recordedAt), instruction.days);
  return {
    ...begun,
    instruction,
    told: steps.filter(({ step }) => step === 'told'),
    acknowledged: steps.filter(({ step }) => step === 'acknowledged'),
    awaited,
    state,
    due,
    late: state !== 'acknowledged' && dayAt(now) > due,
  };
}
