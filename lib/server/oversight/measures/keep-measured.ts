// Brings what figures ask of reviews and queries up to where the log is. Only encounters about which something was logged
// since are made again; after charts were erased or a backup was restored, all of them are.

import type { RecordKind } from '../../../model/change.ts';
import type { Parameter, Queries } from '../../database/database.ts';
import { recordFrom } from '../../stored-state.ts';
import { keepPauses } from '../imports/keep-pauses.ts';
import {
  type EncounterRecords,
  type MeasuredQuery,
  type MeasuredReview,
  measuredQueries,
  measuredReviews,
} from './project-encounters.ts';

export interface LogPlace {
  position: number;
  epoch: string;
}

/** Raised with what is kept of a review or a query: what an older program kept is made anew. */
const madeBy = 3;

/** Encounters made at once: their records are in memory together. */
const portion = 500;

/** Of these kinds a change makes an encounter's figures anew. */
const kinds: RecordKind[] = [
  'encounter',
  'worksheet',
  'verdict',
  'finding',
  'review-step',
  'gap',
  'query',
  'query-step',
];

/** What the kept figures are of: the epoch of the log, and the program that made them. */
export const epochOf = ({ epoch }: Pick<LogPlace, 'epoch'>): string => `${epoch} ${madeBy}`;

/** @returns whether the time that charts stood still changed with it: then operations have a new version. */
export async function keepMeasured(queries: Queries, organisation: string, log: LogPlace): Promise<boolean> {
  const epoch = epochOf(log);
  await queries.query(
    `insert into measured_up_to (organisation, position, epoch) values ($1, 0, '') on conflict do nothing`,
    [organisation],
  );
  // One at a time: who waits here finds the work done.
  const [before] = await queries.query<LogPlace>(
    'select position, epoch from measured_up_to where organisation = $1 for update',
    [organisation],
  );
  if (before && before.epoch === epoch && before.position >= log.position) return false;
  const anew = before?.epoch !== epoch;
  if (anew)
    for (const table of ['measured_review', 'measured_query'])
      await queries.query(`delete from ${table} where organisation = $1`, [organisation]);
  const touched = await touchedSince(queries, organisation, anew ? 0 : (before?.position ?? 0));
  for (let from = 0; from < touched.length; from += portion)
    await makeAnew(queries, organisation, touched.slice(from, from + portion));
  await queries.query('update measured_up_to set position = $2, epoch = $3 where organisation = $1', [
    organisation,
    log.position,
    epoch,
  ]);
  if ((await keepPauses(queries, organisation, { encounters: touched })) === 0) return false;
  await queries.query('update organisation set operations_version = operations_version + 1 where id = $1', [
    organisation,
  ]);
  return true;
}

async function touchedSince(queries: Queries, organisation: string, position: number): Promise<string[]> {
  const rows = await queries.query<{ id: string }>(
    position === 0
      ? `select distinct encounter_id as id from record
         where organisation = $1 and kind = any($2::text[]) and encounter_id is not null and $3 = 0 order by 1`
      : `select distinct r.encounter_id as id from change_log l
         join record r on r.organisation = l.organisation and r.kind = l.kind and r.id = l.record
         where l.organisation = $1 and l.kind = any($2::text[]) and l.position > $3 and r.encounter_id is not null order by 1`,
    [organisation, kinds, position],
  );
  return rows.map(({ id }) => id);
}

async function makeAnew(queries: Queries, organisation: string, ids: string[]): Promise<void> {
  const records = await recordsOf(queries, organisation, ids);
  for (const table of ['measured_review', 'measured_query'])
    await queries.query(`delete from ${table} where organisation = $1 and encounter = any($2::text[])`, [
      organisation,
      ids,
    ]);
  await insertReviews(queries, organisation, measuredReviews(records));
  await insertQueries(queries, organisation, measuredQueries(records));
}

async function recordsOf(queries: Queries, organisation: string, ids: string[]): Promise<EncounterRecords> {
  const rows = await queries.query<{ kind: RecordKind; id: string; state: string }>(
    `select kind, id, state from record
     where organisation = $1 and encounter_id = any($2::text[]) and kind = any($3::text[]) order by id`,
    [organisation, ids, kinds],
  );
  const byKind = Map.groupBy(rows, (row) => row.kind);
  const of = <K extends RecordKind>(kind: K) => (byKind.get(kind) ?? []).map((row) => recordFrom(kind, row));
  return {
    encounters: of('encounter'),
    worksheets: of('worksheet'),
    verdicts: of('verdict'),
    findings: of('finding'),
    steps: of('review-step'),
    gaps: of('gap'),
    queries: of('query'),
    querySteps: of('query-step'),
  };
}

const place = [
  ['encounter', 'text'],
  ['number', 'text'],
  ['facility', 'text'],
  ['vendor', 'text'],
  ['coder', 'text'],
  ['specialty', 'text'],
  ['encounterType', 'text'],
  ['payer', 'text'],
  ['provider', 'text'],
] as const;

const placeColumns = 'encounter, number, facility, vendor, coder, specialty, encounter_type, payer, provider';

const insertReviews = (queries: Queries, organisation: string, rows: readonly MeasuredReview[]) =>
  insertRows(
    queries,
    `measured_review (organisation, ${placeColumns}, worksheet, signed_at, gaps, queries, counts)`,
    organisation,
    rows.map((row) => ({ ...row, counts: JSON.stringify(row.counts) })),
    [
      ...place,
      ['worksheet', 'text'],
      ['signedAt', 'bigint'],
      ['gaps', 'int'],
      ['queries', 'int'],
      ['counts', 'text'],
    ],
  );

const insertQueries = (queries: Queries, organisation: string, rows: readonly MeasuredQuery[]) =>
  insertRows(
    queries,
    `measured_query (organisation, ${placeColumns}, query, sent_at, answered_at, acted_at)`,
    organisation,
    rows,
    [...place, ['query', 'text'], ['sentAt', 'bigint'], ['answeredAt', 'bigint'], ['actedAt', 'bigint']],
  );

/** All rows in one statement, column by column. */
async function insertRows<R extends object>(
  queries: Queries,
  into: string,
  organisation: string,
  rows: readonly R[],
  columns: readonly (readonly [keyof R & string, string])[],
): Promise<void> {
  if (rows.length === 0) return;
  const lists = columns.map(([, type], i) => `$${i + 2}::${type}[]`).join(', ');
  // A row to keep has texts and numbers alone.
  const values = columns.map(([key]) => rows.map((row) => row[key] as string | number | null));
  await queries.query(`insert into ${into} select $1, * from unnest(${lists})`, [
    organisation,
    ...(values as Parameter[]),
  ]);
}
