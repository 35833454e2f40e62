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

/**
 * Nearest ranks: the smallest value that at least a share of the group's do not exceed. NaN for a group without any.
 * @param ordered rows by value; @param groups of the rows from `from` on; @param sizes how many count in each group.
 * @returns one a share, each with one a group.
 */
export function percentilesOfGroups(
  ordered: Int32Array,
  values: Float64Array,
  groups: Int32Array,
  from: number,
  sizes: Int32Array,
  shares: readonly number[],
): Float64Array[] {
  const seen = new Int32Array(sizes.length);
  const found = shares.map(() => new Float64Array(sizes.length).fill(Number.NaN));
  const ranks = shares.map((share) => sizes.map((size) => Math.max(1, Math.ceil(share * size))));
  for (const row of ordered) {
    const at = row - from;
    if (at < 0 || at >= groups.length) continue;
    const group = groups[at]!;
    if (group < 0) continue;
    seen[group]! += 1;
    const rank = seen[group]!;
    for (let i = 0; i < ranks.length; i += 1) if (ranks[i]![group] === rank) found[i]![group] = values[row]!;
  }
  return found;
}
