// How records stand in a row of the store; packing.ts makes and reads it.

import type { RecordKind } from '../model/change.ts';
import type { FieldVersion, RecordState } from '../sync/merge.ts';

/** Change, author (in `names`), stamp, turn, and the fields it is of; the first of a state has all others. */
export type PackedSource = [string, number, string, number, ...number[]];
/** What stood side by side before a value was chosen, by field. */
export type Over = Record<string, FieldVersion[]>;
/** Fields (in `shapes`), their values in that order, sources, what stands beside, and what stood there. */
export type PackedState = [number, unknown[], PackedSource[], RecordState['beside']?, Over?];
/** Kind, id, when written, view, and base where it is another. */
export type PackedRecord = [RecordKind, string, number, PackedState, (PackedState | null)?];

export interface Packed {
  shapes: string[][];
  names: string[];
  records: PackedRecord[];
}
