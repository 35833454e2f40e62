// The code sets as a chart needs them: held against its dates, with the person's own codes at hand. Without it a field for a
// code is a plain field.

import { createContext, useContext } from 'react';
import { type CodeAnswer, codeOn } from '../../lib/codes/code-on.ts';
import type { CodeSets, CodeSystemKind } from '../../lib/codes/code-sets.ts';
import { kindOfSystem, type SearchedSet } from '../../lib/codes/search/search-sets.ts';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import type { OwnCode, OwnCodes } from '../../lib/store/own-codes.ts';

export interface ChartCodes {
  indexes: readonly SearchedSet[];
  sets: CodeSets;
  /** The day that counts for a system; null where the chart does not tell. */
  dateOf: (kind: CodeSystemKind) => string | null;
  /** A stay is coded in other systems than a visit. */
  stay: boolean;
  /** The diagnoses of the chart. */
  diagnoses: readonly string[];
  own: OwnCodes;
  note: (code: OwnCode) => void;
  mark: (code: OwnCode, marked: boolean) => void;
  /** Shows all that is known of a code. */
  about: (asked: AskedAbout) => void;
}

/** `onUse` puts the code where it was asked from; `onClose` is told when the answer is closed without. */
export interface AskedAbout extends OwnCode {
  onUse?: (code: OwnCode) => void;
  onClose?: () => void;
}

export const ChartCodesContext = createContext<ChartCodes | null>(null);

/** Null outside of a chart. */
export const useChartCodes = (): ChartCodes | null => useContext(ChartCodesContext);

/** What the tables say of a code on the chart's date; null where the chart tells no date. */
export function answerOf({ sets, dateOf }: ChartCodes, { system, code }: OwnCode): CodeAnswer | null {
  const kind = kindOfSystem(system);
  const date = dateOf(kind);
  return date === null ? null : codeOn(sets.codes(kind), code, date);
}

/** The code's title as of the chart's date; where no table answers for that, as any has it. Null: none has it. */
export function titleOf(codes: ChartCodes, system: CodeSystem, code: string): string | null {
  const answer = answerOf(codes, { system, code });
  if (answer && 'entry' in answer) return answer.entry.title;
  for (const table of codes.sets.codes(kindOfSystem(system))) {
    const entry = table.find(code);
    if (entry) return entry.title;
  }
  return null;
}
