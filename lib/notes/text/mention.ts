// How a record speaks of what it names: states it, denies it, or tells it of an earlier time.

import { type Cue, cues } from './cues.ts';
import { findPhrases, type Match, type Token } from './phrases.ts';

export type Mention = 'stated' | 'negated' | 'historical';

/** Where a value stands that belongs to what is named. */
export interface ValuePlace {
  end: number;
  /** Place of its first figure, for the words before it. */
  first: number;
  /** More than one figure: a course of values. */
  course: boolean;
}

/** Tokens of a sentence and the cues among them. */
export interface Context {
  text: string;
  tokens: readonly Token[];
  cues: readonly Match<Cue>[];
  /** Offsets behind the values in the sentence, ascending: a list of what is denied ends at a value. */
  values: readonly number[];
  past: boolean;
  /** Year of the document; null: not known. */
  year: number | null;
}

export const cuesIn = (text: string, tokens: readonly Token[]): Match<Cue>[] =>
  findPhrases(text, tokens, cues);

/** What is named, by its tokens, and its value where it has one. */
export interface Named {
  from: number;
  to: number;
  measure: ValuePlace | null;
}

export function mentionOf(named: Named, context: Context): Mention {
  const sign = signBefore(named, context);
  if (sign) return sign;
  const said = saidBefore(named, context) ?? saidBehind(named, context);
  if (said) return said;
  return context.past ? 'historical' : 'stated';
}

/** `(-) fever`, `(+) chills`, `+cough`. */
function signBefore({ from }: Named, { text, tokens }: Context): Mention | null {
  const { start } = tokens[from]!;
  const before = text.slice(Math.max(0, start - 5), start);
  if (/[([][-–−][)\]] ?$/.test(before)) return 'negated';
  return /(?:[([]\+[)\]]|(?:^|\s)\+) ?$/.test(before) ? 'stated' : null;
}

function saidBefore(named: Named, context: Context): Mention | null {
  const { tokens, cues: found } = context;
  for (let k = lastBefore(found, named.from); k >= 0; k--) {
    const match = found[k]!;
    const cue = match.given[0]!;
    const away = named.from - match.to;
    // No cue reaches further.
    if (away > 24 || cue.says === 'end' || (cue.says === 'nothing' && away <= 5)) break;
    if (cue.of === 'preceding' || cue.says === 'nothing' || away > cue.reach) continue;
    const gap = context.text.slice(tokens[match.to - 1]!.end, tokens[named.from]!.start);
    // A list is of what may be there or not. A value is there.
    if (named.measure && (away > 2 || gap.includes(','))) continue;
    if (/[;|]|\+ ?\w/.test(gap) || (!cue.lists && /[,()]/.test(gap))) continue;
    if (hasBetween(context.values, tokens[match.to - 1]!.end, tokens[named.from]!.start)) break;
    if (cue.says === 'historical' && denied(context, k)) return 'negated';
    if (isAmount(context, match, named) || isAnswer(context, match)) continue;
    return cue.says;
  }
  return isBaseline(named, context) ? 'historical' : null;
}

/** `Denies history of …`: the denial stands directly before the cue. */
function denied({ text, tokens, cues: found }: Context, k: number): boolean {
  const before = found[k - 1];
  if (!before || before.given[0]!.says !== 'negated' || before.given[0]!.of !== 'following') return false;
  const here = found[k]!;
  return (
    here.from - before.to <= 2 &&
    !/[,;]/.test(text.slice(tokens[before.to - 1]!.end, tokens[here.from]!.start))
  );
}

/** `S/p 2 L of fluid`: just given, not of an earlier time. */
const isAmount = ({ text, tokens }: Context, match: Match<Cue>, { from }: Named): boolean =>
  /^s ?\/ ?p$|^status post$/i.test(text.slice(tokens[match.from]!.start, tokens[match.to - 1]!.end)) &&
  /\d/.test(text.slice(tokens[match.to - 1]!.end, tokens[from]!.start));

/** `Fever: no, cough: yes`: the denial answers what stands before it. */
function isAnswer({ text, tokens }: Context, match: Match<Cue>): boolean {
  const [{ start }, { end }] = [tokens[match.from]!, tokens[match.to - 1]!];
  return (
    /[:?–-] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ ?(?:[,.;|)\n]|$)/.test(text.slice(end, end + 3))
  );
}

/** `Baseline creatinine 0.9`, `creatinine (baseline) 0.9`; of a course of values only the beginning is. */
function isBaseline({ from, to, measure }: Named, { text, tokens }: Context): boolean {
  if (!measure || measure.course) return false;
  const earlier = /\b(?:baseline|prior|previous|usual)\b/i;
  const before = text.slice(tokens[Math.max(0, from - 1)]!.start, tokens[from]!.start);
  if (from > 0 && /^(?:baseline|usual)[\s:]*$/i.test(before)) return true;
  return measure.first > tokens[to - 1]!.end && earlier.test(text.slice(tokens[to - 1]!.end, measure.first));
}

const answersNo =
  /^ ?(?::|-|–|\?) ?(?:[Nn]o|NO|[Nn]one|[Nn]eg|[Nn]egative|NEGATIVE|[Dd]enies|[Dd]enied|[Aa]bsent)(?= ?(?:[,.;|)\n]|$| [A-Z(]))/;
const ofAYear =
  /^[^;.\n|]{0,40}?\b(?:in|circa|since childhood in|back in) (?:[A-Z][a-z]{2,8}\.? |\d{1,2}\/)?((?:19|20)\d\d)\b|^ ?\(((?:19|20)\d\d)\)/;

function saidBehind({ to, measure }: Named, { text, tokens, cues: found, year }: Context): Mention | null {
  const end = Math.max(tokens[to - 1]!.end, measure?.end ?? 0);
  const rest = text.slice(end, end + 60);
  if (!measure && answersNo.test(rest)) return 'negated';
  const told = ofAYear.exec(rest);
  const of = told && Number(told[1] ?? told[2]);
  if (of && (year === null || of < year)) return 'historical';
  for (let k = lastBefore(found, to) + 1; k < found.length; k++) {
    const match = found[k]!;
    const { start } = tokens[match.from]!;
    if (start < end) continue;
    const cue = match.given[0]!;
    if (
      match.from - to > 10 ||
      cue.says === 'end' ||
      cue.says === 'nothing' ||
      /[,;|]/.test(text.slice(end, start))
    )
      break;
    if (cue.of === 'following') break;
    if (measure && cue.says === 'negated') break;
    // Ends and openings were passed over above.
    if (match.from - to <= cue.reach + (measure ? 3 : 0)) return cue.says as Mention;
  }
  return null;
}

/** Index of the last cue that ends at or before a token; -1 when there is none. */
function lastBefore(found: readonly Match<Cue>[], token: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether one of the ascending numbers is in between. */
function hasBetween(numbers: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return low < numbers.length && numbers[low]! <= to;
}
