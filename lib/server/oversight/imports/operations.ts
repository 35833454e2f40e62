// The act `operations`: the backlog, turnaround, and alerts, of the charts within the account's limits.

import { foldedName } from '../../../model/folded-name.ts';
import { isWithin, type Limits } from '../../../model/limits.ts';
import {
  type AlertKind,
  type ChartAlert,
  type OperationsAsked,
  type OperationsTold,
  operationsAsked,
  type WaitingChart,
} from '../../../model/oversight/operations.ts';
import { alertsOf, type ChartRecords, noRecords } from '../../../oversight/intake/alerts.ts';
import { backlogBy, type ReturnedChart, turnaroundBy } from '../../../oversight/intake/backlog.ts';
import { pausedMs } from '../../../oversight/intake/paused.ts';
import type { Queries } from '../../database/database.ts';
import type { Backend } from '../../guards.ts';
import { oversightRoute } from '../route.ts';
import { encountersToLookAt, forAlerts, recordsOf } from './chart-records.ts';
import { type ChartRow, chartColumns, toAlertChart } from './chart-row.ts';
import { isKnownIn, knownCoders } from './known-coders.ts';

const day = 86_400_000;
/** The house is compared like a vendor. */
const whose = "case when source = 'in-house' then 'In-house' else vendor end as vendor";
const mostOldest = 200;
const mostAlerts = 500;

export const operationsRoute = (backend: Backend) =>
  oversightRoute(backend, 'operations', {
    action: 'operations.read',
    what: 'read how charts go to and fro',
    asked: operationsAsked,
    answer: (queries, asked, { organisation, limits }, { now }) =>
      operations(queries, organisation, asked, limits, now()),
    detail: (_, { oldest, alerts }) => ({ waiting: oldest.length, alerts: alerts.length }),
  });

async function operations(
  queries: Queries,
  organisation: string,
  { by, bands, days }: OperationsAsked,
  limits: Limits | undefined,
  now: number,
): Promise<OperationsTold> {
  const within = <T extends { facility: string | null; vendor: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => isWithin(limits, row));
  const waiting = within(
    await queries.query<WaitingChart>(
      `select number, facility, ${whose}, coder, specialty, delivery, received_at as "receivedAt" from coded_chart
       where organisation = $1 and received_at is not null and returned_at is null and received_at <= $2 order by received_at`,
      [organisation, now],
    ),
  );
  const records = await recordsByNumber(queries, organisation);
  const returned = within(await returnedSince(queries, organisation, now - days * day, now)).map((chart) => ({
    ...chart,
    // What a file told of pauses, and what the queries say.
    pausedMs: Math.max(
      chart.pausedMs,
      pausedMs(chart.receivedAt, chart.returnedAt, recordsAt(records, chart).queries),
    ),
  }));
  const claims = within(
    await queries.query<{ facility: string | null; vendor: string | null; tied: boolean; count: number }>(
      `select facility, vendor, chart is not null as tied, count(*)::int as count from claim
       where organisation = $1 group by facility, vendor, chart is not null`,
      [organisation],
    ),
  );
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
  const coders = await knownCoders(queries, organisation);
  const alerts = await allAlerts(queries, organisation, records, coders, limits);
  const alertCounts: Partial<Record<AlertKind, number>> = {};
  for (const { kind } of alerts) alertCounts[kind] = (alertCounts[kind] ?? 0) + 1;
  return {
    at: now,
    backlog: backlogBy(waiting, by, bands, now),
    oldest: waiting.slice(0, mostOldest),
    turnaround: turnaroundBy(returned, by),
    alerts: alerts.slice(0, mostAlerts),
    alertCounts,
    noCoders: coders.size === 0,
    untied: { claims: sum(claims.filter(({ tied }) => !tied)), of: sum(claims) },
  };
}

interface Returned extends ReturnedChart {
  number: string;
  facility: string | null;
}

const returnedSince = (
  queries: Queries,
  organisation: string,
  from: number,
  to: number,
): Promise<Returned[]> =>
  queries.query<Returned>(
    `select number, facility, ${whose}, coder, specialty, delivery, received_at as "receivedAt",
       returned_at as "returnedAt", paused_ms as "pausedMs" from coded_chart
     where organisation = $1 and received_at is not null and returned_at between $2 and $3`,
    [organisation, from, to],
  );

/** Newest first. */
async function allAlerts(
  queries: Queries,
  organisation: string,
  records: ByNumber,
  coders: ReadonlySet<string>,
  limits: Limits | undefined,
): Promise<ChartAlert[]> {
  const isKnown = isKnownIn(coders);
  // All others cannot have one: most charts of a year are not looked at.
  const rows = await queries.query<ChartRow>(
    `${chartColumns} where c.organisation = $1 and (c.coder is null or (c.class = 'complex' and c.rationale = '')
       or c.number in (select json_array_elements_text($2::json))
       or ($4 and lower(trim(c.coder)) not in (select json_array_elements_text($3::json))))`,
    [organisation, JSON.stringify([...records.keys()]), JSON.stringify([...coders]), coders.size > 0],
  );
  return rows
    .filter((row) => isWithin(limits, row))
    .flatMap((row) => {
      const known = recordsAt(records, row);
      return alertsOf(toAlertChart(row), known, isKnown).map(
        ({ kind, at }): ChartAlert => ({
          kind,
          at,
          number: row.number,
          facility: row.facility,
          vendor: row.vendor,
          coder: row.coder,
        }),
      );
    })
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

type ByNumber = ReadonlyMap<string, { facility: string | null; records: ChartRecords }[]>;

async function recordsByNumber(queries: Queries, organisation: string): Promise<ByNumber> {
  const found = await recordsOf(queries, organisation, await encountersToLookAt(queries, organisation));
  return Map.groupBy(
    found.map((one) => ({
      number: one.encounter.number ?? '',
      facility: one.encounter.facility ?? null,
      records: forAlerts(one),
    })),
    ({ number }) => number,
  );
}

/** Of the encounter with the chart's number; where both name a facility, it must be one. */
function recordsAt(
  records: ByNumber,
  { number, facility }: Pick<ChartRow, 'number' | 'facility'>,
): ChartRecords {
  const own = (records.get(number) ?? []).filter(
    (one) => one.facility === null || facility === null || foldedName(one.facility) === foldedName(facility),
  );
  return own.reduce<ChartRecords>(
    (all, { records: { gaps, queries, unsupported } }) => ({
      gaps: [...all.gaps, ...gaps],
      queries: [...all.queries, ...queries],
      unsupported: [...all.unsupported, ...unsupported],
    }),
    noRecords,
  );
}
