// The header of an interchange (ISA), the one segment of fixed width (106 characters): its places say which characters
// separate everything that follows.

import type { Separators } from './segment.ts';
import { wrongAt } from './segment.ts';

/** With the terminator. */
export const headerLength = 106;

/** Widths of ISA01 to ISA16. */
const widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];

/** A header as it stands. Throws an ImportProblem where it is none, or of another version than 5010. */
export function readHeader(
  header: string,
  number: number,
): { separators: Separators; elements: readonly string[] } {
  const here = { number, id: 'ISA' };
  if (!header.startsWith('ISA')) throw wrongAt(here, 'An interchange begins with ISA; here it does not.');
  if (header.length < headerLength) throw wrongAt(here, 'The file is cut short within its header.');
  const element = header[3]!;
  const elements: string[] = [];
  let from = 4;
  for (const [i, width] of widths.entries()) {
    const value = header.slice(from, from + width);
    if ((i < 15 && header[from + width] !== element) || (i < 15 && value.includes(element)))
      throw wrongAt(
        here,
        `Element ${String(i + 1).padStart(2, '0')} is not ${width} ${width === 1 ? 'character' : 'characters'} wide.`,
      );
    elements.push(value);
    from += width + 1;
  }
  const separators: Separators = {
    element,
    repetition: elements[10]!,
    component: elements[15]!,
    segment: header[headerLength - 1]!,
  };
  if (elements[11] !== '00501')
    throw wrongAt(here, `The version is “${elements[11]}”; files of version 00501 (5010) can be read.`);
  const all = Object.values(separators);
  if (new Set(all).size < all.length)
    throw wrongAt(here, 'Two of the four separators are the same character.');
  if (all.some((one) => /[A-Za-z0-9 ]/.test(one)))
    throw wrongAt(here, 'A letter, digit or space is declared as a separator.');
  return { separators, elements };
}
