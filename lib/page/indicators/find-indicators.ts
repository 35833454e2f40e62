// Searches the text of a document for what a topic customarily cites. One pass over the text whatever the number of
// patterns, and looks of bounded length around each place found: the time grows with the text and no faster.

import type { IndicatorPattern } from '../../model/indicator-pattern.ts';
import type { Span } from '../../notes/text/figures.ts';
import { type Context, cuesIn, mentionOf, type Named } from '../../notes/text/mention.ts';
import {
  findPhrases,
  indexPhrases,
  type Match,
  type PhraseIndex,
  type Token,
  tokensOf,
} from '../../notes/text/phrases.ts';
import { type Sentence, sentencesOf } from '../../notes/text/sentences.ts';
import type { DateOrder } from '../dates.ts';
import type { IndicatorCandidate } from './candidate.ts';
import { chooseCandidates } from './choose.ts';
import { dateBeside, leads } from './date-of-reading.ts';
import { type DateSpan, datesIn } from './dates-in-text.ts';
import { excerptOf } from './excerpt.ts';
import { type Measure, measureBefore, measureBehind } from './read-measure.ts';

/** The document that a text is of. */
export interface SourceDocument {
  title: string | null;
  author: string | null;
  /** ISO; null: not known. */
  date: string | null;
}

interface Wanted {
  pattern: IndicatorPattern;
  /** A short abbreviation means it only together with a value. */
  needsValue: boolean;
}

/** Of each pattern so many are proposed: a person reads them all. */
const mostOfEach = 5;

/**
 * @param text Text of the document; white space may be squeezed.
 * @param document What it is; its date stands in where the text gives none.
 * @param order How the page writes dates in figures.
 * @returns In the order of the patterns, newest first within each.
 */
export function findIndicators(
  text: string,
  patterns: readonly IndicatorPattern[],
  document: SourceDocument,
  order: DateOrder = 'month-first',
  most: number = mostOfEach,
): IndicatorCandidate[] {
  const index = indexOf(patterns);
  const dates = queueOf(datesIn(text, 0, document.date, order));
  const year = document.date ? Number(document.date.slice(0, 4)) : null;
  const found: IndicatorCandidate[] = [];
  let above: string | null = null;
  for (const sentence of sentencesOf(text)) {
    const own = dates.within(sentence);
    if (sentence.anew) above = null;
    const candidates = readSentence(text, sentence, index, own, year);
    const leading = own.find((date) => leads(text, date, sentence));
    for (const { date, ...candidate } of candidates) {
      found.push({ ...candidate, date: date ?? leading?.iso ?? above ?? document.date });
    }
    // `Labs 11/04/2026:` with nothing else in its line is of the lines below.
    if (candidates.length === 0 && leading && sentence.end - leading.end <= 30) above = leading.iso;
  }
  const places = new Map(patterns.map(({ label }, i) => [label, i]));
  found.sort((a, b) => places.get(a.label)! - places.get(b.label)!);
  return chooseCandidates(found, most);
}

function indexOf(patterns: readonly IndicatorPattern[]): PhraseIndex<Wanted> {
  return indexPhrases(
    patterns.flatMap((pattern) => {
      const plain: Wanted = { pattern, needsValue: false };
      const short: Wanted = { pattern, needsValue: pattern.value !== null };
      return pattern.words.map(
        (word) => [word, word.length <= 3 && word !== word.toLowerCase() ? short : plain] as const,
      );
    }),
  );
}

/** Hands out the dates of one sentence after the other. */
function queueOf(dates: readonly DateSpan[]) {
  let next = 0;
  return {
    within({ start, end }: Span): DateSpan[] {
      while (next < dates.length && dates[next]!.start < start) next++;
      const own: DateSpan[] = [];
      while (next < dates.length && dates[next]!.end <= end) own.push(dates[next++]!);
      return own;
    },
  };
}

function readSentence(
  text: string,
  sentence: Sentence,
  index: PhraseIndex<Wanted>,
  dates: readonly DateSpan[],
  year: number | null,
): IndicatorCandidate[] {
  const own = text.slice(sentence.start, sentence.end);
  const tokens = tokensOf(own);
  const matches = findPhrases(own, tokens, index);
  if (matches.length === 0) return [];
  const readings = measuresOf(own, tokens, matches);
  const values = readings.flatMap(({ measure }) => (measure ? [measure.end] : [])).sort((a, b) => a - b);
  const context: Context = {
    text: own,
    tokens,
    cues: cuesIn(own, tokens),
    values,
    past: sentence.past,
    year,
  };
  return readings.flatMap(({ named, wanted, measure }) => {
    if (wanted.needsValue && !measure) return [];
    const [first, last] = [tokens[named.from]!, tokens[named.to - 1]!];
    const end = sentence.start + Math.max(last.end, measure?.end ?? 0);
    const reading = {
      start: sentence.start + Math.min(first.start, measure?.start ?? first.start),
      end,
      value: measure ? sentence.start + measure.last : end,
      course: measure?.course ?? false,
    };
    const excerpt = excerptOf(text, sentence, reading);
    return {
      label: wanted.pattern.label,
      ...excerpt,
      text: text.slice(excerpt.start, excerpt.end),
      value: measure ? own.slice(measure.start, measure.end).trim() : null,
      date: dateBeside(text, dates, reading, sentence),
      mention: mentionOf({ ...named, measure }, context),
    };
  });
}

interface Reading {
  named: Omit<Named, 'measure'>;
  wanted: Wanted;
  measure: Measure | null;
}

/** Values for what was found, from left to right: a figure belongs to one name. */
function measuresOf(text: string, tokens: readonly Token[], matches: readonly Match<Wanted>[]): Reading[] {
  const readings: Reading[] = [];
  let taken = 0;
  matches.forEach((match, i) => {
    const [first, last] = [tokens[match.from]!, tokens[match.to - 1]!];
    const next = matches[i + 1];
    const stop = next ? tokens[next.from]!.start : text.length;
    let upTo = last.end;
    for (const wanted of match.given) {
      const { value } = wanted.pattern;
      const measure =
        value &&
        (measureBehind(text, last.end, stop, value) ?? measureBefore(text, taken, first.start, value));
      readings.push({ named: { from: match.from, to: match.to }, wanted, measure });
      upTo = Math.max(upTo, measure?.end ?? 0);
    }
    taken = upTo;
  });
  return readings;
}
