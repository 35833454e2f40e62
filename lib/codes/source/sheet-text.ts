// One sheet of a workbook as text, row by row.

import { FileProblem } from '../file-problem.ts';
import type { Bytes, Limits } from './bytes.ts';
import { type CellForm, numberText, plainForm } from './cell-forms.ts';
import { plainText } from './shared-texts.ts';
import { piecesOf } from './workbook-part.ts';

/** What a sheet's cells refer to. */
export interface BookContext {
  /** By the number that cells of type `s` name. */
  texts: readonly string[];
  /** By the number of a cell's style. */
  forms: readonly CellForm[];
  /** Days are counted from 1904, as old Macintosh programs did. */
  from1904: boolean;
}

/** More than any program writes. */
const mostRows = 1_048_576;
/** More than any published file has. */
const mostColumns = 1_000;
/** Characters that are handed on together. */
const portion = 65_536;

/** Tab-separated; line 12 is row 12. A cell's own tabs and line ends are blanks. */
export async function* readSheet(
  bytes: Bytes,
  context: BookContext,
  { unpacked }: Limits,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let out = '';
  let total = 0;
  /** Of the last row that was written, and of the one at hand. */
  let written = 0;
  let row = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let formula = false;
  let inCell = false;
  let spoken = false;

  const endCell = () => {
    const text = textOf(type, value, style, formula, context, row, column);
    if (text === '') return;
    if (column > mostColumns)
      throw new FileProblem('too-large', `It has more than ${mostColumns} columns.`, row, column);
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = quoted(text);
  };
  const endRow = () => {
    if (cells.length === 0) return;
    const line = `${'\n'.repeat(row - written - 1)}${cells.join('\t')}\n`;
    total += line.length;
    if (total > unpacked / 4)
      throw new FileProblem('too-large', 'Its rows are longer than those of any code-set file.', row);
    out += line;
    written = row;
    cells = [];
  };
  const pieces = piecesOf(bytes, {
    open(name, attribute) {
      if (name === 'row') {
        const given = attribute('r');
        const next = given === '' ? row + 1 : Number(given);
        if (!Number.isInteger(next) || next <= row || next > mostRows)
          throw new FileProblem('damaged', `Row “${given.slice(0, 20)}” follows row ${row}.`, row);
        row = next;
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attribute('r'), row, column);
        [type, value, formula, inCell] = [attribute('t') || 'n', '', false, true];
        style = Number(attribute('s') || 0);
      } else if (name === 'f') formula = true;
      // How a text is pronounced is no part of it.
      else if (name === 'rPh') spoken = true;
    },
    close(name, text) {
      if (name === 'v' || (name === 't' && inCell && !spoken)) value += text;
      else if (name === 'rPh') spoken = false;
      else if (name === 'c') {
        inCell = false;
        endCell();
      } else if (name === 'row') endRow();
    },
  });
  for await (const _ of pieces) {
    if (out.length < portion) continue;
    yield encoder.encode(out);
    out = '';
  }
  if (out !== '') yield encoder.encode(out);
}

/** From `AB12`; where a cell says no place, the one after the last. */
function columnOf(place: string, row: number, before: number): number {
  if (place === '') return before + 1;
  const [, letters = '', number] = /^([A-Z]{1,3})(\d+)$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column <= before || Number(number) !== row)
    throw new FileProblem(
      'damaged',
      `The cell “${place.slice(0, 20)}” stands in another place.`,
      row,
      before + 1,
    );
  return column;
}

function textOf(
  type: string,
  value: string,
  style: number,
  formula: boolean,
  { texts, forms, from1904 }: BookContext,
  row: number,
  column: number,
): string {
  // What was saved with a formula is what the sheet shows; without it nobody knows what that is.
  if (formula && value === '')
    throw new FileProblem('formula', 'A formula stands here without its result.', row, column);
  if (value === '') return '';
  switch (type) {
    case 's': {
      const text = texts[Number(value)];
      if (text === undefined)
        throw new FileProblem('damaged', 'The text of this cell is missing.', row, column);
      return text;
    }
    case 'n':
      return numberText(value, forms[style] ?? plainForm, from1904);
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?:T00:00:00(?:\.0+)?Z?)?$/.test(value)
        ? value.slice(0, 10).replaceAll('-', '')
        : value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      throw new FileProblem('formula', `An error stands here: ${value.slice(0, 20)}.`, row, column);
    default:
      return plainText(value);
  }
}

/** As a cell of tab-separated text that begins with a quotation mark is written. */
function quoted(text: string): string {
  const plain = text.replace(/[\t\r\n\v\f\u2028]+/g, ' ');
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
