// What a row of the review scorecard is held against: the promise of the vendor's contract for such charts, as it is for the
// vendors' figures; where no contract promises anything, the usual target, which then says so.

import { dayAt } from '../../model/calendar-day.ts';
import type { Dimension, Review } from '../../review/scorecard.ts';
import { usualTarget } from '../../review/target.ts';
import { vendorsNamed } from '../../review/vendors/baa-gate.ts';
import { type ContractRegister, targetFor } from './term-for.ts';

export interface RowTarget {
  /** A share from 0 to 1. */
  value: number;
  /** Which promise it is; null: the usual target. */
  from: string | null;
}

export const usualRowTarget: RowTarget = { value: usualTarget, from: null };

/** Of which charts a row is: all, or those of a group that names its specialty, kind of encounter or payer. */
export type RowScope = { dimension: Dimension; name: string | null } | null;

/** A contract that names no method counts code over code. */
const usualMethod = 'code-over-code';

/**
 * The target of a row; null where its contract promises accuracy, but not by this method, or not the same from the first
 * signature to the last: nothing is held against a promise that nobody gave.
 * @param reviews the row's, earliest signed first. Of several vendors, or of one that nobody has named: the usual target.
 * @param method the id of the one that the row's figure is counted by.
 */
export function rowTarget(
  reviews: readonly Review[],
  scope: RowScope,
  method: string,
  register: ContractRegister,
): RowTarget | null {
  const vendor = onlyVendor(reviews, register);
  if (!vendor) return usualRowTarget;
  const named = (dimension: Dimension) => (scope?.dimension === dimension ? scope.name : null);
  const on = (signedAt: number) =>
    targetFor(register, vendor, {
      measure: 'accuracy',
      specialty: named('specialty'),
      encounterType: named('encounterType'),
      payer: named('payer'),
      class: null,
      day: dayAt(signedAt),
    });
  const [first, last] = [on(reviews[0]!.signedAt), on(reviews.at(-1)!.signedAt)];
  if (!first && !last) return usualRowTarget;
  if (!last || first?.value !== last.value || last.unit !== 'share') return null;
  return (last.method ?? usualMethod) === method ? { value: last.value, from: last.from } : null;
}

/** Under one of its names; null for several, for none, and for one that is not registered. */
function onlyVendor(reviews: readonly Review[], { vendors }: ContractRegister): string | null {
  const names = [...new Set(reviews.map(({ vendor }) => vendor))];
  const ids = names.map((name) => name && vendorsNamed(vendors, name)[0]?.id);
  return ids[0] && ids.every((id) => id === ids[0]) ? names[0]! : null;
}
