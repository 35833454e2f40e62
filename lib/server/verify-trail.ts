// Whether the audit trail of each organisation is as it was written, and the records are what it adds up to.
// What it cannot see: a log that somebody with the database's owner rights has written anew from end to end, with
// its newest hash and its records. For that the newest hash must be kept outside of the database.

import { canonicalJson } from '../model/canonical-json.ts';
import { applyChange, type RecordState } from '../sync/merge.ts';
import { fromRow, type LogCheck, type LogRow, logColumns, verifyLog } from './change-log.ts';
import type { Database, Queries } from './database/database.ts';

export interface TrailCheck {
  organisation: string;
  name: string;
  log: LogCheck;
  /** The first record, by kind and id, that is not what its changes add up to; null where all are. */
  record: { kind: string; id: string; why: 'missing' | 'altered' | 'not-in-the-log' } | null;
}

/** Checks every organisation, by its id. Reads only. Costs memory for all records of one organisation at a time. */
export async function verifyTrail(database: Database): Promise<TrailCheck[]> {
  const organisations = await database.transaction((queries) =>
    queries.query<{ id: string; name: string }>('select id, name from organisation order by id'),
  );
  const checks: TrailCheck[] = [];
  for (const { id, name } of organisations)
    checks.push(
      // As the owner: the isolation level must be the first thing a transaction says, before it steps down.
      await database.transaction(async (queries) => {
        // One moment for log and records: a push in between would look like tampering.
        await queries.query('set transaction isolation level repeatable read, read only');
        const log = await verifyLog(queries, id);
        return { organisation: id, name, log, record: log.ok ? await wrongRecord(queries, id) : null };
      }),
    );
  return checks;
}

async function wrongRecord(queries: Queries, organisation: string): Promise<TrailCheck['record']> {
  const records = new Map<string, RecordState>();
  const keyOf = (kind: string, id: string) => `${kind}:${id}`;
  for (let position = 0; ; ) {
    const rows = await queries.query<LogRow>(
      `select ${logColumns} from change_log where organisation = $1 and position > $2 order by position limit 1000`,
      [organisation, position],
    );
    for (const change of rows.map(fromRow)) {
      const key = keyOf(change.kind, change.record);
      records.set(key, applyChange(records.get(key), change, change.author));
      position = change.position;
    }
    if (rows.length === 0) break;
  }
  const stored = await queries.query<{ kind: string; id: string; state: string }>(
    'select kind, id, state from record where organisation = $1 order by kind, id',
    [organisation],
  );
  for (const { kind, id, state } of stored) {
    const known = records.get(keyOf(kind, id));
    if (!known) return { kind, id, why: 'not-in-the-log' };
    if (canonicalJson(known) !== state) return { kind, id, why: 'altered' };
    records.delete(keyOf(kind, id));
  }
  const [missing] = records.values();
  return missing ? { kind: missing.kind, id: missing.id, why: 'missing' } : null;
}

const wrongEntry = {
  missing: 'is not there',
  altered: 'is not as it was written',
} as const;

const wrongState = {
  missing: 'is in the log and was taken away',
  altered: 'is not what its changes in the log add up to',
  'not-in-the-log': 'was never written by a change in the log',
} as const;

/** Whether nothing is wrong. */
export const isWhole = ({ log, record }: TrailCheck): boolean => log.ok && record === null;

/** One organisation's answer as a person reads it. */
export function trailText({ organisation, name, log, record }: TrailCheck): string {
  const who = `${name} (${organisation})`;
  if (!log.ok)
    return [
      `${who}: entry ${log.position} of the log ${wrongEntry[log.why]}.`,
      '  The log was changed behind the backend, or its storage is damaged; entries before this one are whole.',
      '  Keep a copy of the database as it is, and compare it with your latest backup.',
    ].join('\n');
  if (record)
    return [
      `${who}: the log is whole (${log.entries} entries), but ${record.kind} ${record.id} ${wrongState[record.why]}.`,
      '  Figures made of it cannot be trusted; what was recorded still stands in the log.',
      '  Keep a copy of the database as it is, and compare it with your latest backup.',
    ].join('\n');
  return `${who}: whole, ${log.entries} ${log.entries === 1 ? 'entry' : 'entries'}.`;
}
