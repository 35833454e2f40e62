// What a figure is made of is written as what it is.

import { expect, it } from 'vitest';
import { partText } from '../../../../lib/oversight/measures/measured-text.ts';

it('writes what a share of money is made of as money, and what else is counted as a number', () => {
  expect(partText(33_879, 'net-payment')).toBe('$338.79');
  expect(partText(-8_445, 'net-payment')).toBe('−$84.45');
  expect(partText(38_692_619, 'net-payment')).toBe('$386,926');
  expect(partText(33_879, 'accuracy')).toBe('33,879');
  expect(partText(39_867.83, 'turnaround')).toBe('39,867.8');
});
