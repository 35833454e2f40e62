// The date that a reading is of: what stands at it, then what leads its line, then what stands above it.

import { type Span, timeInText } from '../../notes/text/figures.ts';
import type { DateSpan } from './dates-in-text.ts';

/** Places of a reading in the document's text. */
export interface ReadingPlace extends Span {
  /** Where its value begins, of a course of values the last; its end where it has none. */
  value: number;
  course: boolean;
}

/**
 * The date beside a reading, ISO; null when none belongs to it. A date behind another figure is of that figure:
 * `2.4 (baseline 0.9 on 11/02)`. Of a course the last value counts.
 * @param dates Dates of the sentence in their order.
 */
export function dateBeside(
  text: string,
  dates: readonly DateSpan[],
  reading: ReadingPlace,
  sentence: Span,
): string | null {
  const next = firstFrom(dates, reading.start);
  const behindAt = firstFrom(dates, reading.end);
  const before = dates[next - 1];
  const behind = dates[behindAt];
  const inside = dates.slice(next, behindAt).findLast((date) => date.end <= reading.value);
  if (inside && !reading.course) return inside.iso;
  const leading = before && !endsAnother(text, before, sentence) ? before : null;
  if (leading && isFree(text, leading.end, reading.start, 12)) return leading.iso;
  if (behind && isFree(text, reading.end, behind.start, 40) && !isHead(text, behind)) return behind.iso;
  if (inside) return inside.iso;
  if (leading && isFree(text, leading.end, reading.start, 40)) return leading.iso;
  // A line with more dates than this before the reading has no one date that leads it.
  const nearest = dates.slice(Math.max(0, next - 12), next);
  return nearest.findLast((date) => leads(text, date, sentence))?.iso ?? null;
}

/** A date directly behind a figure is of that, as in a table with its dates last. */
const endsAnother = (text: string, date: DateSpan, sentence: Span): boolean =>
  !isHead(text, date) &&
  /\d[\p{L}%/]{0,8} ?(?:\([A-Z!]{1,4}\) ?|[HL] )?(?:on |\()?$/u.test(
    text.slice(Math.max(sentence.start, date.start - 24), date.start),
  );

/** Index of the first date at or behind a place. */
function firstFrom(dates: readonly DateSpan[], place: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A date with a colon behind it, perhaps after a time of day, is of what follows. */
const isHead = (text: string, date: DateSpan): boolean =>
  /^ ?(?:(?:at )?\d{1,2}:?\d{2} ?)?:(?!\d)/.test(text.slice(date.end, date.end + 12));

/** The date that leads a sentence or a clause, before any figure. */
export function leads(text: string, date: DateSpan, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - 60), date.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  const cutShort = clause.length === before.length && date.start - 60 > sentence.start;
  return !cutShort && !/\d/.test(clause.replace(timeInText, ''));
}

function isFree(text: string, from: number, to: number, longest: number): boolean {
  if (to - from > longest) return false;
  const between = text.slice(from, to).replace(timeInText, '');
  return !/[\d;|]/.test(between);
}
