// The log of changes, chained by hashes: an entry that is altered, removed or moved breaks every hash
// after it, and the newest hash stands with the organisation.

import { hash } from 'node:crypto';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Change, LoggedChange } from '../../model/change.ts';
import type { Queries } from '../database/database.ts';
import { jsonList, jsonListOf } from '../database/json-list.ts';
import { answeredFor } from '../trail/erasures.ts';
import { entriesOf, followChain, type LogCheck } from '../trail/follow-chain.ts';

/** A change as it is kept: with what the server gave it, its fields as canonical JSON, and the hashes that chain it. */
export interface LogEntry extends Omit<LoggedChange, 'fields' | 'seen'> {
  fields: string;
  seen: string;
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

/** The entry that follows the one with the hash `previous`. */
export function chained(organisation: string, previous: string, change: LoggedChange): LogEntry {
  const [fields, seen] = [canonicalJson(change.fields), canonicalJson(change.seen)];
  const hash = hashOf(organisation, previous, { ...change, fields, seen });
  return { ...change, fields, seen, previousHash: previous, hash };
}

/** SHA-256, in hexadecimal, of the hash before and the canonical JSON of the entry and its organisation. */
export const entryHash = (organisation: string, previous: string, change: LoggedChange): string =>
  chained(organisation, previous, change).hash;

/** The JSON is put together from its parts, keys in their order: fields are written once, for hash and table. */
function hashOf(
  organisation: string,
  previous: string,
  entry: Omit<LogEntry, 'previousHash' | 'hash'>,
): string {
  const of = JSON.stringify;
  const text =
    `{"author":${of(entry.author)},"device":${of(entry.device)},"fields":${entry.fields},"id":${of(entry.id)},` +
    `"kind":${of(entry.kind)},"organisation":${of(organisation)},"position":${entry.position},` +
    `"receivedAt":${entry.receivedAt},"record":${of(entry.record)},"seen":${entry.seen},"stamp":${of(entry.stamp)}}`;
  return hash('sha256', previous + text);
}

/** Adds entries to the log, in one statement. */
export async function appendToLog(
  queries: Queries,
  organisation: string,
  entries: readonly LogEntry[],
): Promise<void> {
  const column = <T>(pick: (entry: LogEntry) => T) => entries.map(pick);
  await queries.query(
    `insert into change_log (organisation, ${logColumns})
     select $1, * from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], ${jsonListOf(6)}, ${jsonListOf(7)},
       $8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[])`,
    [
      organisation,
      column((e) => e.position),
      column((e) => e.id),
      column((e) => e.kind),
      column((e) => e.record),
      jsonList(column((e) => e.fields)),
      jsonList(column((e) => e.seen)),
      column((e) => e.author),
      column((e) => e.device),
      column((e) => e.stamp),
      column((e) => e.receivedAt),
      column((e) => e.previousHash),
      column((e) => e.hash),
    ],
  );
}

/**
 * Reads the log of an organisation up to the position it has now. Takes no lock: changes that arrive meanwhile are
 * left for the next check. An entry whose content was erased is right where the log of accesses answers for it.
 * @param trusted position up to which the log of accesses is as it was written.
 */
export async function verifyLog(
  queries: Queries,
  organisation: string,
  trusted = Number.MAX_SAFE_INTEGER,
): Promise<LogCheck> {
  const [end] = await queries.query<{ position: number; head: string; behind: number }>(
    `select o.position, o.head, (select count(*) from change_log l
       where l.organisation = o.id and l.position > o.position) as behind
     from organisation o where o.id = $1`,
    [organisation],
  );
  const answered = await answeredFor(queries, organisation, trusted);
  return followChain<LogRow & { erased: boolean }>({
    end: end ?? { position: 0, head: '', behind: 0 },
    read: entriesOf(queries, 'change_log', `${logColumns}, erased`, organisation, end?.position ?? 0),
    hash: (previous, row) =>
      row.erased && answered.has(row.position) ? row.hash : hashOfRow(organisation, previous, row),
  });
}

function hashOfRow(organisation: string, previous: string, row: LogRow): string | null {
  try {
    return entryHash(organisation, previous, fromRow(row));
  } catch {
    return null;
  }
}
