// How a sample is drawn, as data: stored with the sample, so that drawing it again needs nothing else.

import type { JsonValue } from '../../model/json-value.ts';
import type { Allocation } from './allocation.ts';
import type { FrameItem, TextField } from './frame-item.ts';

/** What strata are made of; `month` of service; `band` by amount, at the given bounds in rising order. */
export type StratumBy = TextField | 'month' | { band: readonly number[] };

export type Size =
  /** Charts in all. */
  | { total: number }
  /** Charts from each stratum, or all of a smaller one. */
  | { each: number }
  /** Share of the frame, 0 to 1, rounded up. */
  | { share: number }
  | 'all';

/** Which encounters a focused review looks at; an item must fit every field that is given. */
export interface Focus {
  coder?: readonly string[];
  specialty?: readonly string[];
  encounterType?: readonly string[];
  payer?: readonly string[];
  drg?: readonly string[];
  /** At least one of these. */
  flags?: readonly string[];
  amountFrom?: number;
}

export type Design =
  | { kind: 'random'; size: Size }
  | {
      kind: 'stratified';
      by: readonly StratumBy[];
      size: Size;
      allocation: Allocation;
      /** From each stratum at least. */
      minimum?: number;
    }
  /** Chosen for a reason: says nothing of the charts that were not chosen. */
  | { kind: 'focused'; focus: Focus; size: Size; reason: string }
  /** All charts of coders who are new to the account. */
  | { kind: 'new-coder'; coders: readonly string[] };

/** The design of a stored sample. */
export const designOf = ({ design }: { design: JsonValue }): Design =>
  // Whoever drew the sample kept it there, and the model, which knows no drawing, holds it as JSON.
  design as Design;

/** What may be said from a sample, and so what it may be pooled with. */
export type Basis = 'random' | 'focused' | 'new-coder';

export const basisOf = ({ kind }: Design): Basis =>
  kind === 'focused' || kind === 'new-coder' ? kind : 'random';

/** True where an encounter is in a focus. */
export function inFocus(item: FrameItem, focus: Focus): boolean {
  const fits = (field: TextField): boolean => {
    const wanted = focus[field];
    return wanted === undefined || (item[field] !== null && wanted.includes(item[field]));
  };
  return (
    (['coder', 'specialty', 'encounterType', 'payer', 'drg'] as const).every(fits) &&
    (focus.flags === undefined || focus.flags.some((flag) => item.flags.includes(flag))) &&
    (focus.amountFrom === undefined || (item.amount !== null && item.amount >= focus.amountFrom))
  );
}
