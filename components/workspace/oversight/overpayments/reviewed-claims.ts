// Signed reviews with what was found and stands, as far as overpayments ask: what was overturned is no finding any more.

import type { ReviewedClaim } from '../../../../lib/oversight/overpayments/candidates.ts';
import { lifeOf } from '../../../../lib/review/worksheet-life.ts';
import type { AllReviews } from '../../../../lib/store/views/all-reviews.ts';

export function reviewedClaims({
  encounters,
  worksheets,
  verdicts,
  findings,
  steps,
}: AllReviews): ReviewedClaim[] {
  const charts = new Map(encounters.map((one) => [one.id, one]));
  const lines = new Map(verdicts.map(({ id, lineKey }) => [id, lineKey]));
  const found = Map.groupBy(findings, ({ worksheetId }) => worksheetId);
  const taken = Map.groupBy(steps, ({ worksheetId }) => worksheetId);
  return worksheets.flatMap((sheet) => {
    const { id, encounterId, status, signedAt, billedOn, reviewedAs } = sheet;
    if (status !== 'signed' || !signedAt) return [];
    const chart = charts.get(encounterId ?? '');
    const { outcomes } = lifeOf(sheet, taken.get(id) ?? []);
    return [
      {
        worksheetId: id,
        number: chart?.number ?? 'A chart',
        payer: reviewedAs?.payer ?? chart?.payer ?? null,
        vendor: chart?.vendor ?? null,
        billedOn: billedOn ?? null,
        signedAt,
        findings: (found.get(id) ?? []).flatMap(({ verdictId, severity, category, removed = false }) => {
          const outcome = outcomes.get(lines.get(verdictId ?? '') ?? '');
          if (!severity || !category || outcome?.outcome === 'overturned') return [];
          return [{ category, removed, severity: outcome?.modified?.severity ?? severity }];
        }),
      },
    ];
  });
}
