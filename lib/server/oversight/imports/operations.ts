// The act `operations`: the backlog, turnaround, and alerts, of the charts within the account's limits.

import { dayLength } from '../../../model/calendar-day.ts';
import { isWithin, type Limits } from '../../../model/limits.ts';
import {
  type AlertKind,
  type OperationsAsked,
  type OperationsTold,
  operationsAsked,
  type ReceivedOf,
  type WaitingChart,
} from '../../../model/oversight/operations.ts';
import { backlogBy, type ReturnedChart, turnaroundBy } from '../../../oversight/intake/backlog.ts';
import { pausedMs } from '../../../oversight/intake/paused.ts';
import type { Queries } from '../../database/database.ts';
import type { Backend } from '../../guards.ts';
import { oversightRoute } from '../route.ts';
import { amiss } from './amiss.ts';
import { knownCoders } from './known-coders.ts';
import { preBillRules } from './pre-bill.ts';
import { recordsAt, recordsByNumber } from './records-by-number.ts';

/** The house is compared like a vendor. */
const whose = "case when source = 'in-house' then 'In-house' else vendor end as vendor";
const mostOldest = 200;
const mostAlerts = 500;
const mostReceived = 5000;

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
  const rules = await preBillRules(queries, organisation);
  const records = await recordsByNumber(queries, organisation, rules);
  const returned = within(await returnedSince(queries, organisation, now - days * dayLength, now)).map(
    (chart) => ({
      ...chart,
      // What a file told of pauses, and what the queries say.
      pausedMs: Math.max(
        chart.pausedMs,
        pausedMs(chart.receivedAt, chart.returnedAt, recordsAt(records, chart).queries),
      ),
    }),
  );
  const claims = within(
    await queries.query<{ facility: string | null; vendor: string | null; tied: boolean; count: number }>(
      `select facility, vendor, chart is not null as tied, count(*)::int as count from claim
       where organisation = $1 group by facility, vendor, chart is not null`,
      [organisation],
    ),
  );
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
  const coders = await knownCoders(queries, organisation);
  const { alerts, held } = await amiss(queries, organisation, { records, coders, rules }, limits);
  const alertCounts: Partial<Record<AlertKind, number>> = {};
  for (const { kind } of alerts) alertCounts[kind] = (alertCounts[kind] ?? 0) + 1;
  return {
    at: now,
    backlog: backlogBy(waiting, by, bands, now),
    oldest: waiting.slice(0, mostOldest),
    turnaround: turnaroundBy(returned, by),
    received: within(await receivedSince(queries, organisation, now - days * dayLength, now)).slice(
      0,
      mostReceived,
    ),
    held: held.slice(0, mostAlerts),
    heldCount: held.length,
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

/** The largest groups first. */
const receivedSince = (
  queries: Queries,
  organisation: string,
  from: number,
  to: number,
): Promise<(ReceivedOf & { facility: string | null })[]> =>
  queries.query(
    `select facility, ${whose}, specialty, count(*)::int as charts from coded_chart
     where organisation = $1 and received_at between $2 and $3 group by 1, 2, 3 order by charts desc`,
    [organisation, from, to],
  );
