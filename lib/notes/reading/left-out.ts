// N1: a condition that the conclusions name, and that no delivered code is about. N6: a study confirmed what the delivered
// symptom led to.

import { fold } from '../../codes/search/words.ts';
import { stemOf } from '../evidence/names.ts';
import {
  careOf,
  diagnosesOf,
  passagesFor,
  type Reading,
  type ReadingProposal,
  wordsOfStatement,
} from './reading-proposal.ts';
import type { TitledCode } from './reading-tables.ts';
import { sideOf, statedIn } from './stated.ts';
import { heldIn, isOperation, type Said, type Statement } from './statements.ts';
import { beside, isNumber, traitsOf } from './traits.ts';

interface Condition {
  code: TitledCode;
  statement: Statement;
  /** Positions of the words that name it. */
  at: readonly number[];
}

/** @see ReadingProposal; one a code. */
export function leftOut(reading: Reading): ReadingProposal[] {
  const { chart, statements } = reading;
  const found = new Map<string, Condition[]>();
  for (const statement of statements) {
    if (statement.authority < 3 || isOperation(statement)) continue;
    const condition = conditionOf(statement, reading);
    if (!condition || isCovered(condition, reading)) continue;
    if (heldIn(statement, condition.at, careOf(chart)) !== 'today') continue;
    found.set(condition.code.code, [...(found.get(condition.code.code) ?? []), condition]);
  }
  return [...found.values()].map((same) => proposalOf(same, reading));
}

/** Conditions that are coded where they are told of as such: no symptoms, encounters, circumstances. */
const named = /^(?:[A-MN][0-9]|Z(?:66|89|9[03-9]))/;
const mostWords = 9;

/** The code that the beginning of a statement names whole. */
function conditionOf(statement: Statement, { tables, chart }: Reading): Condition | null {
  const phrase = phraseOf(statement);
  if (phrase.length === 0 || phrase.length > mostWords) return null;
  const text = statement.passage.text.slice(phrase[0]!.from, phrase.at(-1)!.to);
  const usual = statement.names
    .filter(({ from, to }) => statement.words[from] === phrase[0] && statement.words[to - 1] === phrase.at(-1))
    .flatMap(({ codes }) => codes);
  const all = [...usual.flatMap((code) => withTitle(code, tables.title('ICD-10-CM', code))), ...tables.search(text)];
  let best: (Condition & { said: number }) | null = null;
  for (const code of all) {
    if (!named.test(code.code) || !fitsEncounter(code.code, chart.lines.map((line) => line.code))) continue;
    const traits = traitsOf(code.title);
    const isUsual = usual.includes(code.code.replace('.', ''));
    if (traits.residual === 'other' && !isUsual) continue;
    const told = statedIn(traits, statement);
    if (told.contradicts || (told.missing.length > 0 && !isUsual) || traits.words.size === 0) continue;
    if (traits.side && traits.side !== sideOf(statement)) continue;
    if (!phrase.every((word) => isExplained(word, code, statement))) continue;
    const at = phrase.map((word) => statement.words.indexOf(word));
    if (!best || told.at.size > best.said) best = { code, statement, at, said: told.at.size };
  }
  return best;
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
const leading = stems('known new ongoing current active persistent worsening stable patient has his her the a an primary secondary diagnosis diagnoses assessment impression');
/** How it goes, and what was done about it. */
const course = stems('stable improving improved resolved resolving controlled uncontrolled worsening worse well better goal new known ongoing today continued continue treated treatment present exacerbation place currently unchanged');

const silentWords = stems('disease disorder syndrome condition type stage left right bilateral both status presence mild moderate severe acute chronic known');

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
        ways.some((way) => way.length > 0 && way.every((one) => traits.words.has(one)))),
  );
}

const stemsOf = (title: string): ReadonlySet<string> => new Set(title.split(/[^\p{L}\p{N}]+/u).map((word) => stemOf(fold(word))));

const withTitle = (bare: string, title: string | null): TitledCode[] =>
  title === null ? [] : [{ code: bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare, title }];

