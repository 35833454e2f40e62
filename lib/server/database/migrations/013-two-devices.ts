// What one person writes on two devices stands side by side like two people's: records of which that is true were
// added up otherwise before, and `npm run verify-trail` would call them altered. They are added up anew from the log.

import { canonicalJson } from '../../../model/canonical-json.ts';
import { applyChange, type RecordState } from '../../../sync/merge.ts';
import { fromRow, type LogRow, logColumns } from '../../changes/change-log.ts';
import type { Queries } from '../database.ts';

/** Costs a reading of the index of every log, and of the changes of those records only. */
export async function migrate(queries: Queries): Promise<void> {
  // However long it takes, and while no other process, which may be of the older program, writes records.
  await queries.query('set local statement_timeout = 0');
  await queries.query('lock table record in exclusive mode');
  const touched = await queries.query<{ organisation: string; kind: string; record: string }>(
    `select organisation, kind, record from change_log where kind in ('verdict', 'finding') and not erased
     group by organisation, kind, record having count(distinct device) > 1`,
  );
  for (const { organisation, kind, record } of touched) {
    const rows = await queries.query<LogRow>(
      `select ${logColumns} from change_log
       where organisation = $1 and kind = $2 and record = $3 and not erased order by position`,
      [organisation, kind, record],
    );
    let state: RecordState | undefined;
    for (const change of rows.map(fromRow)) state = applyChange(state, change, change.author);
    await queries.query(
      'update record set state = $4 where organisation = $1 and kind = $2 and id = $3 and state <> $4',
      [organisation, kind, record, canonicalJson(state)],
    );
  }
}
