// The rows of the worklist: one a worksheet, with its encounter and what was judged.

import { afterOutcomes } from '../../lib/review/accuracy/after-outcomes.ts';
import { codeCounts, type Tally } from '../../lib/review/accuracy/code-counts.ts';
import { reviewedChart } from '../../lib/review/accuracy/from-records.ts';
import type { ReviewedChart as ScoredChart } from '../../lib/review/accuracy/reviewed-chart.ts';
import { countedWorksheets } from '../../lib/review/scorecard.ts';
import { isFinal, type Life, lifeOf } from '../../lib/review/worksheet-life.ts';
import type { AllReviews } from '../../lib/store/views/all-reviews.ts';
import type { Seen } from '../../lib/store/views/review-view.ts';

export interface ReviewedChart {
  worksheet: Seen<'worksheet'>;
  encounter: Partial<Seen<'encounter'>>;
  verdicts: Seen<'verdict'>[];
  findings: Seen<'finding'>[];
  /** Where it stands since it was signed. */
  life: Life;
  /** As it enters initial figures. */
  scored: ScoredChart;
  /** As it enters final figures; null while it does not. */
  final: ScoredChart | null;
  /** True where the scorecard counts it: signed, and the first one signed of its encounter. */
  counted: boolean;
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
  const steps = Map.groupBy(reviews.steps, (s) => s.worksheetId);
  const counted = new Set(countedWorksheets(reviews.worksheets));
  return reviews.worksheets.map((worksheet) => {
    const keys = new Set(worksheet.delivered?.map((line) => line.key));
    const parts = {
      worksheet,
      encounter: encounters.get(worksheet.encounterId ?? '') ?? {},
      verdicts: verdicts.get(worksheet.id) ?? [],
      findings: findings.get(worksheet.id) ?? [],
    };
    const life = lifeOf(worksheet, steps.get(worksheet.id) ?? []);
    const scored = reviewedChart(afterOutcomes(parts, life.initialOutcomes));
    return {
      ...parts,
      life,
      scored,
      final: isFinal(life) ? reviewedChart(afterOutcomes(parts, life.outcomes)) : null,
      counted: counted.has(worksheet),
      tally: codeCounts(scored, 'raw'),
      judged: parts.verdicts.filter((v) => v.disposition && keys.has(v.lineKey ?? '')).length,
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
