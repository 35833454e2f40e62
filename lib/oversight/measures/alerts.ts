// What in the figures should be talked about: each alert names the rule that raised it and opens what is behind it. An alert
// is a reason to look, not a verdict.

import type {
  BehindAsked,
  Measured,
  MeasuredRow,
  MeasureFilters,
  MeasureId,
  Period,
  ScorecardMade,
} from '../../model/oversight/measure.ts';
import { wilson } from '../../review/accuracy/interval.ts';
import { alertThresholds as at } from './alert-thresholds.ts';
import { measureById } from './all-measures.ts';
import { measuredText, percentText } from './measured-text.ts';

export type AlertRule =
  | 'below-target'
  | 'worse-than-last-quarter'
  | 'denials-up'
  | 'cautious-coder'
  | 'old-backlog'
  | 'many-new-coders'
  | 'too-few';

/** How each rule reads. */
export const alertRules: Record<AlertRule, string> = {
  'below-target': 'The whole interval lies on the wrong side of the target',
  'worse-than-last-quarter': `Worse than the three months before by ${at.drop * 100} point or more, and the intervals do not meet`,
  'denials-up': `Coding denials up by ${at.denialRise * 100} % or more on the three months before, and the intervals do not meet`,
  'cautious-coder': `Asks less than ${at.fewQueries * 100} % as often as all coders, and is under-coded more than ${at.muchUnderCoding} times as often`,
  'old-backlog': `Charts wait ${at.backlogDays} days or more on average`,
  'many-new-coders': `${at.newCoders * 100} % or more of charts by coders new on the account`,
  'too-few': 'Too few reviewed charts to hold the vendor to its target',
};

export interface Alert {
  rule: AlertRule;
  measure: MeasureId;
  /** Whose. */
  of: string | null;
  says: string;
  opens: Omit<BehindAsked, 'after'>;
}

const figureOf = (row: MeasuredRow, id: MeasureId): Measured | undefined =>
  row.figures.find(({ measure }) => measure === id);

/**
 * @param vendors a scorecard by vendor and month, over six months or more.
 * @param coders one of the same period by coder.
 */
export function alertsOf(vendors: ScorecardMade, coders: ScorecardMade): Alert[] {
  const months = new Map(vendors.inner.map(({ name, rows }) => [name, rows]));
  const ofVendors = vendors.groups.flatMap((row) => {
    const filters = { ...vendors.filters, vendor: row.name ?? '' };
    const context = { of: row.name, filters, period: vendors.period };
    return [
      ...belowTarget(row, context),
      ...tooFew(row, context),
      ...worse(months.get(row.name) ?? [], context),
      ...denialsUp(months.get(row.name) ?? [], context),
      ...above(row, 'backlog-age', at.backlogDays, 'old-backlog', context),
      ...above(row, 'new-coder-share', at.newCoders, 'many-new-coders', context),
    ];
  });
  return [...ofVendors, ...cautiousCoders(coders)];
}

interface Context {
  of: string | null;
  filters: MeasureFilters;
  period: Period;
}

const alert = (
  rule: AlertRule,
  measure: MeasureId,
  says: string,
  { of, filters, period }: Context,
  part: 'numerator' | 'denominator' | 'missed' = 'denominator',
): Alert => ({ rule, measure, of, says, opens: { measure, part, period, filters } });

function belowTarget(row: MeasuredRow, context: Context): Alert[] {
  return row.figures
    .filter(({ standing }) => standing === 'missed')
    .map((figure) => {
      const { name } = measureById(figure.measure);
      const target = figure.target && measuredText({ ...figure, value: figure.target.value });
      const says = `${name} ${measuredText(figure)}, target ${target} (${figure.target?.from})`;
      const part = figure.unit !== 'share' ? 'denominator' : figure.better === 'low' ? 'numerator' : 'missed';
      return alert('below-target', figure.measure, says, context, part);
    });
}

