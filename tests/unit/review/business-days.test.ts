// Dates that lie some business days ahead.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '../../../lib/review/business-days.ts';

describe('addBusinessDays', () => {
  it.each([
    ['a Monday', '2026-11-23', 5, '2026-11-30'],
    ['a Friday', '2026-11-27', 1, '2026-11-30'],
    ['a Saturday', '2026-11-28', 1, '2026-11-30'],
    ['a Sunday', '2026-11-29', 5, '2026-12-04'],
    ['the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['a leap day’s eve', '2028-02-28', 1, '2028-02-29'],
    ['no days', '2026-11-28', 0, '2026-11-28'],
  ])('counts from %s', (_, from, days, expected) => {
    expect(addBusinessDays(from, days)).toBe(expected);
  });

  it('never ends on a weekend, and five business days from a weekday are one week', () => {
    const dates = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const start = from.toISOString().slice(0, 10);
        const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();
        const end = addBusinessDays(start, days);
        expect([1, 2, 3, 4, 5]).toContain(weekday(end));
        if (![0, 6].includes(weekday(start)))
          expect(Date.parse(addBusinessDays(start, 5)) - Date.parse(start)).toBe(7 * 86_400_000);
      }),
    );
  });
});
