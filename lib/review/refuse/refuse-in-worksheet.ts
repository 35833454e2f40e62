// What closes a worksheet and what is in it. Signed it takes no ordinary change any more, only its reviewer
// writes in it, and what says which chart it belongs to never changes.

import type { Change } from '../../model/change.ts';
import { isOmitted } from '../../model/line-key.ts';
import { startedTwice } from '../../model/oversight/register-kinds.ts';
import { ownBarOf, permissions } from '../../model/permissions.ts';
import { actionOf } from '../../model/permitted-kinds.ts';
import type { Fault } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { worksheetRows } from '../completeness.ts';
import { notYours, signedBefore } from './closed-to.ts';
import { refuseUncovered } from './refuse-uncovered.ts';
import { type Facts, refusal, type Standing } from './standing.ts';

export const refuseWorksheet = (facts: Facts<'worksheet'>): Fault | null =>
  refuseWithin(facts, facts.after, facts.before);

export const refuseVerdict = (facts: Facts<'verdict'>): Fault | null =>
  refuseInWorksheet(facts, (worksheet) => strangeLine(facts.after, worksheet));

/** For findings and what else is in a worksheet. @param strange what is wrong with it there. */
export const refuseInWorksheet = (facts: Facts<InWorksheet>, strange?: Strange): Fault | null =>
  refuseWithin(facts, facts.standing.worksheet, facts.standing.worksheet, strange);

type InWorksheet = 'verdict' | 'finding' | 'chart-fact' | 'check-decision';
type Strange = (worksheet: Partial<Worksheet>) => Fault | null;

/** @param worksheet as it would be. @param before as it stands. */
function refuseWithin(
  { change, after, author, employer, standing, now }: Facts<'worksheet' | InWorksheet>,
  worksheet: Partial<Worksheet> | undefined,
  before: Partial<Worksheet> | undefined,
  strangeIn: Strange = () => null,
): Fault | null {
  if (!worksheet)
    return refusal(
      'no-worksheet',
      'The worksheet of this change is not known.',
      'Open the chart again and record it anew.',
    );
  const rule = permissions[actionOf(change)];
  const bar = ownBarOf(
    rule.bars ?? [],
    { id: author, employer },
    { reviewer: worksheet.reviewerId, deciders: new Set(), vendor: standing.encounter?.vendor },
  );
  if (bar) return bar === 'own-employer' ? ownEmployer : notYours(worksheet, author);
  const strange = otherParent(change.kind, after, worksheet, standing.verdict) ?? strangeIn(worksheet);
  if (strange) return strange;
  if (before && !rule.states?.includes(before.status ?? 'draft')) return signedBefore(before);
  if (change.kind === 'worksheet' && !before) {
    const uncovered = refuseUncovered(standing, standing.encounter?.vendor, now, 'review');
    if (uncovered) return uncovered;
  }
  if (change.kind === 'worksheet' && change.fields.status === 'signed')
    return before
      ? (unjudged(worksheet, standing.verdicts) ??
          unsettled(worksheet, standing) ??
          refuseUncovered(standing, standing.encounter?.vendor, now, 'sign'))
      : bornSigned;
  return null;
}

/**
 * The fields of a change that take effect. A second device that starts the same worksheet before it has heard of the first
 * sends what its page showed; the merge keeps the first's. So that is no attempt to change what is fixed, and has no effect
 * here either. Of the kinds that any two may start, only fields that the writer knew to be there have.
 */
export function takenFields(change: Change, standing: Standing['record']): Change['fields'] {
  if (!standing) return change.fields;
  if (startedTwice.has(change.kind)) return seenOnly(change);
  if (change.kind !== 'worksheet') return change.fields;
  const again = (field: string) =>
    (field === 'delivered' || field === 'reviewedAs') && change.seen[field] === undefined;
  return Object.fromEntries(Object.entries(change.fields).filter(([field]) => !again(field)));
}

