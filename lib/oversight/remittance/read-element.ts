// Elements of a remittance's segments as values. What is no value of its kind is refused where it stands, never guessed.

import { cents } from '../../model/oversight/cents.ts';
import { at, componentsOf, type RawSegment, wrongAt } from '../x12/segment.ts';

const name = ({ id }: RawSegment, n: number): string => `${id}${String(n).padStart(2, '0')}`;

/** Cents; an amount that was left out is 0. Throws an ImportProblem. */
export function amountAt(segment: RawSegment, n: number): number {
  const amount = cents(at(segment, n));
  if (amount === null) throw wrongAt(segment, `${name(segment, n)} is no amount in dollars and cents.`);
  return amount;
}

/** Cents, or null where it was left out. */
export const amountOrNone = (segment: RawSegment, n: number): number | null =>
  at(segment, n) === '' ? null : amountAt(segment, n);

/** A quantity, which may have parts. */
export function quantityAt(segment: RawSegment, n: number): number | null {
  const text = at(segment, n);
  if (text === '') return null;
  if (!/^-?(\d{1,12}(\.\d{0,6})?|\.\d{1,6})$/.test(text))
    throw wrongAt(segment, `${name(segment, n)} is no quantity.`);
  return Number(text);
}

/** A day of the form CCYYMMDD, as `2026-11-30`. */
export function dayAt(segment: RawSegment, n: number): string {
  const form = /^(\d{4})(\d{2})(\d{2})$/.exec(at(segment, n));
  const day = form ? `${form[1]}-${form[2]}-${form[3]}` : '';
  if (!form || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day)
    throw wrongAt(segment, `${name(segment, n)} is no day of the form CCYYMMDD.`);
  return day;
}

/** What must be there. */
export function textAt(segment: RawSegment, n: number): string {
  const text = at(segment, n).trim();
  if (text === '') throw wrongAt(segment, `${name(segment, n)} is missing.`);
  return text;
}

export const textOrNone = (segment: RawSegment, n: number): string | null => at(segment, n).trim() || null;

export interface Procedure {
  code: string | null;
  revenue: string | null;
  modifiers: string[];
}

/** Qualifiers of a composite by which its code is a revenue code (NU). */
const ofRevenue = 'NU';

/** A composite such as `HC:G0463:25:59`. */
export function procedureAt(segment: RawSegment, n: number): Procedure {
  const [kind = '', code = '', ...rest] = componentsOf(segment, n).map((part) => part.trim());
  const modifiers = rest
    .slice(0, 4)
    .filter(Boolean)
    .map((one) => one.toUpperCase());
  if (kind === ofRevenue) return { code: null, revenue: code || null, modifiers };
  return { code: code.toUpperCase() || null, revenue: null, modifiers };
}
