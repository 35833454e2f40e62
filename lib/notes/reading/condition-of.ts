// The code that a statement names by its first words, every one of which the code's title, or a name for it, accounts for.

import { fold } from '../../codes/search/words.ts';
import { stemOf } from '../evidence/names.ts';
import type { Reading } from './reading-proposal.ts';
import type { ReadingTables, TitledCode } from './reading-tables.ts';
import { sideOf, statedIn } from './stated.ts';
import type { Said, Statement } from './statements.ts';
import { beside, isNumber, type Traits, traitsOf } from './traits.ts';

export interface Condition {
  code: TitledCode;
  statement: Statement;
  /** Positions of the words that name it. */
  at: readonly number[];
}

const mostWords = 9;

/** The code that the beginning of a statement names whole. @param among beginnings of the codes that may be meant */
export function conditionOf(
  statement: Statement,
  { tables, chart }: Pick<Reading, 'tables' | 'chart'>,
  among: RegExp,
): Condition | null {
  const of = found.get(tables) ?? new WeakMap<Statement, Map<string, Condition | null>>();
  found.set(tables, of);
  const known = of.get(statement) ?? new Map<string, Condition | null>();
  of.set(statement, known);
  const sevenths = seventhsOf(chart.lines.map(({ code }) => code));
  const key = `${among.source} ${sevenths}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const condition = findCondition(statement, tables, among, sevenths);
  known.set(key, condition);
  return condition;
}

/** The same statement is asked about again whenever something else of the chart changes. */
const found = new WeakMap<ReadingTables, WeakMap<Statement, Map<string, Condition | null>>>();

function findCondition(
  statement: Statement,
  tables: ReadingTables,
  among: RegExp,
  sevenths: string,
): Condition | null {
  const phrase = phraseOf(statement);
  if (phrase.length === 0 || phrase.length > mostWords) return null;
  const text = statement.passage.text.slice(phrase[0]!.from, phrase.at(-1)!.to);
  const plain = phrase.slice(
    Math.max(
      0,
      phrase.findIndex(({ stem }) => !beside.has(stem) && !silentWords.has(stem)),
    ),
  );
  if (!tellsACondition(phrase, statement)) return null;
  const usual = statement.names
    .filter(({ from, to }) => {
      const first = statement.words[from];
      return (first === phrase[0] || first === plain[0]) && statement.words[to - 1] === phrase.at(-1);
    })
    .flatMap(({ codes }) => codes);
  const all = [...usual.flatMap((code) => validOf(code, tables)), ...tables.search(text)];
  let best: Ranked | null = null;
  for (const code of all) {
    if (!among.test(code.code) || !fitsEncounter(code.code, sevenths)) continue;
    const traits = traitsOf(code.title);
    const bare = code.code.replace('.', '');
    // A heading that is usually meant stands for what is beneath it.
    const isUsual = usual.some((one) => (one.length > 3 || one === bare ? bare.startsWith(one) : false));
    const beneathUsual = isUsual && !usual.includes(bare);
    if (traits.residual === 'other' && (!isUsual || beneathUsual)) continue;
    const told = statedIn(traits, statement);
    if (told.contradicts || (told.missing.length > 0 && !isUsual) || traits.words.size === 0) continue;
    if (traits.side && traits.side !== sideOf(statement)) continue;
    if (!phrase.every((word) => isExplained(word, code, statement))) continue;
    if (!isUsual && !phrase.some(({ stem }) => traits.words.has(stem)) && !namesIt(phrase, traits, statement))
      continue;
    const at = phrase.map((word) => statement.words.indexOf(word));
    const open = traits.residual === 'unspecified' ? 0.3 : 0;
    const said = (isUsual ? 0.9 : 0) + told.weight - 3 * told.missing.length + (traits.side ? 0.5 : open);
    if (!best || said > best.said) best = { code, statement, at, said };
  }
  return best && refined(best, tables);
}

/** Some name in the phrase stands for most of the title. */
const namesIt = (phrase: readonly Said[], { words: wanted }: Traits, { names, words }: Statement): boolean =>
  names.some(
    ({ from, ways }) =>
      phrase.includes(words[from]!) &&
      ways.some((way) => way.length > 0 && way.filter((one) => wanted.has(one)).length / wanted.size >= 0.5),
  );

/** A single word is enough only where it is a name, or a disease by its ending. */
const tellsACondition = (phrase: readonly Said[], { names, words }: Statement): boolean =>
  phrase.length > 1 ||
  ofDisease.test(words.find((word) => word === phrase[0])?.key ?? '') ||
  names.some(({ from, codes }) => words[from] === phrase[0] && codes.length > 0);

const ofDisease = /(?:itis|osis|oma|emia|pathy|uria|penia|lysis|plegia|paresis|ia|ism)$/;

type Ranked = Condition & { said: number };

/** The code of the same category of which the statement says most, where it says all of it. */
function refined(best: Condition, tables: ReadingTables): Condition {
  const { code, statement } = best;
  const own = traitsOf(code.title);
  const weightOf = (one: TitledCode): number => {
    const traits = traitsOf(one.title);
    if (one !== code && traits.side === own.side && [...traits.words].every((word) => own.words.has(word)))
      return -1;
    const told = statedIn(traits, statement);
    const fits =
      told.missing.length === 0 &&
      !told.contradicts &&
      traits.residual !== 'other' &&
      (!traits.side || traits.side === sideOf(statement));
    return fits ? told.weight + (traits.side ? 1 : 0) - (traits.residual ? 0.5 : 0) : -1;
  };
  const bare = code.code.replace('.', '');
  if (bare.length === 7) return best;
  let most = Math.max(weightOf(code), 0);
  let chosen = code;
  for (const one of tables.beneath('ICD-10-CM', bare.slice(0, 3))) {
    const weight = weightOf(one);
    if (weight > most) [most, chosen] = [weight, one];
  }
  return { ...best, code: chosen };
}

/** The words up to where it goes on to cause, treatment or course, without what only leads to them. */
function phraseOf({ words }: Statement): Said[] {
  const first = words.findIndex((word) => !leading.has(word.stem) && !/^\d+$/.test(word.key));
  if (first < 0) return [];
  const phrase = words.slice(first).filter((word) => word.part === words[first]!.part);
  while (phrase.length > 0 && course.has(phrase.at(-1)!.stem)) phrase.pop();
  return phrase.some(({ negated }) => negated) ? [] : phrase;
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const leading = stems(
  'known new ongoing current active persistent worsening stable patient has his her the a an primary secondary diagnosis diagnoses assessment impression',
);
/** How it goes, and what was done about it. */
const course = stems(
  'stable improving improved resolved resolving controlled uncontrolled worsening worse well better goal new known ongoing today continued continue treated treatment present exacerbation place currently unchanged',
);

const silentWords = stems(
  'disease disorder syndrome condition type stage left right bilateral both status presence mild moderate severe acute chronic known',
);

/** A word of the phrase that the code's title says, or that belongs to a name for it. */
function isExplained(word: Said, { code, title }: TitledCode, statement: Statement): boolean {
  const traits = traitsOf(title);
  const { stem } = word;
  if (traits.words.has(stem) || silentWords.has(stem) || beside.has(stem) || course.has(stem)) return true;
  if (stemsOf(title).has(stem)) return true;
  if (isNumber(fold(word.key))) return [...traits.words].some((one) => one.endsWith(`#${word.key}`));
  const at = statement.words.indexOf(word);
  return statement.names.some(
    ({ from, to, ways, codes }) =>
      from <= at &&
      at < to &&
      (codes.some((one) => code.replace('.', '').startsWith(one)) ||
        ways.some(
          (way) => way.length > 0 && way.filter((one) => traits.words.has(one)).length / way.length >= 0.5,
        )),
  );
}

const stemsOf = (title: string): ReadonlySet<string> =>
  new Set(title.split(/[^\p{L}\p{N}]+/u).map((word) => stemOf(fold(word))));

/** The code, or where it is a heading the codes beneath it. */
const validOf = (bare: string, tables: ReadingTables): readonly TitledCode[] =>
  tables
    .beneath('ICD-10-CM', bare.slice(0, 3))
    .filter(({ code }) => code.replace('.', '').startsWith(bare))
    .slice(0, mostUsual);

const mostUsual = 40;

/** Injuries take the seventh character that the chart's others have; where none has one, none is proposed. */
function fitsEncounter(code: string, sevenths: string): boolean {
  const bare = code.replace('.', '');
  return bare.length < 7 || sevenths.includes(bare[6]!);
}

const seventhsOf = (delivered: readonly string[]): string =>
  [...new Set(delivered.flatMap((code) => (code.replace('.', '').length === 7 ? code.at(-1)! : [])))]
    .sort()
    .join('');
