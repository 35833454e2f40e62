// The rows of the worklist: one a worksheet, with its encounter and what was judged.

import { afterOutcomes } from '../../../lib/review/accuracy/after-outcomes.ts';
import { codeCounts, type Tally } from '../../../lib/review/accuracy/code-counts.ts';
import { reviewedChart } from '../../../lib/review/accuracy/from-records.ts';
import type { ReviewedChart } from '../../../lib/review/accuracy/reviewed-chart.ts';
import { worksheetRows } from '../../../lib/review/completeness.ts';
import { countedWorksheets } from '../../../lib/review/scorecard.ts';
import { unsettledWorksheets } from '../../../lib/review/unsettled.ts';
import { isFinal, type Life, lifeOf } from '../../../lib/review/worksheet-life.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import type { Seen } from '../../../lib/store/views/review-view.ts';

export interface WorklistChart {
  worksheet: Seen<'worksheet'>;
  encounter: Partial<Seen<'encounter'>>;
  verdicts: Seen<'verdict'>[];
  findings: Seen<'finding'>[];
  /** Where it stands since it was signed. */
  life: Life;
  /** As it enters initial figures. */
  scored: ReviewedChart;
  /** As it enters final figures; null while it does not. */
  final: ReviewedChart | null;
  /** True where the scorecard counts it: signed, and the first one signed of its encounter. */
  counted: boolean;
  tally: Tally;
  /** Delivered lines with a verdict, and delivered lines. */
  judged: number;
  delivered: number;
  /** Lines on which two judgements stand side by side. */
  toSettle: number;
}

interface Parts extends Pick<WorklistChart, 'worksheet' | 'encounter' | 'verdicts' | 'findings'> {
  steps: Seen<'review-step'>[];
  counted: boolean;
}

/**
 * A function from reviews to their charts, in the order of `reviews.worksheets`. A chart of which nothing changed
 * since the last call is the same object again: of ten thousand a verdict changes one.
 */
export function chartsReader(): (reviews: AllReviews) => WorklistChart[] {
  let known = new Map<string, { parts: Parts; chart: WorklistChart }>();
  return (reviews) => {
    const now: typeof known = new Map();
    const charts = partsOf(reviews).map((parts) => {
      const { id } = parts.worksheet;
      const before = known.get(id);
      const made = before && sameParts(before.parts, parts) ? before : { parts, chart: chartOf(parts) };
      now.set(id, made);
      return made.chart;
    });
    known = now;
    return charts;
  };
}

const none: Partial<Seen<'encounter'>> = {};

function partsOf(reviews: AllReviews): Parts[] {
  const encounters = new Map(reviews.encounters.map((e) => [e.id, e]));
  const verdicts = Map.groupBy(reviews.verdicts, (v) => v.worksheetId);
  const findings = Map.groupBy(reviews.findings, (f) => f.worksheetId);
  const steps = Map.groupBy(reviews.steps, (s) => s.worksheetId);
  const unsettled = unsettledWorksheets(reviews);
  const counted = new Set(countedWorksheets(reviews.worksheets.filter(({ id }) => !unsettled.has(id))));
  return reviews.worksheets.map((worksheet) => ({
    worksheet,
    encounter: encounters.get(worksheet.encounterId ?? '') ?? none,
    verdicts: verdicts.get(worksheet.id) ?? [],
    findings: findings.get(worksheet.id) ?? [],
    steps: steps.get(worksheet.id) ?? [],
    counted: counted.has(worksheet),
  }));
}

function sameParts(a: Parts, b: Parts): boolean {
  const same = (x: readonly unknown[], y: readonly unknown[]) =>
    x.length === y.length && x.every((one, i) => one === y[i]);
  return (
    a.worksheet === b.worksheet &&
    a.encounter === b.encounter &&
    a.counted === b.counted &&
    same(a.verdicts, b.verdicts) &&
    same(a.findings, b.findings) &&
    same(a.steps, b.steps)
  );
}

function chartOf({ steps, ...parts }: Parts): WorklistChart {
  const { worksheet, verdicts } = parts;
  const keys = new Set(worksheet.delivered?.map((line) => line.key));
  const life = lifeOf(worksheet, steps);
  const scored = reviewedChart(afterOutcomes(parts, life.initialOutcomes));
  return {
    ...parts,
    life,
    scored,
    final: isFinal(life) ? reviewedChart(afterOutcomes(parts, life.outcomes)) : null,
    tally: codeCounts(scored, 'raw'),
    judged: verdicts.filter((v) => v.disposition && keys.has(v.lineKey ?? '')).length,
    delivered: keys.size,
    toSettle: worksheetRows(worksheet.delivered ?? [], verdicts, parts.findings).filter((row) =>
      row.missing.includes('choice'),
    ).length,
  };
}

/** Text of a chart that the search box looks in. */
export const searchText = ({ encounter }: WorklistChart): string =>
  [encounter.name, encounter.patient, encounter.number, encounter.coder, encounter.specialty, encounter.payer]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
