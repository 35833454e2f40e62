// The heart of the backend: takes changes in, once each, in an order of its own, and gives them out by it.

import { canonicalJson } from '../model/canonical-json.ts';
import { type Change, type LoggedChange, type RecordKind, recordKind } from '../model/change.ts';
import { mayWrite } from '../model/permissions.ts';
import type { Person } from '../model/person.ts';
import { type Fault, fail } from '../model/result.ts';
import { refuseChange } from '../review/refuse-change.ts';
import { applyChange } from '../sync/merge.ts';
import type { PushOutcome } from '../sync/wire.ts';
import { appendToLog, entryHash, fromRow, type LogEntry, type LogRow, logColumns } from './change-log.ts';
import type { Database, Queries } from './database/database.ts';
import { inOrganisation } from './database/scope.ts';
import { refuseOtherEpoch } from './epoch.ts';
import { loadRecords } from './standing.ts';

/** Who pushes: the session's person. */
export type Author = Pick<Person, 'organisation' | 'id' | 'role'>;

/**
 * Keeps the changes that may enter, in the order given; one outcome a change. All in one transaction: an
 * error keeps none of them. Sending changes again, all or some, gives the outcomes they had.
 * @param epoch of the log that the author has read; throws a Refusal when this is another.
 */
export function pushChanges(
  database: Database,
  author: Author,
  changes: readonly Change[],
  now: number,
  epoch?: string,
): Promise<{ outcomes: PushOutcome[]; epoch: string }> {
  return inOrganisation(database, author.organisation, async (queries) => {
    // The lock on this row is what makes positions free of gaps: the next push waits for this one's commit.
    const [end] = await queries.query<{ position: number; head: string; epoch: string }>(
      'select position, head, epoch from organisation where id = $1 for update',
      [author.organisation],
    );
    if (!end) throw new Error(`organisation ${author.organisation} is not there`);
    refuseOtherEpoch(end.epoch, epoch);
    const kept = await findKept(queries, author.organisation, changes);
    const fresh = changes.filter((change) => !kept.has(change.id));
    const records = await loadRecords(queries, author.organisation, fresh);
    const entries: LogEntry[] = [];
    const outcomes: PushOutcome[] = [];
    let { position, head } = end;
    for (const change of changes) {
      const content = contentOf(change, author.id);
      const earlier = kept.get(change.id);
      const fault = earlier
        ? earlier.content === content
          ? null
          : idTaken()
        : mayWrite(author.role, change.kind)
          ? await refuseChange(change, author.id, records.standing(change), now)
          : notYours(change.kind);
      if (fault) {
        outcomes.push({ id: change.id, outcome: 'refused', fault });
        continue;
      }
      if (!earlier) {
        position += 1;
        const logged: LoggedChange = { ...change, author: author.id, position, receivedAt: now };
        const entry = { ...logged, previousHash: head, hash: entryHash(author.organisation, head, logged) };
        head = entry.hash;
        entries.push(entry);
        records.set(applyChange(records.find(change.kind, change.record), change, author.id), position);
        kept.set(change.id, { position, content });
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
    }
    return { outcomes, epoch: end.epoch };
  });
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
  return new Map(
    rows.map((row) => [row.id, { position: row.position, content: contentOf(fromRow(row), row.author) }]),
  );
}

const idTaken = (): Fault =>
  fail(
    'id-taken',
    'Another change with this id was kept before.',
    'The change is kept here and is not part of the record.',
    'Record it again; tell your administrator if this comes back.',
  ).error;

const kindWords: Record<RecordKind, string> = {
  encounter: 'encounters',
  worksheet: 'worksheets',
  verdict: 'verdicts',
  finding: 'findings',
  'review-step': 'steps of a review',
  education: 'education items',
  rationale: 'rationales',
  sample: 'samples',
  'frame-part': 'frames of samples',
  'page-profile': 'page profiles',
  'chart-read': 'notes of charts opened',
};

const notYours = (kind: RecordKind): Fault =>
  fail(
    'not-allowed',
    `Your role may not change ${kindWords[kind]}.`,
    'The change is kept here and is not part of the record.',
    'Ask your administrator to make it.',
  ).error;

export interface Page {
  changes: LoggedChange[];
  /** Position to ask from next. */
  last: number;
  more: boolean;
  /** The end of the whole log, to say how far a browser is. */
  end: number;
  epoch: string;
}

/** Characters of changes in one answer, about: a few records can be large. */
const pageSize = 4_000_000;

/**
 * Changes after position `after` to records of `kinds`, and what `reader` noted of charts opened (it leaves the
 * reader's outbox only when it comes back), in order, at most `limit` and at least one if there is
 * any; null when `after` is beyond the end of the log, which happens when the backend was restored from an
 * older copy.
 * @param epoch as of `pushChanges`.
 */
export function pullChanges(
  database: Database,
  organisation: string,
  after: number,
  limit: number,
  kinds: readonly RecordKind[] = recordKind.options,
  reader = '',
  epoch?: string,
): Promise<Page | null> {
  return inOrganisation(database, organisation, async (queries) => {
    const [end] = await queries.query<{ position: number; epoch: string }>(
      'select position, epoch from organisation where id = $1',
      [organisation],
    );
    if (!end) return null;
    refuseOtherEpoch(end.epoch, epoch);
    if (after > end.position) return null;
    const rows = await queries.query<LogRow>(
      `select ${logColumns} from (
         select *, sum(length(fields)) over (order by position) - length(fields) as before from (
           select * from change_log where organisation = $1 and position > $2
             and (kind = any($5::text[]) or kind = 'chart-read' and author = $6)
           order by position limit $3
         ) page
       ) measured where before < $4 order by position`,
      [organisation, after, limit, pageSize, [...kinds], reader],
    );
    // Fewer than there is room for can be a page that was cut for its size. None: nothing is left to read.
    const last = rows.at(-1)?.position ?? end.position;
    return {
      changes: rows.map(fromRow),
      last,
      more: last < end.position,
      end: end.position,
      epoch: end.epoch,
    };
  });
}
