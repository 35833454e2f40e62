// Small trends in a PDF, four beside each other; what they show is told in words too.

import { valueWords } from '../../../reports/packs/figure-words.ts';
import type { PackTrends, Series } from '../../../reports/packs/pack-shape.ts';
import { linePath, trendBox } from '../../../reports/packs/trend-shape.ts';
import { colours, type Drawing, drawWords, needRoom, type Structure } from './pdf-kit.ts';

const across = 4;
const words = 24;
const { width, height } = trendBox;

export function drawTrends(drawing: Drawing, parent: Structure, { title, series }: PackTrends): void {
  const { pdf, left, right } = drawing;
  needRoom(drawing, height + words + 30);
  drawWords(drawing, parent, 'P', title, { font: 'bold', gap: 4 });
  const step = (right - left) / across;
  for (let first = 0; first < series.length; first += across) {
    needRoom(drawing, height + words + 8);
    const y = pdf.y;
    for (const [i, one] of series.slice(first, first + across).entries()) {
      const alt = `${one.name}: ${one.points.map((p) => `${p.name} ${valueWords(p.value, one.unit)}`).join(', ')}`;
      parent.add(pdf.struct('Figure', { alt }, () => drawTrend(drawing, one, left + i * step, y)));
    }
    pdf.y = y + height + words + 8;
  }
  pdf.x = left;
}

function drawTrend({ pdf }: Drawing, one: Series, x: number, y: number): void {
  const last = one.points.findLast(({ value }) => value !== null);
  const told = last ? `${last.name}: ${valueWords(last.value, one.unit)}` : 'nothing counted';
  pdf.font('regular').fontSize(7.5).fillColor(colours.quiet);
  pdf.text(one.name, x, y, { width, lineBreak: false, ellipsis: true });
  pdf
    .font('bold')
    .fillColor(colours.text)
    .text(told, x, y + 10, { width, lineBreak: false });
  const { lines, marks, target } = linePath(one);
  const top = y + words;
  pdf
    .moveTo(x, top + height)
    .lineTo(x + width, top + height)
    .lineWidth(0.4)
    .strokeColor(colours.line)
    .stroke();
  if (target !== null)
    pdf
      .moveTo(x, top + target)
      .lineTo(x + width, top + target)
      .lineWidth(0.6)
      .dash(3, { space: 3 })
      .strokeColor(colours.quiet)
      .stroke()
      .undash();
  for (const line of lines) {
    for (const [i, [px, py]] of line.entries())
      if (i === 0) pdf.moveTo(x + px, top + py);
      else pdf.lineTo(x + px, top + py);
    pdf.lineWidth(1.2).strokeColor(colours.accent).stroke();
  }
  for (const [px, py] of marks)
    pdf
      .circle(x + px, top + py, 1.4)
      .fillColor(colours.accent)
      .fill();
}
