import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, weekdayOf } from '../../../lib/model/calendar-day.ts';

describe('days of the calendar', () => {
  it('knows the days that exist from those that do not', () => {
    for (const day of ['2026-11-30', '2024-02-29', '2000-02-29', '0001-01-01']) expect(isDay(day)).toBe(true);
    for (const text of ['2026-02-29', '1900-02-29', '2026-11-31', '2026-13-01', '2026-00-10', '2026-1-1', ''])
      expect(isDay(text)).toBe(false);
    expect(isDay('2026-11-30T00:00:00Z')).toBe(false);
    expect(isDay('+12026-11-30')).toBe(false);
  });

  it('counts over the ends of months, years and February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    // 31 days of October and 29 of November.
    expect(daysBetween('2026-10-01', '2026-11-30')).toBe(60);
    expect(daysBetween('2026-11-30', '2026-10-01')).toBe(-60);
    // 29 November 2026 is a Sunday.
    expect(weekdayOf('2026-11-29')).toBe(0);
  });

  it('comes to the day that lies as far off as it was told, for any day and number', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        const day = date.toISOString().slice(0, 10);
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect((weekdayOf(day) + (((count % 7) + 7) % 7)) % 7).toBe(weekdayOf(other));
      }),
    );
  });
});
