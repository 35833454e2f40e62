// Brings the organisation's code tables into this browser: asks which there are, fetches what is missing in parts, and
// puts each in use once it is whole and is what its digest says. Cut off at any point, it goes on where it was.

import type { CodeManifest, KeptTable } from '../model/code-shelf.ts';
import { type Fault, fail, type Result } from '../model/result.ts';
import {
  keepOnly,
  lastAsked,
  noteAsked,
  noteShelfProgress,
  putTable,
  type Shelf,
} from '../store/code-shelf.ts';

export interface CodeSetSource {
  manifest(known: string): Promise<Result<CodeManifest>>;
  part(sha256: string, part: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** Milliseconds after which to ask anew: it costs one short answer. */
const fresh = { well: 10 * 60_000, failed: 60_000 };

/** Whether it is time to ask. @param now milliseconds since 1970 */
export async function codeSetsAreStale(shelf: Shelf, now: number): Promise<boolean> {
  const last = await lastAsked(shelf);
  return !last || now < last.at || now - last.at > (last.well ? fresh.well : fresh.failed);
}

/** @returns why not all of it came; what did come is in use. */
export async function fetchCodeSets(
  shelf: Shelf,
  source: CodeSetSource,
  now: () => number,
): Promise<Fault | null> {
  const known = (await lastAsked(shelf))?.digest ?? '';
  const answer = await source.manifest(known);
  const fault = answer.ok ? await takeAll(shelf, source, answer.value.tables) : answer.error;
  const digest = answer.ok && !fault ? answer.value.digest : known;
  // Digests of a time at which not all was fetched are not said to be known.
  await noteAsked(shelf, { digest: fault && answer.ok ? '' : digest, at: now(), well: !fault });
  return fault;
}

async function takeAll(
  shelf: Shelf,
  source: CodeSetSource,
  tables: readonly KeptTable[] | null,
): Promise<Fault | null> {
  if (tables === null) return null;
  await keepOnly(shelf, tables);
  const here = new Set(await shelf.heads.toCollection().primaryKeys());
  // One that was put in use anew is the same table.
  for (const table of tables) if (here.has(table.sha256)) await shelf.heads.put(table);
  const missing = tables.filter(({ sha256 }) => !here.has(sha256));
  const of = missing.reduce((sum, { parts }) => sum + parts, 0);
  let done = 0;
  let first: Fault | null = null;
  try {
    for (const table of missing) {
      const { release } = table;
      const tell = (parts: number) =>
        noteShelfProgress(shelf, { doing: 'fetching', release, done: done + parts, of });
      // One that cannot be had keeps no other back.
      first = (await takeTable(shelf, source, table, tell)) ?? first;
      done += table.parts;
    }
  } finally {
    if (missing.length > 0) await noteShelfProgress(shelf, null);
  }
  return first;
}

async function takeTable(
  shelf: Shelf,
  source: CodeSetSource,
  table: KeptTable,
  tell: (parts: number) => Promise<void>,
): Promise<Fault | null> {
  const { sha256, parts } = table;
  const own = await shelf.parts.where('sha256').equals(sha256).primaryKeys();
  const there = new Set(own.map(([, part]) => part));
  for (let part = 0; part < parts; part += 1) {
    await tell(part);
    if (there.has(part)) continue;
    const answer = await source.part(sha256, part);
    if (!answer.ok) return answer.error;
    await shelf.parts.put({ sha256, part, data: answer.value });
  }
  const rows = await shelf.parts.where('sha256').equals(sha256).sortBy('part');
  const bytes = await unpacked(
    rows.map(({ data }) => data),
    table.bytes,
  );
  if (bytes && (await digestOf(bytes)) === sha256) {
    await putTable(shelf, table, bytes);
    return null;
  }
  await shelf.parts.where('sha256').equals(sha256).delete();
  return damaged(table);
}

/** Null where it is no gzip of so many bytes. */
async function unpacked(parts: readonly Uint8Array<ArrayBuffer>[], size: number) {
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    const reader = new Blob([...parts]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return at === size ? bytes : null;
      if (at + value.length > size) {
        await reader.cancel();
        return null;
      }
      bytes.set(value, at);
      at += value.length;
    }
  } catch {
    return null;
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const damaged = ({ release: { kind, release } }: KeptTable): Fault =>
  fail(
    'table-damaged',
    `The code table ${kind} ${release} did not arrive as it was sent.`,
    'It is not used; the one before stays in use where there was one.',
    'It is fetched again. If this lasts, tell your administrator.',
  ).error;
