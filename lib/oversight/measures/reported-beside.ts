// What a vendor reported of itself beside what was measured independently: the difference, and whether chance alone could
// have made it. Two intervals of 95 % that do not meet are a stricter test than one of 95 %.

import type { Measured, MeasureId } from '../../model/oversight/measure.ts';
import type { ReportedFigure } from '../../model/oversight/vendor-report.ts';
import { type Interval, wilson } from '../../review/accuracy/interval.ts';

/** Which measure answers to a term that a vendor reports. */
export const measureOfTerm: Record<ReportedFigure['measure'], MeasureId> = {
  accuracy: 'accuracy',
  turnaround: 'turnaround',
  'denial-rate': 'coding-denial-rate',
  'clean-claim-rate': 'clean-claim-rate',
  'query-response': 'query-response',
  rework: 'rework',
  turnover: 'turnover',
};

export interface Beside {
  reported: number;
  measured: number | null;
  /** Reported less measured; null where nothing was measured. */
  difference: number | null;
  /** Of a reported share whose parts the vendor tells. */
  reportedInterval: Interval | null;
  /** `apart`: chance alone does not explain it; `unclear`: too little is known to say. */
  verdict: 'within-chance' | 'apart' | 'unclear';
  /** Why it is unclear. */
  because: 'not-measured' | 'few' | 'no-interval' | null;
}

export function reportedBeside(
  reported: Pick<ReportedFigure, 'value' | 'numerator' | 'denominator'>,
  measured: Pick<Measured, 'value' | 'interval' | 'standing' | 'unit'> | undefined,
): Beside {
  const value = measured?.value ?? null;
  const { numerator, denominator } = reported;
  const own =
    numerator !== null && denominator !== null && denominator >= numerator && measured?.unit === 'share'
      ? wilson(numerator, denominator)
      : null;
  const told = { reported: reported.value, measured: value, reportedInterval: own };
  if (!measured || value === null)
    return { ...told, difference: null, verdict: 'unclear', because: 'not-measured' };
  const difference = reported.value - value;
  if (measured.standing === 'insufficient')
    return { ...told, difference, verdict: 'unclear', because: 'few' };
  if (!measured.interval) return { ...told, difference, verdict: 'unclear', because: 'no-interval' };
  // A reported figure without its parts is taken as a point: the vendor claims it without a doubt.
  const { low, high } = own ?? { low: reported.value, high: reported.value };
  const meet = low <= measured.interval.high && measured.interval.low <= high;
  return { ...told, difference, verdict: meet ? 'within-chance' : 'apart', because: null };
}
