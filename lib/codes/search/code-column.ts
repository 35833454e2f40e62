// The codes in their order, each without what it shares with the one before, in blocks of sixteen so that one
// code can be read without the rest.

import type { Blob } from './blob.ts';
import { byteSink } from './bytes.ts';

const block = 16;

/** A code as it is compared: capitals, no dot, no space. */
export const bareCode = (text: string): string => text.replaceAll(/[.\s]/g, '').toUpperCase();

export function packCodes(codes: readonly string[]): Pick<Blob, 'codes' | 'codeBlocks'> {
  const out = byteSink();
  const starts: number[] = [];
  codes.forEach((code, i) => {
    const before = i % block === 0 ? '' : codes[i - 1]!;
    if (i % block === 0) starts.push(out.length);
    let shared = 0;
    while (shared < 15 && shared < before.length && before[shared] === code[shared]) shared += 1;
    const rest = code.slice(shared, shared + 15);
    out.byte((shared << 4) | rest.length);
    for (const letter of rest) out.byte(letter.charCodeAt(0) & 127);
  });
  return { codes: out.done(), codeBlocks: Uint32Array.from(starts) };
}

/** The code of that number. */
export function codeAt({ codes, codeBlocks }: Blob, doc: number): string {
  let at = codeBlocks[Math.floor(doc / block)]!;
  let code = '';
  for (let i = doc % block; i >= 0; i -= 1) {
    const head = codes[at++]!;
    code = code.slice(0, head >> 4);
    for (let rest = head & 15; rest > 0; rest -= 1) code += String.fromCharCode(codes[at++]!);
  }
  return code;
}

/** The numbers `[from, to)` of the codes that begin so; empty when none does. */
export function codesUnder(blob: Blob, prefix: string): [from: number, to: number] {
  const from = firstNotBefore(blob, prefix);
  return [from, firstNotBefore(blob, `${prefix}\x7f`)];
}

function firstNotBefore(blob: Blob, text: string): number {
  let low = 0;
  let high = blob.lengths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codeAt(blob, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
