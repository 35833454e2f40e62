// What the tabular list says of a code: its own notes and those of everything it stands under, which codes they mean, and
// the seventh characters that complete it.

import type { CodeRelease } from '../../model/code-release.ts';
import type { OpenedBlob } from './blob.ts';
import { keyOf } from './code-table.ts';
import { type NoteKind, noteKinds, readings, type TabularMeta } from './tabular-pack.ts';
import { openTexts } from './texts.ts';

export interface TabularNote {
  kind: NoteKind;
  /** As it stands in the list. */
  text: string;
  /** Where it stands: the code itself, or what it is under (`E11`, `E08-E13`, `Chapter 4`). */
  at: string;
  /** Whether the codes it means could be read from its words: `partly` asks a person to read them. */
  reading: (typeof readings)[number];
  /** First and last code of each range it means, with dots. */
  targets: { first: string; last: string }[];
  /** Whether it means this code, limits such as “with fifth or sixth character 5” included. */
  means: (code: string) => boolean;
}

export interface TabularTable {
  release: CodeRelease;
  /** Nearest first; empty for a code that the list does not have. */
  notes: (code: string) => TabularNote[];
  /** Which seventh characters the code takes and what they mean; null when it takes none. */
  sevenths: (code: string) => Record<string, string> | null;
  /** Chapter and sections the code stands in, outermost first. */
  headings: (code: string) => { code: string; title: string }[];
}

/** @param opened a blob of the shape `tabular` */
export function openTabular({ release, meta, arrays }: OpenedBlob): TabularTable {
  const { headings, sevenths, limits, tails } = meta as TabularMeta;
  const names = arrays.names!;
  const sorted = arrays.sorted!;
  const parents = arrays.parents!;
  const packed = {
    // Names end in `.bytes` where bytes are kept.
    bytes: arrays['texts.bytes'] as Uint8Array,
    starts: arrays['texts.starts']!,
    tails: arrays['texts.tails']!,
  };
  const texts = openTexts({ arrays: packed, tails });
  const patterns = limits.map((limit) => new RegExp(limit));

  const key = (node: number): string => {
    let text = '';
    for (let i = node * 7; i < (node + 1) * 7 && names[i] !== 0; i += 1)
      text += String.fromCharCode(names[i]!);
    return text;
  };
  const written = (node: number): string => {
    const code = key(node);
    if (code === '')
      return /^\d/.test(headings[node]!.code) ? `Chapter ${headings[node]!.code}` : headings[node]!.code;
    return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
  };
  const exact = (asked: string): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (key(sorted[middle]!) < asked) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && key(sorted[low]!) === asked ? sorted[low]! : -1;
  };
  /** Each code of a chart is held against many notes. */
  const nodes = new Map<string, number>();
  /** The list has no codes of seven characters that are made with a seventh one: theirs is the longest beginning. */
  const nodeOf = (code: string): number => {
    const known = nodes.get(code);
    if (known !== undefined) return known;
    const asked = keyOf(code);
    let node = -1;
    for (let length = asked.length; length >= 3 && node < 0; length -= 1)
      node = exact(asked.slice(0, length));
    nodes.set(code, node);
    return node;
  };
  const upwards = (code: string): number[] => {
    const nodes: number[] = [];
    for (let node = nodeOf(code); node >= 0; node = parents[node]! - 1) nodes.push(node);
    return nodes;
  };

  const noteAt = (node: number, note: number): TabularNote => {
    const from = arrays.targetStarts![note]!;
    const to = arrays.targetStarts![note + 1]!;
    const targets = Array.from({ length: to - from }, (_, i) => ({
      start: arrays.targetFrom![from + i]!,
      end: arrays.targetTo![from + i]!,
      limit: arrays.targetLimits![from + i]!,
    }));
    return {
      kind: noteKinds[arrays.noteKinds![note]!]!,
      text: texts.at(arrays.noteTexts![note]!),
      at: written(node),
      reading: readings[arrays.noteReadings![note]!]!,
      targets: targets.map(({ start, end }) => ({
        first: written(start),
        last: written(lastOf(start, end)),
      })),
      means: (code) => {
        const asked = nodeOf(code);
        return targets.some(
          ({ start, end, limit }) =>
            asked >= start && asked < end && (limit === 0 || patterns[limit]!.test(keyOf(code))),
        );
      },
    };
  };
  /** The last code at the level of the first that ends where the range ends: what the range was called by. */
  const lastOf = (start: number, end: number): number => {
    let node = end - 1;
    const length = key(start).length;
    while (key(node).length > length && parents[node]! - 1 >= start) node = parents[node]! - 1;
    return node;
  };

  return {
    release,
    notes: (code) =>
      upwards(code).flatMap((node) => {
        const from = arrays.noteStarts![node]!;
        return Array.from({ length: arrays.noteStarts![node + 1]! - from }, (_, i) => noteAt(node, from + i));
      }),
    sevenths: (code) => {
      const node = upwards(code).find((one) => arrays.sevenths![one]! > 0);
      return node === undefined ? null : sevenths[arrays.sevenths![node]! - 1]!;
    },
    headings: (code) =>
      upwards(code)
        .flatMap((node) => headings[node] ?? [])
        .reverse(),
  };
}
