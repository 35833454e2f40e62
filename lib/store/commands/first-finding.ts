// What a finding starts with, by verdict: the values that fit most cases, for the reviewer to correct.
// A revision has no usual direction unless both codes are levels of one family, so the reviewer is asked for it.

import type { CodeLine } from '../../model/code-line.ts';
import { levelsAbove } from '../../model/em-level.ts';
import type { Finding, FindingFields } from '../../model/finding.ts';
import { positionOf } from '../../model/line-position.ts';
import type { Judgement } from './judgement.ts';

/** Of a judgement that stands beside another not everything need be known. */
type Decided = Omit<Judgement, 'auditor'> & Partial<Judgement>;
type Usual = Pick<FindingFields, 'category' | 'severity' | 'direction'>;

const starts = {
  delete: { category: 'unsupported', severity: 'major', direction: 'over' },
  add: { category: 'omitted', severity: 'major', direction: 'under' },
  revise: { category: 'wrong-code', severity: 'major', direction: null },
  levelTooHigh: { category: 'em-over', severity: 'major', direction: 'over' },
  levelTooLow: { category: 'em-under', severity: 'major', direction: 'under' },
  firstListed: { category: 'sequencing', severity: 'major', direction: null },
  otherOrder: { category: 'sequencing', severity: 'advisory', direction: null },
  poa: { category: 'poa', severity: 'minor', direction: null },
  modifier: { category: 'modifier', severity: 'minor', direction: null },
  units: { category: 'units-mue', severity: 'minor', direction: null },
} as const satisfies Record<string, Usual>;

function usualFor({ disposition, lineKey, auditor, position }: Decided, delivered: readonly CodeLine[]) {
  const line = delivered.find((l) => l.key === lineKey);
  if (disposition === 'revise') {
    const above = line && auditor ? levelsAbove(line, auditor) : null;
    return above ? starts[above > 0 ? 'levelTooHigh' : 'levelTooLow'] : starts.revise;
  }
  // Which diagnosis comes first moves payment; the order of the others is for education only.
  if (disposition === 'resequence')
    return (position ?? 1) === 1 || positionOf(lineKey, delivered) === 1
      ? starts.firstListed
      : starts.otherOrder;
  if (disposition === 'attribute') {
    // A diagnosis has no modifier: the attribute that is wrong is nearly always its POA indicator.
    if (lineKey.startsWith('ICD-10-CM')) return starts.poa;
    const sameModifiers = line && auditor && auditor.modifiers.join() === line.modifiers.join();
    return sameModifiers && auditor.units !== line.units ? starts.units : starts.modifier;
  }
  return disposition === 'add' ? starts.add : starts.delete;
}

/**
 * True while nobody has said anything of their own, no word and no choice: another verdict may then bring its
 * usual values.
 */
const untouched = (finding: Partial<Finding>): boolean =>
  !finding.rootCause &&
  !finding.secondaryCause &&
  !finding.citation &&
  !finding.rationale &&
  !finding.evidence?.length &&
  Object.values(starts).some(
    ({ category, severity, direction }) =>
      finding.category === category && finding.severity === severity && finding.direction === direction,
  );

/**
 * The fields a verdict sets on its finding: the usual values for a new one, the removed mark for one that a
 * clean verdict undoes. Null where there is nothing to set.
 * @param standing the finding as it stands, a removed one included.
 */
export function findingAfter(
  decided: Decided,
  delivered: readonly CodeLine[],
  standing: Partial<Finding> | null,
): Partial<FindingFields> | null {
  if (decided.disposition === null || decided.disposition === 'agree') return standing && { removed: true };
  const usual = { ...usualFor(decided, delivered), removed: false };
  const { rationale = '', evidence = [], ...says } = decided.says ?? {};
  if (!standing) return { ...usual, rootCause: null, rationale, evidence, ...says };
  const words = rationale && !standing.rationale ? { rationale } : {};
  const passages = evidence.length > 0 && !standing.evidence?.length ? { evidence } : {};
  return { ...(untouched(standing) ? usual : { removed: false }), ...says, ...words, ...passages };
}
