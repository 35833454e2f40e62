// How the tests of the figures ask, and find one in what they are told.

import type {
  Measured,
  MeasuredRow,
  MeasureId,
  ScorecardAsked,
} from '../../../../lib/model/oversight/measure.ts';
import { noTerms } from '../../../../lib/oversight/measures/targets.ts';

export const period = { from: '2025-12-01', to: '2026-11-30' };
export const given = { termFor: noTerms.termFor, asOf: '', madeAt: 0 };

export const ask = (asked: Partial<ScorecardAsked> = {}): ScorecardAsked => ({
  period,
  filters: {},
  by: null,
  and: null,
  ...asked,
});

export const at = (row: MeasuredRow | undefined, id: MeasureId): Measured =>
  row!.figures.find(({ measure }) => measure === id)!;
