// Whether the audit trail of each organisation is as it was written, and the records are what it adds up to.
// A log that somebody with the database's owner rights has written anew from end to end, with its newest hash and
// its records, fits itself: the anchors, signed and kept outside of the database, show it.

import { canonicalJson } from '../model/canonical-json.ts';
import { applyChange, type RecordState } from '../sync/merge.ts';
import { fromRow, type LogRow, logColumns, verifyLog } from './changes/change-log.ts';
import type { Database, Queries } from './database/database.ts';
import type { LogCheck } from './trail/follow-chain.ts';
import { verifyAccess } from './trail/verify-access.ts';
import { type AnchorCheck, type AnchorFile, checkAnchors, checkFile } from './trail/verify-anchors.ts';

export interface TrailCheck {
  organisation: string;
  name: string;
  log: LogCheck;
  accesses: LogCheck;
  /** Null where no anchors were given. */
  anchors: AnchorCheck | null;
  /** The first record, by kind and id, that is not what its changes add up to; null where all are. */
  record: { kind: string; id: string; why: 'missing' | 'altered' | 'not-in-the-log' } | null;
}

/** Checks every organisation, by its id. Reads only. Costs memory for all records of one organisation at a time. */
export async function verifyTrail(database: Database, file?: AnchorFile): Promise<TrailCheck[]> {
  const fileFault = file ? checkFile(file) : null;
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
        const accesses = await verifyAccess(queries, id);
        const log = await verifyLog(queries, id, accesses.ok ? accesses.entries : accesses.position - 1);
        const anchors = file ? (fileFault ?? (await checkAnchors(queries, id, file))) : null;
        const record = log.ok ? await wrongRecord(queries, id) : null;
        return { organisation: id, name, log, accesses, anchors, record };
      }),
    );
  return checks;
}

async function wrongRecord(queries: Queries, organisation: string): Promise<TrailCheck['record']> {
  const records = new Map<string, RecordState>();
  const keyOf = (kind: string, id: string) => `${kind}:${id}`;
  for (let position = 0; ; ) {
    const rows = await queries.query<LogRow>(
      `select ${logColumns} from change_log
       where organisation = $1 and position > $2 and not erased order by position limit 1000`,
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

/** Whether nothing is wrong. */
export const isWhole = ({ log, accesses, anchors, record }: TrailCheck): boolean =>
  log.ok && accesses.ok && (anchors?.ok ?? true) && record === null;
