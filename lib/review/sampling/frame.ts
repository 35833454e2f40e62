// A frame: the encounters a sample is drawn from, frozen. Its digest goes on every sample, so that anybody can
// show later that the sample came from this frame and no other.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { FrameItem } from './frame-item.ts';

export interface Frame {
  /** By key, whatever order they came in. */
  items: readonly FrameItem[];
  /** SHA-256 of the items, in hexadecimal. */
  digest: string;
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
export const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** The frame of these encounters; a fault where two have one key, since one would be drawn for both. */
export function makeFrame(items: readonly FrameItem[]): Result<Frame> {
  const sorted = [...items].sort(byKey);
  const twice = sorted.find((item, i) => sorted[i + 1]?.key === item.key);
  if (twice)
    return fail(
      'frame-key-twice',
      `The encounter ${twice.key} stands in the frame more than once.`,
      'It would have a better chance of being drawn than the others.',
      'Leave one of them in the frame.',
    );
  const digest = bytesToHex(sha256(utf8ToBytes(sorted.map(canonicalJson).join('\n'))));
  return ok({ items: sorted, digest });
}
