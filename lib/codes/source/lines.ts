// Lines of a file, in batches: waiting once a line would cost more than reading it. UTF-8 where it is that, else
// Windows-1252 (which Latin-1 files are read as everywhere), line by line: publishers mix both in one file.

import { FileProblem } from '../file-problem.ts';
import type { Bytes } from './bytes.ts';

export interface LineBatch {
  /** Number of the first line, counted from 1. */
  first: number;
  /** Without line ends. */
  lines: string[];
  /** False for the last batch of a file that ends within a line. */
  whole: boolean;
}

/** No line of any published file comes near it; a file without line ends is no table. */
const longestLine = 1 << 20;

export async function* lineBatches(bytes: Bytes): AsyncGenerator<LineBatch> {
  let first = 1;
  let rest: Uint8Array = new Uint8Array(0);
  let begun = false;
  for await (const piece of bytes) {
    let chunk = joined(rest, piece);
    if (!begun && chunk.length >= 3) {
      begun = true;
      chunk = withoutMark(chunk);
    }
    const end = chunk.lastIndexOf(10) + 1;
    rest = chunk.subarray(end);
    if (rest.length > longestLine) throw new FileProblem('not-text', 'It is not a text file.', first);
    if (end === 0) continue;
    const lines = decoded(chunk.subarray(0, end - 1));
    yield { first, lines, whole: true };
    first += lines.length;
  }
  if (rest.length > 0) yield { first, lines: decoded(withoutMark(rest)), whole: false };
}

function joined(before: Uint8Array, piece: Uint8Array): Uint8Array {
  if (before.length === 0) return piece;
  const both = new Uint8Array(before.length + piece.length);
  both.set(before);
  both.set(piece, before.length);
  return both;
}

function withoutMark(chunk: Uint8Array): Uint8Array {
  if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))
    throw new FileProblem('not-text', 'It is saved as UTF-16 (“Unicode text”). Save it as CSV (UTF-8).', 1);
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');

function decoded(block: Uint8Array): string[] {
  const whole = utf8(block);
  const lines = whole === null ? separately(block) : whole.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.charCodeAt(line.length - 1) === 13) lines[i] = line.slice(0, -1);
  }
  return lines;
}

function separately(block: Uint8Array): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= block.length; ) {
    const found = block.indexOf(10, from);
    const end = found < 0 ? block.length : found;
    const line = block.subarray(from, end);
    lines.push(utf8(line) ?? western.decode(line));
    from = end + 1;
  }
  return lines;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
