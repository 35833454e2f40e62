// Coded charts out of a vendor's CSV file. A file with any row that cannot be read is refused with the rows: charts that
// were left out would be missing from every figure, and nobody would know.

import { foldedName } from '../../model/folded-name.ts';
import { entriesOf, keysOf } from '../../model/keys-of.ts';
import type { ChartField, ChartMapping } from '../../model/oversight/chart-mapping.ts';
import { isZone } from '../../queries/policy-problems.ts';
import { csvRows } from '../../review/sampling/csv-rows.ts';
import { dateValue, numberValue, textValue, type Value } from '../../review/sampling/csv-values.ts';
import { ImportProblem, importProblem, type Problem } from '../import-problem.ts';
import {
  type CellContext,
  classValue,
  deliveryValue,
  momentValue,
  sourceValue,
  yesValue,
} from './chart-cells.ts';
import { codesIn } from './chart-codes.ts';
import type { ChartCode, CodedChart } from './coded-chart.ts';

/**
 * The charts in the order of the file. Throws an ImportProblem.
 * @param vendor whose file it is; null: of the house.
 */
export function codedCharts(text: string, mapping: ChartMapping, vendor: string | null): CodedChart[] {
  if (!isZone(mapping.zone))
    throw importProblem('', `“${mapping.zone}” is no time zone such as America/Chicago.`);
  const read = csvRows(text, mapping.delimiter);
  if (!read.ok) throw importProblem('', read.error.happened);
  const { rows, broken } = read.value;
  const problems: Problem[] = broken.map(({ line, problem }) => ({ where: `line ${line}`, why: problem }));
  const [head, ...body] = rows;
  if (!head || body.length === 0) throw importProblem('', 'It has no rows below its headings.');
  const columns = columnsOf(
    head.cells.map((cell) => cell.trim()),
    mapping,
  );
  const charts = new Map<string, CodedChart>();
  const clocks: Clocks = { hours: new Map(), zones: new Map() };
  for (const { line, cells } of body) {
    const row = readRow(line, cells, head.cells.length, columns, mapping, vendor, clocks);
    if ('problems' in row) problems.push(...row.problems);
    else add(charts, row.chart, mapping.rows, problems);
  }
  if (problems.length > 0) throw new ImportProblem(problems.sort((a, b) => lineOf(a) - lineOf(b)));
  return [...charts.values()];
}

const lineOf = ({ where }: Problem): number => Number(/\d+/.exec(where)?.[0] ?? 0);

interface Columns {
  fields: [field: ChartField, at: number, heading: string][];
  codes: { at: number; heading: string; holds: ChartMapping['codes'][number]['holds'] }[];
}

function columnsOf(headings: readonly string[], { columns, codes }: ChartMapping): Columns {
  const place = (heading: string): number => {
    const at = headings.indexOf(heading);
    if (at === -1) throw importProblem('line 1', `There is no column “${heading}”.`);
    if (headings.indexOf(heading, at + 1) !== -1)
      throw importProblem('line 1', `There are several columns “${heading}”.`);
    return at;
  };
  return {
    fields: entriesOf(columns).map(([field, heading]) => [field, place(heading), heading]),
    codes: codes.map(({ heading, holds }) => ({ at: place(heading), heading, holds })),
  };
}

/** What was looked up of time zones for earlier rows. */
interface Clocks {
  hours: Map<string, number>;
  /** Whether a name is one. */
  zones: Map<string, boolean>;
}

type Read = { chart: CodedChart } | { problems: Problem[] };

function readRow(
  line: number,
  cells: readonly string[],
  width: number,
  columns: Columns,
  mapping: ChartMapping,
  vendor: string | null,
  { hours, zones }: Clocks,
): Read {
  const where = `line ${line}`;
  if (cells.length !== width)
    return { problems: [{ where, why: `The row has ${cells.length} values under ${width} headings.` }] };
  const problems: Problem[] = [];
  const wrong = (heading: string, why: string) =>
    problems.push({ where: `${where}, column “${heading}”`, why });
  const said: Partial<Record<ChartField, unknown>> = {};
  const zoneAt = columns.fields.find(([field]) => field === 'zone');
  const zone = (zoneAt && cells[zoneAt[1]]!.trim()) || mapping.zone;
  const known = zones.get(zone) ?? isZone(zone);
  zones.set(zone, known);
  if (!known) wrong(zoneAt![2], `“${zone.slice(0, 40)}” is no time zone such as America/Chicago.`);
  const context = { dates: mapping.dates, zone: known ? zone : mapping.zone, hours };
  for (const [field, at, heading] of columns.fields) {
    const value = readers[field](cells[at]!, context);
    if ('problem' in value) wrong(heading, value.problem);
    else said[field] = value.value;
    if (field === 'number' && cells[at]!.trim() === '') wrong(heading, 'is empty.');
  }
  const codes: ChartCode[] = [];
  for (const { at, heading, holds } of columns.codes) {
    const found = codesIn(cells[at]!, holds);
    if ('problem' in found) wrong(heading, found.problem);
    else codes.push(...found.codes);
  }
  const [one] = codes;
  if (one && codes.length === 1) Object.assign(one, attributesOf(one, said));
  const chart = chartOf(where, said, codes, mapping, vendor);
  problems.push(...backwards(chart));
  return problems.length > 0 ? { problems } : { chart };
}

