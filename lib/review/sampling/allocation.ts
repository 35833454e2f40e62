// How many charts each stratum gives. The numbers always add up to what was asked for, or to all there is.

export interface StratumSize {
  name: string;
  /** Encounters in the stratum, N_h. */
  population: number;
  /** Standard deviation of what is estimated in the stratum, S_h; for Neyman's allocation. */
  deviation?: number;
}

export type Allocation =
  /** In proportion to N_h: the sample has the mix of the frame. */
  | 'proportional'
  /** As many from each: strata can be compared. */
  | 'equal'
  /** In proportion to N_h S_h: the most precise total for the size (Neyman 1934; Cochran, ch. 5). */
  | 'neyman';

/**
 * Sample sizes, in the order of the strata, by largest remainder (ties: the stratum named first). None exceeds
 * its stratum, and what a full stratum cannot take goes to the others in the same proportions.
 * @param size charts in all; with less in the frame, all of them.
 * @param minimum charts from each stratum at least (or all of it), also where the proportion would give fewer.
 */
export function allocate(
  strata: readonly StratumSize[],
  size: number,
  allocation: Allocation,
  minimum = 0,
): number[] {
  const weights = strata.map(({ population, deviation = 0 }) =>
    allocation === 'equal' ? 1 : allocation === 'neyman' ? population * deviation : population,
  );
  const caps = strata.map((s) => s.population);
  const total = Math.min(Math.max(0, Math.floor(size)), sum(caps));
  const least = fitted(
    caps.map((cap) => Math.min(cap, minimum)),
    total,
  );
  const shares = idealShares(weights, least, caps, total);
  return roundUp(shares, caps, total, strata);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Minimums that together exceed the sample are cut one by one, the largest first. */
function fitted(least: number[], total: number): number[] {
  const cut = [...least];
  while (sum(cut) > total) cut[cut.indexOf(Math.max(...cut))]! -= 1;
  return cut;
}

/** Fractional sizes in proportion to the weights, held between minimum and population. */
function idealShares(weights: number[], least: number[], caps: number[], total: number): number[] {
  // Without any spread or weight left, the rest goes by population.
  const fixed = new Map<number, number>();
  for (;;) {
    const open = caps.map((_, i) => i).filter((i) => !fixed.has(i));
    const left = total - sum([...fixed.values()]);
    const weight = sum(open.map((i) => weights[i]!));
    const by = weight > 0 ? weights : caps;
    const all = sum(open.map((i) => by[i]!));
    const share = (i: number) => (all > 0 ? (left * by[i]!) / all : 0);
    const over = open.filter((i) => share(i) > caps[i]!);
    const under = open.filter((i) => share(i) < least[i]!);
    // Fixing full strata first: what they give back can lift the others over their minimum.
    const next = over.length > 0 ? over : under;
    if (next.length === 0) return caps.map((_, i) => fixed.get(i) ?? share(i));
    for (const i of next) fixed.set(i, over.length > 0 ? caps[i]! : least[i]!);
  }
}

/** Whole numbers by largest remainder. */
function roundUp(shares: number[], caps: number[], total: number, strata: readonly StratumSize[]): number[] {
  // A share that is whole but for rounding in the last place is whole.
  const sizes = shares.map((s) => Math.floor(s + 1e-9));
  const order = shares
    .map((share, i) => ({ i, rest: share - sizes[i]!, name: strata[i]!.name }))
    .sort((a, b) => b.rest - a.rest || (a.name < b.name ? -1 : 1));
  let left = total - sum(sizes);
  while (left > 0) {
    const before = left;
    for (const { i } of order) {
      if (left === 0 || sizes[i]! >= caps[i]!) continue;
      sizes[i]! += 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return sizes;
}
