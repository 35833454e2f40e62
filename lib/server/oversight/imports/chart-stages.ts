// The act `chart-stages`: everything that is known under one number, a timeline a chart.

import { sameName } from '../../../model/folded-name.ts';
import { isWithin, type Limits } from '../../../model/limits.ts';
import {
  type ChartStagesTold,
  type ChartTimeline,
  chartStagesAsked,
} from '../../../model/oversight/chart-stages.ts';
import type { PreBill } from '../../../model/oversight/vendor.ts';
import { alertsOf, mergeRecords } from '../../../oversight/intake/alerts.ts';
import { type StageClaim, type StageDenial, stageEvents } from '../../../oversight/intake/stage-events.ts';
import type { Queries } from '../../database/database.ts';
import type { Backend } from '../../guards.ts';
import { oversightRoute } from '../route.ts';
import { type EncounterRecords, encountersOfNumber, forAlerts, recordsOf } from './chart-records.ts';
import { type ChartRow, chartColumns, toAlertChart } from './chart-row.ts';
import { isKnownIn, knownCoders } from './known-coders.ts';
import { preBillRules, ruleFor } from './pre-bill.ts';
import { chartId } from './take-charts.ts';

export const chartStagesRoute = (backend: Backend) =>
  oversightRoute(backend, 'chart-stages', {
    action: 'operations.read',
    what: 'read the stages of a chart',
    asked: chartStagesAsked,
    answer: (queries, { number }, { organisation, limits }) =>
      chartStages(queries, organisation, number, limits),
    // Which charts were looked at, without their numbers: the trail says nothing of a patient.
    detail: (_, { charts }) => ({
      charts: charts.length,
      chart: charts.map(({ facility, number }) => chartId(facility, number)).join(' '),
    }),
  });

type Placed = { facility: string | null; vendor: string | null };
type ClaimRow = StageClaim & Placed & { chart: string | null };
type DenialRow = StageDenial & Placed & { chart: string | null };

async function chartStages(
  queries: Queries,
  organisation: string,
  number: string,
  limits: Limits | undefined,
): Promise<ChartStagesTold> {
  const within = <T extends Placed>(rows: readonly T[]) => rows.filter((row) => isWithin(limits, row));
  const of = [organisation, number];
  const charts = within(
    await queries.query<ChartRow>(
      `${chartColumns} where c.organisation = $1 and c.number = $2 order by c.id`,
      of,
    ),
  );
  const claims = within(
    await queries.query<ClaimRow>(
      `select chart, facility, vendor, submitted_on as "submittedOn", frequency, charge, payer, clean,
         unclean_why as "uncleanWhy" from claim where organisation = $1 and number = $2 order by submitted_on, id`,
      of,
    ),
  );
  const denials = within(
    await queries.query<DenialRow>(
      `select chart, facility, vendor, denied_on as "deniedOn", carc, code, amount, state, closed_at as "closedAt"
       from denial where organisation = $1 and number = $2 order by denied_on, id`,
      of,
    ),
  );
  const ids = await encountersOfNumber(queries, organisation, number);
  const records = (await recordsOf(queries, organisation, ids)).filter(({ encounter }) =>
    isWithin(limits, encounter),
  );
  if (charts.length + claims.length + denials.length + records.length === 0) return { charts: [] };
  const isKnown = isKnownIn(await knownCoders(queries, organisation));
  const rules = await preBillRules(queries, organisation);
  const codes = await codesOf(queries, organisation, charts);
  const rows = charts.length > 0 ? charts : [null];
  // Where one chart alone has the number, what is tied to none is its own.
  const own = <T extends { chart: string | null }>(all: readonly T[], row: ChartRow | null) =>
    all.filter(({ chart }) => rows.length === 1 || chart === row?.id);
  return {
    charts: rows.map((row) => {
      const seen = records.filter(
        ({ encounter: { facility } }) =>
          rows.length === 1 || (facility && row?.facility && sameName(facility, row.facility)),
      );
      const told = { claims: own(claims, row), denials: own(denials, row), seen };
      return timelineOf(
        number,
        row,
        codes.get(row?.id ?? '') ?? [],
        told,
        isKnown,
        ruleFor(rules, row?.vendor ?? null),
      );
    }),
  };
}

async function codesOf(queries: Queries, organisation: string, charts: readonly ChartRow[]) {
  const rows = await queries.query<ChartTimeline['codes'][number] & { chart: string }>(
    `select chart, system, code, modifiers, units::float as units from chart_code
     where organisation = $1 and chart = any($2::text[]) order by chart, line`,
    [organisation, charts.map(({ id }) => id)],
  );
  return Map.groupBy(rows, ({ chart }) => chart);
}

interface Told {
  claims: readonly ClaimRow[];
  denials: readonly DenialRow[];
  /** Encounters that reviewers have opened. */
  seen: readonly EncounterRecords[];
}

function timelineOf(
  number: string,
  row: ChartRow | null,
  codes: ChartTimeline['codes'],
  { claims, denials, seen }: Told,
  isKnown: (coder: string) => boolean,
  rule: PreBill | null,
): ChartTimeline {
  const encounter = seen[0]?.encounter;
  const records = seen.map(forAlerts);
  const events = stageEvents({
    documentedAt: row?.documented_at ?? null,
    receivedAt: row?.received_at ?? null,
    codedAt: row?.coded_at ?? null,
    coder: row?.coder ?? null,
    reviewedAt: row?.reviewed_at ?? null,
    returnedAt: row?.returned_at ?? null,
    billedAt: row?.billed_at ?? null,
    gaps: seen.flatMap(({ gaps }) =>
      gaps.map(({ raisedAt = 0, closedAt, state, deficiency = '' }) => ({
        raisedAt,
        closedAt,
        open: state === 'open',
        deficiency,
      })),
    ),
    queries: seen.flatMap(({ queries }) =>
      queries.flatMap(({ query: { title = '' }, life: { sentAt, answeredAt, endedAt } }) =>
        sentAt === null ? [] : [{ title, sentAt, answeredAt, endedAt }],
      ),
    ),
    reviews: seen.flatMap(({ worksheets }) =>
      worksheets.flatMap(({ worksheet: { status, signedAt }, steps }) =>
        status === 'signed' && signedAt
          ? [{ signedAt, steps: steps.map(({ step = 'addendum', at = 0 }) => ({ step, at })) }]
          : [],
      ),
    ),
    claims,
    denials,
  });
  const merged = mergeRecords(records);
  return {
    number,
    facility: row?.facility ?? encounter?.facility ?? claims[0]?.facility ?? null,
    vendor: row?.vendor ?? encounter?.vendor ?? null,
    source: row?.source ?? 'unknown',
    coder: row?.coder ?? encounter?.coder ?? null,
    specialty: row?.specialty ?? encounter?.specialty ?? null,
    encounterType: row?.encounter_type ?? encounter?.encounterType ?? null,
    class: row?.class ?? null,
    payer: row?.payer ?? encounter?.payer ?? claims[0]?.payer ?? null,
    delivery: row?.delivery ?? null,
    dateOfService: row?.date_of_service ?? encounter?.dateOfService ?? null,
    rationale: row?.rationale ?? '',
    codes: codes.map(({ system, code, modifiers, units }) => ({ system, code, modifiers, units })),
    events,
    alerts: row === null ? [] : alertsOf(toAlertChart(row), merged, isKnown, rule).map(({ kind }) => kind),
  };
}
