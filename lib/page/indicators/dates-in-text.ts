// Dates within running text. Charts leave the year out, or half of it: it is then the last such day that is not after
// the document's own.

import { dateInText, type Span } from '../../notes/text/figures.ts';
import { type DateOrder, parseDate } from '../dates.ts';

export interface DateSpan extends Span {
  iso: string;
}

/**
 * Dates of a text in their order; what is no possible day is none.
 * @param offset Added to the places, which are those of the text.
 * @param written Date of the document, ISO; null: not known, and then dates without a year are none.
 */
export function datesIn(text: string, offset: number, written: string | null, order: DateOrder): DateSpan[] {
  return Array.from(text.matchAll(dateInText)).flatMap(({ 0: word, index }) => {
    // A pressure, a score, a scale.
    const before = text.slice(Math.max(0, index - 1), index);
    if (before === '.' || before === '/') return [];
    const iso = readDate(word, written, order);
    return iso ? [{ start: offset + index, end: offset + index + word.length, iso }] : [];
  });
}

function readDate(word: string, written: string | null, order: DateOrder): string | null {
  const whole = parseDate(word, order);
  if (whole) return whole;
  const short = /^(\d{1,2}\/\d{1,2}\/)(\d{2})$/.exec(word);
  if (short) return parseDate(`${short[1]}20${short[2]}`, order);
  if (!written || /\d{4}/.test(word)) return null;
  return lastBefore(word, written, order);
}

/** Years between two leap years at most: 2096 and 2104. */
const mostBack = 8;

/** The last day of this month and day, not after the document's; the 29th of February may be some years back. */
function lastBefore(word: string, written: string, order: DateOrder): string | null {
  const year = Number(written.slice(0, 4));
  for (let back = 0; back <= mostBack; back++) {
    const joined = /^\d/.test(word) ? `${word}/${year - back}` : `${word}, ${year - back}`;
    const iso = parseDate(joined, order);
    if (iso && iso <= written) return iso;
  }
  return null;
}
