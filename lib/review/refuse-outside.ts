// Nobody records in a chart outside of the limits of their account. What stands there is not told: a chart that is
// not there, one that is elsewhere and one of which it is not known where it belongs are refused alike.

import type { RecordKind } from '../model/change.ts';
import { isLimited, isWithin, type Limits, type Place } from '../model/limits.ts';
import type { Fault } from '../model/result.ts';
import { refusal } from './refuse/standing.ts';

/** Kinds whose records belong to an encounter. */
export const ofCharts: readonly RecordKind[] = [
  'encounter',
  'worksheet',
  'verdict',
  'finding',
  'chart-fact',
  'check-decision',
  'review-step',
  'education',
  'gap',
  'coder-gap',
  'query',
  'query-step',
];

/** Kinds that tell of charts all over the organisation: not for those who are limited. */
export const ofManyCharts: readonly RecordKind[] = [
  'sample',
  'frame-part',
  'payer-inquiry',
  'vendor-transition',
];

/**
 * The fault that keeps a change by somebody with these limits out, or null.
 * @param encounter that the record belongs to, before and after the change; undefined where there is none.
 */
export function refuseOutside(
  limits: Limits | undefined,
  kind: RecordKind,
  encounter: { before: Place | undefined; after: Place | undefined },
): Fault | null {
  if (!isLimited(limits)) return null;
  if (ofManyCharts.includes(kind)) return outside;
  if (!ofCharts.includes(kind)) return null;
  const stays = encounter.before === undefined || isWithin(limits, encounter.before);
  return stays && isWithin(limits, encounter.after) ? null : outside;
}

const outside = refusal(
  'outside-limits',
  'Your account is limited to charts of certain facilities or vendors, and this is not known to be one of them.',
  'Say which vendor coded the chart, or ask your administrator.',
);
