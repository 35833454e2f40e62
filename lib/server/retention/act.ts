// What compliance officers and administrators do about how long charts are kept. Each act is in the trail, by the
// same transaction.

import { timedId } from '../../model/ids.ts';
import {
  erasedAtOnce,
  filesErasedAtOnce,
  type LegalHold,
  type RetentionAct,
  type RetentionAnswer,
} from '../../model/retention.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Database, Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { type Access, appendAccess } from '../trail/access-log.ts';
import { keeps } from './due.ts';
import { eraseDue, isDue, type Judged, judgeCharts } from './erase.ts';
import { eraseDueFiles, filesStanding } from './erase-files.ts';
import type { FilesStanding } from './files.ts';
import { type HoldRow, listHolds, placeHold, releaseHold, stands } from './holds.ts';

/** Who asks, from where. */
export type Asker = Pick<Access, 'organisation' | 'person' | 'at' | 'address' | 'device'>;

/** Does it, and tells how things stand afterwards. Throws a Refusal. */
export async function actOnRetention(
  database: Database,
  clockwork: Clockwork,
  asker: Asker,
  act: RetentionAct,
): Promise<RetentionAnswer> {
  const { organisation } = asker;
  const run = timedId(clockwork.now(), clockwork.random);
  const order = { ...asker, run, by: 'workspace', now: clockwork.now() };
  const erased =
    act.act === 'erase'
      ? {
          // Before the reviews, which alone know whose charts the files are about.
          erasedFiles: await eraseDueFiles(database, order, filesErasedAtOnce),
          erased: await eraseDue(database, order, erasedAtOnce),
        }
      : {};
  return inOrganisation(database, organisation, async (queries) => {
    const detail = await carryOut(queries, clockwork, asker, act);
    await appendAccess(queries, organisation, [{ ...asker, act: 'retention', detail }]);
    const answer = await describe(queries, organisation, clockwork.now());
    return { ...answer, ...erased };
  });
}

/** What the trail says of it. Numbers of patients are in the hold, which is never deleted, and not here. */
async function carryOut(
  queries: Queries,
  clockwork: Clockwork,
  asker: Asker,
  act: RetentionAct,
): Promise<Access['detail']> {
  const { organisation, person: id } = asker;
  if (act.act === 'set-years') {
    const { years, reason } = act;
    const [before] = await queries.query<{ retention_years: number }>(
      'select retention_years from organisation where id = $1 for no key update',
      [organisation],
    );
    await queries.query('update organisation set retention_years = $2, retention_reason = $3 where id = $1', [
      organisation,
      years,
      reason,
    ]);
    return { act: act.act, years, before: before?.retention_years ?? 0, reason };
  }
  if (act.act === 'place-hold' || act.act === 'release-hold') {
    // Not while a chart is being erased.
    await queries.query('select id from organisation where id = $1 for no key update', [organisation]);
    const { reason } = act;
    if (act.act === 'release-hold') {
      await releaseHold(queries, clockwork, { organisation, id }, act);
      return { act: act.act, hold: act.id, reason };
    }
    const hold = await placeHold(queries, clockwork, { organisation, id }, act);
    return { act: act.act, hold, held: act.held, reason };
  }
  return { act: act.act };
}

async function describe(queries: Queries, organisation: string, now: number): Promise<RetentionAnswer> {
  const [policy] = await queries.query<{ retention_reason: string }>(
    'select retention_reason from organisation where id = $1',
    [organisation],
  );
  const { years, charts } = await judgeCharts(queries, organisation);
  const people = await queries.query<{ id: string; name: string }>(
    'select id, name from person where organisation = $1',
    [organisation],
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
  const due = charts.filter((judged) => isDue(judged, now));
  const files = await filesStanding(queries, organisation, now);
  const filesHeld = files.over.filter(({ held }) => held).length;
  return {
    years,
    reason: policy?.retention_reason ?? '',
    charts: {
      all: charts.length,
      due: due.length,
      held: charts.filter((judged) => judged.held && judged.dueAt < now).length,
    },
    files: { all: files.all, due: files.over.length - filesHeld, held: filesHeld },
    byYear: byYear(charts, files.byYear),
    due: due.slice(0, erasedAtOnce).map(({ chart, dueAt }) => ({
      number: chart.numbers.find((number) => number !== null) ?? '',
      since: dueAt,
    })),
    holds: (await listHolds(queries, organisation)).map((hold) => told(hold, charts, nameOf)),
    runs: (await lastRuns(queries, organisation)).map(({ person, by, ...run }) => ({
      ...run,
      by: nameOf(person) || by,
    })),
  };
}

function byYear(charts: readonly Judged[], files: FilesStanding['byYear']): RetentionAnswer['byYear'] {
  const years = Map.groupBy(charts, ({ dueAt }) => new Date(dueAt).getUTCFullYear());
  const filed = new Map(files.map(({ year, numbers }) => [year, numbers]));
  return [...new Set([...years.keys(), ...filed.keys()])]
    .map((year) => ({ year, charts: years.get(year)?.length ?? 0, files: filed.get(year) ?? 0 }))
    .sort((a, b) => a.year - b.year)
    .slice(0, 200);
}

function told(hold: HoldRow, charts: readonly Judged[], nameOf: (id: string | null) => string): LegalHold {
  const { id, held, what, reason, placed_by, placed_at, released_by, released_at, release_reason } = hold;
  return {
    id,
    held,
    what: held === 'person' ? nameOf(what) : what,
    reason,
    placedBy: nameOf(placed_by),
    placedAt: placed_at,
    released:
      released_at === null
        ? null
        : { by: nameOf(released_by), at: released_at, reason: release_reason ?? '' },
    charts: stands(hold) ? charts.filter(({ chart }) => keeps(hold, chart)).length : 0,
  };
}

const lastRuns = (queries: Queries, organisation: string) =>
  queries.query<{ at: number; person: string; by: string; charts: number; files: number }>(
    `select max(at)::bigint as at, max(person) as person, max(detail::json ->> 'by') as by,
       (count(*) filter (where detail::json ->> 'of' is null))::int as charts,
       (count(*) filter (where detail::json ->> 'of' = 'files'))::int as files
     from access_log where organisation = $1 and act = 'erase'
     group by detail::json ->> 'run' order by 1 desc limit 20`,
    [organisation],
  );
