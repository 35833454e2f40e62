// How a figure stands to a target. Figures of few charts are never held against one.

import type { Figure, Method } from './accuracy/method.ts';

/** Where no contract sets another: 95 %, the usual floor of coding accuracy in the field. */
export const usualTarget = 0.95;

export type Standing =
  /** The whole interval lies at or above the target. */
  | 'above'
  | 'met'
  /** Below, but the interval reaches it: it may be chance. */
  | 'below-in-reach'
  | 'below'
  | 'insufficient'
  | 'not-reviewed';

/** Null for rates of error and means of levels, which have no target in per cent right. */
export function standingTo(target: number, figure: Figure, method: Method): Standing | null {
  if (method.better !== 'high' || method.unit !== 'share') return null;
  if (figure.value === null) return 'not-reviewed';
  if (!figure.sufficient) return 'insufficient';
  if (figure.value >= target) return figure.interval && figure.interval.low >= target ? 'above' : 'met';
  return figure.interval && figure.interval.high >= target ? 'below-in-reach' : 'below';
}
