// Which traits of a title a statement states, and which it contradicts.

import type { Statement } from './statements.ts';
import { beside, rivals, type Side, type Traits } from './traits.ts';

export interface Stated {
  /** Positions of the words by which each is stated. */
  at: ReadonlyMap<string, number>;
  missing: readonly string[];
  /** How many, those that stand there word for word counting twice. */
  weight: number;
  /** Says what the title says to be absent, or a degree, number or side that it has otherwise. */
  contradicts: string | null;
}

/** @param need words of the title that are looked for; others of it are not missed */
export function statedIn(
  traits: Traits,
  statement: Statement,
  need: Iterable<string> = traits.words,
): Stated {
  const at = new Map<string, number>();
  const missing: string[] = [];
  let weight = 0;
  const core = [...traits.words].filter((word) => !beside.has(word));
  const parts = new Set(
    core.flatMap((word) => placesOf(statement, word).map((i) => statement.words[i]!.part)),
  );
  for (const word of need) {
    const places = placesOf(statement, word).filter((i) => !beside.has(word) || belongs(statement, i, parts));
    if (places.length > 0 && !isOverruled(word, places, statement, parts)) {
      at.set(word, places[0]!);
      weight += isLiteral(statement, word, places) ? 2 : 1;
    } else missing.push(word);
  }
  return { at, missing, weight, contradicts: contradictionOf(traits, statement, parts) };
}

/** A name stands for `acute`, and the statement says `chronic`. */
const isOverruled = (
  word: string,
  places: readonly number[],
  statement: Statement,
  parts: ReadonlySet<number>,
): boolean =>
  beside.has(word) &&
  !isLiteral(statement, word, places) &&
  rivals(word).some((one) =>
    placesOf(statement, one).some((i) => statement.words[i]!.stem === one && belongs(statement, i, parts)),
  );

const isLiteral = ({ words }: Statement, word: string, places: readonly number[]): boolean =>
  word.includes('#') || places.some((i) => words[i]!.stem === word);

const placesOf = ({ means, words }: Statement, word: string): number[] =>
  (means.get(word) ?? []).filter((i) => !words[i]!.negated);

/** A degree belongs to the name in its own part; in a part that names nothing, to the whole. */
const belongs = ({ words, naming }: Statement, i: number, parts: ReadonlySet<number>): boolean =>
  parts.has(words[i]!.part) || !naming.has(words[i]!.part);

function contradictionOf(traits: Traits, statement: Statement, parts: ReadonlySet<number>): string | null {
  for (const word of traits.not) if (placesOf(statement, word).length > 0) return word;
  for (const word of traits.words) {
    const [base, number] = word.split('#');
    if (number !== undefined) {
      if (statement.means.has(word)) continue;
      const other = [...statement.means.keys()].find((one) => one.startsWith(`${base}#`) && one !== word);
      if (other) return other.replace('#', ' ');
      continue;
    }
    if (!beside.has(word) || placesOf(statement, word).length > 0) continue;
    const rival = rivals(word).find(
      (one) => !traits.words.has(one) && placesOf(statement, one).some((i) => belongs(statement, i, parts)),
    );
    if (rival) return rival;
  }
  return null;
}

const notSide =
  /\b(?:right|left)[- ](?:handed|hand dominant|dominant(?! side)|away|now|after|before|heart|ventric\w+|atri\w+|main|anterior descending|coronary|circumflex|bundle|axis|shift|upper quadrant|lower quadrant|alone|the|at|work|home|without|against medical)\b/gi;

/** The side that a statement names; null: none, or both without saying so. */
export function sideOf({ text }: Pick<Statement, 'text'>): Side | null {
  const plain = text.replace(notSide, ' ');
  if (/\b(?:bilateral(?:ly)?|both|b\/l|bilat)\b/i.test(plain)) return 'both';
  const left = /\bleft\b|\b(?:LT|LUE|LLE|OS)\b/i.test(plain);
  const right = /\bright\b|\b(?:RT|RUE|RLE|OD)\b/i.test(plain);
  return left === right ? null : left ? 'left' : 'right';
}
