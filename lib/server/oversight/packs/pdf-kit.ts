// What every part of a PDF is drawn with: where there is room, words as elements of their own, and what is for the eye alone.

import type PDFDocument from 'pdfkit';
import { onPaper } from '../../../model/palette.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf['struct']>;

/** At least 4.5:1 on white. */
export const colours = {
  text: onPaper('text'),
  quiet: onPaper('quiet'),
  bad: onPaper('delete'),
  good: onPaper('agree'),
  line: onPaper('line'),
  accent: onPaper('accent'),
} as const;

export interface Drawing {
  pdf: Pdf;
  left: number;
  right: number;
  /** Where the foot begins. */
  bottom: number;
}

/** Begins a page where less than `height` points are left. True: it did. */
export function needRoom({ pdf, bottom }: Drawing, height: number): boolean {
  if (pdf.y + height <= bottom) return false;
  pdf.addPage();
  return true;
}

/** A block of words as an element of its own. */
export function drawWords(
  { pdf, left, right }: Drawing,
  parent: Structure,
  tag: string,
  words: string,
  {
    size = 8.5,
    font = 'regular',
    colour = colours.text,
    gap = 2,
  }: { size?: number; font?: 'regular' | 'bold'; colour?: string; gap?: number } = {},
): void {
  parent.add(
    pdf.struct(tag, {}, () => {
      pdf.font(font).fontSize(size).fillColor(colour);
      pdf.text(words, left, pdf.y, { width: right - left });
    }),
  );
  pdf.y += gap;
}

/** What is for the eye alone: readers of screens pass over it. */
export function asArtifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}
