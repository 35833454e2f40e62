// Business time by its table is that of the clock behind everything due.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessTime } from '../../../../lib/oversight/clocks/business-time.ts';
import { dueAt } from '../../../../lib/oversight/clocks/clock.ts';
import { businessHoursBetween } from '../../../../lib/queries/business-hours.ts';

const hour = 3_600_000;
const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)];
const calendars = [
  { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 0, to: 24, holidays: [] },
  { zone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: ['2026-11-26', '2026-12-25'] },
  { zone: 'Australia/Lord_Howe', days: [0, 1, 2, 3, 4, 5, 6], from: 7, to: 19, holidays: [] },
] as const;

test('a weekend and a holiday, by hand', () => {
  const chicago = businessTime(calendars[1], first, last);
  // Wednesday 25 November 2026, 15:00 in Chicago; Thursday is a holiday. Two hours are left of Wednesday.
  const at = Date.UTC(2026, 10, 25, 21);
  expect(chicago.due(at, { unit: 'business-hours', n: 3 })).toBe(Date.UTC(2026, 10, 27, 15));
  expect(chicago.due(at, { unit: 'business-days', n: 2 })).toBe(Date.UTC(2026, 11, 1, 6));
  expect(chicago.due(at, { unit: 'hours', n: 3 })).toBe(at + 3 * hour);
  expect(chicago.between(at, Date.UTC(2026, 10, 30, 15))).toBe(2 + 9 + 1);
  expect(chicago.between(at, at - hour)).toBe(0);
});

test('is that of the clocks, at any moment of a year', () => {
  const moment = fc.integer({ min: first, max: last });
  for (const calendar of calendars) {
    const table = businessTime(calendar, first, last);
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 120 }), (a, b, n) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(table.between(from, to)).toBeCloseTo(businessHoursBetween(from, to, calendar), 6);
        for (const unit of ['hours', 'business-hours', 'days', 'business-days'] as const) {
          const clock = { startedAt: from, length: { unit, n }, calendar, pauses: [] };
          expect(table.due(from, clock.length), unit).toBeCloseTo(dueAt(clock)!, 3);
        }
      }),
      { numRuns: 60 },
    );
  }
});