/** Of a record that two may start, what its writer knew to be there. */
const seenOnly = ({ fields, seen }: Change): Change['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => seen[field] !== undefined));

/**
 * A verdict or finding that names another encounter than its worksheet would enter the wrong chart, and a
 * finding on a verdict of another worksheet would take that finding's id from its owner.
 */
function otherParent(
  kind: Change['kind'],
  after: { encounterId: string; worksheetId?: string },
  worksheet: Partial<Worksheet>,
  verdict: Partial<Verdict> | undefined,
): Fault | null {
  if (after.encounterId !== worksheet.encounterId)
    return refusal(
      'wrong-encounter',
      'The change names another encounter than its worksheet.',
      'Open the chart again and record it anew.',
    );
  if (kind === 'finding' && after.worksheetId !== verdict?.worksheetId)
    return refusal(
      'wrong-verdict',
      'The finding’s verdict is not in its worksheet.',
      'Open the chart again and record it anew.',
    );
  return null;
}

const ownEmployer = refusal(
  'own-employer',
  'You work for the vendor that coded this chart, or nobody has said which vendor coded it.',
  'Say which vendor coded it; where it is your own employer, someone else reviews the chart.',
);

const bornSigned = refusal(
  'lines-not-judged',
  'The worksheet arrives signed before any of its lines was judged.',
  'Give each line a verdict, then sign.',
);

/** A verdict on a line that was not delivered would count in a figure that it has no place in. */
function strangeLine(after: Partial<Verdict>, worksheet: Partial<Worksheet>): Fault | null {
  const omitted = isOmitted(after.lineKey);
  if (!omitted && !worksheet.delivered?.some((line) => line.key === after.lineKey))
    return refusal(
      'unknown-line',
      'The verdict is on a line that the vendor did not deliver in this worksheet.',
      'Open the chart again and record it anew.',
    );
  if (after.disposition && (after.disposition === 'add') !== omitted)
    return refusal(
      'wrong-disposition',
      'A delivered line cannot be added, and an omitted code can only be added.',
      'Choose another verdict.',
    );
  const line = worksheet.delivered?.find(({ key }) => key === after.lineKey);
  if (after.disposition === 'attribute' && after.auditor && after.auditor.code !== line?.code)
    return refusal(
      'not-an-attribute',
      'The verdict says that the code is right, and names another code.',
      'Revise the line instead.',
    );
  return null;
}

/** A draft may be signed only when each delivered line has a verdict. */
function unjudged(worksheet: Partial<Worksheet>, verdicts: readonly Partial<Verdict>[]): Fault | null {
  const judged = new Set(verdicts.filter((v) => v.disposition).map((v) => v.lineKey));
  const open = (worksheet.delivered ?? []).filter((line) => !judged.has(line.key));
  if (open.length === 0) return null;
  return refusal(
    'lines-not-judged',
    `${open.length} of ${worksheet.delivered?.length} lines have no verdict yet: ${open
      .map((l) => l.code || 'unreadable')
      .slice(0, 5)
      .join(', ')}.`,
    'Give each line a verdict, then sign.',
  );
}

/** Refuses to sign where two judgements stand side by side: the signer would not know under which the name is put. */
export function unsettled(
  { delivered = [] }: Partial<Worksheet>,
  { verdicts, findings }: Pick<Standing, 'verdicts' | 'findings'>,
): Fault | null {
  const standing = findings.filter((finding) => !finding.removed);
  const open = worksheetRows(delivered, verdicts, standing).filter((row) => row.missing.includes('choice'));
  if (open.length === 0) return null;
  const codes = open.map(({ line, verdict }) => (line ? line.code : verdict?.auditor?.code) || 'unreadable');
  return refusal(
    'two-judgements',
    `Two judgements stand side by side on ${open.length === 1 ? 'one line' : `${open.length} lines`}: ${codes.slice(0, 5).join(', ')}.`,
    'Choose between them, then sign.',
  );
}
