// Records out of the text that their rows hold. Nobody but this backend writes that text, and it writes whole states.

import type { RecordKind, RecordOf } from '../model/change.ts';
import { openConflicts, type RecordState, valuesAs } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';

export const readState = (text: string): RecordState => JSON.parse(text);

/** A record's values, its id, and the fields on which judgements stand side by side. */
export type StoredRecord<K extends RecordKind> = Partial<RecordOf<K>> & { id: string; conflicts: string[] };

export function recordFrom<K extends RecordKind>(
  kind: K,
  { id, state }: { id: string; state: string },
): StoredRecord<K> {
  const record = readState(state);
  return { ...valuesAs(kind, record), id, conflicts: openConflicts(record) };
}

/** The records of a kind that have one of some ids, or belong to what has: worksheets or encounters. */
export async function readRecords<K extends RecordKind>(
  queries: Queries,
  organisation: string,
  kind: K,
  column: 'id' | 'worksheet_id' | 'encounter_id',
  ids: readonly string[],
): Promise<StoredRecord<K>[]> {
  const rows = await queries.query<{ id: string; state: string }>(
    `select id, state from record where organisation = $1 and kind = $2 and ${column} = any($3::text[]) order by id`,
    [organisation, kind, ids],
  );
  return rows.map((row) => recordFrom(kind, row));
}
