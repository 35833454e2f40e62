// Edit distance by Myers's bit vectors, in blocks of 32 rows (Hyyrö's form): one step of arithmetic does 32
// cells of the table. Our own because it runs forwards and backwards over a text in place, without copies.

export interface Pattern {
  length: number;
  blocks: number;
  /** For each character below 128 its rows, `blocks` words each. */
  ascii: Int32Array;
  others: Map<number, Int32Array>;
  none: Int32Array;
}

export interface Nearest {
  distance: number;
  /** How many characters of the text were taken up to the end of the nearest match. */
  taken: number;
  /** The distance to all that was read, not only to the nearest stretch; of use when `fixed`. */
  whole: number;
}

/** Prepares a pattern for `nearest`; backwards when the text will be read backwards. */
export function compile(text: string, backwards = false): Pattern {
  const blocks = Math.max(1, Math.ceil(text.length / 32));
  const ascii = new Int32Array(128 * blocks);
  const others = new Map<number, Int32Array>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(backwards ? text.length - 1 - i : i);
    const bit = 1 << (i & 31);
    if (code < 128) {
      ascii[code * blocks + (i >> 5)]! |= bit;
      continue;
    }
    const rows = others.get(code) ?? new Int32Array(blocks);
    rows[i >> 5]! |= bit;
    others.set(code, rows);
  }
  return { length: text.length, blocks, ascii, others, none: new Int32Array(blocks) };
}

/**
 * The least distance of the pattern to a stretch of the text that is read from `at` on, `limit` characters
 * at most. With `step` -1 the characters before `at` are read, last one first. When `fixed`, the stretch
 * begins at `at`; else anywhere. The first end of several equally near ones. `scores` receives the distance
 * of the nearest stretch that ends after each number of characters.
 */
export function nearest(
  pattern: Pattern,
  text: string,
  at: number,
  limit: number,
  { fixed, step, scores }: { fixed: boolean; step: 1 | -1; scores?: number[] },
): Nearest {
  const { length, blocks, ascii, others, none } = pattern;
  const steps = Math.min(limit, step === 1 ? text.length - at : at);
  scores?.push(length);
  if (length === 0) {
    for (let n = 1; n <= steps; n++) scores?.push(fixed ? n : 0);
    return { distance: 0, taken: 0, whole: steps };
  }
  const [up, down] = blocks <= scratch[0].length ? scratch : [new Int32Array(blocks), new Int32Array(blocks)];
  up.fill(-1, 0, blocks);
  down.fill(0, 0, blocks);
  const last = (length - 1) & 31;
  let score = length;
  let [distance, taken] = [length, 0];
  for (let n = 0; n < steps; n++) {
    const code = text.charCodeAt(step === 1 ? at + n : at - 1 - n);
    const rows = code < 128 ? ascii : (others.get(code) ?? none);
    const base = code < 128 ? code * blocks : 0;
    let [more, less] = [0, 0];
    // What the block above hands down, without branches: they would cost more than the arithmetic.
    let carryMore = fixed ? 1 : 0;
    let carryLess = 0;
    for (let b = 0; b < blocks; b++) {
      const pv = up[b]!;
      const mv = down[b]!;
      const equal = rows[base + b]! | carryLess;
      const across = ((((equal & pv) + pv) | 0) ^ pv) | equal;
      const vertical = rows[base + b]! | mv;
      more = mv | ~(across | pv);
      less = pv & across;
      const shifted = (more << 1) | carryMore;
      up[b] = (less << 1) | carryLess | ~(vertical | shifted);
      down[b] = shifted & vertical;
      carryMore = more >>> 31;
      carryLess = less >>> 31;
    }
    score += ((more >>> last) & 1) - ((less >>> last) & 1);
    scores?.push(score);
    if (score < distance) {
      distance = score;
      taken = n + 1;
    }
  }
  return { distance, taken, whole: score };
}

// Used again by each call: two new arrays cost as much as a short pattern.
const scratch = [new Int32Array(160), new Int32Array(160)] as const;

/** The edit distance between two texts. */
export function distanceBetween(a: string, b: string): number {
  // Ends that both have in common change nothing, and of two copies of a note they are most of it.
  let [from, endA, endB] = [0, a.length, b.length];
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1))
    [endA, endB] = [endA - 1, endB - 1];
  if (from === endA || from === endB) return endA + endB - 2 * from;
  return nearest(compile(a.slice(from, endA)), b, from, endB - from, { fixed: true, step: 1 }).whole;
}
