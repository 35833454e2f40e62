// A finding as the last decision on it left it.

import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Life } from './worksheet-life.ts';

export type FinalFinding = Pick<
  Finding,
  'category' | 'severity' | 'direction' | 'rootCause' | 'rationale' | 'citation'
> & { lineKey: string };

/** The finding on a verdict; null where there is none, or it was overturned. */
export function finalFinding(
  life: Pick<Life, 'outcomes'>,
  verdicts: readonly (Partial<Verdict> & { id: string })[],
  findings: readonly Partial<Finding>[],
  verdictId: string,
): FinalFinding | null {
  const verdict = verdicts.find((v) => v.id === verdictId);
  const finding = findings.find((f) => f.verdictId === verdictId && !f.removed);
  if (!verdict?.lineKey || !verdict.disposition || verdict.disposition === 'agree' || !finding) return null;
  const outcome = life.outcomes.get(verdict.lineKey);
  if (outcome?.outcome === 'overturned') return null;
  const { category = null, severity = null, direction = null, rootCause = null } = finding;
  return {
    lineKey: verdict.lineKey,
    rationale: finding.rationale ?? '',
    citation: outcome?.citation || finding.citation,
    ...{ category, severity, direction, rootCause },
    ...(outcome?.modified ? pick(outcome.modified) : {}),
  };
}

const pick = ({
  category,
  severity,
  direction,
  rootCause,
}: Pick<Finding, 'category' | 'severity' | 'direction' | 'rootCause'>) => ({
  category,
  severity,
  direction,
  rootCause,
});
