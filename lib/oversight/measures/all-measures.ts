// All measures, the monthly minimum first.

import type { MeasureId } from '../../model/oversight/measure.ts';
import type { FactName } from '../columns/facts.ts';
import { accuracy } from './all/accuracy.ts';
import { accuracyAfterQueries } from './all/accuracy-after-queries.ts';
import { accuracyAttributable } from './all/accuracy-attributable.ts';
import { backlogAge } from './all/backlog-age.ts';
import { cleanClaimRate } from './all/clean-claim-rate.ts';
import { codingDenialRate } from './all/coding-denial-rate.ts';
import { denialOverturnRate } from './all/denial-overturn-rate.ts';
import { disputeOverturnRate } from './all/dispute-overturn-rate.ts';
import { firstPassRate } from './all/first-pass-rate.ts';
import { gapRate } from './all/gap-rate.ts';
import { initialDenialByAverage } from './all/initial-denial-by-average.ts';
import { initialDenialRate } from './all/initial-denial-rate.ts';
import { netPayment } from './all/net-payment.ts';
import { newCoderShare } from './all/new-coder-share.ts';
import { overCoding } from './all/over-coding.ts';
import { ownReviewShare } from './all/own-review-share.ts';
import { providerResponse } from './all/provider-response.ts';
import { queryRate } from './all/query-rate.ts';
import { queryResponse } from './all/query-response.ts';
import { rework } from './all/rework.ts';
import { rootCauseInTime } from './all/root-cause-in-time.ts';
import { turnaround } from './all/turnaround.ts';
import { turnaroundInTime } from './all/turnaround-in-time.ts';
import { turnover } from './all/turnover.ts';
import { underCoding } from './all/under-coding.ts';
import type { Measure } from './measure.ts';

/** A measure of some table: who reads it passes the table it names. */
export type AnyMeasure = Measure<FactName>;

export const allMeasures = [
  accuracy,
  turnaround,
  codingDenialRate,
  queryResponse,
  cleanClaimRate,
  rework,
  turnover,
  accuracyAttributable,
  overCoding,
  underCoding,
  netPayment,
  firstPassRate,
  initialDenialRate,
  initialDenialByAverage,
  denialOverturnRate,
  turnaroundInTime,
  providerResponse,
  gapRate,
  queryRate,
  accuracyAfterQueries,
  newCoderShare,
  rootCauseInTime,
  disputeOverturnRate,
  ownReviewShare,
  backlogAge,
] as readonly AnyMeasure[];

export const measureById = (id: MeasureId): AnyMeasure => allMeasures.find((measure) => measure.id === id)!;
