// Chance that can be replayed: everything random in a test comes from one number.

import type { RandomBytes } from '../../../lib/model/ids.ts';

export interface Chance {
  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  bytes: RandomBytes;
  /** A chance of its own, so that what one part draws does not move what another draws. */
  branch(): Chance;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to choose with. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    happens: (probability) => next() / 2 ** 32 < probability,
    pick: (list) => list[below(list.length)]!,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    branch: () => seeded(next()),
  };
}
