// The heart of the backend: takes changes in, once each, in an order of its own.

import { canonicalJson } from '../../model/canonical-json.ts';
import type { Change, LoggedChange } from '../../model/change.ts';
import { may, mayOnPage } from '../../model/permissions.ts';
import { actionOf } from '../../model/permitted-kinds.ts';
import type { Person } from '../../model/person.ts';
import { refuseChange } from '../../review/refuse-change.ts';
import { applyChange } from '../../sync/merge.ts';
import type { PushOutcome } from '../../sync/wire.ts';
import type { Database, Queries } from '../database/database.ts';
import { tellNews } from '../database/news-channel.ts';
import { inOrganisation } from '../database/scope.ts';
import { refuseAuditor } from '../oversight/audit-independence.ts';
import { isLink } from '../query-links/link-secrets.ts';
import { chartErased, findErased } from '../retention/erased.ts';
import { appendToLog, chained, fromRow, type LogEntry, type LogRow, logColumns } from './change-log.ts';
import { refuseOtherEpoch } from './epoch.ts';
import { idTaken, notYours } from './push-faults.ts';
import { loadRecords } from './pushed-records.ts';
import { epochFor } from './readable.ts';

/** Who pushes: the session's person. */
export type Author = Pick<Person, 'organisation' | 'id' | 'role' | 'limits' | 'employer'> & {
  /**
   * The backend itself has made the change, of what was handed in: it alone begins gaps that coders noted, and takes
   * what a vendor's liaison says on its pages.
   */
  desk?: true;
};

export interface Pushed {
  outcomes: PushOutcome[];
  epoch: string;
}

/** As `pushWithin`, in a transaction of its own. */
export const pushChanges = (
  database: Database,
  author: Author,
  changes: readonly Change[],
  now: number,
  epoch?: string,
): Promise<Pushed> =>
  inOrganisation(database, author.organisation, (queries) =>
    pushWithin(queries, author, changes, now, epoch),
  );

/** Waits until nobody else adds to the log, and keeps it so until the transaction ends. The end of the log. */
export async function lockLog(
  queries: Queries,
  organisation: string,
): Promise<{ position: number; head: string; epoch: string }> {
  // The lock on this row is what makes positions free of gaps: the next push waits for this one's commit. With “no
  // key”: what merely refers to the organisation, as each note of an access does, waits for nobody.
  const [end] = await queries.query<{ position: number; head: string; epoch: string }>(
    'select position, head, epoch from organisation where id = $1 for no key update',
    [organisation],
  );
  if (!end) throw new Error(`organisation ${organisation} is not there`);
  return end;
}

/**
 * Keeps the changes that may enter, in the order given; one outcome a change. All in the transaction of `queries`, the
 * organisation's: an error keeps none of them. Sending changes again, all or some, gives the outcomes they had.
 * @param epoch of the log that the author has read; throws a Refusal when this is another.
 */
export async function pushWithin(
  queries: Queries,
  author: Author,
  changes: readonly Change[],
  now: number,
  epoch?: string,
): Promise<Pushed> {
  const end = await lockLog(queries, author.organisation);
  const told = await epochFor(queries, end.epoch, author);
  refuseOtherEpoch(told, epoch);
  const kept = await findKept(queries, author.organisation, changes);
  const fresh = changes.filter((change) => !kept.has(change.id));
  const erased = await findErased(queries, author.organisation, fresh);
  const records = await loadRecords(queries, author.organisation, fresh, author.limits);
  const entries: LogEntry[] = [];
  const outcomes: PushOutcome[] = [];
  let { position, head } = end;
  for (const change of changes) {
    const earlier = kept.get(change.id);
    const fault = earlier
      ? contentOf(earlier, earlier.author) === contentOf(change, author.id)
        ? null
        : idTaken()
      : erased.has(change.id)
        ? chartErased()
        : mayPush(author, change)
          ? ((await refuseChange(change, author.id, records.standing(change), now, author.employer)) ??
            records.refuseOutside(change) ??
            (await refuseAuditor(queries, author.organisation, change, records)))
          : notYours(change.kind);
    if (fault) {
      outcomes.push({ id: change.id, outcome: 'refused', fault });
      continue;
    }
    if (!earlier) {
      position += 1;
      const logged: LoggedChange = { ...change, author: author.id, position, receivedAt: now };
      const entry = chained(author.organisation, head, logged);
      head = entry.hash;
      entries.push(entry);
      records.set(applyChange(records.find(change.kind, change.record), change, author.id), position);
      kept.set(change.id, logged);
    }
    outcomes.push({ id: change.id, outcome: 'kept', position: earlier?.position ?? position });
  }
  if (entries.length > 0) {
    await appendToLog(queries, author.organisation, entries);
    await records.save();
    await queries.query('update organisation set position = $2, head = $3 where id = $1', [
      author.organisation,
      position,
      head,
    ]);
    await tellNews(queries, author.organisation);
  }
  return { outcomes, epoch: told };
}

/**
 * A provider answers on the page of a link, which names itself; an account of theirs sends nothing about queries. What
 * a coder noted comes by its desk, which knows whose coder it is.
 */
function mayPush({ id, role, desk }: Author, change: Change): boolean {
  const action = actionOf(change);
  const onPage = desk === true && mayOnPage(role, action);
  return (
    onPage ||
    (may(role, action) && (role !== 'provider' || isLink(id)) && (action !== 'gap.note' || desk === true))
  );
}

/** What must be equal for two changes of one id to be the same change. */
const contentOf = (change: Change, author: string): string =>
  canonicalJson([
    change.kind,
    change.record,
    change.device,
    change.stamp,
    author,
    change.fields,
    change.seen,
  ]);

async function findKept(queries: Queries, organisation: string, changes: readonly Change[]) {
  const rows = await queries.query<LogRow>(
    `select ${logColumns} from change_log where organisation = $1 and id = any($2::text[])`,
    [organisation, changes.map((change) => change.id)],
  );
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}
