// The texts of a workbook, which its cells name by number.

import { FileProblem } from '../file-problem.ts';
import type { Bytes, Limits } from './bytes.ts';
import { readPart } from './workbook-part.ts';

/** Characters of a cell, as programs that write workbooks have it: many cells may name one text. */
const longest = 32_767;

/** In order. How a text is pronounced (`rPh`) is no part of it. */
export async function readSharedTexts(bytes: Bytes, { unpacked }: Limits): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let spoken = false;
  let total = 0;
  await readPart(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken = true;
    },
    close(name, said) {
      if (name === 'rPh') spoken = false;
      if (name === 't' && !spoken) text += said;
      if (name !== 'si') return;
      total += text.length;
      if (text.length > longest || total > unpacked / 4)
        throw new FileProblem('too-large', 'It holds more text than any code-set file.');
      texts.push(plainText(text));
    },
  });
  return texts;
}

/** With `_x000D_` and its like as the characters they stand for. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
