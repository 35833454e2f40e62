// Tables about gaps that coders noted: the template to fill in, and the rows of a file that were not taken.

import { deficiency } from '../model/gap.ts';
import { type CsvGaps, gapColumns } from '../review/coder-gaps/csv-gaps.ts';
import { csv } from './csv.ts';

/** @param withCoder for whoever hands in for several coders. */
export function gapTemplateCsv(withCoder: boolean): string {
  const { coder, ...own } = gapColumns;
  const example = [
    'E-1000001',
    '2026-01-31',
    deficiency.enum.specificity,
    'Heart failure, stable',
    '',
    'Which type of heart failure is it?',
    'hold',
  ];
  return csv([
    [...Object.values(own), ...(withCoder ? [coder] : [])],
    [...example, ...(withCoder ? ['Name of the coder'] : [])],
  ]);
}

/** With line and reason before what the file had; no cell that a spreadsheet would compute. */
export const refusedRowsCsv = ({ headings, refused }: Pick<CsvGaps, 'headings' | 'refused'>): string =>
  csv([
    ['Line', 'Why it was not taken', ...headings],
    ...refused.map(({ line, cells, problems }) => [
      String(line),
      problems.map(({ column, problem }) => (column === null ? problem : `${column} ${problem}`)).join(' '),
      ...cells,
    ]),
  ]);
