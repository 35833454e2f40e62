// What an edit did to a statement. In a chart a few characters can turn it into another one: a dose, a side,
// a "no". These differences are told from slips of the pen, which leave a statement what it is.
//
// English only, and words only: a changed name of a drug or an organ counts as an exchanged word, and an
// irony of tense ("had", "has") as nothing. The list errs towards words that change what may be coded.

import { compile, distanceBetween, nearest } from './edit-distance.ts';

export interface Difference {
  /** Numbers, or words such as "no" and "left", that are not the same in both. */
  decisive: string[];
  /** Each side has something well formed in its place: another value, not a garbled one. */
  clean: boolean;
  /** Edits it takes to make the one side's decisive words the other's. */
  cost: number;
  /** Ordinary words of one side that nothing on the other resembles. */
  exchanged: string[];
}

/** What stands before and behind a quote, folded. */
export interface Surroundings {
  prefix: string;
  suffix: string;
}

const clauseEnd = /[.;:!?](?= |$)/;
const decisiveWords = new Set(
  (
    'no not nor non none never without with w denies denied deny denying negative positive neg pos absent present ' +
    'left right bilateral unilateral both l r lt rt upper lower medial lateral proximal distal anterior posterior ' +
    'acute chronic normal abnormal increased decreased increase decrease increasing decreasing high low elevated ' +
    'improved improving worse worsened worsening better stable unstable mild moderate severe benign malignant ' +
    'possible probable suspected likely unlikely confirmed ruled rule history former current resolved recurrent ' +
    'male female mother father sister brother primary secondary initial subsequent sequela ' +
    'before after started stopped start stop continue continued discontinue discontinued hold held ' +
    'once twice daily nightly weekly monthly hourly bid tid qid prn mg mcg ug g kg ml l iu units meq ' +
    'one two three four five six seven eight nine ten eleven twelve first second third'
  ).split(' '),
);
const oppositePrefixes =
  /^(?:hyper|hypo|tachy|brady|pre|post|intra|extra|an|a|ab|un|in|im|ir|dis|de|non|sub)/;
