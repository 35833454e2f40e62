// N8: the delivered principal diagnosis of a stay is denied by the record; the one that the discharge lists first, and
// that was there on admission, takes its place (ICD-10-CM Official Guidelines II).

import { heldIn } from './held-in.ts';
import { notBorneOut } from './not-borne-out.ts';
import {
  careOf,
  diagnosesOf,
  passagesFor,
  type Reading,
  type ReadingProposal,
  wordsOfStatement,
} from './reading-proposal.ts';
import { statedIn } from './stated.ts';
import { beside, traitsOf } from './traits.ts';

export function principal(reading: Reading): ReadingProposal[] {
  const { chart, statements, tables } = reading;
  const [first, ...others] = diagnosesOf(chart);
  if (chart.setting !== 'inpatient' || !first?.poa || others.length === 0) return [];
  if (!notBorneOut({ ...reading, chart: { ...chart, lines: [first] } }).some(({ check }) => check === 'N3'))
    return [];
  // Only what is listed first: where that is not coded, nobody can say from the codes what is principal.
  const statement = statements.find(
    ({ authority, passage }) => authority === 4 && /\bdischarge\b/i.test(passage.note.name),
  );
  if (!statement) return [];
  const line = others.find(({ code, label, poa }) => {
    const traits = traitsOf(tables.title('ICD-10-CM', code) ?? label ?? '');
    const told = statedIn(traits, statement);
    const core = [...traits.words].filter((word) => !beside.has(word) && !lesser.has(word));
    return (
      poa === 'Y' &&
      !/^[R-Z]/.test(code) &&
      core.length > 0 &&
      core.some((word) => told.at.has(word)) &&
      told.at.size / traits.words.size >= 0.5 &&
      heldIn(statement, [...told.at.values()], careOf(chart)) === 'today'
    );
  });
  if (!line) return [];
  return [
    {
      check: 'N8',
      lineKey: line.key,
      message:
        `The record does not bear out ${first.code} as principal diagnosis. The discharge lists first “${wordsOfStatement(statement)}”, which was there on admission: ${line.code}.`.slice(
          0,
          600,
        ),
      proposal: {
        category: 'sequencing',
        severity: 'major',
        direction: 'over',
        disposition: 'resequence',
        position: 1,
      },
      passages: passagesFor([statement], reading),
    },
  ];
}

/** `Unspecified organism` is said by no note. */
const lesser = new Set(['organism']);
