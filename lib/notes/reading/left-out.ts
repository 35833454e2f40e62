// N1: a condition that the conclusions name, and that no delivered code is about. N6: a study confirmed what the delivered
// symptom led to.

import type { CodeLine } from '../../model/code-line.ts';
import { isOperation } from './authority.ts';
import { type Condition, conditionOf } from './condition-of.ts';
import { heldIn } from './held-in.ts';
import {
  careOf,
  diagnosesOf,
  passagesFor,
  type ReadChart,
  type Reading,
  type ReadingProposal,
  wordsOfStatement,
} from './reading-proposal.ts';
import { statedIn } from './stated.ts';
import type { Statement } from './statements.ts';
import { beside, traitsOf } from './traits.ts';

/** @see ReadingProposal; one a code. */
export function leftOut(reading: Reading): ReadingProposal[] {
  const { chart, statements } = reading;
  const found = new Map<string, Condition[]>();
  const inexact = new Map<string, Condition[]>();
  for (const statement of statements) {
    if (statement.authority < 3 || isOperation(statement.passage)) continue;
    const condition = conditionOf(statement, reading, among(chart));
    if (condition && !isListed(statement, reading)) continue;
    if (!condition || heldIn(statement, condition.at, careOf(chart)) !== 'today') continue;
    const covering = coveringLines(condition, reading);
    const open = covering.length === 1 && leavesOpen(covering[0]!, condition, reading) ? covering[0]! : null;
    if (open) inexact.set(open.key, [...(inexact.get(open.key) ?? []), condition]);
    // What a study finds beside what it was made for need not be coded.
    if (covering.length > 0 || (isStudy(statement) && !symptomInPlace(statement, reading))) continue;
    found.set(condition.code.code, [...(found.get(condition.code.code) ?? []), condition]);
  }
  return [
    ...onePerLine([...found.values()].map((same) => proposalOf(same, reading))),
    ...[...inexact].flatMap(([key, same]) => {
      const line = chart.lines.find((one) => one.key === key)!;
      const codes = new Set(same.map(({ code }) => code.code));
      return codes.size === 1 ? [revised(line, same, reading)] : [];
    }),
  ];
}

/** Conditions that are coded where they are told of as such: no symptoms, encounters, circumstances. */
const withPain = /^(?:[A-MN][0-9]|Z(?:66|89|9[03-9]))/;
const withoutPain = /^(?!M25\.5|M54\.|M79\.6)(?:[A-MN][0-9]|Z(?:66|89|9[03-9]))/;

/** Pain belongs to what is coded of the bones and joints already. */
const among = (chart: ReadChart): RegExp =>
  diagnosesOf(chart).some(({ code }) => /^[MS]/.test(code)) ? withoutPain : withPain;

/** In an assessment, only what stands first or in a list of conditions: tests and drugs are listed, too. */
function isListed(statement: Statement, reading: Reading): boolean {
  if (statement.authority === 4) return true;
  const first = reading.statements.find(({ passage }) => passage === statement.passage);
  return first === statement || (first !== undefined && conditionOf(first, reading, /./) !== null);
}

/** Whether a delivered code is about the same thing, more or less exactly. */
function coveringLines({ code, statement, at }: Condition, { chart, tables }: Reading): CodeLine[] {
  const wanted = traitsOf(code.title);
  const phrase = { ...statement, means: within(statement, at) };
  return diagnosesOf(chart).filter((line) => {
    if (line.code === code.code) return true;
    const own = traitsOf(tables.title('ICD-10-CM', line.code) ?? line.label ?? '');
    if (line.code.slice(0, 3) === code.code.slice(0, 3) && (wanted.residual || own.residual)) return true;
    if (combined.some(([one, others]) => one.test(code.code) && others.test(line.code))) return true;
    const shared = [...wanted.words].filter((word) => own.words.has(word) && !beside.has(word)).length;
    const least = Math.min(plain(wanted.words), plain(own.words));
    if (least > 0 && shared / least > 0.5) return true;
    const told = statedIn(own, phrase);
    return own.words.size > 0 && told.at.size / own.words.size > 0.5;
  });
}

/** An unspecified code of another category, all of which the condition says and more. */
function leavesOpen(line: CodeLine, { code }: Condition, { tables }: Reading): boolean {
  if (line.code.slice(0, 3) === code.code.slice(0, 3) || line.code[0] !== code.code[0]) return false;
  const own = traitsOf(tables.title('ICD-10-CM', line.code) ?? line.label ?? '');
  const wanted = traitsOf(code.title).words;
  return (
    own.residual === 'unspecified' &&
    own.words.size > 0 &&
    wanted.size > own.words.size &&
    [...own.words].every((word) => wanted.has(word))
  );
}

const plain = (words: ReadonlySet<string>): number => [...words].filter((word) => !beside.has(word)).length;

const within = ({ means }: Statement, at: readonly number[]): Statement['means'] =>
  new Map(
    [...means].flatMap(([word, places]) => (places.some((i) => at.includes(i)) ? [[word, places]] : [])),
  );

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

function revised(line: CodeLine, same: readonly Condition[], reading: Reading): ReadingProposal {
  const { code, statement } = same[0]!;
  return {
    check: 'N2',
    lineKey: line.key,
    message:
      `The record states “${wordsOfStatement(statement)}”. ${line.code} leaves open what ${code.code} (${code.title}) says.`.slice(
        0,
        600,
      ),
    proposal: {
      category: 'specificity',
      severity: 'major',
      direction: 'under',
      disposition: 'revise',
      system: 'ICD-10-CM',
      code: code.code,
    },
    passages: passagesFor(
      same.map((one) => one.statement),
      reading,
    ),
  };
}

function proposalOf(same: readonly Condition[], reading: Reading): ReadingProposal {
  const { code, statement } = same.toSorted((a, b) => b.statement.authority - a.statement.authority)[0]!;
  const said = `The record states “${wordsOfStatement(statement)}”.`;
  const passages = passagesFor(
    same.map((one) => one.statement),
    reading,
  );
  const symptom = symptomInPlace(statement, reading);
  if (symptom)
    return {
      check: 'N6',
      lineKey: symptom.key,
      message:
        `${said} The study confirmed ${code.code} (${code.title}); ${symptom.code} is what led to it.`.slice(
          0,
          600,
        ),
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

/** Of several conditions that a study confirmed the first takes the symptom's place. */
const onePerLine = (all: readonly ReadingProposal[]): ReadingProposal[] =>
  all.filter(({ lineKey }, n) => lineKey === null || all.findIndex((one) => one.lineKey === lineKey) === n);

/** A study's claim that has the reason for it only: the first of its diagnoses, where all are symptoms. */
function symptomInPlace({ passage }: Statement, { chart }: Reading) {
  if (
    chart.setting === 'inpatient' ||
    !/\b(?:impression|conclusion|interpretation)\b/i.test(passage.section.heading) ||
    !isStudy({ passage })
  )
    return null;
  const lines = diagnosesOf(chart);
  return lines.length > 0 && lines.every(({ code }) => /^(?:R|M25\.5|M54|M79\.6)/.test(code))
    ? lines[0]!
    : null;
}

/** The report of a study, and no visit. */
const isStudy = ({ passage }: Pick<Statement, 'passage'>): boolean =>
  /\b(?:TECHNIQUE|FINDINGS|RECORDING|STUDY|NERVE CONDUCTION)\b/.test(passage.note.text) &&
  !/\b(?:ASSESSMENT|PLAN|HOSPITAL COURSE|DIAGNOS[EI]S)\b/i.test(passage.note.text);
