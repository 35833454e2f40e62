// Medians and percentiles of groups. The rows are put in the order of their values once; a figure then walks them in
// that order and stops in each group at its ranks, so that nothing is sorted while somebody waits.

/** Rows that count, the smallest value first. @param counts not 0 for rows that do. */
export function rowsByValue(values: Float64Array, counts: Float64Array): Int32Array {
  let n = 0;
  for (let row = 0; row < counts.length; row += 1) if (counts[row] !== 0) n += 1;
  const sorted = new Float64Array(n);
  for (let row = 0, at = 0; row < counts.length; row += 1) if (counts[row] !== 0) sorted[at++] = values[row]!;
  sorted.sort();
  // Where rows of each value begin; rows of one value keep their order.
  const nextAt = new Map<number, number>();
  for (let i = n - 1; i >= 0; i -= 1) nextAt.set(sorted[i]!, i);
  const rows = new Int32Array(n);
  for (let row = 0; row < counts.length; row += 1) {
    if (counts[row] === 0) continue;
    const at = nextAt.get(values[row]!)!;
    rows[at] = row;
    nextAt.set(values[row]!, at + 1);
  }
  return rows;
}

/** A grouping whose groups are made of finer ones. */
export interface Level {
  /** Its group of each finer one. */
  of: Int32Array;
  /** How many rows count in each of its groups. */
  sizes: Int32Array;
}

/**
 * Nearest ranks: the smallest value that at least a share of the group's do not exceed. NaN for a group without any. All
 * groupings in one walk: it is the rows that cost.
 * @param ordered rows by value; @param groups of the rows from `from` on, the finer ones.
 * @returns for each level one a share, each with one a group.
 */
export function percentilesOfLevels(
  ordered: Int32Array,
  values: Float64Array,
  groups: Int32Array,
  from: number,
  levels: readonly Level[],
  shares: readonly number[],
): Float64Array[][] {
  const counts = levels.map(({ of, sizes }) => ({
    of,
    seen: new Int32Array(sizes.length),
    ranks: shares.map((share) => sizes.map((size) => Math.max(1, Math.ceil(share * size)))),
    found: shares.map(() => new Float64Array(sizes.length).fill(Number.NaN)),
  }));
  for (const row of ordered) {
    const at = row - from;
    if (at < 0 || at >= groups.length) continue;
    const fine = groups[at]!;
    if (fine < 0) continue;
    for (let k = 0; k < counts.length; k += 1) {
      const { of, seen, ranks, found } = counts[k]!;
      const group = of[fine]!;
      seen[group]! += 1;
      const rank = seen[group]!;
      for (let i = 0; i < ranks.length; i += 1)
        if (ranks[i]![group] === rank) found[i]![group] = values[row]!;
    }
  }
  return counts.map(({ found }) => found);
}
