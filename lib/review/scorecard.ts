// The scorecard: accuracy of signed reviews by coder, specialty, encounter type and payer. The backend and the
// workspace compute it with these functions from the same records.

import type { Encounter } from '../model/encounter.ts';
import { foldedName } from '../model/folded-name.ts';
import type { ReviewStep } from '../model/review-step.ts';
import type { Worksheet } from '../model/worksheet.ts';
import { afterOutcomes } from './accuracy/after-outcomes.ts';
import { sideBySide, typeMethods } from './accuracy/all-methods.ts';
import type { Attribution } from './accuracy/attribution.ts';
import { codeCounts, type Tally } from './accuracy/code-counts.ts';
import { codeOverCodeNet, vendorDenominator } from './accuracy/code-methods.ts';
import { reviewedChart } from './accuracy/from-records.ts';
import { type Figure, type Method, measure } from './accuracy/method.ts';
import type { ReviewedChart } from './accuracy/reviewed-chart.ts';
import { type CategoryErrors, errorsByCategory } from './error-categories.ts';
import { type Judgements, unsettledWorksheets } from './unsettled.ts';
import { isFinal, lifeOf } from './worksheet-life.ts';

/** One signed review, as it enters the figures. */
export interface Review {
  worksheetId: string;
  /** The encounter's number, by which samples name their charts; null while the encounter has not arrived. */
  number: string | null;
  /** By whichever of its names the chart has it; null where nobody has said. */
  vendor: string | null;
  signedAt: number;
  chart: ReviewedChart;
}

type WithId<T> = T & { id: string };

export interface ReviewRecords extends Judgements {
  encounters: readonly WithId<Partial<Encounter>>[];
  worksheets: readonly WithId<Partial<Worksheet>>[];
  steps: readonly WithId<Partial<ReviewStep>>[];
}

/**
 * `initial`: each signed review as the vendor was first told of it. `final`: reviews that nothing can change any
 * more, with every dispute decided in them; a contract's accuracy goes by these.
 */
export type Stage = 'initial' | 'final';

/**
 * The worksheets that count: signed ones, one an encounter. Where several reviewers signed one, the first
 * signed is the audit of record (ties by id), so that no chart is counted twice.
 */
export function countedWorksheets<W extends WithId<Partial<Worksheet>>>(worksheets: readonly W[]): W[] {
  const signed = worksheets.filter((w) => w.status === 'signed' && w.signedAt && w.encounterId);
  signed.sort((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0) || (a.id < b.id ? -1 : 1));
  const counted = new Map<string, W>();
  for (const w of signed) if (!counted.has(w.encounterId ?? '')) counted.set(w.encounterId ?? '', w);
  return [...counted.values()];
}

const unknownEncounter: Partial<Encounter> = {};

/**
 * The reviews that count at a stage, earliest signed first. One in which two judgements stand side by side counts for
 * neither of them.
 */
export function signedReviews(records: ReviewRecords, stage: Stage): Review[] {
  const encounters = new Map(records.encounters.map((e) => [e.id, e]));
  const verdicts = Map.groupBy(records.verdicts, (v) => v.worksheetId);
  const findings = Map.groupBy(records.findings, (f) => f.worksheetId);
  const steps = Map.groupBy(records.steps, (s) => s.worksheetId);
  const unsettled = unsettledWorksheets(records);
  const settled = records.worksheets.filter(({ id }) => !unsettled.has(id));
  return countedWorksheets(settled).flatMap((worksheet) => {
    const life = lifeOf(worksheet, steps.get(worksheet.id) ?? []);
    if (stage === 'final' && !isFinal(life)) return [];
    const asSigned = {
      worksheet,
      encounter: encounters.get(worksheet.encounterId ?? '') ?? unknownEncounter,
      verdicts: verdicts.get(worksheet.id) ?? [],
      findings: findings.get(worksheet.id) ?? [],
    };
    const outcomes = stage === 'final' ? life.outcomes : life.initialOutcomes;
    const chart = reviewedChart(afterOutcomes(asSigned, outcomes));
    const { number = null, vendor = null } = asSigned.encounter;
    return [{ worksheetId: worksheet.id, number, vendor, signedAt: worksheet.signedAt ?? 0, chart }];
  });
}

export const dimensions = ['coder', 'specialty', 'encounterType', 'payer'] as const;
export type Dimension = (typeof dimensions)[number];

/** Shown side by side wherever charts were reviewed; the net and the delivered-codes figure beside the usual ones. */
export const scorecardMethods: readonly Method[] = sideBySide.flatMap((method) =>
  method.id === 'code-over-code'
    ? [method, codeOverCodeNet]
    : method.id === 'all-opportunities'
      ? [method, vendorDenominator]
      : [method],
);

export interface ScoreRow {
  /** Coder, specialty …; null for charts that do not name one, and for the total. */
  name: string | null;
  charts: number;
  encounterIds: string[];
  tally: Tally;
  /** One a method, in the order of `scorecardMethods`. */
  figures: Figure[];
}

export interface Scorecard {
  total: ScoreRow;
  /** One a kind of code or attribute, over all charts, in the order of `typeMethods`. */
  kinds: Figure[];
  errors: CategoryErrors[];
  groups: Record<Dimension, ScoreRow[]>;
}

export function scorecard(reviews: readonly Review[], attribution: Attribution): Scorecard {
  const rows = (dimension: Dimension) => groupRows(reviews, dimension, attribution);
  return {
    total: scoreRow(null, reviews, attribution),
    kinds: kindFigures(reviews, attribution),
    errors: errorsByCategory(chartsOf(reviews), attribution),
    groups: {
      coder: rows('coder'),
      specialty: rows('specialty'),
      encounterType: rows('encounterType'),
      payer: rows('payer'),
    },
  };
}

/** One row a value of the dimension, in whatever case it is written; those with most charts first. */
export function groupRows(
  reviews: readonly Review[],
  dimension: Dimension,
  attribution: Attribution,
): ScoreRow[] {
  const folded = ({ chart }: Review) => chart[dimension] && foldedName(chart[dimension]);
  const groups = [...Map.groupBy(reviews, folded).values()];
  const rows = groups.map((group) => scoreRow(group[0]!.chart[dimension], group, attribution));
  return rows.sort((a, b) => b.charts - a.charts || String(a.name).localeCompare(String(b.name)));
}

export function scoreRow(
  name: string | null,
  reviews: readonly Review[],
  attribution: Attribution,
): ScoreRow {
  const charts = chartsOf(reviews);
  const tally: Tally = { agree: 0, revise: 0, add: 0, delete: 0 };
  for (const chart of charts) {
    const counts = codeCounts(chart, attribution);
    for (const count of ['agree', 'revise', 'add', 'delete'] as const) tally[count] += counts[count];
  }
  return {
    name,
    charts: charts.length,
    encounterIds: charts.map((chart) => chart.key),
    tally,
    figures: scorecardMethods.map((method) => measure(charts, method, { attribution })),
  };
}

/** One figure a kind of code or attribute, in the order of `typeMethods`. */
export const kindFigures = (reviews: readonly Review[], attribution: Attribution): Figure[] => {
  const charts = chartsOf(reviews);
  return typeMethods.map((method) => measure(charts, method, { attribution }));
};

export const chartsOf = (reviews: readonly Review[]): ReviewedChart[] => reviews.map((r) => r.chart);
