// Makes the table of code pairs (NCCI PTP edits) of millions of rows. Codes are numbered in their order. The column-2
// codes of a column-1 code are a tree of sets: 32 codes a leaf, 32 leaves a branch, 32 branches a row. Equal leaves,
// branches and rows are kept once, and most are equal: hundreds of surgical codes forbid the same list of services.

import { FileProblem } from '../file-problem.ts';
import { packBits } from './bit-column.ts';
import { narrow, type TableParts } from './blob.ts';

/** A period in which a pair holds. Days as numbers, 20260101; the last day included, 99999999 without end. */
export interface PairPeriod {
  from: number;
  to: number;
  /** Whether a modifier allows both: 0 no, 1 yes, 9 does not apply. */
  modifier: number;
  rationale: string;
}

export interface PairBuilder {
  /** @param line where it stands, for what is said of a contradiction */
  add: (column1: string, column2: string, period: PairPeriod, line: number) => void;
  rows: () => number;
  end: () => TableParts;
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digit = new Int8Array(128).fill(-1);
for (let i = 0; i < letters.length; i += 1) digit[letters.charCodeAt(i)] = i;

/** Five capitals or digits as one number, which sorts as they do; −1 for anything else. */
export function packCode(code: string): number {
  if (code.length !== 5) return -1;
  let packed = 0;
  for (let i = 0; i < 5; i += 1) {
    const value = digit[code.charCodeAt(i) & 127]!;
    if (value < 0) return -1;
    packed = packed * 36 + value;
  }
  return packed;
}

/** A list of numbers that grows without a copy each time. */
class Numbers {
  values = new Uint32Array(1 << 16);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
  done(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Lists of numbers, equal ones kept once. */
class Shared {
  readonly #known = new Map<string, number>();
  readonly starts: number[] = [];
  readonly items = new Numbers();
  keep(list: readonly number[]): number {
    const name = String.fromCharCode(...list.map((n) => n >>> 16), 0, ...list.map((n) => n & 0xffff));
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, this.starts.length);
    this.starts.push(this.items.length);
    for (const item of list) this.items.push(item);
    return this.starts.length - 1;
  }
}

const mostCodes = 1 << 15;
const mostPairs = 2 ** 22;

export function pairBuilder(): PairBuilder {
  const first = new Numbers();
  const second = new Numbers();
  const attribute = new Numbers();
  const lines = new Numbers();
  const periods = new Map<string, number>();
  const list: PairPeriod[] = [];
  let lastKey = '';
  let lastNumber = 0;

  return {
    add(column1, column2, period, line) {
      if (first.length === mostPairs)
        throw new FileProblem('too-large', 'It has more than 4 million pairs.', line);
      const key = `${period.from} ${period.to} ${period.modifier} ${period.rationale}`;
      if (key !== lastKey) {
        lastKey = key;
        lastNumber = periods.get(key) ?? list.length;
        if (lastNumber === list.length) {
          periods.set(key, lastNumber);
          list.push(period);
        }
      }
      first.push(packCode(column1));
      second.push(packCode(column2));
      attribute.push(lastNumber);
      lines.push(line);
    },
    rows: () => first.length,
    end() {
      const codes = distinct(first.done(), second.done());
      if (codes.length > mostCodes)
        throw new FileProblem(
          'too-large',
          `It has ${codes.length} different codes; ${mostCodes} are the limit.`,
        );
      const numbers = new Map<number, number>();
      for (let i = 0; i < codes.length; i += 1) numbers.set(codes[i]!, i);
      // Both codes and the row in one number of 52 bits, so that sorting is one pass over plain numbers.
      const order = new Float64Array(first.length);
      for (let row = 0; row < order.length; row += 1) {
        const pair = numbers.get(first.values[row]!)! * mostCodes + numbers.get(second.values[row]!)!;
        order[row] = pair * mostPairs + row;
      }
      order.sort();
      return tree(codes, order, { attribute, lines, list });
    },
  };
}

function distinct(...lists: Uint32Array[]): Uint32Array {
  const seen = new Set<number>();
  for (const list of lists) for (const value of list) seen.add(value);
  return Uint32Array.from(seen).sort();
}

interface Attributes {
  attribute: Numbers;
  lines: Numbers;
  list: PairPeriod[];
}

/** Bits that are set, and what stands at them. */
interface Level {
  bits: number;
  items: number[];
  at: number;
}

const emptyLevel = (): Level => ({ bits: 0, items: [], at: -1 });

function tree(codes: Uint32Array, order: Float64Array, { attribute, lines, list }: Attributes): TableParts {
  // What holds for a pair: one period nearly always, several where an edit was taken back and made again.
  const histories = new Shared();
  const attributeLists = new Shared();
  const leaves = new Shared();
  const branches = new Shared();
  const roots = new Uint32Array(codes.length);
  let leaf = emptyLevel();
  let branch = emptyLevel();
  let root = emptyLevel();

  const closeLeaf = (): void => {
    if (leaf.at < 0) return;
    const { items } = leaf;
    const even = items.every((item) => item === items[0]);
    // One attribute for all of a leaf is named in place, an odd number; else a list, an even one.
    const attributes = even ? items[0]! * 2 + 1 : attributeLists.starts[attributeLists.keep(items)]! * 2;
    branch.bits |= 1 << (leaf.at & 31);
    branch.items.push(leaves.keep([leaf.bits >>> 0, attributes]));
    leaf = emptyLevel();
  };
  const closeBranch = (): void => {
    closeLeaf();
    if (branch.at < 0) return;
    root.bits |= 1 << branch.at;
    root.items.push(branches.keep([branch.bits >>> 0, ...branch.items]));
    branch = emptyLevel();
  };
  const closeRoot = (): void => {
    closeBranch();
    if (root.at < 0) return;
    roots[root.at] = branches.keep([root.bits >>> 0, ...root.items]) + 1;
    root = emptyLevel();
  };

  for (let i = 0; i < order.length; ) {
    const pair = Math.floor(order[i]! / mostPairs);
    const rows: number[] = [];
    for (; i < order.length && Math.floor(order[i]! / mostPairs) === pair; i += 1)
      rows.push(order[i]! % mostPairs);
    const a = Math.floor(pair / mostCodes);
    const b = pair % mostCodes;
    if (root.at !== a) {
      closeRoot();
      root.at = a;
    }
    if (branch.at !== b >>> 10) {
      closeBranch();
      branch.at = b >>> 10;
    }
    if (leaf.at !== b >>> 5) {
      closeLeaf();
      leaf.at = b >>> 5;
    }
    leaf.bits |= 1 << (b & 31);
    if (rows.length > 1) refuseOverlap(rows, lines, (row) => list[attribute.values[row]!]!);
    leaf.items.push(histories.keep(rows.map((row) => attribute.values[row]!)));
  }
  closeRoot();

  const rationales = [...new Set(list.map(({ rationale }) => rationale))];
  const { bits: branchBits, ...named } = branchParts(branches);
  // The long ones, which are most of the table.
  const long = {
    ...named,
    leafAttributes: packBits(leaves.starts.map((start) => leaves.items.values[start + 1]!)),
    lists: packBits(attributeLists.items.done()),
  };
  const widths = Object.fromEntries(Object.entries(long).map(([name, { width }]) => [name, width]));
  return {
    shape: 'pairs',
    meta: { rationales, pairs: order.length, widths },
    arrays: {
      codes,
      roots: narrow(roots),
      branchBits,
      ...Object.fromEntries(Object.entries(long).map(([name, { words }]) => [name, words])),
      leafBits: Uint32Array.from(leaves.starts, (start) => leaves.items.values[start]!),
      historyStarts: narrow([...histories.starts, histories.items.length]),
      histories: narrow(histories.items.done()),
      from: Uint32Array.from(list, ({ from }) => from),
      to: Uint32Array.from(list, ({ to }) => to),
      modifier: Uint8Array.from(list, ({ modifier }) => modifier),
      rationale: narrow(list.map(({ rationale }) => rationales.indexOf(rationale))),
    },
  };
}

/** The bits of the branches apart from what they name, so that the names can be narrow; starts count names only. */
function branchParts({ starts, items }: Shared) {
  const bits = Uint32Array.from(starts, (start) => items.values[start]!);
  const isBits = new Set(starts);
  const rest: number[] = [];
  for (let i = 0; i < items.length; i += 1) if (!isBits.has(i)) rest.push(items.values[i]!);
  return {
    bits,
    branchStarts: packBits(starts.map((start, i) => start - i)),
    branchItems: packBits(rest),
  };
}

function refuseOverlap(rows: readonly number[], lines: Numbers, periodOf: (row: number) => PairPeriod): void {
  const sorted = rows.toSorted((a, b) => periodOf(a).from - periodOf(b).from);
  for (let i = 1; i < sorted.length; i += 1) {
    const before = periodOf(sorted[i - 1]!);
    if (periodOf(sorted[i]!).from > before.to) continue;
    const [one, other] = [lines.values[sorted[i - 1]!]!, lines.values[sorted[i]!]!].toSorted((a, b) => a - b);
    throw new FileProblem('duplicate', `The same pair stands on line ${one} for the same time.`, other);
  }
}
