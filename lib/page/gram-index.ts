// Where each run of six characters stands in a text: made once, shared by all quotes. Only every fourth
// place of the text is kept, and all of a quote's runs are looked up: a quarter of the memory and time, and
// a passage of nine characters or more still has at least one run in it.
//
// Cost at 5 MB: about 60 ms and 9 MB. Collisions of hashes cost time, never a wrong answer: whoever asks
// compares the text itself.

const run = 6;
const stride = 4;

/** The shortest passage of which every place can be found through the index. */
export const shortestIndexed = run + stride - 1;

export interface GramIndex {
  text: string;
  /** Places in the order of their hash; those of hash h are heads[h] up to heads[h + 1]. */
  places: Int32Array;
  heads: Int32Array;
  shift: number;
}

export function buildIndex(text: string): GramIndex {
  const count = text.length < run ? 0 : Math.floor((text.length - run) / stride) + 1;
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const heads = new Int32Array((1 << bits) + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashAt(text, i * stride) >>> shift;
    hashes[i] = hash;
    heads[hash + 1]!++;
  }
  for (let h = 1; h < heads.length; h++) heads[h]! += heads[h - 1]!;
  const places = new Int32Array(count);
  // Filled from the back, so that the places of one hash ascend.
  const ends = heads.slice(1);
  for (let i = count - 1; i >= 0; i--) places[--ends[hashes[i]!]!] = i * stride;
  return { text, places, heads, shift };
}

/** Hashes of all runs of a passage, in order. */
export function runsOf(index: GramIndex, passage: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, passage.length - run + 1));
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashAt(passage, i) >>> index.shift;
  return hashes;
}

/** How many kept places have this hash. */
export const countOf = (index: GramIndex, hash: number): number =>
  index.heads[hash + 1]! - index.heads[hash]!;

/** Every place of the passage, ascending; it must not be shorter than `shortestIndexed`. */
export function exactPlaces(index: GramIndex, passage: string): number[] {
  const hashes = runsOf(index, passage);
  const first = rarestWindow(index, hashes);
  const found: number[] = [];
  for (let offset = first; offset < first + stride; offset++) {
    const hash = hashes[offset]!;
    for (let i = index.heads[hash]!; i < index.heads[hash + 1]!; i++) {
      const at = index.places[i]! - offset;
      if (at >= 0 && index.text.startsWith(passage, at)) found.push(at);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Of all windows of four runs, one of which must be kept for each place, the one with the fewest places. */
function rarestWindow(index: GramIndex, hashes: Uint32Array): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let from = 0; from + stride <= hashes.length && least > stride; from++) {
    let sum = 0;
    for (let i = from; i < from + stride; i++) sum += countOf(index, hashes[i]!);
    if (sum < least) [best, least] = [from, sum];
  }
  return best;
}

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + run; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash >>> 0;
}
