// The one block of bytes an index is kept in: a mark, a version, and sections of bytes or of 32-bit numbers.
// Opening it lays views over the bytes; nothing is copied or parsed, so that it costs the same for a hundred
// codes and for a hundred thousand.

import { isOneOf } from '../../model/one-of.ts';
import { fail, ok, type Result } from '../../model/result.ts';

/** Changes whenever what the sections hold changes: an index of another version is built anew. */
const version = 1;
const mark = 0x5352564f;

const sections = [
  'codes',
  'codeBlocks',
  'lengths',
  'titles',
  'titleBlocks',
  'pieces',
  'pieceStarts',
  'pieceTerms',
  'pieceKinds',
  'terms',
  'termStarts',
  'termLetters',
  'termDocs',
  'postings',
  'postingStarts',
] as const;

const ofBytes = ['codes', 'lengths', 'titles', 'pieces', 'pieceKinds', 'terms', 'postings'] as const;

type Section = (typeof sections)[number];
type ByteSection = (typeof ofBytes)[number];

/** The index as views of one buffer. What each section holds is told where it is written. */
export type Blob = { readonly [S in Section]: S extends ByteSection ? Uint8Array : Uint32Array };

const isBytes = (name: Section): name is ByteSection => isOneOf(ofBytes, name);
const head = 4 * (2 + 2 * sections.length);

/** One buffer that holds the sections; 32-bit numbers stand at multiples of four. */
export function packBlob(parts: Blob): Uint8Array<ArrayBuffer> {
  const aligned = (length: number): number => (length + 3) & ~3;
  const size = sections.reduce((sum, name) => sum + aligned(parts[name].byteLength), head);
  const packed = new Uint8Array(size);
  const table = new Uint32Array(packed.buffer, 0, head / 4);
  table[0] = mark;
  table[1] = version;
  let at = head;
  sections.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = parts[name];
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    table[2 + 2 * i] = at;
    table[3 + 2 * i] = byteLength;
    at += aligned(byteLength);
  });
  return packed;
}

/**
 * Views over a packed index.
 * @returns the sections, or why these bytes are no index that can be read: `not-an-index`, `other-version`,
 * `index-cut-short`. The bytes themselves are not checked against a sum; whoever stores them does that.
 */
export function unpackBlob(packed: Uint8Array<ArrayBuffer>): Result<Blob> {
  // Views of numbers must begin at multiples of four.
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (bytes.byteLength < head) return refuse('not-an-index', 'These bytes are no search index.');
  const table = new Uint32Array(bytes.buffer, bytes.byteOffset, head / 4);
  if (table[0] !== mark) return refuse('not-an-index', 'These bytes are no search index.');
  if (table[1] !== version) {
    return refuse('other-version', `The search index is of version ${table[1]}, not ${version}.`);
  }
  const parts: Partial<Record<Section, Uint8Array | Uint32Array>> = {};
  for (const [i, name] of sections.entries()) {
    const [at, length] = [table[2 + 2 * i]!, table[3 + 2 * i]!];
    if (at + length > bytes.byteLength) return refuse('index-cut-short', 'The search index is cut short.');
    parts[name] = isBytes(name)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset + at, length)
      : new Uint32Array(bytes.buffer, bytes.byteOffset + at, length / 4);
  }
  // Every section was put there above.
  return ok(parts as Blob);
}

const refuse = (code: string, happened: string) =>
  fail(
    code,
    happened,
    'Codes of this code set cannot be searched.',
    'Build the index anew from the code set.',
  );
