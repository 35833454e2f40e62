// Which codes of an encounter may not be paid together (NCCI PTP edits), on the date of service: 870 questions for an
// encounter of thirty codes, each answered by three steps down a tree of bits.

import type { CodeRelease } from '../../model/code-release.ts';
import { bitsAt } from './bit-column.ts';
import type { OpenedBlob } from './blob.ts';
import { packCode } from './pair-builder.ts';

export interface PairEdit {
  /** The code that is paid, and the one that is part of it. */
  column1: string;
  column2: string;
  /** Whether a modifier allows both: 0 no, 1 yes, 9 does not apply. */
  modifier: 0 | 1 | 9;
  /** ISO dates; null: without end. */
  from: string;
  to: string | null;
  rationale: string;
}

export interface PairTable {
  release: CodeRelease;
  /** Pairs of the file, those that no longer hold included. */
  size: number;
  /** The edit that holds for these two, in this order, on that date. */
  find: (column1: string, column2: string, date: string) => PairEdit | null;
  /** All edits among the codes of one encounter; a code given twice counts once. @param date of service, ISO */
  among: (codes: readonly string[], date: string) => PairEdit[];
}

const isoOf = (day: number): string => {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
};

/** How many bits are set. */
function count(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @param opened a blob of the shape `pairs` */
export function openPairTable({ release, meta, arrays }: OpenedBlob): PairTable {
  const { rationales, pairs, widths } = meta as {
    rationales: string[];
    pairs: number;
    /** Bits of the numbers in each packed array; tables that were made before there were any have none. */
    widths?: Record<string, number>;
  };
  const numbersOf = (name: string): ((place: number) => number) => {
    const words = arrays[name]!;
    const width = widths?.[name];
    return width && words instanceof Uint32Array ? bitsAt({ words, width }) : (place) => words[place]!;
  };
  const codes = arrays.codes!;
  const roots = arrays.roots!;
  const branchBits = arrays.branchBits!;
  const branchStarts = numbersOf('branchStarts');
  const branchItems = numbersOf('branchItems');
  const leafBits = arrays.leafBits!;
  const leafAttributes = numbersOf('leafAttributes');
  const lists = numbersOf('lists');
  const { historyStarts, histories, from, to, modifier, rationale } = arrays;

  const numberOf = (code: string): number => {
    const packed = packCode(code);
    let low = 0;
    let high = codes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (codes[middle]! < packed) low = middle + 1;
      else high = middle;
    }
    return low < codes.length && codes[low] === packed ? low : -1;
  };
  /** What branch `of` names at `bit`; −1 when the bit is not set. */
  const child = (of: number, bit: number): number => {
    const bits = branchBits[of]!;
    return (bits >>> bit) & 1 ? branchItems(branchStarts(of) + count(bits & ((1 << bit) - 1))) : -1;
  };
  /** Number of the pair's history; −1 when there is none. */
  const history = (root: number, b: number): number => {
    const branch = child(root, b >>> 10);
    if (branch < 0) return -1;
    const leaf = child(branch, (b >>> 5) & 31);
    if (leaf < 0) return -1;
    const bits = leafBits[leaf]!;
    if (((bits >>> (b & 31)) & 1) === 0) return -1;
    const attributes = leafAttributes(leaf);
    if (attributes & 1) return attributes >>> 1;
    return lists((attributes >>> 1) + count(bits & ((1 << (b & 31)) - 1)));
  };
  const inForce = (number: number, day: number): number => {
    for (let i = historyStarts![number]!; i < historyStarts![number + 1]!; i += 1) {
      const period = histories![i]!;
      // An edit whose two dates are the same was never in force (NCCI Policy Manual, chapter I).
      if (from![period]! <= day && day <= to![period]! && from![period] !== to![period]) return period;
    }
    return -1;
  };
  /** What all edits of a period share; made once each. */
  const said: Omit<PairEdit, 'column1' | 'column2'>[] = [];
  const saidOf = (period: number) => {
    said[period] ??= {
      // The builder of the table keeps no other.
      modifier: modifier![period] as 0 | 1 | 9,
      from: isoOf(from![period]!),
      to: to![period] === 99_999_999 ? null : isoOf(to![period]!),
      rationale: rationales[rationale![period]!]!,
    };
    return said[period];
  };

  const among = (given: readonly string[], date: string): PairEdit[] => {
    const day = dayOf(date);
    const found: PairEdit[] = [];
    const numbers = given.map(numberOf);
    for (let i = 0; i < given.length; i += 1) {
      const root = numbers[i]! < 0 ? 0 : roots[numbers[i]!]!;
      if (root === 0 || numbers.indexOf(numbers[i]!) < i) continue;
      for (let j = 0; j < given.length; j += 1) {
        const b = numbers[j]!;
        if (b < 0 || i === j) continue;
        const number = history(root - 1, b);
        if (number < 0 || numbers.indexOf(b) < j) continue;
        const period = inForce(number, day);
        if (period >= 0) found.push({ column1: given[i]!, column2: given[j]!, ...saidOf(period) });
      }
    }
    return found;
  };

  return {
    release,
    size: pairs,
    among,
    find: (a, b, date) => among([a, b], date).find((e) => e.column1 === a) ?? null,
  };
}

/** An ISO date as a number, 20260101. */
const dayOf = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
