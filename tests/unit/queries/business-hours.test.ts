// Business hours, calculated by hand beside each case. March and November 2026: clocks in Chicago go forward on Sunday
// 8 March and back on Sunday 1 November.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
} from '../../../lib/queries/business-hours.ts';

const office: Calendar = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] };
const whole: Calendar = { ...office, from: 0, to: 24 };
const chicago = { ...office, zone: 'America/Chicago' };
const everyDay = { ...whole, zone: 'America/Chicago', days: [0, 1, 2, 3, 4, 5, 6] };

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const shown = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16);

interface Case {
  calendar: Calendar;
  from: string;
  hours: number;
  to: string;
  why: string;
}

// 2 March 2026 is a Monday. In winter Chicago is six hours behind UTC, in summer five.
const cases: Case[] = [
  {
    calendar: office,
    from: '2026-03-02T10:00',
    hours: 3,
    to: '2026-03-02T13:00',
    why: '10 to 13 on one day',
  },
  {
    calendar: office,
    from: '2026-03-02T10:00',
    hours: 7,
    to: '2026-03-02T17:00',
    why: 'to the end of the day',
  },
  {
    calendar: office,
    from: '2026-03-02T10:00',
    hours: 8,
    to: '2026-03-03T09:00',
    why: 'Mon 10–17 is 7, Tue 8–9 is 1',
  },
  {
    calendar: office,
    from: '2026-03-06T16:00',
    hours: 10,
    to: '2026-03-09T17:00',
    why: 'Fri 16–17 is 1, the weekend nothing, Mon 8–17 is 9',
  },
  {
    calendar: office,
    from: '2026-03-07T12:00',
    hours: 1,
    to: '2026-03-09T09:00',
    why: 'from a Saturday: Mon 8–9',
  },
  {
    calendar: office,
    from: '2026-03-02T05:00',
    hours: 2,
    to: '2026-03-02T10:00',
    why: 'before the day: 8–10',
  },
  {
    calendar: office,
    from: '2026-03-02T20:00',
    hours: 2,
    to: '2026-03-03T10:00',
    why: 'after the day: Tue 8–10',
  },
  {
    calendar: { ...office, holidays: ['2026-03-03'] },
    from: '2026-03-02T15:00',
    hours: 4,
    to: '2026-03-04T10:00',
    why: 'Mon 15–17 is 2, Tue is a holiday, Wed 8–10 is 2',
  },
  {
    calendar: whole,
    from: '2026-03-05T10:00',
    hours: 72,
    to: '2026-03-10T10:00',
    why: 'Thu 10–24 is 14, Fri 24, Mon 24, Tue 0–10 is 10',
  },
  {
    calendar: office,
    from: '2026-03-02T10:00',
    hours: 0.25,
    to: '2026-03-02T10:15',
    why: 'a quarter of an hour',
  },
  {
    calendar: chicago,
    from: '2026-03-06T22:00',
    hours: 2,
    to: '2026-03-09T14:00',
    why: 'Fri 16–17 by UTC-6 is 1, Mon 8–9 by UTC-5 is 1: 9:00 there is 14:00 UTC',
  },
  {
    calendar: chicago,
    from: '2026-10-30T21:00',
    hours: 2,
    to: '2026-11-02T15:00',
    why: 'Fri 16–17 by UTC-5 is 1, Mon 8–9 by UTC-6 is 1: 9:00 there is 15:00 UTC',
  },
  {
    calendar: everyDay,
    from: '2026-03-08T06:00',
    hours: 24,
    to: '2026-03-09T06:00',
    why: 'Sun has 23 hours, Mon 0–1 is 1: 1:00 there is 6:00 UTC',
  },
  {
    calendar: everyDay,
    from: '2026-11-01T05:00',
    hours: 25,
    to: '2026-11-02T06:00',
    why: 'Sun has 25 hours: midnight there is 6:00 UTC',
  },
  {
    calendar: { ...everyDay, from: 8, to: 17 },
    from: '2026-03-08T13:00',
    hours: 9,
    to: '2026-03-08T22:00',
    why: 'the window on the day of the change is nine hours all the same',
  },
  {
    calendar: { ...everyDay, from: 2, to: 5 },
    from: '2026-03-08T00:00',
    hours: 2,
    to: '2026-03-08T10:00',
    why: 'two o’clock is jumped over: 3–5 by UTC-5 is 8:00–10:00 UTC',
  },
  {
    calendar: { ...everyDay, from: 0, to: 3 },
    from: '2026-11-01T05:00',
    hours: 4,
    to: '2026-11-01T09:00',
    why: 'one o’clock comes twice: 0–3 is four hours',
  },
];

