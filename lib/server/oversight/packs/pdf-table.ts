// A table in a PDF: rows that stay whole, and a head that is there again on each page.

import type { Cell, Column, PackTable } from '../../../reports/packs/pack-shape.ts';
import { asArtifact, colours, type Drawing, drawWords, needRoom, type Structure } from './pdf-kit.ts';

const size = 7.5;
const pad = 2.5;
/** Between columns, so that a number set right does not touch the words after it. */
const side = 5;

interface Laid extends Column {
  x: number;
  wide: number;
}

function lay({ left, right }: Drawing, columns: readonly Column[]): Laid[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let x = left;
  return columns.map((column) => {
    const wide = (column.width / whole) * (right - left);
    const laid = { ...column, x, wide };
    x += wide;
    return laid;
  });
}

export function drawTable(drawing: Drawing, parent: Structure, { title, columns, rows }: PackTable): void {
  const { pdf } = drawing;
  const laid = lay(drawing, columns);
  const heads: Cell[] = columns.map(({ text }) => ({ text }));
  const heights = rowHeights(drawing, laid, [heads], 'bold');
  needRoom(drawing, heights[0]! + 45);
  drawWords(drawing, parent, 'P', title, { font: 'bold', gap: 2 });
  const table = pdf.struct('Table');
  parent.add(table);
  drawRow(drawing, table, laid, heads, heights[0]!, true);
  for (const row of rows) {
    const [height = 0] = rowHeights(drawing, laid, [row], 'regular');
    // The head that is there again is nothing new to a reader of screens.
    if (needRoom(drawing, height)) asArtifact(pdf, () => drawCells(drawing, laid, heads, heights[0]!, true));
    drawRow(drawing, table, laid, row, height, false);
  }
  table.end();
  pdf.x = drawing.left;
}

function rowHeights(
  { pdf }: Drawing,
  laid: readonly Laid[],
  rows: readonly Cell[][],
  font: string,
): number[] {
  pdf.font(font).fontSize(size);
  return rows.map(
    (row) =>
      Math.max(
        ...row.map(({ text }, i) =>
          pdf.heightOfString(text || ' ', { width: (laid[i]?.wide ?? 20) - 2 * side }),
        ),
      ) +
      2 * pad,
  );
}

function drawRow(
  drawing: Drawing,
  table: Structure,
  laid: readonly Laid[],
  row: readonly Cell[],
  height: number,
  head: boolean,
): void {
  const { pdf } = drawing;
  const y = pdf.y;
  const tr = pdf.struct('TR');
  table.add(tr);
  for (const [i, cell] of row.entries()) {
    const column = laid[i];
    if (!column) continue;
    const tag = head || i === 0 ? 'TH' : 'TD';
    tr.add(pdf.struct(tag, {}, () => drawCell(drawing, column, cell, y, head)));
  }
  tr.end();
  asArtifact(pdf, () => rule(drawing, y + height, head));
  pdf.y = y + height;
}

function drawCells(
  drawing: Drawing,
  laid: readonly Laid[],
  row: readonly Cell[],
  height: number,
  head: boolean,
): void {
  const y = drawing.pdf.y;
  for (const [i, cell] of row.entries()) if (laid[i]) drawCell(drawing, laid[i], cell, y, head);
  rule(drawing, y + height, head);
  drawing.pdf.y = y + height;
}

function drawCell(
  { pdf }: Drawing,
  { x, wide, number }: Laid,
  { text, tone }: Cell,
  y: number,
  head: boolean,
): void {
  const colour = head ? colours.quiet : tone ? colours[tone] : colours.text;
  pdf
    .font(head ? 'bold' : 'regular')
    .fontSize(size)
    .fillColor(colour);
  pdf.text(text || ' ', x + side, y + pad, { width: wide - 2 * side, align: number ? 'right' : 'left' });
}

const rule = ({ pdf, left, right }: Drawing, y: number, head: boolean): void => {
  pdf
    .moveTo(left, y)
    .lineTo(right, y)
    .lineWidth(head ? 0.8 : 0.4)
    .strokeColor(head ? colours.text : colours.line)
    .stroke();
};
