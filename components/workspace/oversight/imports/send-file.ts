// Sends a file to the backend, packed and in parts: it is the same file there, byte for byte, or it is refused.

import { FileProblem } from '../../../../lib/codes/file-problem.ts';
import { chunksOf, type Limits } from '../../../../lib/codes/source/bytes.ts';
import { membersOf } from '../../../../lib/codes/source/members.ts';
import { sendFilePart } from '../../../../lib/messaging/operations-file-messages.ts';
import {
  filePartBytes,
  mostFileBytes,
  mostFileParts,
  type SentFile,
} from '../../../../lib/model/oversight/operations-file.ts';
import { fail, ok, type Result } from '../../../../lib/model/result.ts';

/** A file as it is read: one of those that were chosen, or what was packed in one. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const limits: Limits = { file: mostFileBytes, unpacked: mostFileBytes, ratio: 200, members: 50 };

/** Unpacks what is packed (.zip, .gz), by its first bytes. Faults name the file. */
export async function pickFiles(chosen: readonly File[]): Promise<Result<PickedFile[]>> {
  const picked: PickedFile[] = [];
  for (const file of chosen) {
    try {
      for (const { name, bytes } of await membersOf({ name: file.name, blob: file }, limits)) {
        // What macOS packs besides.
        if (/(^|\/)(__MACOSX\/|\.)/.test(name)) continue;
        const chunks: BlobPart[] = [];
        for await (const chunk of bytes()) chunks.push(chunk as Uint8Array<ArrayBuffer>);
        picked.push({ name: name.slice(-200), bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()) });
      }
    } catch (error) {
      return unread(file.name, error);
    }
  }
  return ok(picked);
}

/**
 * Brings all parts of it; nothing is imported yet.
 * @param tell hears how many parts of how many are there.
 */
export async function sendFile(
  { name, bytes }: PickedFile,
  tell: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<Result<SentFile>> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const packed = await pack(bytes);
  const parts = Math.ceil(packed.length / filePartBytes);
  if (parts > mostFileParts) return tooLarge(name);
  for (let part = 0; part < parts; part += 1) {
    if (signal.aborted) return cancelled;
    tell(part, parts);
    const data = base64(packed.subarray(part * filePartBytes, (part + 1) * filePartBytes));
    const sent = await sendFilePart({ sha256, part, data });
    if (!sent.ok) return sent;
  }
  if (signal.aborted) return cancelled;
  tell(parts, parts);
  return ok({ name, sha256, parts });
}

/** The stream's types know no compression, and a Blob takes no memory that threads share, of which there is none here. */
async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const pipe = new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
  const packed: BlobPart[] = [];
  // As above.
  for await (const chunk of chunksOf(new Blob([bytes]).stream().pipeThrough(pipe)))
    packed.push(chunk as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(packed).arrayBuffer());
}

/** In steps, since the arguments of one call are limited. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

const unchanged = 'Nothing was imported.';

const unread = (name: string, error: unknown) =>
  fail(
    'file-unread',
    `${name}: ${error instanceof FileProblem ? error.message : 'It could not be read.'}`.slice(0, 600),
    unchanged,
    'Export the file again, or unpack it on your computer, and choose it anew.',
  );

const tooLarge = (name: string) =>
  fail(
    'too-large',
    `${name} is larger than can be imported at once.`.slice(0, 600),
    unchanged,
    'Export it in smaller files.',
  );

export const cancelled = fail('cancelled', 'It was cancelled.', unchanged, 'Begin again when you like.');