const day = (cell: string, { dates }: CellContext) => dateValue(cell, dates);
const text = (cell: string) => textValue(cell);

const longestRationale = 2000;

const readers: Record<ChartField, (cell: string, context: CellContext) => Value<unknown>> = {
  number: text,
  facility: text,
  coder: text,
  specialty: text,
  encounterType: text,
  class: classValue,
  payer: text,
  provider: text,
  delivery: deliveryValue,
  source: sourceValue,
  dateOfService: day,
  discharged: day,
  drg: text,
  documented: momentValue,
  received: momentValue,
  coded: momentValue,
  reviewed: momentValue,
  returned: momentValue,
  billed: momentValue,
  zone: text,
  rationale: (cell) =>
    cell.length > longestRationale
      ? { problem: `is longer than ${longestRationale} characters.` }
      : { value: cell.trim() },
  ownReview: yesValue,
  modifiers: text,
  units: numberValue,
  poa: text,
};

/** Of a row with one code, what stands in columns of its own. */
function attributesOf(code: ChartCode, known: Partial<Record<ChartField, unknown>>): Partial<ChartCode> {
  const { modifiers, units, poa } = known as {
    modifiers?: string | null;
    units?: number | null;
    poa?: string | null;
  };
  return {
    modifiers: modifiers
      ? modifiers
          .toUpperCase()
          .split(/[\s,;|-]+/)
          .filter(Boolean)
      : code.modifiers,
    units: units ?? code.units,
    poa: poa ? poa.toUpperCase().slice(0, 10) : code.poa,
  };
}

function chartOf(
  where: string,
  known: Partial<Record<ChartField, unknown>>,
  codes: ChartCode[],
  mapping: ChartMapping,
  vendor: string | null,
): CodedChart {
  // The reader of each column gives what its field holds.
  const said = <T>(field: ChartField): T | null => (known[field] ?? null) as T | null;
  return {
    where,
    number: said<string>('number') ?? '',
    facility: said('facility') ?? mapping.facility,
    source: said('source') ?? (vendor === null ? 'in-house' : 'vendor'),
    coder: said('coder'),
    specialty: said('specialty'),
    encounterType: said<string>('encounterType')?.toLowerCase() ?? null,
    class: said('class') ?? 'standard',
    payer: said('payer'),
    provider: said('provider'),
    delivery: said('delivery') ?? mapping.delivery,
    dateOfService: said('dateOfService'),
    discharged: said('discharged'),
    drg: said('drg'),
    documentedAt: said('documented'),
    receivedAt: said('received'),
    codedAt: said('coded'),
    reviewedAt: said('reviewed'),
    returnedAt: said('returned'),
    billedAt: said('billed'),
    rationale: said('rationale') ?? '',
    ownReview: said('ownReview') ?? said('reviewed') !== null,
    codes,
  };
}

/** A chart comes, is coded, and goes back: in another order its turnaround would be less than nothing. */
function backwards({ where, receivedAt, codedAt, returnedAt }: CodedChart): Problem[] {
  const stages: [string, number | null][] = [
    ['received', receivedAt],
    ['coded', codedAt],
    ['returned', returnedAt],
  ];
  const known = stages.filter((stage): stage is [string, number] => stage[1] !== null);
  return known.slice(1).flatMap(([name, at], i) => {
    const [before, then] = known[i]!;
    return at < then ? [{ where, why: `The chart was ${name} before it was ${before}.` }] : [];
  });
}

function add(
  charts: Map<string, CodedChart>,
  chart: CodedChart,
  rows: ChartMapping['rows'],
  problems: Problem[],
): void {
  const key = JSON.stringify([foldedName(chart.facility ?? ''), chart.number]);
  const standing = charts.get(key);
  if (!standing) charts.set(key, chart);
  else if (rows === 'chart')
    problems.push({ where: chart.where, why: `Chart ${chart.number} stands on ${standing.where} already.` });
  else {
    const { where: _, codes, ...said } = chart;
    const other = keysOf(said).find((field) => said[field] !== standing[field]);
    if (other)
      problems.push({
        where: chart.where,
        why: `It says another ${other} of chart ${chart.number} than ${standing.where}.`,
      });
    else standing.codes.push(...codes);
  }
}
