// The rows of the worklist: one a worksheet, with its encounter and what was judged.

import type { Disposition } from '../../lib/model/verdict.ts';
import { type Tally, tally } from '../../lib/review/accuracy.ts';
import type { AllReviews, Seen } from '../../lib/store/views/review-view.ts';

export interface ReviewedChart {
  worksheet: Seen<'worksheet'>;
  encounter: Partial<Seen<'encounter'>>;
  verdicts: Seen<'verdict'>[];
  findings: Seen<'finding'>[];
  tally: Tally;
  /** Delivered lines with a verdict, and delivered lines. */
  judged: number;
  delivered: number;
}

/** In the order of `reviews.worksheets`. */
export function reviewedCharts(reviews: AllReviews): ReviewedChart[] {
  const encounters = new Map(reviews.encounters.map((e) => [e.id, e]));
  const verdicts = Map.groupBy(reviews.verdicts, (v) => v.worksheetId);
  const findings = Map.groupBy(reviews.findings, (f) => f.worksheetId);
  return reviews.worksheets.map((worksheet) => {
    const own = verdicts.get(worksheet.id) ?? [];
    const keys = new Set(worksheet.delivered?.map((line) => line.key));
    return {
      worksheet,
      encounter: encounters.get(worksheet.encounterId ?? '') ?? {},
      verdicts: own,
      findings: findings.get(worksheet.id) ?? [],
      tally: tally(own.map((v): Disposition | null => v.disposition ?? null)),
      judged: own.filter((v) => v.disposition && keys.has(v.lineKey ?? '')).length,
      delivered: keys.size,
    };
  });
}

/** Text of a chart that the search box looks in. */
export const searchText = ({ encounter }: ReviewedChart): string =>
  [encounter.name, encounter.patient, encounter.number, encounter.coder, encounter.specialty, encounter.payer]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
