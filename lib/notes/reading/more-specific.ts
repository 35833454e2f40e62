// N2: the documentation states a neighbour of the delivered code in full: its type, stage, degree, side or complication,
// where the delivered code leaves it open or says otherwise.

import type { CodeLine } from '../../model/code-line.ts';
import type { FindingCategory } from '../../model/finding.ts';
import type { Authority } from './authority.ts';
import { heldIn } from './held-in.ts';
import { type Neighbour, type Neighbourhood, neighboursOf } from './neighbours.ts';
import {
  careOf,
  diagnosesOf,
  passagesFor,
  type ReadChart,
  type Reading,
  type ReadingProposal,
  wordsOfStatement,
} from './reading-proposal.ts';
import type { TitledCode } from './reading-tables.ts';
import { sideOf, statedIn } from './stated.ts';
import type { Statement } from './statements.ts';
import { type Side, type Traits, traitsOf } from './traits.ts';

/** So much of what both titles say must stand in the statement. */
const leastShared = 0.6;

interface Found {
  code: TitledCode;
  traits: Traits;
  statement: Statement;
  /** How many traits are stated that the delivered code does not have. */
  more: number;
  /** How much of it is stated. */
  said: number;
  why: 'side' | 'says-otherwise' | 'more';
}

export const moreSpecific = (reading: Reading): ReadingProposal[] =>
  diagnosesOf(reading.chart).flatMap((line) => ofLine(line, reading) ?? []);

function ofLine(line: CodeLine, reading: Reading): ReadingProposal | null {
  const { tables, statements, chart } = reading;
  if (/^[V-Y]/.test(line.code) || /^R/.test(line.code)) return null;
  const title = tables.title('ICD-10-CM', line.code) ?? line.label;
  if (!title) return null;
  const own = traitsOf(title);
  const neighbours = neighboursOf({ code: line.code, title }, tables);
  // What is delivered already is no better code for another line.
  const taken = new Set(chart.lines.map(({ code }) => code));
  const found = statements.flatMap((statement) =>
    statement.authority < 2
      ? []
      : spokenOf(statement, neighbours).flatMap((one) =>
          taken.has(one.code) ? [] : (better(line, own, one, statement, reading) ?? []),
        ),
  );
  const best = chosen(found);
  if (!best || borneOut(own, best, reading)) return null;
  return proposalOf(line, best, found, reading);
}

/** Neighbours that the statement may be about. */
function spokenOf(statement: Statement, { byWord, bySide, byCode }: Neighbourhood): Neighbour[] {
  const byWords = [...statement.means.keys()].flatMap((word) => byWord.get(word) ?? []);
  const named = statement.names.flatMap(({ codes }) =>
    codes.length === 1 ? (byCode.get(codes[0]!) ?? []) : [],
  );
  return [...byWords, ...named, ...(bySide.length > 0 && sideOf(statement) ? bySide : [])];
}

function better(
  line: CodeLine,
  own: Traits,
  code: Neighbour,
  statement: Statement,
  { chart }: Reading,
): Found | null {
  const { traits, distinct, common } = code;
  const sideMatters = traits.side !== own.side;
  if (own.residual === 'unspecified' && traits.residual === null && isNamed(code, statement))
    return namedWhole(code, traits, distinct.length, statement, chart);
  // Nearly all statements say nothing of it.
  if (distinct.some((word) => !statement.means.has(word))) return null;
  if (common.length > 0 && !common.some((word) => statement.means.has(word))) return null;
  if (traits.words.size < 2 && !traits.side) return null;
  const told = statedIn(traits, statement);
  if (told.contradicts || distinct.some((word) => told.missing.includes(word))) return null;
  const share =
    common.length === 0 ? 1 : common.filter((word) => !told.missing.includes(word)).length / common.length;
  if (share < leastShared) return null;
  const side = sideOf(statement);
  if (traits.side && side !== traits.side) return null;
  const ofOwn = statedIn(own, statement);
  // `Neuropathy` stands for polyneuropathy, and is what the delivered code says in the very word.
  const literal = new Set(
    [...ofOwn.at].flatMap(([word, i]) => (statement.words[i]!.stem === word ? [i] : [])),
  );
  if (distinct.length > 0 && distinct.every((word) => literal.has(told.at.get(word)!))) return null;
  const against = ofOwn.contradicts;
  const otherSide = own.side !== null && traits.side !== null && own.side !== traits.side;
  const isMore =
    own.residual === 'unspecified' ||
    (own.residual === 'other' && traits.residual === null) ||
    holds(traits, own);
  if (traits.residual === 'other' && !(otherSide && own.residual === 'other')) return null;
  // Leaves a side open that the delivered code has.
  if (own.side && !traits.side) return null;
  if (traits.residual !== null && !against && !otherSide && !holds(traits, own)) return null;
  if (!against && !otherSide && !isMore) return null;
  if (/^Z79/.test(line.code) && !/\blong[- ]term\b|\bchronic\b|\bmaintenance\b/i.test(statement.text))
    return null;
  if (heldFor([...told.at.values()], statement, chart) !== 'today') return null;
  return {
    code,
    traits,
    statement,
    more: distinct.length + (sideMatters && traits.side ? 1 : 0),
    said: told.weight,
    why: otherSide ? 'side' : against ? 'says-otherwise' : 'more',
  };
}

