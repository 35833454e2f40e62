// Bytes of a file as they come, with the limits that keep a small file from unpacking into an endless one.

import { FileProblem } from '../file-problem.ts';

export type Bytes = AsyncIterable<Uint8Array>;

export interface Limits {
  /** Bytes of the file itself. */
  file: number;
  /** Bytes that all of it unpacks to. */
  unpacked: number;
  /** Unpacked bytes to packed ones, counted from the first megabyte on. Published files have up to 20. */
  ratio: number;
  /** Files within an archive. */
  members: number;
}

/** The largest published file (NCCI pairs for practitioners) unpacks to 200 MB in four parts. */
export const usualLimits: Limits = { file: 400e6, unpacked: 1000e6, ratio: 100, members: 200 };

/** The chunks of a stream, which is let go when the reader stops early. Browsers differ in iterating streams. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

type Packing = 'gzip' | 'deflate-raw';

/** The unpacked bytes. Refuses what is damaged, cut, or larger than the limits allow. */
export async function* unpacked(packed: Blob, packing: Packing, limits: Limits): AsyncGenerator<Uint8Array> {
  const pipe = new DecompressionStream(packing) as ReadableWritablePair<Uint8Array, Uint8Array>;
  let total = 0;
  try {
    for await (const chunk of chunksOf(packed.stream().pipeThrough(pipe))) {
      total += chunk.length;
      if (total > limits.unpacked || (total > 1e6 && total > packed.size * limits.ratio))
        throw new FileProblem(
          'too-large',
          `It unpacks to more than ${limits.ratio} times its size, or more than ${Math.round(limits.unpacked / 1e6)} MB: no file of this kind does.`,
        );
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', 'It is cut or damaged: it cannot be unpacked to its end.');
  }
}