/** Injuries take the seventh character that the chart's others have; where none has one, none is proposed. */
function fitsEncounter(code: string, delivered: readonly string[]): boolean {
  const bare = code.replace('.', '');
  if (bare.length < 7) return true;
  return delivered.some((one) => one.replace('.', '').length === 7 && one.at(-1) === bare[6]);
}

/** Whether a delivered code is about the same thing, more or less exactly. */
function isCovered({ code, statement, at }: Condition, { chart, tables }: Reading): boolean {
  const wanted = traitsOf(code.title);
  const phrase = { ...statement, means: within(statement, at) };
  return diagnosesOf(chart).some((line) => {
    if (line.code === code.code) return true;
    const own = traitsOf(tables.title('ICD-10-CM', line.code) ?? line.label ?? '');
    if (line.code.slice(0, 3) === code.code.slice(0, 3) && (wanted.residual || own.residual)) return true;
    if (combined.some(([one, others]) => one.test(code.code) && others.test(line.code))) return true;
    const shared = [...wanted.words].filter((word) => own.words.has(word) && !beside.has(word)).length;
    const least = Math.min(plain(wanted.words), plain(own.words));
    if (least > 0 && shared / least >= 0.5) return true;
    const told = statedIn(own, phrase);
    return own.words.size > 0 && told.at.size / own.words.size >= 0.5;
  });
}

const plain = (words: ReadonlySet<string>): number => [...words].filter((word) => !beside.has(word)).length;

const within = ({ means }: Statement, at: readonly number[]): Statement['means'] =>
  new Map([...means].flatMap(([word, places]) => (places.some((i) => at.includes(i)) ? [[word, places]] : [])));

/** What a combination code says along. */
const combined: readonly (readonly [RegExp, RegExp])[] = [
  [/^I10/, /^(?:I1[1-6]|O1[0-6])/],
  [/^I50/, /^I(?:11\.0|13\.[02]|09\.81)/],
  [/^N18/, /^(?:I1[23]|E(?:08|09|10|11|13)\.22)/],
  [/^E(?:08|09|10|11|13)/, /^(?:E(?:08|09|10|11|13)|O24)/],
  [/^I25\.1/, /^I(?:2[0-5]|70)/],
  [/^J44/, /^J4[34]/],
  [/^D6[0-4]/, /^D6[0-4]/],
  [/^F1\d/, /^F1\d/],
];

function proposalOf(same: readonly Condition[], reading: Reading): ReadingProposal {
  const { code, statement } = same.toSorted((a, b) => b.statement.authority - a.statement.authority)[0]!;
  const said = `The record states “${wordsOfStatement(statement)}”.`;
  const passages = passagesFor(same.map((one) => one.statement));
  const symptom = symptomInPlace(statement, reading);
  if (symptom)
    return {
      check: 'N6',
      lineKey: symptom.key,
      message: `${said} The study confirmed ${code.code} (${code.title}); ${symptom.code} is what led to it.`.slice(0, 600),
      proposal: {
        category: 'wrong-code',
        severity: 'major',
        direction: 'neutral',
        disposition: 'revise',
        system: 'ICD-10-CM',
        code: code.code,
      },
      passages,
    };
  return {
    check: 'N1',
    lineKey: null,
    message: `${said} No delivered code is about it; ${code.code} (${code.title}) is.`.slice(0, 600),
    proposal: {
      category: 'omitted',
      severity: 'major',
      direction: 'under',
      disposition: 'add',
      system: 'ICD-10-CM',
      code: code.code,
    },
    passages,
  };
}

/** A study's claim that has the reason for it only: the first of its diagnoses, where all are symptoms. */
function symptomInPlace({ passage }: Statement, { chart }: Reading) {
  if (chart.setting === 'inpatient' || !/\b(?:impression|conclusion|interpretation)\b/i.test(passage.section.heading)) return null;
  if (!/\b(?:TECHNIQUE|FINDINGS|RECORDING|STUDY)\b/.test(passage.note.text)) return null;
  const lines = diagnosesOf(chart);
  return lines.length > 0 && lines.every(({ code }) => /^(?:R|M25\.5|M54|M79\.6)/.test(code)) ? lines[0]! : null;
}