describe.each(cases)('$hours h from $from: $why', ({ calendar, from, hours, to }) => {
  it('ends when it should, and counts back', () => {
    expect(shown(addBusinessHours(utc(from), hours, calendar))).toBe(to);
    expect(businessHoursBetween(utc(from), utc(to), calendar)).toBe(hours);
  });
});

describe('business hours', () => {
  it('are none backwards, over a weekend, or between a moment and itself', () => {
    for (const [from, to] of [
      ['2026-03-03T10:00', '2026-03-02T10:00'],
      ['2026-03-02T15:00', '2026-03-02T10:00'],
      ['2026-03-06T17:00', '2026-03-09T08:00'],
      ['2026-03-02T10:00', '2026-03-02T10:00'],
    ] as const)
      expect(businessHoursBetween(utc(from), utc(to), office)).toBe(0);
  });

  it('of none, the next moment at which people work', () => {
    expect(shown(addBusinessHours(utc('2026-03-07T12:00'), 0, office))).toBe('2026-03-09T08:00');
    expect(shown(addBusinessHours(utc('2026-03-02T12:00'), 0, office))).toBe('2026-03-02T12:00');
  });

  it('never end where nobody ever works', () => {
    expect(addBusinessHours(utc('2026-03-02T10:00'), 1, { ...office, days: [] })).toBe(null);
    expect(addBusinessHours(utc('2026-03-02T10:00'), 1, { ...office, from: 8, to: 8 })).toBe(null);
    const until = utc('2026-04-02T10:00');
    expect(businessHoursBetween(utc('2026-03-02T10:00'), until, { ...office, days: [] })).toBe(0);
  });

  it('pass over a holiday on a weekend, and over the last days of a year', () => {
    const holidays = ['2026-12-25', '2026-12-26', '2027-01-01'];
    // Thu 24 Dec 16–17 is 1; Mon 28 to Thu 31 is 4 × 9; Mon 4 Jan 8–9 is 1.
    const end = addBusinessHours(utc('2026-12-24T16:00'), 38, { ...office, holidays });
    expect(shown(end)).toBe('2027-01-04T09:00');
  });
});

describe('by chance', () => {
  const calendars = fc.record({
    zone: fc.constantFrom('UTC', 'America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata'),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 11 }),
    to: fc.integer({ min: 12, max: 24 }),
    holidays: fc.array(fc.constantFrom('2026-03-06', '2026-03-09', '2026-11-02', '2026-11-03')),
  });
  const starts = fc.integer({ min: utc('2026-01-01T00:00') / 60_000, max: utc('2026-12-31T00:00') / 60_000 });
  // Quarters of an hour, which numbers hold exactly.
  const lengths = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
  const runs = { numRuns: 150 };

  it('what is added is what lies between', () => {
    fc.assert(
      fc.property(calendars, starts, lengths, (calendar, minute, hours) => {
        const start = minute * 60_000;
        const end = addBusinessHours(start, hours, calendar)!;
        expect(businessHoursBetween(start, end, calendar)).toBe(hours);
        // And not a moment too late.
        expect(businessHoursBetween(start, end - 60_000, calendar)).toBeLessThan(hours);
      }),
      runs,
    );
  });

  it('more hours end later, and a later start does not end sooner', () => {
    fc.assert(
      fc.property(calendars, starts, lengths, lengths, (calendar, minute, hours, more) => {
        const start = minute * 60_000;
        const end = addBusinessHours(start, hours, calendar)!;
        expect(addBusinessHours(start, hours + more, calendar)!).toBeGreaterThan(end);
        expect(addBusinessHours(start + more * 3_600_000, hours, calendar)!).toBeGreaterThanOrEqual(end);
      }),
      runs,
    );
  });

  it('two stretches are as long as the whole', () => {
    fc.assert(
      fc.property(calendars, starts, lengths, lengths, (calendar, minute, first, second) => {
        const start = minute * 60_000;
        const [middle, end] = [start + first * 3_600_000, start + (first + second) * 3_600_000];
        const parts =
          businessHoursBetween(start, middle, calendar) + businessHoursBetween(middle, end, calendar);
        expect(businessHoursBetween(start, end, calendar)).toBeCloseTo(parts, 9);
      }),
      runs,
    );
  });
});
