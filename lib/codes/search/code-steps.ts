// What is to be chosen next under a heading: a piece (side, encounter, type) where every combination is a code, else one
// of the codes that stand one level below.

import { type Axis, axesUnder, narrowed } from './code-axes.ts';
import type { CodeIndex } from './open-index.ts';
import { allBeneath, codesBeneath, type FoundCode } from './search-codes.ts';

export interface Choice {
  at: number;
  piece: string;
}

/** What can be chosen, with the codes that are left then. */
export interface PieceOption extends Choice {
  label: string;
  /** How many valid codes are left. */
  left: number;
  /** The code, where one is left. */
  only: FoundCode | null;
}

export type Step =
  | { of: 'pieces'; asks: Axis['kind']; options: PieceOption[] }
  | { of: 'codes'; codes: FoundCode[] };

/**
 * @param heading without its dot @param choices what was chosen under it so far
 * @returns the next step; no codes where nothing is left to choose
 */
export function stepUnder(index: CodeIndex, heading: string, choices: readonly Choice[]): Step {
  const rows = allBeneath(index, heading);
  const axes = axesUnder(heading, rows);
  const byPieces = axes.length > 1 || axes.some(({ kind }) => kind !== 'type');
  const next = axes.find(({ at }) => !choices.some((choice) => choice.at === at));
  if (!byPieces || !next) return { of: 'codes', codes: codesBeneath(index, heading) };
  const options = next.options.map(({ piece, label }) => {
    const left = narrowed(heading, rows, [...choices, { at: next.at, piece }]);
    return { at: next.at, piece, label, left: left.length, only: left.length === 1 ? left[0]! : null };
  });
  return { of: 'pieces', asks: next.kind, options };
}

/**
 * Where a chosen piece leads when more than one code is left: to the heading that it makes where it stands alone, else it
 * is one more choice under the same heading.
 */
export function afterPiece(
  index: CodeIndex,
  heading: string,
  choices: readonly Choice[],
  chosen: Choice,
): { heading: string; choices: Choice[] } {
  const alone = axesUnder(heading, allBeneath(index, heading)).length === 1;
  return alone && chosen.at === heading.length
    ? { heading: heading + chosen.piece, choices: [] }
    : { heading, choices: [...choices, { at: chosen.at, piece: chosen.piece }] };
}
