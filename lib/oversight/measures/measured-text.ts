// Figures in words, the same on a screen and in an alert.

import { type Measured, type MeasureId, sharesOfMoney } from '../../model/oversight/measure.ts';

/** With one decimal, and never rounded up to 100 %. Its sign never stands alone on a line. */
export function percentText(share: number): string {
  const text = (share * 100).toFixed(1);
  const shown = share < 1 && text === '100.0' ? (Math.floor(share * 1000) / 10).toFixed(1) : text;
  return `${shown}\u00a0%`;
}

const grouped = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Dollars of cents; without the cents where they are many. */
export const moneyText = (cents: number): string =>
  `${cents < 0 ? '−' : ''}$${grouped(Math.abs(cents) / 100, Math.abs(cents) < 100_000 ? 2 : 0)}`;

export function unitText(value: number, unit: Measured['unit']): string {
  switch (unit) {
    case 'share':
      return percentText(value);
    case 'hours':
      return `${grouped(value, 1)}\u00a0h`;
    case 'days':
      return `${grouped(value, 1)}\u00a0days`;
    case 'cents':
      return moneyText(value);
    case 'count':
      return grouped(value, Number.isInteger(value) ? 0 : 1);
  }
}

export const measuredText = ({ value, unit }: Pick<Measured, 'value' | 'unit'>): string =>
  value === null ? 'nothing to count' : unitText(value, unit);

/** A numerator or denominator: money as such, whole numbers whole, sums of hours and average heads with one decimal. */
export const partText = (part: number, measure: MeasureId): string =>
  sharesOfMoney.has(measure) ? moneyText(part) : grouped(part, Number.isInteger(part) ? 0 : 1);
