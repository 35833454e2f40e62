// Makes the access report of both chains: what was recorded and opened, and what the backend gave out.

import type { AccessQuery, AccessReport, ReportedAccess } from '../../model/access-report.ts';
import { reportLimit } from '../../model/access-report.ts';
import { policyAuthor } from '../../model/query-policy.ts';
import type { Queries } from '../database/database.ts';
import { erasedName, erasureKey } from '../retention/erased.ts';
import { type ChartName, findCharts, namesOfCharts } from './report-charts.ts';
import { type ReportRow, readAccesses, readChanges, type Span } from './report-rows.ts';

/** The report, and the charts it is about by names that outlive them. Inside the organisation's transaction. */
export async function makeReport(
  queries: Queries,
  organisation: string,
  query: AccessQuery,
): Promise<{ report: AccessReport; charts: string[] }> {
  const span: Span = { organisation, ...query };
  const charts = query.chart === '' ? null : await findCharts(queries, organisation, query.chart);
  const ids = charts && [...charts.keys()];
  const key = await erasureKey(queries, organisation);
  const rows = [...(await readChanges(queries, span, ids)), ...(await readAccesses(queries, span, ids, key))]
    .filter((row) => row.at >= query.from && row.at <= query.until)
    .sort((a, b) => b.at - a.at);
  const shown = rows.slice(0, reportLimit);
  const known = charts ?? (await namesOfCharts(queries, organisation, encountersOf(shown)));
  const people = await queries.query<{ id: string; name: string }>(
    'select id, name from person where organisation = $1',
    [organisation],
  );
  const names = new Map([
    [policyAuthor, 'Overread, by the policy'],
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    report: {
      entries: shown.map((row) => entryOf(row, names, known)),
      more: rows.length > shown.length,
      charts: ids === null ? null : ids.length,
    },
    charts: (ids ?? []).map((id) => erasedName(key, id)),
  };
}

const encountersOf = (rows: readonly ReportRow[]): string[] => [
  ...new Set(rows.flatMap(({ encounter }) => encounter ?? [])),
];

function entryOf(
  { encounter, ...row }: ReportRow,
  names: ReadonlyMap<string, string>,
  charts: ReadonlyMap<string, ChartName>,
): ReportedAccess {
  // A chart that was opened and never reviewed has no record: only its id is known.
  const none = { patient: '', number: '' };
  const of = names.get(`${row.detail.of}`);
  return {
    ...row,
    detail: of ? { ...row.detail, ofName: of } : row.detail,
    name: names.get(row.person) ?? '',
    chart: encounter ? { id: encounter, ...(charts.get(encounter) ?? none) } : null,
  };
}
