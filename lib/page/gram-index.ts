// Where runs of six characters stand in a text: made once, shared by all quotes. Only a quarter of all runs
// is kept, chosen by their hash. So two passages that read the same keep the same runs, and of two that
// nearly do the one that is more alike never has fewer runs in common.
//
// Cost at 5 MB: about 60 ms and 10 MB. Collisions of hashes cost time, never a wrong answer: whoever asks
// compares the text itself.

const run = 6;
// A quarter of all hashes.
const keptBelow = 2 ** 30;

export interface GramIndex {
  text: string;
  /** Places in the order of their hash; those of hash h are heads[h] up to heads[h + 1]. */
  places: Int32Array;
  heads: Int32Array;
  bits: number;
}

/** A kept run of a passage. */
export interface Run {
  offset: number;
  /** Its places in the text are places[from] up to places[to] of the list that goes with it. */
  from: number;
  to: number;
}

/** The kept runs of a passage, those with the fewest places first, and the list of the places. */
export interface Runs {
  runs: Run[];
  places: Int32Array;
}

export function buildIndex(text: string): GramIndex {
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1)) - 2));
  const heads = new Int32Array((1 << bits) + 1);
  const hashes: Int32Array[] = [];
  const kept = eachRun(text, (hash, at, count) => {
    if (count % chunk === 0) hashes.push(new Int32Array(2 * chunk));
    const slot = bucket(hash, bits);
    const last = hashes[hashes.length - 1]!;
    last[2 * (count % chunk)] = slot;
    last[2 * (count % chunk) + 1] = at;
    heads[slot + 1]!++;
  });
  for (let h = 1; h < heads.length; h++) heads[h]! += heads[h - 1]!;
  const places = new Int32Array(kept);
  const next = heads.slice(0, -1);
  for (let i = 0; i < kept; i++) {
    const from = hashes[Math.floor(i / chunk)]!;
    places[next[from[2 * (i % chunk)]!]!++] = from[2 * (i % chunk) + 1]!;
  }
  return { text, places, heads, bits };
}

/** Where the runs of a passage stand, looked up. */
export function runsOf({ heads, bits, places }: GramIndex, passage: string): Runs {
  const runs: Run[] = [];
  eachRun(passage, (hash, offset) => {
    const slot = bucket(hash, bits);
    runs.push({ offset, from: heads[slot]!, to: heads[slot + 1]! });
  });
  return { runs: rarestFirst(runs), places };
}

/** The same without an index, by reading the text once: for one passage a fifth of the cost of an index. */
export function runsIn(text: string, passage: string): Runs {
  const found = new Map<number, { from: number; to: number; at: number[] }>();
  const wanted = new Uint8Array(1 << 12);
  const offsets: [hash: number, offset: number][] = [];
  eachRun(passage, (hash, offset) => {
    offsets.push([hash, offset]);
    wanted[bucket(hash, 12)] = 1;
    found.set(hash, { from: 0, to: 0, at: [] });
  });
  eachRun(text, (hash, at) => {
    if (wanted[bucket(hash, 12)] === 1) found.get(hash)?.at.push(at);
  });
  let total = 0;
  for (const one of found.values()) {
    one.from = total;
    one.to = total += one.at.length;
  }
  const places = new Int32Array(total);
  for (const { from, at } of found.values()) places.set(at, from);
  const runs = offsets.map(([hash, offset]) => ({
    offset,
    from: found.get(hash)!.from,
    to: found.get(hash)!.to,
  }));
  return { runs: rarestFirst(runs), places };
}

const rarestFirst = (runs: Run[]): Run[] => runs.sort((a, b) => a.to - a.from - (b.to - b.from));

/** Every place of the passage, ascending; null when the passage has no kept run, as short ones may. */
export function exactPlaces({ text, heads, bits, places }: GramIndex, passage: string): number[] | null {
  let [from, to, shift] = [0, Number.POSITIVE_INFINITY, 0];
  eachRun(passage, (hash, offset) => {
    const slot = bucket(hash, bits);
    const [first, end] = [heads[slot]!, heads[slot + 1]!];
    if (end - first < to - from) [from, to, shift] = [first, end, offset];
  });
  if (to === Number.POSITIVE_INFINITY) return null;
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const at = places[i]! - shift;
    if (at >= 0 && text.startsWith(passage, at)) found.push(at);
  }
  return found;
}

// Kept runs are gathered in pieces of this many: their number is not known before.
const chunk = 1 << 16;

/** The upper bits of a hash, which are the best mixed ones. */
const bucket = (hash: number, bits: number): number => hash >>> (30 - bits);

/** Calls back for each kept run with its hash (30 bits), its place and how many were kept before; answers how many. */
function eachRun(text: string, kept: (hash: number, at: number, count: number) => void): number {
  let last = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    // Six steps of five bits: a character is gone from it when its run is over.
    last = ((last << 5) ^ text.charCodeAt(i)) & 0x3fffffff;
    const hash = Math.imul(last, 0x9e3779b1) >>> 0;
    if (hash < keptBelow && i >= run - 1) kept(hash, i - run + 1, count++);
  }
  return count;
}
