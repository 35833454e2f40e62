// Compressed bodies, in both directions. A few kilobytes can expand to gigabytes: what comes in is counted while
// it expands, and expanding stops at the bound.

import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';
import { malformed, Refusal, tooLarge } from './faults.ts';

const compress = promisify(gzip);

/** Answers smaller than this gain nothing. */
const worthwhile = 1_000;

/** The bytes of `body`, of which there may be `limit`, or a Refusal. Memory holds no more than that at any time. */
export async function readBytes(
  body: AsyncIterable<Uint8Array> | null,
  gzipped: boolean,
  limit: number,
): Promise<Buffer> {
  if (!body) return Buffer.alloc(0);
  // Both sides are counted: compressed data can also go on for ever and expand to nothing.
  const arrived = bounded(body, limit);
  try {
    if (!gzipped) return await collect(arrived);
    let whole: Buffer = Buffer.alloc(0);
    await pipeline(arrived, createGunzip(), async (expanded: AsyncIterable<Uint8Array>) => {
      whole = await collect(bounded(expanded, limit));
    });
    return whole;
  } catch (error) {
    // Whatever else breaks here, the sender broke off or sent something else: no trouble of ours.
    throw error instanceof Refusal ? error : malformed(gzipped ? 'not gzip, or cut off' : 'cut off');
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  for await (const chunk of chunks) kept.push(chunk);
  return Buffer.concat(kept);
}

/** Compresses JSON that is worth it, for whoever accepts gzip. No secret can be guessed by the size of an answer:
 * a request for JSON carries no cookie, so nobody can have another's browser ask. */
export const gzipAnswers = createMiddleware(async (c, next) => {
  await next();
  const type = c.res.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json') || c.res.headers.has('content-encoding')) return;
  c.header('vary', [c.res.headers.get('vary'), 'accept-encoding'].filter(Boolean).join(', '));
  if (!acceptsGzip(c.req.header('accept-encoding'))) return;
  const plain = Buffer.from(await c.res.arrayBuffer());
  const sent = plain.length < worthwhile ? plain : await compress(plain);
  c.res = new Response(new Uint8Array(sent), c.res);
  if (sent !== plain) c.header('content-encoding', 'gzip');
});

const acceptsGzip = (header = ''): boolean =>
  header.split(',').some((part) => /^\s*(gzip|\*)\s*(;\s*q=(1|0\.\d*[1-9]).*)?$/i.test(part));
