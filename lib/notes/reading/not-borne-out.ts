// What the record says against a delivered diagnosis: N3 that it is denied or ruled out, N4 that it is held possible only,
// outside of a stay, N5 that it is of an earlier time. That nothing speaks of a code is no reason for any of these.

import type { CodeLine } from '../../model/code-line.ts';
import { type EvidencePassage, findEvidence } from '../evidence/find-evidence.ts';
import type { NoteDocument } from '../note.ts';
import { authorityOf } from './authority.ts';
import { conditionOf } from './condition-of.ts';
import { diagnosesOf, passagesFor, type Reading, type ReadingProposal } from './reading-proposal.ts';
import type { ReadingTables } from './reading-tables.ts';
import { passagesRead } from './statements.ts';

export const notBorneOut = (reading: Reading): ReadingProposal[] =>
  diagnosesOf(reading.chart).flatMap((line) => ofLine(line, reading) ?? []);

/** Words by which somebody who weighed it says that it is not so. */
const excluded =
  /\b(?:ruled out|excluded|not (?:supported|confirmed|found|seen)|no (?:\w+ ){0,2}(?:evidence|sign|signs|indication) of|negative for|without evidence of|removed|entered in error)\b/i;

function ofLine(line: CodeLine, reading: Reading): ReadingProposal | null {
  if (/^[V-Z]/.test(line.code)) return null;
  const { chart } = reading;
  const passages = evidenceOf(line, reading);
  const weighed = passages.filter((one) => authorityAt(one, reading) >= 2 || one.why === copiedWhy);
  // A passage that names part of it, or another degree, speaks for a condition of its kind.
  if (weighed.some((one) => one.relation === 'supports' || half.test(one.why))) return null;
  // What another visit denied says nothing of this one.
  const own = weighed.filter((one) => authorityAt(one, reading) >= 2 && !isEarlier(one, reading));
  const denied = own.filter(
    (one) =>
      one.relation === 'contradicts' &&
      one.why === 'The passage denies it.' &&
      (authorityAt(one, reading) >= 3 || excluded.test(one.quote.exact)),
  );
  if (denied.length > 0)
    return /^R/.test(line.code) ? null : insteadOf(proposalOf('N3', line, denied), reading);
  const unsure = own.filter(
    ({ why, quote }) => why.startsWith('The passage holds it possible') && !ofCause.test(quote.exact),
  );
  if (
    unsure.some((one) => authorityAt(one, reading) >= 3) &&
    chart.setting !== null &&
    chart.setting !== 'inpatient'
  )
    return proposalOf('N4', line, unsure);
  const past = own.filter(
    ({ why, quote }) => why === 'The passage tells it of an earlier time.' && ofThePast.test(quote.exact),
  );
  if (past.length > 0 && past.length === own.length && passing.test(line.code))
    return proposalOf('N5', line, past);
  return null;
}

/** Documents are looked through once for a code, whatever else of the chart changes. */
const looked = new WeakMap<ReadingTables, WeakMap<readonly NoteDocument[], Map<string, EvidencePassage[]>>>();

function evidenceOf(
  { system, code, label }: CodeLine,
  { documents, tables, chart }: Reading,
): EvidencePassage[] {
  const ofTables =
    looked.get(tables) ?? new WeakMap<readonly NoteDocument[], Map<string, EvidencePassage[]>>();
  looked.set(tables, ofTables);
  const known = ofTables.get(documents) ?? new Map<string, EvidencePassage[]>();
  ofTables.set(documents, known);
  const { dateOfService } = chart;
  const key = `${system} ${code} ${label} ${dateOfService}`;
  const before = known.get(key);
  if (before) return before;
  const { passages } = findEvidence(
    { system, code, label },
    documents,
    { titleOf: (asked) => tables.title('ICD-10-CM', asked.code), includedIn: () => [] },
    { dateOfService },
  );
  known.set(key, passages);
  return passages;
}

/** What is uncertain is the link. */
const ofCause =
  /\b(?:likely|probably|possibly|suspected|presumed)(?: to be)? (?:from|due to|secondary to|related to|caused by|because of)\b/i;

const half = /names only part|passage says/;
const copiedWhy = 'It stands in a list or a part that was carried over.';
const ofThePast =
  /\b(?:history of|hx of|h\/o|s\/p|status post|prior|previous|old|remote|years? ago|in (?:19|20)\d\d|(?:19|20)\d\d)\b/i;
/** Conditions that end, and have codes for having been: a chronic one stands among past things while it lasts. */
const passing = /^(?:C|A4[01]|G45|I2[12]|I26|I6[0-3]|I82|J1[2-8]|J69|K35|N17|N39\.0|S|U07)/;

const isEarlier = ({ document }: EvidencePassage, { documents, chart }: Reading): boolean => {
  const { written } = documents[document]!;
  return Boolean(written && chart.dateOfService && written < chart.dateOfService);
};

function authorityAt({ document, quote }: EvidencePassage, { documents }: Reading): number {
  const passage = passagesRead(documents[document]!).find(
    ({ start, end }) => start <= quote.start && quote.start < end,
  );
  return passage ? authorityOf(passage) : 1;
}

/** The only diagnosis of a visit or study gives way to the symptom that was the reason for it (guideline IV.D). */
function insteadOf(proposal: ReadingProposal, reading: Reading): ReadingProposal {
  const { chart, statements } = reading;
  if (chart.setting === 'inpatient' || diagnosesOf(chart).length > 1) return proposal;
  const reasons = statements.flatMap((statement) => {
    if (statement.passage.section.kind !== 'asked') return [];
    return conditionOf(statement, reading, /^(?:R|M25\.5|M54|M79\.6)/) ?? [];
  });
  const [reason] = reasons;
  if (!reason || new Set(reasons.map(({ code }) => code.code)).size !== 1) return proposal;
  const { code, statement } = reason;
  return {
    ...proposal,
    message: `${proposal.message} The reason for it was ${code.code} (${code.title}).`.slice(0, 600),
    proposal: { ...proposal.proposal, disposition: 'revise', system: 'ICD-10-CM', code: code.code },
    passages: [...proposal.passages, ...passagesFor([statement], reading)],
  };
}

const says = {
  N3: (code: string, words: string) =>
    `The record says “${words}”. Nothing that was read states what ${code} is for.`,
  N4: (code: string, words: string) =>
    `The record says “${words}”: possible, not confirmed. Outside of a stay ${code} is not coded for that; the sign or symptom is.`,
  N5: (code: string, words: string) =>
    `The record says “${words}”: of an earlier time. ${code} is for a condition that is there now; a code for its history or what it left may be meant.`,
};

function proposalOf(
  check: keyof typeof says,
  line: CodeLine,
  passages: readonly EvidencePassage[],
): ReadingProposal {
  const { exact } = passages[0]!.quote;
  const words = exact.length > 140 ? `${exact.slice(0, 137).trimEnd()}…` : exact;
  return {
    check,
    lineKey: line.key,
    message: says[check](line.code, words).slice(0, 600),
    proposal: {
      category: 'unsupported',
      severity: 'major',
      direction: 'over',
      disposition: check === 'N3' ? 'delete' : 'revise',
    },
    passages: passages.slice(0, 3).map(({ document, quote }) => ({ document, quote })),
  };
}
