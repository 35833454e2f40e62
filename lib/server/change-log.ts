// The log of changes, chained by hashes: an entry that is altered, removed or moved breaks every hash
// after it, and the newest hash stands with the organisation.

import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Change, LoggedChange } from '../model/change.ts';
import type { Queries } from './database/database.ts';
import { entriesOf, followChain, type LogCheck } from './trail/follow-chain.ts';

/** A change with the position, author and time the server gave it, and the hashes that chain it. */
export interface LogEntry extends LoggedChange {
  previousHash: string;
  hash: string;
}

export interface LogRow {
  position: number;
  id: string;
  kind: Change['kind'];
  record: string;
  fields: string;
  seen: string;
  author: string;
  device: string;
  stamp: string;
  received_at: number;
  previous_hash: string;
  hash: string;
}

export const logColumns =
  'position, id, kind, record, fields, seen, author, device, stamp, received_at, previous_hash, hash';

/** The change as clients are given it. */
export const fromRow = (row: LogRow): LoggedChange => ({
  id: row.id,
  kind: row.kind,
  record: row.record,
  fields: JSON.parse(row.fields),
  seen: JSON.parse(row.seen),
  device: row.device,
  stamp: row.stamp,
  author: row.author,
  position: row.position,
  receivedAt: row.received_at,
});

/** SHA-256, in hexadecimal, of the hash before and the canonical JSON of the entry and its organisation. */
export const entryHash = (organisation: string, previous: string, entry: LoggedChange): string =>
  createHash('sha256')
    .update(previous + canonicalJson({ ...entry, organisation }))
    .digest('hex');

/** Adds entries to the log, in one statement. */
export async function appendToLog(
  queries: Queries,
  organisation: string,
  entries: readonly LogEntry[],
): Promise<void> {
  const column = <T>(pick: (entry: LogEntry) => T) => entries.map(pick);
  await queries.query(
    `insert into change_log (organisation, ${logColumns})
     select $1, * from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[])`,
    [
      organisation,
      column((e) => e.position),
      column((e) => e.id),
      column((e) => e.kind),
      column((e) => e.record),
      column((e) => canonicalJson(e.fields)),
      column((e) => canonicalJson(e.seen)),
      column((e) => e.author),
      column((e) => e.device),
      column((e) => e.stamp),
      column((e) => e.receivedAt),
      column((e) => e.previousHash),
      column((e) => e.hash),
    ],
  );
}

/** Reads the log of an organisation up to the position it has now. Takes no lock: changes that arrive meanwhile are left for the next check. */
export async function verifyLog(queries: Queries, organisation: string): Promise<LogCheck> {
  const [end] = await queries.query<{ position: number; head: string; behind: number }>(
    `select o.position, o.head, (select count(*) from change_log l
       where l.organisation = o.id and l.position > o.position) as behind
     from organisation o where o.id = $1`,
    [organisation],
  );
  return followChain<LogRow>({
    end: end ?? { position: 0, head: '', behind: 0 },
    read: entriesOf(queries, 'change_log', logColumns, organisation, end?.position ?? 0),
    hash: (previous, row) => hashOfRow(organisation, previous, row),
  });
}

function hashOfRow(organisation: string, previous: string, row: LogRow): string | null {
  try {
    return entryHash(organisation, previous, fromRow(row));
  } catch {
    return null;
  }
}
