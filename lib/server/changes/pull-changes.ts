// Gives changes out, in the order of the log.

import type { LoggedChange } from '../../model/change.ts';
import { isLimited } from '../../model/limits.ts';
import type { Database } from '../database/database.ts';
import { inSnapshot } from '../database/scope.ts';
import { fromRow, type LogRow, logColumns } from './change-log.ts';
import { refuseOtherEpoch } from './epoch.ts';
import { chartsIn, epochFor, type Reader, readableBy } from './readable.ts';

export interface Page {
  changes: LoggedChange[];
  /** Of the charts that the changes tell of, where the reader is limited to some. */
  charts: string[] | null;
  /** Position to ask from next. */
  last: number;
  more: boolean;
  /** The end of the whole log, to say how far a browser is. */
  end: number;
  epoch: string;
}

/** Characters of changes in one answer, about: a few records can be large, and many answers are made at once. */
const pageSize = 4_000_000;
/** Characters of a change besides its fields and what was seen of them. */
const envelope = 400;

/**
 * Changes after position `after` that `reader` is given (what they noted of charts opened leaves their outbox only when
 * it comes back), in order, at most `limit` and at least one if there is any; null when `after` is beyond the end of
 * the log, which happens when the backend was restored from an older copy.
 * @param reader null: everything is given.
 * @param epoch as of `pushChanges`.
 */
export function pullChanges(
  database: Database,
  organisation: string,
  after: number,
  limit: number,
  reader: Reader | null = null,
  epoch?: string,
): Promise<Page | null> {
  return inSnapshot(database, organisation, async (queries) => {
    const [end] = await queries.query<{ position: number; epoch: string }>(
      'select position, epoch from organisation where id = $1',
      [organisation],
    );
    if (!end) return null;
    const told = reader ? await epochFor(queries, end.epoch, reader) : end.epoch;
    refuseOtherEpoch(told, epoch);
    if (after > end.position) return null;
    const readable = await readableBy(queries, reader, 6);
    const rows = await queries.query<LogRow>(
      `select ${logColumns} from (
         select *, sum(size) over (order by position) - size as before from (
           select *, length(fields) + length(seen) + ${envelope} as size from change_log
           where organisation = $1 and position > $2 and position <= $5 and not erased and ${readable.sql}
           order by position limit $3
         ) page
       ) measured where before < $4 order by position`,
      [organisation, after, limit, pageSize, end.position, ...readable.params],
    );
    // What arrived since the end was read is left for the next page, as whoever may be given it was asked before.
    // Fewer than there is room for can be a page that was cut for its size. None: nothing is left to read.
    const last = rows.at(-1)?.position ?? end.position;
    return {
      changes: rows.map(fromRow),
      charts: isLimited(reader?.limits) ? await chartsIn(queries, organisation, rows) : null,
      last,
      more: last < end.position,
      end: end.position,
      epoch: told,
    };
  });
}
