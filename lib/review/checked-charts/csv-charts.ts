// Coded charts from a CSV file: a chart a row with its codes in cells, or a code a row. A chart of which anything cannot be
// read, or whose rows contradict each other, is not taken: with a code missing, checks would tell of an error that is none.
// Nor is one that a row may be of whose number cannot be read.

import type { ChartFields } from '../../model/chart.ts';
import { fitsFact } from '../../model/chart-fact.ts';
import type { CheckedChart } from '../../model/checked-chart.ts';
import type { CodeLine } from '../../model/code-line.ts';
import { withKeys } from '../../model/line-key.ts';
import { ok, type Result } from '../../model/result.ts';
import { csvBody, placesOf, type RowProblem } from '../sampling/csv-body.ts';
import { dateValue, textValue, type Value } from '../sampling/csv-values.ts';
import { type ChartColumn, type CodedColumn, type CodedMapping, chartColumns } from './csv-fields.ts';
import { linesOfRow, type ReadLine } from './csv-lines.ts';

export interface CsvCharts {
  /** In the order of their first rows. */
  charts: CheckedChart[];
  problems: RowProblem[];
  /** Charts that are not taken. */
  left: number;
  /** Rows with data, good or not. */
  rows: number;
}

interface Open {
  known: Partial<Record<ChartColumn, { value: string; line: number }>>;
  lines: ReadLine[];
  wrong: boolean;
}

/** More than any chart has. */
const mostLines = 500;

/** A fault when the file has no heading, or a mapped column is not there or there twice. */
export function csvCharts(text: string, mapping: CodedMapping): Result<CsvCharts> {
  const read = csvBody(text, mapping.delimiter ?? ',');
  if (!read.ok) return read;
  const { headings, body, broken } = read.value;
  const found = placesOf<CodedColumn>(headings, mapping.columns);
  if (!found.ok) return found;
  const places = new Map(found.value);
  const problems: RowProblem[] = [...broken];
  const open = new Map<string, Open>();
  let above: Open | undefined;
  for (const { line, cells } of body) {
    const cell = (column: CodedColumn): string => cells[places.get(column) ?? -1]?.trim() ?? '';
    const say = (column: CodedColumn | null, problem: string) =>
      problems.push({ line, column: column && (headings[places.get(column) ?? -1] ?? null), problem });
    const number = cell('key');
    if (cells.length !== headings.length)
      say(null, `The row has ${cells.length} values under ${headings.length} headings.`);
    else if (number === '' || number.length > 200) say('key', number ? 'is too long.' : 'is empty.');
    const chart = open.get(number) ?? { known: {}, lines: [], wrong: false };
    // A row that is too short may still name the chart that it is of.
    if (number !== '') open.set(number, chart);
    // Where the number stands in a chart's first row only, this one is of the chart above.
    else if (above) above.wrong = true;
    above = number === '' ? above : chart;
    const before = problems.length;
    if (cells.length === headings.length && number !== '') {
      readChart(chart, line, cell, mapping, say);
      const row = linesOfRow(cell);
      for (const { column, problem } of row.problems) say(column, problem);
      chart.lines.push(...row.lines);
      if (chart.lines.length > mostLines) say(null, `The chart has more than ${mostLines} codes.`);
    }
    if (problems.length > before || cells.length !== headings.length) chart.wrong = true;
  }
  for (const number of numbersIn(broken, text, mapping.delimiter ?? ',')) {
    const chart = open.get(number);
    if (chart) chart.wrong = true;
  }
  const good = [...open].filter(([, { wrong, lines }]) => !wrong && lines.length > 0);
  problems.sort((a, b) => a.line - b.line);
  return ok({
    charts: good.map(([number, chart]) => chartOf(number, chart)),
    problems,
    left: open.size - good.length,
    rows: body.length + broken.length,
  });
}

