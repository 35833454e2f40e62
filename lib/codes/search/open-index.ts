// An index that is open for searching, with what the last keys found: while somebody types, all words but the
// last stay the same.

import { ok, type Result } from '../../model/result.ts';
import { type Blob, unpackBlob } from './blob.ts';

/** The codes that a thing asked for is found in (matches.ts). */
export interface Matches {
  /** For each code, 0 where it is not found. */
  quality: Uint8Array;
  /** The codes that are found, in no order. */
  docs: Uint32Array;
  count: number;
  /** The words it is found by. */
  terms: Set<number>;
}

/** A word of a query. */
export interface TypedWord {
  word: string;
  /** What it may stand for when nothing that is known begins so. */
  near: readonly { word: string; errors: number }[];
}

export interface CodeIndex {
  readonly blob: Blob;
  /** How many codes it holds, headers among them. */
  readonly size: number;
  /** What was matched lately, by its key, the oldest first. */
  readonly recent: Map<string, Matches>;
  /** The words of the same stem, of words asked for lately. */
  readonly forms: Map<string, readonly number[]>;
  /** What words typed lately were taken for. */
  readonly spelled: Map<string, TypedWord>;
  /** A number a code, all 0 between two searches. */
  readonly counted: Uint8Array;
}

/**
 * Opens what `buildIndex` made. The bytes are used where they are and must not change.
 * @returns the index, or why these bytes cannot be searched (`not-an-index`, `other-version`, `index-cut-short`)
 */
export function openIndex(bytes: Uint8Array<ArrayBuffer>): Result<CodeIndex> {
  const blob = unpackBlob(bytes);
  if (!blob.ok) return blob;
  const size = blob.value.lengths.length;
  const [recent, forms, spelled] = [new Map(), new Map(), new Map()];
  return ok({ blob: blob.value, size, recent, forms, spelled, counted: new Uint8Array(size) });
}
