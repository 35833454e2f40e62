// What a pack says, as parts that every format writes alike: tables, small trends and words.

import type { Unit } from './figure-words.ts';

/** `value` is what a spreadsheet counts with; the text is what people read. */
export interface Cell {
  text: string;
  value?: number | null;
  unit?: Unit;
  tone?: 'bad' | 'good' | 'quiet';
}

export interface Column {
  text: string;
  /** Set right, in figures of one width. */
  number?: boolean;
  /** Share of the table's width. */
  width: number;
}

export interface PackTable {
  part: 'table';
  title: string;
  columns: Column[];
  rows: Cell[][];
}

export interface Series {
  name: string;
  unit: Unit;
  points: { name: string; value: number | null }[];
  target: number | null;
}

export interface PackTrends {
  part: 'trends';
  title: string;
  series: Series[];
}

export interface PackWords {
  part: 'words';
  lines: string[];
  tone?: 'bad' | 'good';
}

export interface PackSection {
  heading: string;
  /** Name of its sheet in a workbook, at most 31 characters. */
  sheet: string;
  parts: (PackTable | PackTrends | PackWords)[];
}

export interface PackDocument {
  title: string;
  facts: [name: string, value: string][];
  sections: PackSection[];
}

export const text = (words: string, tone?: Cell['tone']): Cell => ({ text: words, ...(tone && { tone }) });
