// Figures of oversight as documents write them.

import { type Measured, sharesOfMoney } from '../../model/oversight/measure.ts';
import { percentText } from '../../oversight/measures/measured-text.ts';

export type Unit = Measured['unit'];

const grouped = (n: number, digits = 0): string => {
  const [whole = '', rest] = Math.abs(n).toFixed(digits).split('.');
  const parted = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${n < 0 ? '-' : ''}${parted}${rest ? `.${rest}` : ''}`;
};

/** As `94.2 %`, `31.4 h`, `$1,204.50`; nothing counted is `none`, never 0, and less than all is never 100 %. */
export function valueWords(value: number | null, unit: Unit): string {
  if (value === null) return 'none';
  switch (unit) {
    case 'share':
      return percentText(value).replace('\u00a0', ' ');
    case 'hours':
      return `${grouped(value, 1)} h`;
    case 'days':
      return `${grouped(value, 1)} days`;
    case 'cents':
      return `${value < 0 ? '-' : ''}$${grouped(Math.abs(value) / 100, 2)}`;
    case 'count':
      return grouped(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** What was counted over what. Of a count, there is nothing to divide. */
export function fractionWords({ measure, unit, numerator, denominator, value }: Measured): string {
  if (value === null) return '';
  const amount = (n: number) =>
    unit === 'cents' || sharesOfMoney.has(measure)
      ? valueWords(n, 'cents')
      : grouped(n, Number.isInteger(n) ? 0 : 1);
  return unit === 'count' && denominator === 1
    ? amount(numerator)
    : `${amount(numerator)} / ${amount(denominator)}`;
}

export const intervalWords = ({ interval, unit }: Measured): string =>
  interval ? `${valueWords(interval.low, unit)} to ${valueWords(interval.high, unit)}` : '';

export const targetWords = ({ target, unit }: Measured): string =>
  target ? `${valueWords(target.value, unit)} (${target.from})` : '';

export const standingWords: Record<Measured['standing'], string> = {
  above: 'Above target',
  met: 'Met',
  'below-in-reach': 'Below, target within the interval',
  missed: 'Missed',
  insufficient: 'Too few to judge',
  'no-data': 'No data',
  'no-target': 'No target',
};
