// Writes anchors while the backend runs, and a last one when it stops. That an anchor was written stands in the log of
// accesses too: a file from which lines were taken away no longer fits.

import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database, Queries } from '../database/database.ts';
import { appendAccess } from './access-log.ts';
import { type Anchor, lineHash, linesOf, readAnchor, signedLine } from './anchor.ts';

// Any number that nothing else in the database uses.
const anchorLock = 7_337_008;

export interface Anchoring {
  database: Database;
  key: KeyObject;
  /** The file that grows. */
  file: string;
  now: () => number;
}

/** Adds an anchor where anything was written since the last one. */
export async function writeAnchor({ database, key, file, now }: Anchoring): Promise<void> {
  await database.transaction(async (queries) => {
    // Processes that share a file take turns.
    await queries.query(`select pg_advisory_xact_lock(${anchorLock})`);
    const heads = await readHeads(queries);
    if (heads.every((head) => !head.news)) return;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const last = linesOf(text).at(-1);
    const number = (last ? (readAnchor(last)?.number ?? 0) : 0) + 1;
    const previous = last === undefined ? '' : lineHash(last);
    const at = now();
    const plain = heads.map(({ news: _, ...head }) => head);
    const line = signedLine({ number, at, heads: plain, previous }, key);
    await append(file, text === '' || text.endsWith('\n') ? `${line}\n` : `\n${line}\n`);
    const entry = { at, person: '', act: 'anchor' as const, address: '', device: '' };
    for (const { organisation, changes } of heads)
      await appendAccess(queries, organisation, [
        { ...entry, organisation, detail: { number, line: lineHash(line), changes: changes.position } },
      ]);
  });
}

/** Where each organisation's chains end, and whether anything but an anchor has come since the last anchor. */
async function readHeads(queries: Queries): Promise<(Anchor['heads'][number] & { news: boolean })[]> {
  const rows = await queries.query<{
    id: string;
    position: number;
    head: string;
    access: number;
    access_head: string;
    last: string | null;
  }>(
    `select o.id, o.position, o.head, coalesce(h.position, 0)::bigint as access, coalesce(h.head, '') as access_head,
       l.detail as last
     from organisation o
     left join access_head h on h.organisation = o.id
     left join access_log l on l.organisation = o.id and l.position = h.position and l.act = 'anchor'
     order by o.id`,
  );
  return rows.map((row) => ({
    organisation: row.id,
    changes: { position: row.position, head: row.head },
    accesses: { position: row.access, head: row.access_head },
    news: !row.last || JSON.parse(row.last).changes !== row.position,
  }));
}

/** On the disk before the log says that it is. */
async function append(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes anchors every `every` milliseconds until `stop`, which writes a last one.
 * @param failed told when one could not be written; the backend goes on.
 */
export function keepAnchors(
  anchoring: Anchoring,
  every: number,
  failed: (error: unknown) => void,
): { stop: () => Promise<void> } {
  const write = () => writeAnchor(anchoring).catch(failed);
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(write);
  }, every);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running.then(write);
    },
  };
}
