// N7: hypertension with heart failure or chronic kidney disease is one code of its own kind, unless the record says that
// they have nothing to do with each other (ICD-10-CM Official Guidelines I.C.9.a).

import type { CodeLine } from '../../model/code-line.ts';
import { heldIn } from './held-in.ts';
import { careOf, diagnosesOf, passagesFor, type Reading, type ReadingProposal } from './reading-proposal.ts';
import type { Statement } from './statements.ts';

const unrelated =
  /\bnot (?:due|related|secondary) to (?:\w+ )?(?:hypertension|htn)\b|\bunrelated to (?:\w+ )?(?:hypertension|htn)\b|\bnon-?hypertensive\b/i;

export function hypertension(reading: Reading): ReadingProposal[] {
  const lines = diagnosesOf(reading.chart);
  const own = lines.find(({ code }) => /^I1[0-3]/.test(code));
  if (!own) return [];
  const heart = lines.some(({ code }) => code.startsWith('I50')) || /^I(?:11\.0|13\.[02])/.test(own.code);
  const heartDisease = heart || /^I(?:11|13\.1)/.test(own.code);
  const stages = lines.filter(({ code }) => code.startsWith('N18'));
  const kidney = stages.length > 0 || /^I1[23]/.test(own.code);
  const late =
    stages.some(({ code }) => /^N18\.[56]/.test(code)) || /^I(?:12\.0|13\.(?:11|2))/.test(own.code);
  const right = rightCode(heart, heartDisease, kidney, late);
  const title = reading.tables.title('ICD-10-CM', right);
  if (right === own.code || lines.some(({ code }) => code === right) || title === null) return [];
  if (reading.statements.some(({ text }) => unrelated.test(text))) return [];
  const stated = [
    heart && !/^I(?:11\.0|13)/.test(own.code) ? ['heart failure', 'chf', 'hfref', 'hfpef'] : null,
    kidney && !/^I1[23]/.test(own.code)
      ? ['chronic kidney disease', 'ckd', 'end stage renal disease', 'esrd']
      : null,
    ['hypertension', 'hypertensive', 'htn', 'high blood pressure'],
  ].flatMap((names) => (names ? [naming(names, reading)] : []));
  if (stated.some((statements) => statements.length === 0)) return [];
  return [proposalOf(own, right, title, stated, { heart, kidney }, reading)];
}

function rightCode(heart: boolean, heartDisease: boolean, kidney: boolean, late: boolean): string {
  if (!kidney) return heart ? 'I11.0' : heartDisease ? 'I11.9' : 'I10';
  if (!heartDisease) return late ? 'I12.0' : 'I12.9';
  if (heart) return late ? 'I13.2' : 'I13.0';
  return late ? 'I13.11' : 'I13.10';
}

/** Where a provider states one of these for today, the weightiest first. */
function naming(names: readonly string[], { statements, chart }: Reading): Statement[] {
  const word = new RegExp(String.raw`\b(?:${names.join('|')})\b`, 'i');
  return statements
    .filter((statement) => {
      if (statement.authority < 2) return false;
      const match = word.exec(statement.text);
      if (!match) return false;
      const at = statement.words.findIndex(({ to }) => to > statement.from + match.index);
      return at >= 0 && !statement.words[at]!.negated && heldIn(statement, [at], careOf(chart)) === 'today';
    })
    .sort((a, b) => b.authority - a.authority);
}

function proposalOf(
  line: CodeLine,
  code: string,
  title: string,
  stated: readonly (readonly Statement[])[],
  { heart, kidney }: { heart: boolean; kidney: boolean },
  reading: Reading,
): ReadingProposal {
  const others = [heart && 'heart failure', kidney && 'chronic kidney disease'].filter(Boolean).join(' and ');
  // A statement that names all of them tells most.
  const together = stated[0]!.filter((one) => stated.every((of) => of.includes(one)));
  return {
    check: 'N7',
    lineKey: line.key,
    message:
      `The record has hypertension with ${others}, which are taken to belong together: ${code} (${title}) in place of ${line.code}.`.slice(
        0,
        600,
      ),
    proposal: {
      category: 'combination-excludes1',
      severity: 'major',
      direction: 'under',
      disposition: 'revise',
      system: 'ICD-10-CM',
      code,
    },
    passages: passagesFor([...together, ...stated.map((of) => of[0]!)], reading),
  };
}
