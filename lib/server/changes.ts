// The heart of the backend: takes changes in, once each, in an order of its own, and gives them out by it.

import { canonicalJson } from '../model/canonical-json.ts';
import type { Change, LoggedChange, RecordKind } from '../model/change.ts';
import { eachOf } from '../model/each-of.ts';
import { isLimited } from '../model/limits.ts';
import { registerKinds, registerWords } from '../model/oversight/register-kinds.ts';
import { may, mayOnPage } from '../model/permissions.ts';
import { actionOf } from '../model/permitted-kinds.ts';
import type { Person } from '../model/person.ts';
import { type Fault, fail } from '../model/result.ts';
import { refuseChange } from '../review/refuse-change.ts';
import { applyChange } from '../sync/merge.ts';
import type { PushOutcome } from '../sync/wire.ts';
import { appendToLog, chained, fromRow, type LogEntry, type LogRow, logColumns } from './change-log.ts';
import type { Database, Queries } from './database/database.ts';
import { tellNews } from './database/news-channel.ts';
import { inOrganisation, inSnapshot } from './database/scope.ts';
import { refuseOtherEpoch } from './epoch.ts';
import { refuseAuditor } from './oversight/audit-independence.ts';
import { isLink } from './query-links/link-secrets.ts';
import { chartsIn, epochFor, type Reader, readableBy } from './readable.ts';
import { chartErased, findErased } from './retention/erased.ts';
import { loadRecords } from './standing.ts';

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

const idTaken = (): Fault =>
  fail(
    'id-taken',
    'Another change with this id was kept before.',
    'The change is kept here and is not part of the record.',
    'Record it again; tell your administrator if this comes back.',
  ).error;

const registers = eachOf(registerKinds, (kind) => registerWords[kind].many);

const kindWords: Record<RecordKind, string> = {
  encounter: 'encounters',
  worksheet: 'worksheets',
  verdict: 'verdicts',
  finding: 'findings',
  'chart-fact': 'confirmed facts',
  'check-decision': 'decisions on checks',
  'review-step': 'steps of a review',
  education: 'education items',
  gap: 'documentation gaps',
  'coder-gap': 'gaps that coders noted',
  query: 'queries',
  'query-step': 'steps of a query',
  'query-policy': 'the policy of queries',
  'query-template': 'query templates',
  'query-template-step': 'what is decided of query templates',
  rationale: 'rationales',
  sample: 'samples',
  'frame-part': 'frames of samples',
  'page-profile': 'page profiles',
  'check-settings': 'the settings of checks',
  'check-switch': 'the settings of checks',
  'payer-instruction': 'payer instructions',
  'payer-instruction-step': 'what became of payer instructions',
  'practice-set': 'practice sets',
  'practice-result': 'practice charts',
  ...registers,
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
