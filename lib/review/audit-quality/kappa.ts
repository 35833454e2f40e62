// How far two auditors agree beyond chance.

/** Two judgements of one thing, as words to be compared. */
export type Paired = readonly [first: string, second: string];

export interface Agreement {
  /** Things judged by both. */
  n: number;
  /** On which both said the same. */
  same: number;
  /** 1: always the same; 0: as often as by chance; null where chance alone would make them agree, or n is 0. */
  kappa: number | null;
}

/**
 * Cohen's kappa (Cohen 1960): (po − pe) / (1 − pe), where po is the share on which both say the same, and pe the
 * share on which they would by chance, each saying things as often as they do.
 */
export function agreementOf(pairs: readonly Paired[]): Agreement {
  const n = pairs.length;
  const same = pairs.filter(([a, b]) => a === b).length;
  if (n === 0) return { n, same, kappa: null };
  const words = new Set(pairs.flat());
  const share = (of: 0 | 1, word: string) => pairs.filter((pair) => pair[of] === word).length / n;
  const chance = [...words].reduce((sum, word) => sum + share(0, word) * share(1, word), 0);
  return { n, same, kappa: 1 - chance < 1e-12 ? null : (same / n - chance) / (1 - chance) };
}