/** What may be the number of a chart in rows that cannot be taken apart: each of their parts, whatever the quotation marks. */
function numbersIn(broken: readonly RowProblem[], text: string, delimiter: string): string[] {
  if (broken.length === 0) return [];
  const all = text.split(/\r\n?|\n/);
  return broken.flatMap(({ line }) =>
    (all[line - 1] ?? '').split(delimiter).map((part) => part.replace(/["\ufeff]/g, '').trim()),
  );
}

function readChart(
  { known }: Open,
  line: number,
  cell: (column: CodedColumn) => string,
  { dates }: CodedMapping,
  say: (column: CodedColumn, problem: string) => void,
): void {
  for (const column of chartColumns) {
    if (column === 'key') continue;
    const value = valueIn(column, cell(column), dates);
    if ('problem' in value) {
      say(column, value.problem);
      continue;
    }
    if (value.value === null) continue;
    const before = known[column];
    if (before && before.value !== value.value)
      say(column, `says “${value.value}”, and line ${before.line} says “${before.value}” of the same chart.`);
    known[column] ??= { value: value.value, line };
  }
}

function valueIn(column: ChartColumn, cell: string, dates: CodedMapping['dates']): Value<string | null> {
  switch (column) {
    case 'dateOfService':
    case 'dischargeDate':
    case 'billedOn':
    case 'dob':
      return dateValue(cell, dates);
    case 'sex':
      return oneOf(cell, { F: 'F', M: 'M', FEMALE: 'F', MALE: 'M' }, 'F or M');
    case 'claim':
      return oneOf(cell, claims, 'professional or facility');
    case 'place':
      return cell === '' || /^\d{1,2}$/.test(cell)
        ? { value: cell === '' ? null : cell.padStart(2, '0') }
        : { problem: `“${cell.slice(0, 40)}” is no place of service of two digits.` };
    default:
      return textValue(cell);
  }
}

const claims: Readonly<Record<string, string>> = {
  PROFESSIONAL: 'professional',
  'CMS-1500': 'professional',
  '837P': 'professional',
  FACILITY: 'facility',
  INSTITUTIONAL: 'facility',
  'UB-04': 'facility',
  '837I': 'facility',
};

function oneOf(cell: string, known: Readonly<Record<string, string>>, words: string): Value<string | null> {
  if (cell === '') return { value: null };
  const value = known[cell.toUpperCase()];
  return value ? { value } : { problem: `“${cell.slice(0, 40)}” is not ${words}.` };
}

function chartOf(number: string, { known, lines }: Open): CheckedChart {
  const said = (column: ChartColumn): string | null => known[column]?.value ?? null;
  const fields: ChartFields = {
    patient: null,
    name: null,
    dob: said('dob'),
    encounter: number,
    dateOfService: said('dateOfService'),
    dischargeDate: said('dischargeDate'),
    payer: said('payer'),
    provider: null,
    coder: said('coder'),
    vendor: said('vendor'),
    specialty: said('specialty'),
    encounterType: said('encounterType'),
    facility: null,
  };
  const facts = (['sex', 'claim', 'place'] as const).flatMap((name) => {
    const value = said(name);
    return value !== null && fitsFact(name, value) ? [{ name, lineKey: null, value }] : [];
  });
  return { number, vendor: said('vendor'), fields, lines: keyed(lines), facts, billedOn: said('billedOn') };
}

/** Each line with its key, and its pointers as the codes they mean. */
function keyed(lines: readonly ReadLine[]): CodeLine[] {
  const diagnoses = lines.flatMap(({ system, code }) => (system === 'ICD-10-CM' ? [code] : []));
  return withKeys(lines).map((line) => ({
    ...line,
    diagnoses: line.diagnoses.flatMap((pointer) => diagnoses[placeOf(pointer)] ?? pointer),
  }));
}

/** From `1` or `A`; what is neither is a code itself. */
const placeOf = (pointer: string): number => {
  if (/^\d{1,2}$/.test(pointer)) return Number(pointer) - 1;
  return /^[A-X]$/.test(pointer) ? pointer.charCodeAt(0) - 65 : -1;
};
