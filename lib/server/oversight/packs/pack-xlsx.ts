// A pack as a workbook: a sheet a section, numbers as numbers, shares in per cent, the head of each sheet frozen. Written
// with fixed times in the file, so that one pack gives the same bytes each time.

import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { onPaper } from '../../../model/palette.ts';
import type { Unit } from '../../../reports/packs/figure-words.ts';
import type { Cell, PackDocument, PackSection, PackTable } from '../../../reports/packs/pack-shape.ts';

const formats: Record<Unit, string> = {
  share: '0.0%',
  hours: '0.0',
  days: '0.0',
  count: '#,##0',
  cents: '"$"#,##0.00',
};

const head = {
  fontWeight: 'bold',
  backgroundColor: onPaper('accent-wash'),
  wrap: true,
  alignVertical: 'top',
} as const;
const tones = { bad: onPaper('delete'), good: onPaper('agree'), quiet: onPaper('quiet') } as const;

/** Characters; Excel takes 32,767 in a cell. */
const longest = 32_000;

function cellOf({ text, value, unit, tone }: Cell): CellObject {
  const look = { ...(tone && { textColor: tones[tone] }), alignVertical: 'top' as const };
  if (typeof value === 'number' && unit)
    return { value: unit === 'cents' ? value / 100 : value, type: Number, format: formats[unit], ...look };
  // Always as text: nothing that somebody wrote is ever a formula.
  return { value: text.slice(0, longest), type: String, wrap: true, ...look };
}

const words = (value: string, more: object = {}): CellObject => ({ value, type: String, ...more });

function tableRows({ title, columns, rows }: PackTable): Row[] {
  return [
    [words(title, { fontWeight: 'bold' })],
    columns.map(({ text }) => words(text, head)),
    ...rows.map((row) => row.map(cellOf)),
    [],
  ];
}

/** The first sheet says what the pack is; of a sheet with one table the head of that table stays in sight. */
function sheetOf(section: PackSection, first: boolean, { title, facts }: PackDocument): Sheet<never> {
  const cover: Row[] = first
    ? [
        [words(title, { fontWeight: 'bold', fontSize: 14 })],
        ...facts.map(([name, value]): Row => [words(name), words(value)]),
        [],
      ]
    : [];
  const parts = section.parts.filter((part) => part.part !== 'trends');
  const data: Row[] = [
    ...cover,
    ...parts.flatMap((part): Row[] =>
      part.part === 'table'
        ? tableRows(part)
        : [
            ...part.lines.map((line): Row => [words(line, part.tone ? { textColor: tones[part.tone] } : {})]),
            [],
          ],
    ),
  ];
  const widest = parts.flatMap((part) => (part.part === 'table' ? [part.columns] : []));
  const count = Math.max(2, ...widest.map((columns) => columns.length));
  const width = (i: number) =>
    Math.max(i === 0 ? 26 : 12, ...widest.map((columns) => Math.round((columns[i]?.width ?? 0) * 1.1)));
  return {
    sheet: section.sheet,
    data,
    columns: Array.from({ length: count }, (_, i) => ({ width: Math.min(60, width(i)) })),
    stickyRowsCount: first ? 1 : 2,
    orientation: 'landscape',
    showGridLines: true,
  } as Sheet<never>;
}

export async function packXlsx(document: PackDocument): Promise<Uint8Array> {
  const sheets = document.sections.map((section, i) => sheetOf(section, i === 0, document));
  const made = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 10 }).toBuffer();
  // By the local clock's words, which are what a ZIP file keeps: the same in every zone.
  const mtime = new Date(1980, 0, 1);
  const files = unzipSync(made);
  return zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((name) => [name, files[name]!]),
    ),
    { mtime },
  );
}
