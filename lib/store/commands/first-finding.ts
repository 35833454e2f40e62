// What a finding starts with, by verdict: the values that fit most cases, for the reviewer to correct.
// A revision has no usual direction, so the reviewer is asked for it.

import type { Finding } from '../../model/finding.ts';
import type { Disposition } from '../../model/verdict.ts';

type Start = Omit<Finding, 'worksheetId' | 'encounterId' | 'verdictId'>;

const empty = { rootCause: null, rationale: '', evidence: [], removed: false } as const;

const starts: Record<Exclude<Disposition, 'agree'>, Start> = {
  delete: { ...empty, category: 'unsupported', severity: 'major', direction: 'over', evidence: [] },
  add: { ...empty, category: 'omitted', severity: 'major', direction: 'under', evidence: [] },
  revise: { ...empty, category: 'wrong-code', severity: 'major', direction: null, evidence: [] },
  resequence: { ...empty, category: 'sequencing', severity: 'minor', direction: null, evidence: [] },
  attribute: { ...empty, category: 'modifier', severity: 'minor', direction: null, evidence: [] },
};

/**
 * True while nobody has said anything of their own, no word and no choice: another verdict may then bring its
 * usual values.
 */
const untouched = (finding: Partial<Finding>): boolean =>
  !finding.rootCause &&
  !finding.rationale &&
  !finding.evidence?.length &&
  Object.values(starts).some(
    ({ category, severity, direction }) =>
      (finding.category === category || finding.category === 'poa') &&
      finding.severity === severity &&
      finding.direction === direction,
  );

/**
 * The fields a verdict sets on its finding: the usual values for a new one, the removed mark for one that a
 * clean verdict undoes. Null where there is nothing to set.
 * @param standing the finding as it stands, a removed one included.
 */
export function findingAfter(
  { disposition, lineKey }: { disposition: Disposition | null; lineKey: string },
  standing: Partial<Finding> | null,
): Partial<Start> | null {
  if (disposition === null || disposition === 'agree') return standing && { removed: true };
  const first = { ...starts[disposition] };
  // A diagnosis has no modifier: the attribute that is wrong is nearly always its POA indicator.
  if (disposition === 'attribute' && lineKey.startsWith('ICD-10-CM')) first.category = 'poa';
  if (!standing) return first;
  return untouched(standing) ? first : { removed: false };
}
