// Dates of which a note leaves the year out.

import { expect, it } from 'vitest';
import { datesIn } from '../../../../lib/page/indicators/dates-in-text.ts';

const dates = (text: string, written: string | null) =>
  datesIn(text, 0, written, 'month-first').map(({ iso }) => iso);

it('has a day without a year in the last year in which it was, the 29th of February too', () => {
  expect(dates('Cr 1.8 on 11/02.', '2026-11-30')).toEqual(['2026-11-02']);
  expect(dates('Cr 1.8 on 12/02.', '2026-11-30')).toEqual(['2025-12-02']);
  expect(dates('Cr 1.8 on 2/29.', '2025-03-02')).toEqual(['2024-02-29']);
  expect(dates('Cr 1.8 on 2/29.', '2027-03-02')).toEqual(['2024-02-29']);
  expect(dates('Cr 1.8 on 2/29.', '2103-03-02')).toEqual(['2096-02-29']);
  expect(dates('Cr 1.8 on 2/30.', '2027-03-02')).toEqual([]);
  expect(dates('Cr 1.8 on 2/29.', null)).toEqual([]);
});
