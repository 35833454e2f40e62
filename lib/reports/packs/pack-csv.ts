// A pack as one table of text, for whatever reads no workbook: each row says of which section and table it is. Cells that a
// spreadsheet would compute are kept from it.

import { csv } from '../csv.ts';
import type { Cell, PackDocument, PackTable } from './pack-shape.ts';

/** Numbers as numbers, a share as a share; what is no number as its words. */
const cellText = ({ text, value, unit }: Cell): string =>
  value === undefined || unit === undefined
    ? text
    : value === null
      ? ''
      : `${unit === 'cents' ? value / 100 : value}`;

export const packCsv = ({ title, facts, sections }: PackDocument): string =>
  csv([
    [title],
    ...facts,
    ...sections.flatMap(({ heading, parts }) =>
      parts.flatMap((part) => {
        if (part.part === 'words') return part.lines.map((line) => [heading, line]);
        return part.part === 'table' ? tableRows(heading, part) : [];
      }),
    ),
  ]);

const tableRows = (heading: string, { title, columns, rows }: PackTable): string[][] => [
  [heading, title, ...columns.map((column) => column.text)],
  ...rows.map((row) => [heading, title, ...row.map(cellText)]),
];
