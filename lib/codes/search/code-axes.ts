// Choosing a code by its pieces: which side, which encounter, which type. The choices under a header are read
// off the codes and titles beneath it, so that they are those of the code set at hand and of no table of ours.

import { bareCode } from './code-column.ts';
import { wordPattern } from './words.ts';

interface Row {
  /** With or without dot. */
  code: string;
  title: string;
  billable: boolean;
}

/** One thing to choose, with what can be chosen. */
export interface Axis {
  kind: 'side' | 'encounter' | 'type';
  /** Where in the code its piece stands; the first character is 0. */
  at: number;
  options: { piece: string; label: string }[];
}

/**
 * What is left to choose under a header. Where every combination is a code, all axes at once; otherwise the next
 * piece alone, after which the function is asked again with the longer beginning.
 * @param rows codes of the set, valid ones and headers; those that are not beneath the header are left out
 * @returns the axes in the order of the code; none when at most one valid code is beneath
 */
export function axesUnder(header: string, rows: readonly Row[]): Axis[] {
  const start = bareCode(header);
  const beneath = rows
    .map((row) => ({ ...row, code: bareCode(row.code) }))
    .filter(({ code }) => code.startsWith(start) && code !== start);
  const valid = beneath.filter(({ billable }) => billable);
  if (valid.length < 2) return [];
  const length = valid[0]!.code.length;
  const places = Array.from({ length: length - start.length }, (_, i) => start.length + i);
  const pieces = places.map((at) => new Set(valid.map(({ code }) => code[at])));
  const combinations = pieces.reduce((product, { size }) => product * size, 1);
  const isProduct = combinations === valid.length && valid.every(({ code }) => code.length === length);
  if (isProduct) {
    return places.filter((_, i) => pieces[i]!.size > 1).map((at) => axisAt(at, at + 1, valid, valid));
  }
  // The next place at which the codes differ; the same character at the places before it comes with it.
  let end = start.length + 1;
  while (new Set(valid.map(({ code }) => code.slice(0, end))).size === 1) end += 1;
  return [axisAt(start.length, end, valid, beneath)];
}

/** The valid codes that are left after these choices. */
export const narrowed = <R extends Row>(
  header: string,
  rows: readonly R[],
  choices: readonly { at: number; piece: string }[],
): R[] =>
  rows.filter((row) => {
    const code = bareCode(row.code);
    return (
      row.billable &&
      code.startsWith(bareCode(header)) &&
      choices.every(({ at, piece }) => code.startsWith(piece, at))
    );
  });

/** The axis of the pieces `[at, end)`. A header of just that piece names it best; else what its titles share. */
function axisAt(at: number, end: number, valid: readonly Row[], named: readonly Row[]): Axis {
  const common = sharedWords(valid);
  const options = [...new Set(valid.map(({ code }) => code.slice(at, end)))].sort().map((piece) => {
    const these = valid.filter(({ code }) => code.startsWith(piece, at));
    const own = named.find(
      (row) => !row.billable && row.code.length === end && row.code.startsWith(piece, at),
    );
    return { piece, label: labelOf(own ? [own] : these, common), title: (own ?? these[0]!).title };
  });
  const labels = options.map(({ label }) => label);
  // Two that would be called the same are called by their whole titles.
  const told = options.map(({ piece, label, title }) => ({
    piece,
    label: labels.indexOf(label) === labels.lastIndexOf(label) ? label : title,
  }));
  return { kind: kindOf(labels), at, options: told };
}

const sides = /^(right|left|bilateral|unspecified|both)\b/;

function kindOf(labels: readonly string[]): Axis['kind'] {
  if (labels.some((label) => /\b(encounter|sequela)\b/.test(label))) return 'encounter';
  const named = labels.filter((label) => /^(right|left)\b/.test(label)).length;
  return named > 0 && labels.every((label) => sides.test(label)) ? 'side' : 'type';
}

type Count = Map<string, number>;

const wordsOf = (title: string): string[] =>
  Array.from(title.matchAll(wordPattern), ([word]) => word.toLowerCase());

function countWords(title: string): Count {
  const count: Count = new Map();
  for (const word of wordsOf(title)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** The words that all titles have, as often as all have them. */
function sharedWords(rows: readonly Row[]): Count {
  const [first, ...others] = rows.map(({ title }) => countWords(title));
  const shared: Count = new Map();
  for (const [word, times] of first!) {
    const least = Math.min(times, ...others.map((count) => count.get(word) ?? 0));
    if (least > 0) shared.set(word, least);
  }
  return shared;
}

const joins = /^(?:of|the|and|in|with|to|for|or|by|on|at)$/;
/** Words that say nothing without what follows them. */
const leads = /^(?:of|the|and|in|with|without|not|to|for|or|by|on|at)$/;

/** What these titles share beyond what all do, in the words and order of the first; the last of equal words stay. */
function labelOf(these: readonly Row[], common: Count): string {
  const own = sharedWords(these);
  const left = new Map([...own].map(([word, times]) => [word, times - (common.get(word) ?? 0)]));
  const { title } = these[0]!;
  const kept: { word: string; at: number }[] = [];
  for (const match of Array.from(title.matchAll(wordPattern)).reverse()) {
    const word = match[0].toLowerCase();
    const times = left.get(word) ?? 0;
    if (times <= 0) continue;
    left.set(word, times - 1);
    kept.unshift({ word, at: match.index });
  }
  if (kept.length > 0 && kept.every(({ word }) => leads.test(word))) {
    return /^[^,;]*/.exec(title.slice(kept[0]!.at))![0].trim().toLowerCase();
  }
  const label = kept.map(({ word }) => word);
  while (label.length > 0 && joins.test(label[0]!)) label.shift();
  while (label.length > 0 && joins.test(label.at(-1)!)) label.pop();
  return label.length > 0 ? label.join(' ') : title;
}