/** By a name that stands for this code alone: `NSTEMI`. */
const isNamed = ({ code }: TitledCode, { names }: Statement): boolean =>
  names.some(({ codes }) => codes.length === 1 && codes[0] === code.replace('.', ''));

function namedWhole(
  code: TitledCode,
  traits: Traits,
  more: number,
  statement: Statement,
  chart: ReadChart,
): Found | null {
  const { contradicts } = statedIn(traits, statement);
  if (contradicts || (traits.side && sideOf(statement) !== traits.side)) return null;
  const name = statement.names.find(({ codes }) => codes[0] === code.code.replace('.', ''))!;
  if (statement.words[name.from]!.negated || heldFor([name.from], statement, chart) !== 'today') return null;
  return { code, traits, statement, more, said: traits.words.size, why: 'more' };
}

/** All that the one says, the other says too. */
const holds = (more: Traits, less: Traits): boolean => [...less.words].every((word) => more.words.has(word));

const heldFor = (at: readonly number[], statement: Statement, chart: ReadChart) =>
  heldIn(statement, at, careOf(chart));

/** The one code that the weightiest statements state most of; null: they name several. */
function chosen(found: readonly Found[]): Found | null {
  if (found.length === 0) return null;
  const weight = Math.max(...found.map(({ statement }) => statement.authority));
  const weightiest = found.filter(({ statement }) => statement.authority === weight);
  const most = Math.max(...weightiest.map(rank));
  const best = weightiest.filter((one) => rank(one) === most);
  return new Set(best.map(({ code }) => code.code)).size === 1 ? best[0]! : null;
}

/** Whoever has more of what is said; of two that hold the same the plainer title is meant. */
const rank = ({ said, more, traits, statement }: Found): number => {
  const plain = /\b(?:uncomplicated|no complications?|without complications?)\b/i.test(statement.text);
  const fit =
    traits.residual === null ? 0.2 : traits.residual === (plain ? 'plain' : 'unspecified') ? 0.1 : 0;
  return 10 * said + more + fit - 0.001 * traits.words.size;
};

/** Whether a statement that counts as much bears the delivered code out against the better one. */
function borneOut(
  own: Traits,
  { statement: best, traits, why }: Found,
  { statements, chart }: Reading,
): boolean {
  if (why === 'more') return false;
  const weight: Authority = best.authority;
  return statements.some((statement) => {
    if (statement.authority < weight) return false;
    const told = statedIn(own, statement);
    if (told.contradicts || told.at.size === 0) return false;
    const shared = told.at.size / Math.max(1, own.words.size);
    const side = sideOf(statement);
    if (why === 'side') {
      if (shared < 0.5) return false;
      const speaksFor: (Side | null)[] =
        own.side === 'both'
          ? ['both', other(traits.side)]
          : traits.side === 'both'
            ? [own.side]
            : [own.side, 'both'];
      if (!speaksFor.includes(side)) return false;
    } else if (told.missing.length > 0 || own.words.size === 0) return false;
    return heldFor([...told.at.values()], statement, chart) === 'today';
  });
}

const other = (side: Side | null): Side | null =>
  side === 'left' ? 'right' : side === 'right' ? 'left' : null;

function proposalOf(line: CodeLine, best: Found, found: readonly Found[], reading: Reading): ReadingProposal {
  const { code, statement, why } = best;
  const same = found
    .filter((one) => one.code.code === code.code)
    .sort((a, b) => b.statement.authority - a.statement.authority)
    .map((one) => one.statement);
  const said = `The record states “${wordsOfStatement(statement)}”.`;
  const message =
    why === 'side'
      ? `${said} That is ${code.code} (${code.title}); ${line.code} has the side otherwise.`
      : why === 'says-otherwise'
        ? `${said} That is ${code.code} (${code.title}); ${line.code} says otherwise.`
        : `${said} ${line.code} leaves open what ${code.code} (${code.title}) says.`;
  return {
    check: 'N2',
    lineKey: line.key,
    message: message.slice(0, 600),
    proposal: {
      category: categoryOf(line, best),
      severity: why === 'side' ? 'minor' : 'major',
      direction: why === 'more' ? 'under' : 'neutral',
      disposition: 'revise',
      system: 'ICD-10-CM',
      code: code.code,
    },
    passages: passagesFor([statement, ...same], reading),
  };
}

const categoryOf = (line: CodeLine, { why, code, traits }: Found): FindingCategory => {
  if (why === 'side') return 'laterality';
  if (why === 'more') return 'specificity';
  return line.code.slice(0, 3) === code.code.slice(0, 3) &&
    / with /.test(code.title) &&
    traits.residual === null
    ? 'combination-excludes1'
    : 'specificity';
};
