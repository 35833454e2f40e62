// Which version of an instruction holds on a date of service. A later version stands in the place of the earlier ones from
// its own first date on; before that the earlier one holds, so that a chart of an older date is read by it.

import { addDays } from '../../model/calendar-day.ts';
import {
  type InstructionStep,
  type InstructionVersion,
  instructionStep,
  type PayerInstruction,
} from '../../model/payer-instruction.ts';

/** A version with the steps on it. */
export interface SeenInstruction {
  instruction: PayerInstruction;
  /** In order, without what follows a number that has not arrived yet. */
  steps: InstructionStep[];
}

/** Whole steps on a version, in order. @param steps of any versions, in any order, as far as they have arrived. */
export const stepsOn = (
  steps: readonly Partial<InstructionStep>[],
  { key, version }: InstructionVersion,
): InstructionStep[] =>
  steps
    .flatMap((one) =>
      one.key === key && one.version === version ? (instructionStep.safeParse(one).data ?? []) : [],
    )
    .sort((a, b) => a.number - b.number)
    .filter(({ number }, n) => number === n + 1);

/** The step that ended the version; undefined while none did. */
export const retirementOf = ({ steps }: Pick<SeenInstruction, 'steps'>): InstructionStep | undefined =>
  steps.find(({ step }) => step === 'retired');

/** First and last date of service; a last date of null is without end. */
export interface Span {
  from: string;
  to: string | null;
}

/** A version with the dates on which it holds; null: on none. */
export interface SpannedInstruction extends SeenInstruction {
  span: Span | null;
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/** Each of `all` with its dates, in the order given. */
export function spanned(all: readonly SeenInstruction[]): SpannedInstruction[] {
  const byKey = Map.groupBy(all, ({ instruction }) => instruction.key);
  return all.map((one) => {
    const { key, version, from, to } = one.instruction;
    const end = retirementOf(one);
    if (end && end.until === null) return { ...one, span: null };
    const later = (byKey.get(key) ?? []).filter(
      (other) => other.instruction.version > version && retirementOf(other)?.until !== null,
    );
    const replaced = later.map(({ instruction }) => addDays(instruction.from, -1));
    const last = earliest([to, end?.until ?? null, ...replaced]);
    return { ...one, span: last !== null && last < from ? null : { from, to: last } };
  });
}

export const isWithin = (span: Span | null, date: string): boolean =>
  span !== null && span.from <= date && (span.to === null || date <= span.to);

/** Of each instruction the version that holds on this date of service, where one does. */
export const inForceOn = (all: readonly SeenInstruction[], date: string): SpannedInstruction[] =>
  spanned(all).filter(({ span }) => isWithin(span, date));
