// Following a chain of hashes from its beginning to where it is said to end, and naming the first entry that is wrong.

import type { Queries } from '../database/database.ts';

/**
 * `position` is the first that is wrong: the entry is not there, is not as it was written, or stands behind the end
 * without having been written by the backend.
 */
export type LogCheck =
  | { ok: true; entries: number }
  | { ok: false; position: number; why: 'missing' | 'altered' | 'added' };

interface Linked {
  position: number;
  previous_hash: string;
  hash: string;
}

export interface Chain<Row extends Linked> {
  /** Where it ends, read together with how many entries stand behind that. */
  end: { position: number; head: string; behind: number };
  /** Entries after a position up to the end, in order, not all at once. */
  read: (after: number) => Promise<Row[]>;
  /** What the hash of an entry must be; null where the entry cannot be read. */
  hash: (previous: string, row: Row) => string | null;
}

/** Reads a log of an organisation up to `end`, a thousand entries at once. @param columns as the log has them. */
export const entriesOf =
  <Row extends object>(queries: Queries, log: string, columns: string, organisation: string, end: number) =>
  (after: number): Promise<Row[]> =>
    queries.query<Row>(
      `select ${columns} from ${log}
       where organisation = $1 and position > $2 and position <= $3 order by position limit 1000`,
      [organisation, after, end],
    );

/** Reads the chain through. */
export async function followChain<Row extends Linked>({ end, read, hash }: Chain<Row>): Promise<LogCheck> {
  let previous = '';
  let position = 0;
  while (position < end.position) {
    const rows = await read(position);
    for (const row of rows) {
      position += 1;
      if (row.position !== position) return { ok: false, position, why: 'missing' };
      if (row.previous_hash !== previous || row.hash !== hash(previous, row))
        return { ok: false, position, why: 'altered' };
      previous = row.hash;
    }
    if (rows.length === 0) return { ok: false, position: position + 1, why: 'missing' };
  }
  if (previous !== end.head) return { ok: false, position, why: 'altered' };
  if (end.behind > 0) return { ok: false, position: position + 1, why: 'added' };
  return { ok: true, entries: position };
}
