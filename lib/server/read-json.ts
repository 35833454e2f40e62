// The one way a request's body comes in: of bounded size and depth, plain JSON, and of the shape asked for.

import type { Context } from 'hono';
import type { z } from 'zod';
import { malformed, tooLarge, wrongType } from './faults.ts';
import { readBytes } from './gzip.ts';

/** Bytes of a request's body, as it is sent and as it expands. */
export const bodyLimit = 4_000_000;

/** Levels of lists and objects: a change has about eight; thousands would exhaust the stack of what reads them. */
export const depthLimit = 32;

/** The body, checked by `schema`. Throws a Refusal. */
export const readJson = async <S extends z.ZodType>(c: Context, schema: S): Promise<z.infer<S>> =>
  check(schema, await readAnyJson(c));

/** The body, of which nothing is known but that it is JSON. Throws a Refusal. */
export async function readAnyJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const encoding = c.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (type !== 'application/json' || !['identity', 'gzip'].includes(encoding)) throw wrongType();
  return parse(await readText(c.req.raw, encoding === 'gzip'));
}

/** `value` as `schema` has it, or a Refusal that names where it differs. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  // Keys below `fields` and `seen` are the sender's words; what comes before them is ours.
  const path = checked.error.issues[0]?.path ?? [];
  const foreign = path.findIndex((step) => step === 'fields' || step === 'seen');
  throw malformed((foreign < 0 ? path : path.slice(0, foreign + 1)).join('.'));
}

async function readText(request: Request, gzipped: boolean): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge(bodyLimit);
  const bytes = await readBytes(request.body, gzipped, bodyLimit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('not UTF-8');
  }
}

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('not JSON');
  }
  checkDepth(value);
  return value;
}

/** Level by level and not by recursion, which is what it protects others from. */
function checkDepth(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthLimit) throw malformed('nested too deeply');
    const next: unknown[] = [];
    for (const item of level) {
      if (item === null || typeof item !== 'object') continue;
      // Some libraries drop this key and others obey it: what is checked would not be what is kept.
      if (Object.hasOwn(item, '__proto__')) throw malformed('a forbidden key');
      for (const inner of Object.values(item)) if (typeof inner === 'object') next.push(inner);
    }
    level = next;
  }
}
