// What a candidate’s points come to. Those of security and references are made of the evidence and nobody gives them by
// hand; the rest are a person’s. The total is of what was scored, and says how much of the weight that is.

import type { Criterion, EvaluationRound, VendorEvaluation } from '../../model/oversight/evaluation.ts';
import { isCredited } from '../../model/oversight/evaluation-gates.ts';

export const mostPoints = 5;
/** Comparable references, spoken to directly, that give all points. Our own choice, as is the next. */
const enoughReferences = 3;
/** Without one that the vendor did not choose itself, references give no more than this. */
const vendorsChoice = 3;

export interface CriterionScore {
  criterion: Criterion;
  weight: number;
  /** 0 to 5; null: not scored. */
  points: number | null;
  /** Hundredths of the total that it adds; 0 where it is not scored. */
  adds: number;
  why: string;
  /** Made of the evidence. */
  ofEvidence: boolean;
}

export interface CandidateScore {
  rows: CriterionScore[];
  /** Of 100. */
  total: number;
  /** Weight that was scored, of 100: a total of less is not comparable yet. */
  scored: number;
}

/** Four fifths for what is shown by a dated document, one for a SOC 2 Type II report, which is a sign and no condition. */
export function securityPoints({ security, soc2 }: Pick<VendorEvaluation, 'security' | 'soc2'>): number {
  const shown = new Set(security.filter((s) => s.paper.trim() && s.on !== null).map((s) => s.item)).size;
  return (shown / 5) * (mostPoints - 1) + (soc2?.type === 'type-2' && soc2.until !== null ? 1 : 0);
}

export function referencePoints({ references }: Pick<VendorEvaluation, 'references'>): number {
  const credited = references.filter(isCredited);
  const points = (Math.min(credited.length, enoughReferences) / enoughReferences) * mostPoints;
  return credited.some((one) => one.source === 'own') ? points : Math.min(points, vendorsChoice);
}

/** Points × weight ÷ 5, summed: a candidate with all points has 100. */
export function candidateScore(
  one: Pick<VendorEvaluation, 'scores' | 'security' | 'soc2' | 'references'>,
  { weights }: Pick<EvaluationRound, 'weights'>,
): CandidateScore {
  const rows = weights.map(({ criterion, weight }): CriterionScore => {
    const given = one.scores.find((s) => s.criterion === criterion);
    const made =
      criterion === 'security'
        ? securityPoints(one)
        : criterion === 'references'
          ? referencePoints(one)
          : null;
    const points = made ?? given?.points ?? null;
    const adds = points === null ? 0 : (points * weight) / mostPoints;
    return { criterion, weight, points, adds, why: given?.why ?? '', ofEvidence: made !== null };
  });
  return {
    rows,
    total: rows.reduce((sum, row) => sum + row.adds, 0),
    scored: rows.reduce((sum, row) => sum + (row.points === null ? 0 : row.weight), 0),
  };
}
