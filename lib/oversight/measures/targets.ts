// What a figure is held against: the contract's term where one fits, else the usual expectation, which then says so.

import type { ChartClass, ContractTerm, TermMeasure } from '../../model/oversight/contract.ts';
import type { Measured, MeasureFilters } from '../../model/oversight/measure.ts';
import type { Calendar } from '../../queries/business-hours.ts';
import { usualPolicy } from '../../queries/policy.ts';
import type { AnyMeasure } from './all-measures.ts';
import { presetFor } from './target-presets.ts';

export interface TermScope {
  vendor: string;
  measure: TermMeasure;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  class: ChartClass | null;
  /** Day on which the term must be in force. */
  on: string;
}

export interface TermFound {
  target: number;
  unit: ContractTerm['unit'];
  /** Method of accuracy, as `all-opportunities`; null: code over code. */
  method: string | null;
  /** Of which contract. */
  from: string;
}

/** The narrowest term of the vendor's contract that fits, or null. */
export type TermFor = (scope: TermScope) => TermFound | null;

export interface Terms {
  termFor: TermFor;
  /** Days on which a term begins, and days after one ends: between two of them the same terms hold. */
  changes: readonly string[];
  /** By which business days and hours are counted. */
  calendar: Calendar;
}

export const noTerms: Terms = {
  termFor: () => null,
  changes: [],
  calendar: usualPolicy.calendar,
};

export interface Target {
  value: number;
  from: string;
  method: string | null;
}

const classes: readonly string[] = ['standard', 'complex', 'urgent'];

/** @param scope what the figure is of: filters, and the names of its groups. */
export function targetOf(
  measure: Pick<AnyMeasure, 'id' | 'term' | 'also'>,
  scope: MeasureFilters,
  on: string,
  termFor: TermFor,
): Target | null {
  if (!measure.term) return null;
  const found = scope.vendor
    ? termFor({
        vendor: scope.vendor,
        measure: measure.term,
        specialty: scope.specialty ?? null,
        encounterType: scope['encounter-type'] ?? null,
        payer: scope.payer ?? null,
        // `includes` does not tell the compiler.
        class: classes.includes(scope.class ?? '') ? (scope.class as ChartClass) : null,
        on,
      })
    : null;
  const value = found && inUnitOf(found);
  // By a method that is not measured here the contract’s figure cannot be held against anything.
  if (found && value !== null)
    return isMeasured(measure, methodOf(found)) ? { value, from: found.from, method: methodOf(found) } : null;
  const preset = presetFor(measure.term, scope['encounter-type'] ?? null);
  return preset && { value: preset.acceptable, from: `usual for ${preset.of}`, method: null };
}

const isMeasured = ({ also }: Pick<AnyMeasure, 'also'>, method: string | null): boolean =>
  method === null || method === 'code-over-code' || also.some((one) => one.method === method);

/** Hours of business are a way of measuring of their own, beside those of the clock. */
const methodOf = ({ unit, method }: TermFound): string | null =>
  unit === 'business-hours' ? 'business-hours' : method;

/** A share, or hours. A business day has no fixed length in them: charts are held to it one by one. */
function inUnitOf({ target, unit }: TermFound): number | null {
  if (unit === 'share' || unit === 'hours' || unit === 'business-hours') return target;
  return unit === 'days' ? target * 24 : null;
}

/** How a value stands to a target; a figure of few cases is never held against one. */
export function standingOf(
  { better, fewest }: Pick<AnyMeasure, 'better' | 'fewest'>,
  figure: Pick<Measured, 'value' | 'n' | 'interval'>,
  target: number | null,
): Measured['standing'] {
  const { value, n, interval } = figure;
  if (value === null) return 'no-data';
  if (n < fewest) return 'insufficient';
  if (target === null || better === 'none') return 'no-target';
  // Everything below reads as if more were better.
  const sign = better === 'high' ? 1 : -1;
  const worst = interval && (sign === 1 ? interval.low : interval.high) * sign;
  const best = interval && (sign === 1 ? interval.high : interval.low) * sign;
  if (value * sign >= target * sign) return worst !== null && worst >= target * sign ? 'above' : 'met';
  return best !== null && best >= target * sign ? 'below-in-reach' : 'missed';
}
