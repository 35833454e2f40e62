// A pack as a PDF: tagged for readers of screens, with its title and language, heads of tables on each page, and pages that
// say how many they are. Its dates are the pack's own, so that one pack gives the same bytes each time.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { PackDocument, PackSection } from '../../../reports/packs/pack-shape.ts';
import { asArtifact, colours, type Drawing, drawWords, needRoom, type Structure } from './pdf-kit.ts';
import { drawTable } from './pdf-table.ts';
import { drawTrends } from './pdf-trends.ts';
import { unpackedFont } from './unpacked-font.ts';

const margin = 40;

/** Full of the letters of names: the fonts that every reader has lack most of them. Unpacked once. */
const fonts = new Map<number, Buffer>();
function fontOf(weight: 400 | 700): Buffer {
  const known = fonts.get(weight);
  if (known) return known;
  const file = `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff`;
  const font = unpackedFont(readFileSync(createRequire(import.meta.url).resolve(file)));
  fonts.set(weight, font);
  return font;
}

export async function packPdf(document: PackDocument, madeAt: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    layout: 'landscape',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: document.title,
      Author: 'Overread',
      CreationDate: new Date(madeAt),
      ModDate: new Date(madeAt),
    },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', fontOf(400));
  pdf.registerFont('bold', fontOf(700));
  const drawing: Drawing = {
    pdf,
    left: margin,
    right: pdf.page.width - margin,
    bottom: pdf.page.height - margin - 14,
  };
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawCover(drawing, root, document);
  for (const section of document.sections) drawSection(drawing, root, section);
  root.end();
  drawFeet(drawing, document.title);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawCover(drawing: Drawing, root: Structure, { title, facts }: PackDocument): void {
  const { pdf, left, right } = drawing;
  drawWords(drawing, root, 'H1', title, { size: 17, font: 'bold', gap: 6 });
  for (const [name, value] of facts) {
    const y = pdf.y;
    root.add(
      pdf.struct('P', {}, () => {
        pdf.font('regular').fontSize(8.5).fillColor(colours.quiet).text(name, left, y, { width: 90 });
        pdf.fillColor(colours.text).text(value, left + 95, y, { width: right - left - 95 });
      }),
    );
    pdf.y += 1.5;
  }
  pdf.y += 6;
}

function drawSection(drawing: Drawing, root: Structure, { heading, parts }: PackSection): void {
  const { pdf, left, right } = drawing;
  const section = pdf.struct('Sect');
  root.add(section);
  // A heading is never the last of its page.
  needRoom(drawing, 120);
  pdf.y += 6;
  drawWords(drawing, section, 'H2', heading, { size: 12, font: 'bold', gap: 1 });
  asArtifact(pdf, () =>
    pdf.moveTo(left, pdf.y).lineTo(right, pdf.y).lineWidth(1).strokeColor(colours.accent).stroke(),
  );
  pdf.y += 5;
  for (const part of parts) {
    if (part.part === 'table') drawTable(drawing, section, part);
    else if (part.part === 'trends') drawTrends(drawing, section, part);
    else
      for (const line of part.lines) {
        needRoom(drawing, 24);
        const colour = part.tone ? colours[part.tone] : colours.text;
        drawWords(drawing, section, 'P', line, { colour, font: part.tone ? 'bold' : 'regular' });
      }
    pdf.y += 4;
  }
  section.end();
}

function drawFeet({ pdf, left, right, bottom }: Drawing, title: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin a page would begin anew.
    pdf.page.margins.bottom = 0;
    asArtifact(pdf, () => {
      pdf.font('regular').fontSize(7).fillColor(colours.quiet);
      pdf.text(title, left, bottom + 8, { width: right - left - 90, lineBreak: false, ellipsis: true });
      pdf.text(`Page ${page + 1} of ${count}`, right - 80, bottom + 8, {
        width: 80,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
