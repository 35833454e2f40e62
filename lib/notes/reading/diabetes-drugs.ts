// N9: the tabular list asks for the drug that diabetes is controlled with; the record has insulin or tablets as a lasting
// treatment, and the code for it was left out (notes at E08 to E13; ICD-10-CM Official Guidelines I.C.4.a.3).

import { heldIn } from './held-in.ts';
import {
  careOf,
  diagnosesOf,
  passagesFor,
  type Reading,
  type ReadingProposal,
  wordsOfStatement,
} from './reading-proposal.ts';
import type { Statement } from './statements.ts';

/** Type 1 diabetes needs insulin, and its code says so. */
const asks = /^E(?:08|09|11|13)\./;

const drugs = [
  {
    code: 'Z79.4',
    name: 'insulin',
    words:
      /\b(?:insulin|glargine|lantus|detemir|levemir|degludec|tresiba|lispro|humalog|aspart|novolog|nph)\b/i,
  },
  {
    code: 'Z79.84',
    name: 'tablets',
    words:
      /\b(?:metformin|glipizide|glimepiride|glyburide|sitagliptin|linagliptin|empagliflozin|dapagliflozin|canagliflozin|pioglitazone)\b/i,
  },
] as const;

/** For a few days, or by the sugar of the hour. */
const shortLived =
  /\b(?:sliding scale|correction|correctional|drip|infusion|temporar\w+|while (?:in|inpatient|hospitali[sz]ed)|hold|held|stop(?:ped)?|discontinued?|allerg\w+|intoleran\w+|refus\w+|declin\w+|consider|if|start(?:ed)?|begin|initiate|gestational)\b/i;
const lasting =
  /\b(?:nightly|daily|twice|bid|tid|qhs|at bedtime|every (?:night|day|morning|evening)|with meals|since|long[- ]term|home|on insulin|takes|continue[sd]?|units|mg)\b/i;

export function diabetesDrugs(reading: Reading): ReadingProposal[] {
  const { chart, tables } = reading;
  const lines = diagnosesOf(chart);
  const diabetes = lines.find(({ code }) => asks.test(code));
  if (!diabetes || lines.some(({ code }) => /^(?:E10|O24)/.test(code))) return [];
  return drugs
    .flatMap(({ code, name, words }) => {
      const title = tables.title('ICD-10-CM', code);
      // Of both, which the guideline has coded, only the first is proposed: many do not code the second, and a person decides.
      if (title === null || lines.some((line) => /^Z79\.(?:4|84|85)/.test(line.code))) return [];
      const found = taken(words, reading);
      if (found.length === 0) return [];
      return [
        {
          check: 'N9',
          lineKey: null,
          message:
            `The record has ${name} as a lasting treatment (“${wordsOfStatement(found[0]!)}”), and ${diabetes.code} asks for its code: ${code} (${title}).`.slice(
              0,
              600,
            ),
          proposal: {
            category: 'omitted' as const,
            severity: 'minor' as const,
            direction: 'under' as const,
            disposition: 'add' as const,
            system: 'ICD-10-CM' as const,
            code,
          },
          passages: passagesFor(found, reading),
        },
      ];
    })
    .slice(0, 1);
}

function taken(words: RegExp, { statements, chart }: Reading): Statement[] {
  return statements
    .filter((statement) => {
      const match = words.exec(statement.text);
      if (
        !match ||
        statement.authority < 2 ||
        shortLived.test(statement.text) ||
        !lasting.test(statement.text)
      )
        return false;
      const at = statement.words.findIndex(({ to }) => to > statement.from + match.index);
      if (at < 0 || statement.words[at]!.negated) return false;
      const how = heldIn(statement, [at], careOf(chart));
      return how === 'today' || how === 'planned' || (how === 'past' && /\bsince\b/i.test(statement.text));
    })
    .sort((a, b) => b.authority - a.authority);
}