function tooFew(row: MeasuredRow, context: Context): Alert[] {
  const figure = figureOf(row, 'accuracy');
  if (figure?.standing !== 'insufficient') return [];
  return [alert('too-few', 'accuracy', `Accuracy rests on ${figure.n} reviewed charts`, context)];
}

function above(
  row: MeasuredRow,
  measure: MeasureId,
  limit: number,
  rule: AlertRule,
  context: Context,
): Alert[] {
  const figure = figureOf(row, measure);
  if (!figure || figure.value === null || figure.value < limit) return [];
  return [
    alert(
      rule,
      measure,
      `${measureById(measure).name}: ${measuredText(figure)}`,
      context,
      rule === 'old-backlog' ? 'denominator' : 'numerator',
    ),
  ];
}

interface Quarter {
  x: number;
  m: number;
  n: number;
}

/** The last three whole months of the rows, and the three before; null where there are not six. */
function quarters(months: readonly MeasuredRow[], measure: MeasureId): [Quarter, Quarter] | null {
  if (months.length < 6) return null;
  const sum = (rows: readonly MeasuredRow[]): Quarter =>
    rows.reduce(
      (all, row) => {
        const figure = figureOf(row, measure);
        return {
          x: all.x + (figure?.numerator ?? 0),
          m: all.m + (figure?.denominator ?? 0),
          n: all.n + (figure?.n ?? 0),
        };
      },
      { x: 0, m: 0, n: 0 },
    );
  return [sum(months.slice(-6, -3)), sum(months.slice(-3))];
}

/** Charts are what was sampled: Wilson's with them as cases is the wider, more careful interval. */
const range = ({ x, m, n }: Quarter) => (m === 0 ? null : wilson((x / m) * n, n));

function worse(months: readonly MeasuredRow[], context: Context): Alert[] {
  const pair = quarters(months, 'accuracy');
  if (!pair) return [];
  const [before, last] = pair;
  const [was, is] = [range(before), range(last)];
  if (!was || !is || before.x / before.m - last.x / last.m < at.drop || is.high >= was.low) return [];
  const says = `Accuracy from ${percentText(before.x / before.m)} to ${percentText(last.x / last.m)} within a quarter`;
  return [alert('worse-than-last-quarter', 'accuracy', says, context, 'missed')];
}

function denialsUp(months: readonly MeasuredRow[], context: Context): Alert[] {
  const pair = quarters(months, 'coding-denial-rate');
  if (!pair) return [];
  const [before, last] = pair;
  const [was, is] = [wilson(before.x, before.m), wilson(last.x, last.m)];
  if (!was || !is || before.x === 0) return [];
  const [old, now] = [before.x / before.m, last.x / last.m];
  if (now / old < 1 + at.denialRise || is.low <= was.high) return [];
  return [
    alert(
      'denials-up',
      'coding-denial-rate',
      `From ${percentText(old)} to ${percentText(now)} of claims`,
      context,
      'numerator',
    ),
  ];
}

function cautiousCoders({ all, groups, filters, period }: ScorecardMade): Alert[] {
  const usual = { asked: figureOf(all, 'query-rate')?.value, under: figureOf(all, 'under-coding')?.value };
  if (!usual.asked || !usual.under) return [];
  return groups.flatMap((row) => {
    const [asked, under] = [figureOf(row, 'query-rate'), figureOf(row, 'under-coding')];
    if (row.name === null || !asked || !under || asked.value === null || under.value === null) return [];
    const fires =
      asked.n >= at.coderCharts &&
      asked.value < usual.asked! * at.fewQueries &&
      under.value > usual.under! * at.muchUnderCoding;
    if (!fires) return [];
    const says = `${asked.numerator} ${asked.numerator === 1 ? 'query' : 'queries'} on ${asked.n} charts; under-coded ${percentText(under.value)}, all coders ${percentText(usual.under!)}`;
    return [
      alert(
        'cautious-coder',
        'under-coding',
        says,
        { of: row.name, filters: { ...filters, coder: row.name }, period },
        'numerator',
      ),
    ];
  });
}
