// Coded charts of a vendor's CSV file, taken in: a chart that was there before is replaced, but for stages that the later
// file does not tell.

import { createHash } from 'node:crypto';
import { foldedName } from '../../../model/folded-name.ts';
import type { CodedChart } from '../../../oversight/intake/coded-chart.ts';
import { codedCharts } from '../../../oversight/intake/coded-charts.ts';
import { wholeText } from './file-text.ts';
import type { Importer } from './importer.ts';
import { keepPauses } from './keep-pauses.ts';
import { payersAsKnown } from './known-payers.ts';
import { linkClaims } from './link-charts.ts';
import { writeRows } from './rows.ts';

/** The same chart in every file, whoever coded it. */
export const chartId = (facility: string | null, number: string): string =>
  createHash('sha256')
    .update(JSON.stringify([foldedName(facility ?? ''), number]))
    .digest('hex')
    .slice(0, 32);

export const takeCharts: Importer<'coded-charts'> = async (bytes, { vendor, mapping }, taking) => {
  const { queries, organisation, importId } = taking;
  const asKnown = await payersAsKnown(queries, organisation);
  const charts = codedCharts(wholeText(bytes), mapping, vendor).map((chart) => ({
    ...chart,
    payer: asKnown(chart.payer),
  }));
  const all = charts.map((chart) => ({ chart, id: chartId(chart.facility, chart.number) }));
  const ids = JSON.stringify(all.map(({ id }) => id));
  const [standing] = await queries.query<{ count: number }>(
    `select count(*)::int as count from coded_chart
     where organisation = $1 and id in (select json_array_elements_text($2::json))`,
    [organisation, ids],
  );
  await writeRows(
    queries,
    organisation,
    all.map(({ id, chart }) => rowOf(id, importId, chart, vendor)),
    keepChart,
  );
  await queries.query(
    'delete from chart_code where organisation = $1 and chart in (select json_array_elements_text($2::json))',
    [organisation, ids],
  );
  const codes = all.flatMap(({ id, chart }) =>
    chart.codes.map((code, i) => ({ ...code, chart: id, line: i + 1, modifiers: code.modifiers.join(' ') })),
  );
  await writeRows(
    queries,
    organisation,
    codes,
    `insert into chart_code (organisation, chart, line, system, code, modifiers, units, poa)
     select $1, chart, line, system, code, modifiers, units, poa
     from json_to_recordset($2::json) as r(chart text, line int, system text, code text, modifiers text, units numeric, poa text)`,
  );
  await keepPauses(queries, organisation, { numbers: charts.map(({ number }) => number) });
  const linked = await linkClaims(
    queries,
    organisation,
    charts.map(({ number }) => number),
  );
  return { charts: all.length, replaced: standing?.count ?? 0, codes: codes.length, linked };
};

const stages = [
  'documented_at',
  'received_at',
  'coded_at',
  'reviewed_at',
  'returned_at',
  'billed_at',
] as const;
const said = [
  'import',
  'vendor',
  'source',
  'coder',
  'specialty',
  'encounter_type',
  'class',
  'payer',
  'provider',
  'delivery',
  'date_of_service',
  'discharged',
  'drg',
  'rationale',
  'own_review',
] as const;

const keepChart = `insert into coded_chart as c (organisation, id, number, facility, ${[...said, ...stages].join(', ')})
  select $1, id, number, facility, ${[...said, ...stages].join(', ')}
  from json_to_recordset($2::json) as r(id text, number text, facility text, import text, vendor text, source text, coder text,
    specialty text, encounter_type text, class text, payer text, provider text, delivery text, date_of_service text,
    discharged text, drg text, rationale text, own_review boolean, ${stages.map((stage) => `${stage} bigint`).join(', ')})
  on conflict (organisation, id) do update set
    ${said.map((column) => `${column} = excluded.${column}`).join(', ')},
    ${stages.map((stage) => `${stage} = coalesce(excluded.${stage}, c.${stage})`).join(', ')}`;

const rowOf = (id: string, importId: string, chart: CodedChart, vendor: string | null) => ({
  id,
  number: chart.number,
  facility: chart.facility,
  import: importId,
  vendor: chart.source === 'vendor' ? vendor : null,
  source: chart.source,
  coder: chart.coder,
  specialty: chart.specialty,
  encounter_type: chart.encounterType,
  class: chart.class,
  payer: chart.payer,
  provider: chart.provider,
  delivery: chart.delivery,
  date_of_service: chart.dateOfService,
  discharged: chart.discharged,
  drg: chart.drg,
  rationale: chart.rationale,
  own_review: chart.ownReview,
  documented_at: chart.documentedAt,
  received_at: chart.receivedAt,
  coded_at: chart.codedAt,
  reviewed_at: chart.reviewedAt,
  returned_at: chart.returnedAt,
  billed_at: chart.billedAt,
});
