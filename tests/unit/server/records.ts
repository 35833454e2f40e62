// The records as the backend has them, and as anyone who reads the log makes them.

import type { LoggedChange } from '../../../lib/model/change.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { applyChange, type RecordState } from '../../../lib/sync/merge.ts';

const sorted = (states: RecordState[]): RecordState[] =>
  states.sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));

export async function readRecords(database: Database, organisation: string): Promise<RecordState[]> {
  const rows = await inOrganisation(database, organisation, (queries) =>
    queries.query<{ state: string }>('select state from record'),
  );
  return sorted(rows.map((row) => JSON.parse(row.state)));
}

export function foldLog(log: readonly LoggedChange[]): RecordState[] {
  const states = new Map<string, RecordState>();
  for (const change of log) {
    const key = `${change.kind} ${change.record}`;
    states.set(key, applyChange(states.get(key), change, change.author));
  }
  return sorted([...states.values()]);
}
