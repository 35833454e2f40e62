// One table as one run of bytes: a mark, a version, a short JSON head, then typed arrays side by side. Opening it reads
// the head and lays views over the rest; nothing is parsed or copied, so a table is ready in well under a millisecond.

import { type CodeRelease, codeRelease } from '../../model/code-release.ts';
import { fail, ok, type Result } from '../../model/result.ts';

export type Column = Uint8Array | Uint16Array | Uint32Array;

export type Shape = 'columns' | 'pairs' | 'tabular';

export interface TableParts {
  shape: Shape;
  /** What the shape needs beside its arrays: names, small dictionaries. */
  meta: unknown;
  arrays: Record<string, Column>;
}

export interface OpenedBlob extends TableParts {
  release: CodeRelease;
}

/** Raised with every change of the layout: an older program refuses, a newer one asks for the file again. */
const version = 1;
const mark = 0x4452564f; // `OVRD`
const widths = { u8: 1, u16: 2, u32: 4 } as const;
type Width = keyof typeof widths;

interface Head {
  release: CodeRelease;
  shape: Shape;
  meta: unknown;
  arrays: { name: string; width: Width; at: number; length: number }[];
}

const padded = (length: number): number => Math.ceil(length / 8) * 8;

const widthOf = (array: Column): Width =>
  (['u8', 'u16', 'u32'] as const)[Math.log2(array.BYTES_PER_ELEMENT)]!;

/** The table as bytes, little-endian as every machine it runs on. */
export function writeBlob(
  release: CodeRelease,
  { shape, meta, arrays }: TableParts,
): Uint8Array<ArrayBuffer> {
  let at = 0;
  const listed = Object.entries(arrays).map(([name, array]) => {
    const entry = { name, width: widthOf(array), at, length: array.length };
    at += padded(array.byteLength);
    return entry;
  });
  const head: Head = { release, shape, meta, arrays: listed };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const start = padded(12 + text.length);
  const blob = new Uint8Array(start + at);
  const numbers = new DataView(blob.buffer);
  numbers.setUint32(0, mark, true);
  numbers.setUint32(4, version, true);
  numbers.setUint32(8, text.length, true);
  blob.set(text, 12);
  for (const { name, at: place } of listed) {
    const array = arrays[name]!;
    blob.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + place);
  }
  return blob;
}

/** Views over the bytes, which must not be changed afterwards. Whether they are those that were written is for a digest to say. */
export function openBlob(blob: Uint8Array): Result<OpenedBlob> {
  // Views of wider numbers need their place aligned; what a file system hands out may not be.
  const bytes = blob.byteOffset % 8 === 0 ? blob : blob.slice();
  if (bytes.length < 12) return broken();
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (numbers.getUint32(0, true) !== mark) return broken();
  const written = numbers.getUint32(4, true);
  if (written !== version)
    return fail(
      'code-table-version',
      `This code table has layout ${written}; this program reads ${version}.`,
      'It cannot be used.',
      'Import the published file again with this program.',
    );
  const length = numbers.getUint32(8, true);
  const head = headOf(bytes.subarray(12, 12 + length));
  if (!head) return broken();
  const start = bytes.byteOffset + padded(12 + length);
  const arrays: Record<string, Column> = {};
  for (const { name, width, at, length: items } of head.arrays) {
    if (start + at + items * widths[width] > bytes.byteOffset + bytes.byteLength) return broken();
    const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array };
    arrays[name] = new kinds[width](bytes.buffer as ArrayBuffer, start + at, items);
  }
  return ok({ release: head.release, shape: head.shape, meta: head.meta, arrays });
}

function headOf(bytes: Uint8Array): Head | null {
  try {
    const head: Head = JSON.parse(new TextDecoder().decode(bytes));
    return { ...head, release: codeRelease.parse(head.release) };
  } catch {
    return null;
  }
}

const broken = () =>
  fail(
    'code-table-broken',
    'This is not a whole code table.',
    'It cannot be used.',
    'Import the published file again.',
  );

/** The narrowest array that holds them. @param values none above 2^32 − 1 */
export function narrow(values: readonly number[] | Uint32Array): Column {
  let top = 0;
  for (const value of values) if (value > top) top = value;
  if (top < 256) return Uint8Array.from(values);
  return top < 65_536 ? Uint16Array.from(values) : Uint32Array.from(values);
}
