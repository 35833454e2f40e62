// Which group each row of a stretch is in, and the sums of each group: all that a share, a mean and their intervals
// need, in one pass.

/** Rows of a table that a figure is made of. */
export interface Selection {
  /** The first row, and the one after the last. */
  from: number;
  to: number;
  /** 1 for each row of the whole table that is in it; null: all of the stretch. */
  within: Uint8Array | null;
}

/** A way of grouping: how many groups, and the group of each row of the table; negative: in none. */
export interface Key {
  size: number;
  codes: Int32Array;
}

/** Rows of the table that fit all conditions: of each column the numbers that are wanted. Null without conditions. */
export function rowsWithin(
  rows: number,
  conditions: readonly { codes: Int32Array; wanted: Uint8Array }[],
): Uint8Array | null {
  if (conditions.length === 0) return null;
  const within = new Uint8Array(rows).fill(1);
  for (const { codes, wanted } of conditions)
    for (let row = 0; row < rows; row += 1) within[row]! &= wanted[codes[row]!] ?? 0;
  return within;
}

/**
 * Group of each row of the selection, from its first row on; -1 for rows of the stretch that are in none.
 * Several keys make a group a combination: the last runs fastest.
 */
export function groupsOf({ from, to, within }: Selection, keys: readonly Key[]): Int32Array {
  const groups = new Int32Array(to - from);
  for (const { size, codes } of keys)
    for (let i = 0; i < groups.length; i += 1) {
      const code = codes[from + i]!;
      groups[i] = groups[i]! < 0 || code < 0 ? -1 : groups[i]! * size + code;
    }
  if (within) for (let i = 0; i < groups.length; i += 1) if (within[from + i] === 0) groups[i] = -1;
  return groups;
}

/** What two columns add up to: numerator x and denominator m of each row that has a denominator or a numerator. */
export interface Sums {
  n: number;
  x: number;
  m: number;
  xx: number;
  xm: number;
  mm: number;
}

/** Numbers that the sums of one group take. */
export const sumsWidth = 6;

/**
 * Sums of every group, side by side; read one by `sumsAt`.
 * @param squares without them xx, xm and mm stay 0: a yes-or-no needs none.
 */
export function sumGroups(
  groups: Int32Array,
  size: number,
  from: number,
  { x, m, few }: { x: Float64Array; m: Float64Array; few?: Int32Array },
  squares: boolean,
): Float64Array {
  const sums = new Float64Array(size * sumsWidth);
  const rows = few ? few.length : groups.length;
  for (let k = 0; k < rows; k += 1) {
    const i = few ? few[k]! - from : k;
    // Outside of the selection.
    if (i < 0 || i >= groups.length) continue;
    const group = groups[i]!;
    if (group < 0) continue;
    const right = x[from + i]!;
    const of = m[from + i]!;
    if (right === 0 && of === 0) continue;
    const at = group * sumsWidth;
    sums[at]! += 1;
    sums[at + 1]! += right;
    sums[at + 2]! += of;
    if (!squares) continue;
    sums[at + 3]! += right * right;
    sums[at + 4]! += right * of;
    sums[at + 5]! += of * of;
  }
  return sums;
}

/** How many rows each group has. */
export function countGroups(groups: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (let i = 0; i < groups.length; i += 1) if (groups[i]! >= 0) counts[groups[i]!]! += 1;
  return counts;
}

/**
 * The coarser group of each finer one, where some of the finer ones' keys are left out.
 * @param sizes of the keys of the finer groups; @param kept which of them stay, in their order.
 */
export function coarserOf(sizes: readonly number[], kept: readonly boolean[]): Int32Array {
  const coarser = new Int32Array(sizes.reduce((n, size) => n * size, 1));
  for (let group = 0; group < coarser.length; group += 1) {
    let [rest, at, step] = [group, 0, 1];
    for (let i = sizes.length - 1; i >= 0; i -= 1) {
      const size = sizes[i]!;
      if (kept[i]) {
        at += (rest % size) * step;
        step *= size;
      }
      rest = Math.floor(rest / size);
    }
    coarser[group] = at;
  }
  return coarser;
}

/** Sums of coarser groups from those of finer ones. @param size how many coarser ones there are. */
export function rollUp(fine: Float64Array, coarser: Int32Array, size: number): Float64Array {
  const coarse = new Float64Array(size * sumsWidth);
  for (let group = 0; group < coarser.length; group += 1)
    for (let k = 0; k < sumsWidth; k += 1)
      coarse[coarser[group]! * sumsWidth + k]! += fine[group * sumsWidth + k]!;
  return coarse;
}

export function sumsAt(sums: Float64Array, group: number): Sums {
  const at = group * sumsWidth;
  const [n = 0, x = 0, m = 0, xx = 0, xm = 0, mm = 0] = sums.subarray(at, at + sumsWidth);
  return { n, x, m, xx, xm, mm };
}
