// Which payer instructions the screen shows: by words and codes that were typed, state, kind, and the day of service.

import type { InstructionKind } from '../../../lib/model/payer-instruction.ts';
import { stateNames, type UsState } from '../../../lib/model/us-states.ts';
import { isAffected } from '../../../lib/review/payers/affected-codes.ts';
import {
  isWithin,
  type SeenInstruction,
  type SpannedInstruction,
  spanned,
} from '../../../lib/review/payers/in-force.ts';

export interface InstructionFilter {
  /** Each word is in payer, plan, title or source, or is a code that the instruction names. */
  search: string;
  state: UsState | '';
  kind: InstructionKind | '';
  /** Day of service; empty: all versions, whenever they hold. */
  date: string;
}

export const noFilter: InstructionFilter = { search: '', state: '', kind: '', date: '' };

export function shownInstructions(
  all: readonly SeenInstruction[],
  { search, state, kind, date }: InstructionFilter,
): SpannedInstruction[] {
  const words = search.split(/[\s,;]+/).filter(Boolean);
  return spanned(all).filter(({ instruction: one, span }) => {
    const text = [one.payer, one.plan, one.state, one.state && stateNames[one.state], one.title, one.source]
      .join(' ')
      .toLowerCase();
    return (
      (state === '' || one.state === state) &&
      (kind === '' || one.kind === kind) &&
      (date === '' || isWithin(span, date)) &&
      words.every((word) => text.includes(word.toLowerCase()) || isAffected(one.codes, word.toUpperCase()))
    );
  });
}

export const rowKey = ({ key, version }: { key: string; version: number }): string => `${key} ${version}`;
