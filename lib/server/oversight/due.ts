// Answers what is due by the files of operations: read, held to the contracts by the calendar of the query policy, and the
// worst of it told. An account with limits is told of its own facilities and vendors.

import type { Hono } from 'hono';
import { isWithin } from '../../model/limits.ts';
import { type DueAnswer, dueAsked, mostTold } from '../../model/oversight/due-act.ts';
import type { DueItem, DueKind } from '../../model/oversight/due-item.ts';
import type { Person } from '../../model/person.ts';
import { queryPolicyId } from '../../model/query-policy.ts';
import type { DueAsked } from '../../oversight/clocks/due/make-item.ts';
import {
  chartDue,
  denialDue,
  type OpenChart,
  type OpenDenial,
} from '../../oversight/clocks/due/of-operations.ts';
import { policyOf } from '../../queries/policy.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import type { Backend, Env } from '../guards.ts';
import { readState } from '../stored-state.ts';
import { querySpans, spansAt } from './imports/query-spans.ts';
import { readRegisters } from './registers.ts';
import { oversightRoute } from './route.ts';

export const dueRoute = (backend: Backend): Hono<Env> =>
  oversightRoute(backend, 'due', {
    action: 'operations.read',
    what: 'read what is due by charts and denials',
    asked: dueAsked,
    answer: (queries, _, person) => whatIsDue(queries, person, backend.now()),
    detail: (_, { items }) => ({ items: items.length }),
  });

/** Inside the organisation's transaction. @param now milliseconds since 1970. */
export async function whatIsDue(
  queries: Queries,
  { organisation, limits }: Pick<Person, 'organisation' | 'limits'>,
  now: number,
): Promise<DueAnswer> {
  const { calendar } = policyOf(await policyRecord(queries, organisation));
  const { items, withoutPromise } = await operationsDue(queries, { organisation, limits }, { now, calendar });
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)];
  return {
    items: kinds.flatMap(([, own]) => worst(own)),
    counts: kinds.map(([kind, own]) => countOf(kind, own)),
    withoutPromise,
  };
}

/** All of it. Inside the organisation's transaction. */
export async function operationsDue(
  queries: Queries,
  { organisation, limits }: Pick<Person, 'organisation' | 'limits'>,
  asked: DueAsked,
): Promise<{ items: DueItem[]; withoutPromise: number }> {
  const registers = await readRegisters(queries, organisation, ['vendor', 'vendor-contract']);
  const promises = { vendors: registers.vendor, contracts: registers['vendor-contract'] };
  const charts = (await openCharts(queries, organisation)).filter((one) => isWithin(limits, one));
  const denials = (await openDenials(queries, organisation)).filter((one) => isWithin(limits, one));
  const spans = await querySpans(queries, organisation);
  const clocks = charts.map((chart) => {
    const pauses = spansAt(spans, chart).map(({ sentAt, endedAt }) => ({ from: sentAt, to: endedAt }));
    return chartDue({ ...chart, pauses }, promises, asked);
  });
  return {
    items: [...clocks.filter((one) => one !== null), ...denials.map((denial) => denialDue(denial, asked))],
    withoutPromise: clocks.filter((one) => one === null).length,
  };
}

const worst = (items: DueItem[]): DueItem[] =>
  items.sort((a, b) => b.late - a.late || (a.dueAt ?? 0) - (b.dueAt ?? 0)).slice(0, mostTold);

const countOf = (kind: DueKind, items: readonly DueItem[]) => ({
  kind,
  late: items.filter(({ state }) => state === 'late').length,
  soon: items.filter(({ state }) => state === 'soon').length,
  all: items.length,
});

async function policyRecord(
  queries: Queries,
  organisation: string,
): Promise<Record<string, unknown> | undefined> {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'query-policy' and id = $2`,
    [organisation, await queryPolicyId()],
  );
  return row && recordValues(readState(row.state));
}

const openCharts = (
  queries: Queries,
  organisation: string,
): Promise<(Omit<OpenChart, 'pauses'> & { facility: string | null })[]> =>
  queries.query(
    `select id, number, facility, vendor, coder, specialty, encounter_type as "encounterType", payer, class,
       received_at as "receivedAt"
     from coded_chart where organisation = $1 and source = 'vendor' and received_at is not null and returned_at is null`,
    [organisation],
  );

const openDenials = (
  queries: Queries,
  organisation: string,
): Promise<(OpenDenial & { facility: string | null })[]> =>
  queries.query(
    `select id, number, facility, vendor, carc, code, state, owner, due_on as "dueOn", denied_on as "deniedOn",
       cause_due_on as "causeDueOn"
     from denial where organisation = $1 and state not in ('closed', 'reversed')`,
    [organisation],
  );
