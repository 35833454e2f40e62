// The value of a measurement that a text names: the figure behind the name, or directly before it. Only words that
// charts put between the two are passed over, since a wrong figure is worse than none.

import type { IndicatorPattern } from '../../model/indicator-pattern.ts';
import {
  course,
  dateInText,
  figure,
  numberOf,
  type Span,
  sign,
  stroke,
  timeInText,
} from '../../notes/text/figures.ts';
import { unitBehind } from './units.ts';

type Value = NonNullable<IndicatorPattern['value']>;

/** What may stand between a name and its value. */
const between =
  /(?:[ \u00a0\t\n:=~,*!@+]|[-–](?=\s)|\((?:!|h|l|hh|ll|high|low|a)\)|\b(?:of|in|was|were|is|are|at|to|(?:up|down)(?= (?:to|from)\b)|a|an|the|as|high|low|hh|ll|h|l|level|levels|count|result|results|reading|value|now|currently|today|remains?|remained|improved|improving|worsened|worsening|rose|rising|risen|increased?|increasing|decreased?|decreasing|dropped|fell|went|from|trend|trended|trending|peak|peaked|max|min|nadir|maximum|about|approximately|approx|around|elevated|estimated|initial|repeat|on|baseline|prior|previous|score|this|morning|admission|arrival|rate|running|drip|infusion|total|per|with|and|given|received|measured|calculated|reported|noted|only|just|serum|arterial|oral|rectal|nc|via|ra)\b|[µ%\p{L}]{1,4}\/[\p{L}\d]{1,5}(?![\p{L}\d]))/iuy;
const farthest = 60;

export interface Measure extends Span {
  /** Places of its first and its last figure, for the words around them. */
  first: number;
  last: number;
  /** More than one figure: a course of values. */
  course: boolean;
}

/**
 * The value behind a name, at most 60 characters on.
 * @param from Offset behind the name.
 * @param end Where to stop: the next name, or the end of the sentence.
 */
export function measureBehind(text: string, from: number, end: number, value: Value): Measure | null {
  const within = text.slice(from, Math.min(end, from + farthest));
  const skips = [...spansOf(within, dateInText, value), ...spansOf(within, timeInText, null)];
  let at = 0;
  while (at < within.length) {
    const skip = skips.find((span) => span.start <= at && at < span.end);
    if (skip) {
      at = skip.end;
      continue;
    }
    const found = measureAt(text, from + at, end, value);
    if (found) return found;
    if (/[([]/.test(within[at]!) && skips.some((span) => span.start <= at + 4 && span.start > at)) {
      at++;
      continue;
    }
    if (/[)\]]/.test(within[at]!) && skips.some((span) => span.end === at)) {
      at++;
      continue;
    }
    between.lastIndex = at;
    if (!between.test(within) || between.lastIndex === at) return null;
    at = between.lastIndex;
  }
  return null;
}

/** Dates and times; where two figures with a stroke are a value, those without a year are left. */
const spansOf = (text: string, shape: RegExp, value: Value | null): Span[] =>
  Array.from(text.matchAll(shape))
    .filter(({ 0: word }) => !(value?.pair && /^\d{1,3}\/\d{1,3}$/.test(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));

/** The value that begins exactly here; null when none does. */
function measureAt(text: string, at: number, end: number, value: Value): Measure | null {
  if (/[\p{L}\d.]/u.test(text[at - 1] ?? '') && /[\d.]/.test(text[at] ?? '')) return null;
  const first = figureAt(text, at, end, value);
  if (!first) return null;
  let last = first;
  let many = false;
  // A course of values is at most as long as an indicator's value may be.
  for (let count = 0; count < 8; count++) {
    const dated = pastDate(text, last.end);
    course.lastIndex = dated;
    andThen.lastIndex = dated;
    const joined = course.test(text)
      ? course.lastIndex
      : dated > last.end && andThen.test(text)
        ? andThen.lastIndex
        : null;
    if (joined === null) break;
    const next = figureAt(text, joined, end, value);
    if (!next || next.end - first.start > 80) break;
    last = next;
    many = true;
  }
  return { start: first.start, end: last.end, first: first.start, last: last.start, course: many };
}

/** Joins values that each have their date behind them: `1.2 (11/02), 1.9 (11/03)`. */
const andThen = /,? ?(?:and )?/y;
/** `In the 120s`. */
const plural = /(?<=0)'?s(?![\p{L}])/uy;

/** Behind a date in brackets that belongs to the value before it: `0.9 (11/02) -> 2.4`. */
function pastDate(text: string, at: number): number {
  const dated = /^ ?\((?:on |at )?[\d/:. -]{3,18}\)/.exec(text.slice(at, at + 26));
  return dated ? at + dated[0].length : at;
}

function figureAt(text: string, at: number, end: number, value: Value): Span | null {
  sign.lastIndex = at;
  const from = sign.test(text) ? sign.lastIndex : at;
  figure.lastIndex = from;
  const found = figure.exec(text);
  if (!found || figure.lastIndex > end) return null;
  let to = figure.lastIndex;
  if (!isPossible(numberOf(found[0]), value)) return null;
  to = pastPlural(text, to);
  stroke.lastIndex = to;
  if (stroke.test(text)) {
    figure.lastIndex = stroke.lastIndex;
    const second = figure.test(text);
    // A stroke and a figure for what has but one: a date, a dose, a strength.
    if (second && !value.pair) return null;
    if (second) to = pastPlural(text, figure.lastIndex);
  } else if (text[to] === ':' && /\d/.test(text[to + 1] ?? '')) return null;
  const unit = unitBehind(text, to, value.units);
  return unit.foreign ? null : { start: at, end: unit.end };
}

function pastPlural(text: string, at: number): number {
  plural.lastIndex = at;
  return plural.test(text) ? plural.lastIndex : at;
}

const isPossible = (number: number, { min, max }: Value): boolean =>
  number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY);

const unitBefore =
  /([<>≤≥~]? ?\d[\d.,]*(?: ?(?:-|–|to) ?\d[\d.,]*)? ?[\p{L}µ%°#][\p{L}\dµ%°/]{0,12})[ \u00a0]{1,2}(?:of |a |an |the |iv |IV |estimated |unintentional |her |his |their |all |most |humidified |via |by ){0,2}$/u;

/**
 * The value directly before a name, which must have a unit: `6 L NC`, `30 mL/kg bolus`, `15% weight loss`.
 * @param from Where what belongs to the name before ends.
 */
export function measureBefore(text: string, from: number, name: number, value: Value): Measure | null {
  const begin = Math.max(from, name - farthest);
  const found = unitBefore.exec(text.slice(begin, name));
  if (!found || value.units.length === 0) return null;
  const start = begin + found.index + (/^\s/.test(found[1]!) ? 1 : 0);
  if (/[\d.,/]/.test(text[start - 1] ?? '')) return null;
  const measure = measureAt(text, start, name, value);
  if (!measure || !/[\p{L}%°#]/u.test(text.slice(measure.start, measure.end))) return null;
  return measure;
}
