// Erasing the content of charts whose time is over. A chart is one transaction: its entries, its records, what the
// trail says of it and the new name of the log, all or none, so it may be cut off anywhere and begun again.
//
// It works as the owner of the tables. The role that serves requests may add to the logs and read them, nothing
// else, and no function lends it more: whatever is done in its name can erase nothing.

import { dayAt } from '../../model/calendar-day.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { type Access, appendAccess } from '../trail/access-log.ts';
import { erasureDigest, type Remains, rangesOf } from '../trail/erasures.ts';
import { readCharts } from './charts.ts';
import { type ChartFacts, dueAt, keeps } from './due.ts';
import { erasedName } from './erased.ts';
import { listHolds, stands } from './holds.ts';

/** Who ordered it, and by what. */
export type Order = Pick<Access, 'organisation' | 'person' | 'address' | 'device'> & {
  /** Names the run. */
  run: string;
  by: string;
  now: number;
};

export interface Judged {
  chart: ChartFacts;
  dueAt: number;
  /** A hold keeps it. */
  held: boolean;
}

export interface Standing {
  years: number;
  key: string;
  charts: Judged[];
}

/** How charts stand, the longest due first. @param only this one; the organisation's row is then locked. */
export async function judgeCharts(queries: Queries, organisation: string, only = ''): Promise<Standing> {
  // With the row locked nobody records anything of the chart, or places a hold, before this is done.
  const [policy] = await queries.query<{ retention_years: number; erasure_key: string }>(
    `select retention_years, erasure_key from organisation where id = $1 ${only ? 'for no key update' : ''}`,
    [organisation],
  );
  if (!policy) throw new Error(`organisation ${organisation} is not there`);
  const years = policy.retention_years;
  const holds = (await listHolds(queries, organisation)).filter(stands);
  const charts = (await readCharts(queries, organisation, holds, only))
    .map(
      (chart): Judged => ({
        chart,
        dueAt: dueAt(chart, years),
        held: holds.some((hold) => keeps(hold, chart)),
      }),
    )
    .sort((a, b) => a.dueAt - b.dueAt || (a.chart.id < b.chart.id ? -1 : 1));
  return { years, key: policy.erasure_key, charts };
}

/** Whether it is to be erased now. */
export const isDue = ({ held, dueAt }: Judged, now: number): boolean => !held && dueAt < now;

/**
 * Erases what is due, at most `limit` charts, each in a transaction of its own.
 * @param told after each, with how many of how many are erased.
 * @returns how many were erased.
 */
export async function eraseDue(
  database: Database,
  order: Order,
  limit = Number.MAX_SAFE_INTEGER,
  told: (done: number, of: number) => void = () => {},
): Promise<number> {
  const { charts } = await inOrganisation(database, order.organisation, (queries) =>
    judgeCharts(queries, order.organisation),
  );
  const due = charts.filter((judged) => isDue(judged, order.now)).slice(0, limit);
  let erased = 0;
  for (const { chart } of due) {
    if (await database.transaction((queries) => eraseChart(queries, order, chart.id))) erased += 1;
    told(erased, due.length);
  }
  if (erased > 0 && database.kind === 'embedded') await database.transaction(writeAnew);
  return erased;
}

/** False where it is not due any more: since it was listed, somebody erased it, worked on it or placed a hold. */
async function eraseChart(queries: Queries, order: Order, id: string): Promise<boolean> {
  const { organisation, now } = order;
  const { years, key, charts } = await judgeCharts(queries, organisation, id);
  const [judged] = charts;
  if (!judged || !isDue(judged, now)) return false;
  const rows = await queries.query<Remains>(
    `select l.position, l.id, l.kind, l.record, l.author, l.device, l.stamp, l.received_at, l.hash from change_log l
     join record r on r.organisation = l.organisation and r.kind = l.kind and r.id = l.record
     where r.organisation = $1 and r.encounter_id = $2 order by l.position`,
    [organisation, id],
  );
  const left = rows.map((row) => ({
    ...row,
    id: erasedName(key, row.id),
    record: erasedName(key, row.record),
  }));
  await queries.query(
    `update change_log l set fields = '{}', seen = '{}', erased = true, id = e.id, record = e.record
     from unnest($2::bigint[], $3::text[], $4::text[]) as e (position, id, record)
     where l.organisation = $1 and l.position = e.position`,
    [organisation, left.map((r) => r.position), left.map((r) => r.id), left.map((r) => r.record)],
  );
  await queries.query('delete from record where organisation = $1 and encounter_id = $2', [organisation, id]);
  const { run, by, person, address, device } = order;
  const detail = {
    run,
    by,
    rule: `${years} years`,
    since: dayAt(judged.dueAt),
    chart: erasedName(key, id),
    entries: rangesOf(left.map((r) => r.position)),
    digest: erasureDigest(left),
  };
  await appendAccess(queries, organisation, [
    { organisation, person, address, device, at: now, act: 'erase', detail },
  ]);
  // Browsers read the log anew, and drop what it no longer gives.
  await queries.query('update organisation set epoch = gen_random_uuid()::text where id = $1', [
    organisation,
  ]);
  return true;
}

/** Nothing else clears the files of the embedded database of rows that are no longer there. */
async function writeAnew(queries: Queries): Promise<void> {
  await queries.script('cluster change_log using change_log_pkey; cluster record using record_pkey');
}
