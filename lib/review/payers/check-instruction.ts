// What an organisation may do with its payer instructions: which version may be written, and which step may be recorded on
// one. Browser and backend ask the same functions.

import { addDays, dayAt, isDay } from '../../model/calendar-day.ts';
import { sameName } from '../../model/folded-name.ts';
import {
  type InstructionStep,
  type PayerInstruction,
  payerInstruction,
} from '../../model/payer-instruction.ts';
import { type Fault, fail } from '../../model/result.ts';
import { hasAcknowledged } from './acknowledged.ts';
import { codeFault } from './affected-codes.ts';
import { retirementOf, stepsOn } from './in-force.ts';

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened, 'Nothing of it is kept; what stood before stands.', action).error;

export interface InstructionContext {
  /** As it stands; undefined for a new one. */
  before: Partial<PayerInstruction> | undefined;
  author: string;
  /** On this version, at least. */
  steps: readonly Partial<InstructionStep>[];
  /** Milliseconds since 1970. */
  now: number;
}

/** The fault that keeps a version from being written, or null. */
export function instructionFault(
  after: Partial<PayerInstruction>,
  { before, author, steps, now }: InstructionContext,
): Fault | null {
  const { data: whole } = payerInstruction.safeParse(after);
  if (!whole)
    return refuse(
      'instruction-incomplete',
      'Part of the instruction is missing.',
      'Write it all, then save it.',
    );
  if ((before ?? whole).madeBy !== author)
    return refuse(
      'not-your-instruction',
      `Version ${whole.version} of the instruction is somebody else’s.`,
      'Look at that version, then write one that follows it.',
    );
  if (before && before.madeAt !== whole.madeAt)
    return refuse('fixed-field', 'When the instruction was made does not change.', 'Write another version.');
  const began = before?.from !== undefined && before.from <= dayAt(now);
  if (began || stepsOn(steps, whole).length > 0)
    return refuse(
      'instruction-in-force',
      `Version ${whole.version} of the instruction is in force, or a vendor was told of it.`,
      'Write the next version.',
    );
  return wordsFault(whole);
}

function wordsFault({ from, to, codes, title, text, source }: PayerInstruction): Fault | null {
  if (!isDay(from) || (to !== null && (!isDay(to) || to < from)))
    return refuse(
      'bad-dates',
      'The last date of service is before the first, or one of them is no date.',
      'Correct the dates.',
    );
  if ([title, text, source].some((words) => words.trim() === ''))
    return refuse(
      'no-words',
      'Title, text or source is empty.',
      'Write it in your own words, and name the source.',
    );
  const wrong = codes.map(codeFault).find((fault) => fault !== null);
  return wrong ? refuse('bad-codes', wrong, 'Correct the codes.') : null;
}

export interface InstructionStepContext {
  /** The version that the step is on. */
  instruction: Partial<PayerInstruction> | undefined;
  /** On this version, at least. */
  steps: readonly Partial<InstructionStep>[];
  /** Milliseconds since 1970. */
  now: number;
}

/** The fault that keeps a step on a version from being recorded, or null. */
export function instructionStepFault(
  { instruction, steps, now }: InstructionStepContext,
  step: InstructionStep,
): Fault | null {
  const { data: on } = payerInstruction.safeParse(instruction);
  if (!on)
    return refuse(
      'no-instruction',
      `Version ${step.version} of the instruction is not known.`,
      'Wait until it has arrived, then do it again.',
    );
  const taken = stepsOn(steps, step);
  if (step.number !== taken.length + 1)
    return refuse(
      'step-taken',
      'Someone else recorded something on this instruction before you.',
      'Look where it stands now, then go on from there.',
    );
  return step.step === 'retired' ? endFault(on, taken, step) : vendorFault(taken, step, now);
}

/** What was told and acknowledged of a version that has ended is of its end. */
const sinceEnd = (steps: readonly InstructionStep[]): readonly InstructionStep[] => {
  const end = retirementOf({ steps: [...steps] });
  return end ? steps.filter(({ number }) => number > end.number) : steps;
};

function vendorFault(taken: readonly InstructionStep[], step: InstructionStep, now: number): Fault | null {
  const { vendor, person, on, how, until, reason } = step;
  const told = step.step === 'told';
  if (until !== null || reason !== '' || (how !== null) !== told) return strange;
  if (vendor === null || person === null || on === null)
    return refuse('no-vendor', 'Vendor, person or day is missing.', 'Say who it was, and when.');
  // By the clock of the place it happened in, which may be ahead of this one by a day.
  if (!isDay(on) || on > addDays(dayAt(now), 1))
    return refuse('bad-day', 'The day is no date, or has not come yet.', 'Correct the day.');
  if (told) return null;
  const about = sinceEnd(taken);
  const first = about.find(
    (one) => one.step === 'told' && one.vendor !== null && sameName(one.vendor, vendor),
  );
  if (!first?.on)
    return refuse(
      'not-told',
      `${vendor} was not told of this.`,
      'Record first who of the vendor was told, when and how.',
    );
  if (hasAcknowledged(about, vendor))
    return refuse(
      'step-out-of-order',
      `${vendor} has acknowledged this already.`,
      'Nothing needs to be done.',
    );
  return on < first.on ? refuse('bad-day', 'That is before the vendor was told.', 'Correct the day.') : null;
}

function endFault(
  on: PayerInstruction,
  taken: readonly InstructionStep[],
  step: InstructionStep,
): Fault | null {
  const { vendor, person, on: when, how, until, reason } = step;
  if (vendor !== null || person !== null || when !== null || how !== null) return strange;
  if (retirementOf({ steps: [...taken] }))
    return refuse('step-out-of-order', 'The instruction has ended already.', 'Nothing needs to be done.');
  if (until !== null && (!isDay(until) || until < on.from || (on.to !== null && until > on.to)))
    return refuse(
      'bad-dates',
      'The last date of service is outside of the instruction’s own dates.',
      'Choose a day within them, or say that it never held.',
    );
  return reason.trim() === ''
    ? refuse('no-reason', 'No reason is given.', 'Say why, so that it can be understood later.')
    : null;
}

const strange = refuse(
  'strange-step',
  'The step does not hold what belongs to it.',
  'Update the extension, then try again.',
);
