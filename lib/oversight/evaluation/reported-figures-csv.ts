// Figures that a vendor reports of itself, from a CSV file. A row with any problem is refused with its line and the reason,
// and nothing is guessed: 97 can be a percentage or hours, so a share is a percentage with its sign, or a number up to 1.

import { termMeasure } from '../../model/oversight/contract.ts';
import { type ReportedFigure, reportedFigure } from '../../model/oversight/vendor-report.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { headedRows } from '../../review/sampling/headed-rows.ts';

/** Headings, in the order of the template. */
export const figureColumns = [
  'Measure',
  'Value',
  'Specialty',
  'Coder',
  'Numerator',
  'Denominator',
  'Method',
] as const;
type Column = (typeof figureColumns)[number];

/** What measures are called in files; folded. */
const measureNames: Record<string, ReportedFigure['measure']> = {
  accuracy: 'accuracy',
  codingaccuracy: 'accuracy',
  turnaround: 'turnaround',
  tat: 'turnaround',
  turnaroundtime: 'turnaround',
  denialrate: 'denial-rate',
  codingdenialrate: 'denial-rate',
  cleanclaimrate: 'clean-claim-rate',
  queryresponse: 'query-response',
  rework: 'rework',
  turnover: 'turnover',
};

/** Measures that are shares from 0 to 1. */
const shares: readonly ReportedFigure['measure'][] = [
  'accuracy',
  'denial-rate',
  'clean-claim-rate',
  'turnover',
];

export interface FiguresRead {
  figures: ReportedFigure[];
  refused: { line: number; problem: string }[];
}

const folded = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** A fault where there is no heading, or no column for measure and value. */
export function reportedFiguresCsv(text: string): Result<FiguresRead> {
  const read = headedRows(text);
  if (!read.ok) return read;
  const { rows: body, broken } = read.value;
  const headings = read.value.headings.map(folded);
  const at = (column: Column) => headings.indexOf(folded(column));
  if (at('Measure') === -1 || at('Value') === -1)
    return fail(
      'csv-column',
      'The file has no columns “Measure” and “Value” in its first line.',
      'Nothing was read.',
      'Begin with the template: its first line has the headings.',
    );
  const found: FiguresRead = {
    figures: [],
    refused: broken.map(({ line, problem }) => ({ line, problem })),
  };
  for (const { line, cells } of body) {
    const cell = (column: Column) => cells[at(column)]?.trim() ?? '';
    const row = rowOf(cell, cells.length === headings.length);
    if (typeof row === 'string') found.refused.push({ line, problem: row });
    else found.figures.push(row);
  }
  found.refused.sort((a, b) => a.line - b.line);
  return ok(found);
}

function rowOf(cell: (column: Column) => string, whole: boolean): ReportedFigure | string {
  if (!whole) return 'The row has more or fewer values than there are headings.';
  const measure = measureNames[folded(cell('Measure'))];
  if (!measure) return `“${cell('Measure').slice(0, 40)}” is no measure: ${termMeasure.options.join(', ')}.`;
  const isShare = shares.includes(measure);
  const value = numberOf(cell('Value'), isShare);
  if (value === null)
    return isShare
      ? `“${cell('Value').slice(0, 40)}” is no share such as 96.5% or 0.965.`
      : `“${cell('Value').slice(0, 40)}” is no number.`;
  const [numerator, denominator] = [countOf(cell('Numerator')), countOf(cell('Denominator'))];
  if (numerator === undefined || denominator === undefined)
    return 'Numerator and denominator are whole numbers, or empty.';
  if (isShare && numerator !== null && denominator !== null) {
    if (denominator === 0 || numerator > denominator) return 'The numerator is larger than the denominator.';
    // A share that is told in whole per cent is off by half of one at most.
    if (Math.abs(numerator / denominator - value) > 0.0051)
      return `${numerator} of ${denominator} is ${((numerator / denominator) * 100).toFixed(1)} %, not ${(value * 100).toFixed(1)} %.`;
  }
  const made = reportedFigure.safeParse({
    measure,
    value,
    specialty: cell('Specialty') || null,
    coder: cell('Coder') || null,
    numerator,
    denominator,
    method: cell('Method'),
  });
  return made.success ? made.data : `“${made.error.issues[0]?.path.join('.')}” cannot be read.`;
}

/** A share is with a percent sign, or from 0 to 1. */
function numberOf(text: string, share: boolean): number | null {
  const form = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  if (!form || (form[2] === '%' && !share)) return null;
  const value = form[2] === '%' ? Number(form[1]) / 100 : Number(form[1]);
  return share && value > 1 ? null : value;
}

/** Undefined: it is no count. */
const countOf = (text: string): number | null | undefined =>
  text === '' ? null : /^\d+$/.test(text) ? Number(text) : undefined;
