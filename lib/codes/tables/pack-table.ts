// A table as it travels: gzip, in parts, named by the digest of what it unpacks to.

import type { CodeRelease } from '../../model/code-release.ts';
import { mostParts, partBytes } from '../../model/code-shelf.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { MadeTable } from '../import-files.ts';
import { chunksOf } from '../source/bytes.ts';

export interface PackedTable {
  sha256: string;
  /** As it is used. */
  bytes: number;
  release: CodeRelease;
  parts: Uint8Array<ArrayBuffer>[];
}

/** Fault: `too-large`, for what no published file comes near. */
export async function packTable({ release, blob }: MadeTable): Promise<Result<PackedTable>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', blob));
  const pipe = new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
  const packed: Uint8Array[] = [];
  for await (const chunk of chunksOf(new Blob([blob]).stream().pipeThrough(pipe))) packed.push(chunk);
  // No memory that threads share, which a Blob would not take.
  const whole = new Uint8Array(await new Blob(packed as BlobPart[]).arrayBuffer());
  const count = Math.ceil(whole.length / partBytes);
  if (count > mostParts) return tooLarge;
  return ok({
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    bytes: blob.length,
    release,
    parts: Array.from({ length: count }, (_, i) => whole.slice(i * partBytes, (i + 1) * partBytes)),
  });
}

const tooLarge = fail(
  'too-large',
  'The table that is made of the file is larger than any published one.',
  'Nothing was imported; the tables in use stay as they are.',
  'Import the published file unchanged.',
);
