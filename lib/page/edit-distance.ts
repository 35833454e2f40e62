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
  const room = step === 1 ? text.length - at : at;
  const steps = Math.min(limit, room);
  const up = new Int32Array(blocks).fill(-1);
  const down = new Int32Array(blocks);
  const last = 1 << ((length - 1) & 31);
  let score = length;
  scores?.push(length);
  const best = { distance: score, taken: 0, whole: score };
  if (length === 0) {
    for (let n = 1; n <= steps; n++) scores?.push(fixed ? n : 0);
    return { ...best, whole: steps };
  }
  for (let n = 0; n < steps; n++) {
    const code = text.charCodeAt(step === 1 ? at + n : at - 1 - n);
    const rows = code < 128 ? ascii : (others.get(code) ?? none);
    const base = code < 128 ? code * blocks : 0;
    let carry = fixed ? 1 : 0;
    for (let b = 0; b < blocks; b++) {
      const pv = up[b]!;
      const mv = down[b]!;
      let equal = rows[base + b]!;
      const vertical = equal | mv;
      if (carry < 0) equal |= 1;
      const across = ((((equal & pv) + pv) | 0) ^ pv) | equal;
      let more = mv | ~(across | pv);
      let less = pv & across;
      const row = b === blocks - 1 ? last : -2147483648;
      const next = (more & row) !== 0 ? 1 : (less & row) !== 0 ? -1 : 0;
      more <<= 1;
      less <<= 1;
      if (carry > 0) more |= 1;
      else if (carry < 0) less |= 1;
      up[b] = less | ~(vertical | more);
      down[b] = more & vertical;
      carry = next;
    }
    score += carry;
    scores?.push(score);
    if (score < best.distance) {
      best.distance = score;
      best.taken = n + 1;
    }
  }
  best.whole = score;
  return best;
}

/** The edit distance between two texts. */
export const distanceBetween = (a: string, b: string): number =>
  a === b ? 0 : nearest(compile(a), b, 0, b.length, { fixed: true, step: 1 }).whole;
