// Chance that can be repeated: the same seed gives the same year.

/** Numbers from 0 to 1, by mulberry32 (public domain, Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, those with more weight more often. */
export function weighted<T extends { weight: number }>(random: () => number, list: readonly T[]): T {
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  let at = random() * total;
  for (const one of list) {
    at -= one.weight;
    if (at < 0) return one;
  }
  return list.at(-1)!;
}

/** Skewed to the right with this mean, as times to do something are. */
export const waiting = (random: () => number, mean: number): number =>
  mean * (0.35 + 0.65 * -Math.log(1 - random() * 0.999));