// No word begins so: what looks like one without its prefix has lost a letter ("lvarez", "ccessory").
const unspeakable = /^(?:([^aeiou])\1|[lmnr][^aeiouhy]|[^\Waeiouy]{4})/;
const numbers = /\d+(?:[.,/:-]\d+)*/g;
const words = /[\p{L}\p{N}']+/gu;

/** What tells the quote from what stands there now; both folded. */
export function compareStatements(quote: string, candidate: string): Difference {
  const [oldNumbers, newNumbers] = [quote.match(numbers) ?? [], candidate.match(numbers) ?? []];
  const [gone, come] = unmatched(wordsOf(quote), wordsOf(candidate));
  const [goneDecisive, comeDecisive] = decisiveAmong(gone, come);
  const words = [...goneDecisive, ...comeDecisive];
  const [before, after] = [
    [...uncommon(oldNumbers, newNumbers), ...goneDecisive],
    [...uncommon(newNumbers, oldNumbers), ...comeDecisive],
  ];
  const wholeNumbers =
    before.length + after.length === words.length ||
    (oldNumbers.length === newNumbers.length && !garbled(gone) && !garbled(come));
  return {
    decisive: [...before, ...after],
    clean: wholeNumbers && !half(words, gone, come),
    cost: distanceBetween(before.join(' '), after.join(' ')),
    exchanged: [
      ...gone.filter((word) => word.length > 3 && !resembles(word, come)),
      ...come.filter((word) => word.length > 3 && !resembles(word, gone)),
    ],
  };
}

/**
 * Whether words beside a quote turn it, which did not stand there before, or did and are gone: "no" put in
 * before it, "ruled out" behind it. Looks three words far and no further than the clause.
 */
export function isTurned(old: Surroundings, now: Surroundings): boolean {
  return (
    turns(old.prefix, now.prefix, (text) => wordsOf(text.split(clauseEnd).at(-1)!).slice(-3)) ||
    turns(old.suffix, now.suffix, (text) => wordsOf(text.split(clauseEnd)[0]!).slice(0, 3))
  );
}

function turns(old: string, now: string, nearest: (text: string) => string[]): boolean {
  // Quotes without surroundings say nothing of what stood there.
  if (old === '') return false;
  const adds = (from: string, to: string): boolean => {
    const known = wordsOf(from);
    return nearest(to).some(
      (word) =>
        decisiveWords.has(word) &&
        standsAlone(word, to) &&
        !known.some((one) => one === word || isSlip(word, one)),
    );
  };
  return adds(old, now) || adds(now, old);
}

/** A lone letter is a word only between spaces: `air.w` ends with a slip. */
const standsAlone = (word: string, text: string): boolean =>
  word.length > 1 || ` ${text} `.includes(` ${word} `);

/**
 * Whether a short decisive word is another one with a letter too many or too few at its end ("not" and "note"),
 * or a letter left over of it ("r" of "dr"). Only there: "now" and "not" are different statements.
 */
const isSlip = (decisive: string, other: string): boolean =>
  decisive.length === 1
    ? other.length === 2 && other.includes(decisive)
    : decisive.length === 3 &&
      Math.abs(other.length - 3) === 1 &&
      (other.startsWith(decisive) || decisive.startsWith(other)) &&
      !decisiveWords.has(other);

/** Whether a word, in lower case, can turn a statement into another one. */
export const isDecisive = (word: string): boolean => /\d/.test(word) || decisiveWords.has(word);

const wordsOf = (text: string): string[] => text.match(words) ?? [];

/** Digits among letters: `8k` for `84`, but not `l4` or `5mg`. */
const garbled = (list: string[]): boolean =>
  list.some((word) => /\d\p{L}+\d|^\d+\p{L}$/u.test(word) && !/^\d+[gl]$/.test(word));

/** A word in whose place something like it stands that decides nothing: `vg` for `mg`. */
const half = (words: string[], gone: string[], come: string[]): boolean =>
  words.some((word) => {
    const others = gone.includes(word) ? come : gone;
    if (others.some((other) => isDecisive(other) || areOpposite(word, other))) return false;
    return others.some((other) => 2 * distanceBetween(word, other) <= word.length);
  });

function decisiveAmong(gone: string[], come: string[]): [gone: string[], come: string[]] {
  const listed = (list: string[], others: string[]): string[] => {
    const exchanged = others.some((other) => decisiveWords.has(other));
    return list.filter(
      (word, i) =>
        decisiveWords.has(word) &&
        // A lone letter is a side only where another took its place.
        (word.length > 1 || exchanged) &&
        // Grown together with its neighbour, or a slip within a longer word that no decisive word replaced.
        !others.some((other) => other === word + list[i + 1] || other === list[i - 1] + word) &&
        (exchanged ||
          !(word.length < 4 ? others.some((other) => isSlip(word, other)) : resembles(word, others))),
    );
  };
  const opposed = (list: string[], others: string[]): string[] =>
    list.filter((word) => others.some((other) => areOpposite(word, other)));
  return [
    [...listed(gone, come), ...opposed(gone, come)],
    [...listed(come, gone), ...opposed(come, gone)],
  ];
}

/** Alike but for a prefix that turns the meaning: febrile and afebrile, hypotension and hypertension. */
function areOpposite(a: string, b: string): boolean {
  if (a === b || a.length < 5 || b.length < 5) return false;
  const [stemA, stemB] = [a.replace(oppositePrefixes, ''), b.replace(oppositePrefixes, '')];
  const isStem = (stem: string): boolean => stem.length > 3 && !unspeakable.test(stem);
  return (isStem(stemA) && (stemA === stemB || stemA === b)) || (isStem(stemB) && stemB === a);
}

/** Whether something among the others, taken together or apart, is within a third of the word's letters. */
function resembles(word: string, others: string[]): boolean {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const pattern = compile(word);
  const near = (text: string): boolean =>
    nearest(pattern, text, 0, text.length, { fixed: false, step: 1 }).distance <= allowed;
  return near(others.join(' ')) || near(others.join(''));
}

/** Words of each side that are left when the longest common sequence of words is taken away. */
function unmatched(a: string[], b: string[]): [string[], string[]] {
  let [from, endA, endB] = [0, a.length, b.length];
  while (from < Math.min(endA, endB) && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  const wide = restB.length + 1;
  const common = new Uint16Array((restA.length + 1) * wide);
  for (let i = restA.length - 1; i >= 0; i--) {
    for (let j = restB.length - 1; j >= 0; j--) {
      const at = i * wide + j;
      common[at] =
        restA[i] === restB[j] ? common[at + wide + 1]! + 1 : Math.max(common[at + wide]!, common[at + 1]!);
    }
  }
  const [gone, come]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < restA.length && j < restB.length) {
    if (restA[i] === restB[j]) [i, j] = [i + 1, j + 1];
    else if (common[(i + 1) * wide + j]! >= common[i * wide + j + 1]!) gone.push(restA[i++]!);
    else come.push(restB[j++]!);
  }
  return [gone.concat(restA.slice(i)), come.concat(restB.slice(j))];
}

/** Entries of a list that the other has not, each counted; order counts where both have as many. */
function uncommon(list: string[], other: string[]): string[] {
  if (list.length === other.length) return list.filter((entry, i) => entry !== other[i]);
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
