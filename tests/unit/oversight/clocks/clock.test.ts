// When clocks run out, calculated by hand beside each case. 2 March 2026 is a Monday; clocks in Chicago go forward on Sunday
// 8 March 2026 at 2:00 and back on Sunday 1 November 2026 at 2:00. 2028 is a leap year.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, type ClockUnit, dueAt, type Span } from '../../../../lib/oversight/clocks/clock.ts';
import { standingOf } from '../../../../lib/oversight/clocks/clock-state.ts';
import { businessHoursBetween, type Calendar } from '../../../../lib/queries/business-hours.ts';

const office: Calendar = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: ['2026-12-25'] };
const chicago: Calendar = { ...office, zone: 'America/Chicago' };

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const shown = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16);
const span = (from: string, to: string | null): Span => ({
  from: utc(from),
  to: to === null ? null : utc(to),
});
const clock = (
  startedAt: string,
  n: number,
  unit: ClockUnit,
  pauses: Span[] = [],
  calendar = office,
): Clock => ({ startedAt: utc(startedAt), length: { unit, n }, calendar, pauses });

describe('hours', () => {
  it('run by day and night: 48 hours from Friday noon end on Sunday noon', () => {
    expect(shown(dueAt(clock('2026-03-06T12:00', 48, 'hours')))).toBe('2026-03-08T12:00');
  });

  it('are hours also over the change to summer time: 24 after Saturday 12:00 in Chicago is Sunday 13:00 there', () => {
    // 12:00 in winter is 18:00 UTC; a day later it is 18:00 UTC, which in summer is 13:00 by the clock.
    expect(shown(dueAt(clock('2026-03-07T18:00', 24, 'hours', [], chicago)))).toBe('2026-03-08T18:00');
  });

  it('stand while a query is open: 24 hours with one open from the 6th to the 20th hour end 14 hours later', () => {
    const query = span('2026-03-02T06:00', '2026-03-02T20:00');
    expect(shown(dueAt(clock('2026-03-02T00:00', 24, 'hours', [query])))).toBe('2026-03-03T14:00');
  });

  it('count queries that overlap once', () => {
    // Open from 6 to 20 in all: as the one above.
    const queries = [
      span('2026-03-02T10:00', '2026-03-02T20:00'),
      span('2026-03-02T06:00', '2026-03-02T12:00'),
    ];
    expect(shown(dueAt(clock('2026-03-02T00:00', 24, 'hours', queries)))).toBe('2026-03-03T14:00');
  });

  it('count queries that touch, or lie within another, once, and none that ended before the start', () => {
    // 6 to 12, 12 to 20 and within them 13 to 15: again 14 hours; what was over at the start is nothing to it.
    const queries = [
      span('2026-03-02T13:00', '2026-03-02T15:00'),
      span('2026-03-02T12:00', '2026-03-02T20:00'),
      span('2026-03-02T06:00', '2026-03-02T12:00'),
      span('2026-03-01T06:00', '2026-03-02T00:00'),
    ];
    expect(shown(dueAt(clock('2026-03-02T00:00', 24, 'hours', queries)))).toBe('2026-03-03T14:00');
    // Two that lie apart, 6 to 8 and 10 to 12: four hours. One that ends before it begins stops nothing.
    const apart = [
      span('2026-03-02T06:00', '2026-03-02T08:00'),
      span('2026-03-02T10:00', '2026-03-02T12:00'),
      span('2026-03-02T15:00', '2026-03-02T14:00'),
    ];
    expect(shown(dueAt(clock('2026-03-02T00:00', 24, 'hours', apart)))).toBe('2026-03-03T04:00');
  });

  it('have no end once one of several queries has none, whichever comes first', () => {
    const open = span('2026-03-02T06:00', null);
    const closed = span('2026-03-02T04:00', '2026-03-02T10:00');
    const later = span('2026-03-02T08:00', '2026-03-02T09:00');
    for (const queries of [
      [closed, open],
      [open, later],
    ])
      expect(dueAt(clock('2026-03-02T00:00', 24, 'hours', queries))).toBeNull();
  });

  it('have no end while a query is open without one, unless they ran out before', () => {
    expect(dueAt(clock('2026-03-02T00:00', 24, 'hours', [span('2026-03-02T06:00', null)]))).toBeNull();
    const later = clock('2026-03-02T00:00', 24, 'hours', [span('2026-03-03T00:00', null)]);
    expect(shown(dueAt(later))).toBe('2026-03-03T00:00');
  });
});

describe('business hours', () => {
  it('pass the weekend over: 9 hours from Friday 12:00 are 5 on Friday and 4 on Monday', () => {
    expect(shown(dueAt(clock('2026-03-06T12:00', 9, 'business-hours')))).toBe('2026-03-09T12:00');
  });

  it('are not made longer by a pause on a weekend', () => {
    const weekend = span('2026-03-06T17:00', '2026-03-09T08:00');
    expect(shown(dueAt(clock('2026-03-06T12:00', 9, 'business-hours', [weekend])))).toBe('2026-03-09T12:00');
  });

  it('stand in a pause of working time: of a pause from Friday 14:00 to Monday 10:00 five hours count', () => {
    // Friday 12 to 14 are 2, Monday 10 to 17 are 7: nine, on Monday at 17:00.
    const pause = span('2026-03-06T14:00', '2026-03-09T10:00');
    expect(shown(dueAt(clock('2026-03-06T12:00', 9, 'business-hours', [pause])))).toBe('2026-03-09T17:00');
  });
});

describe('days', () => {
  it('end at midnight of the last one: 10 days from 2 March end with the 12th', () => {
    expect(shown(dueAt(clock('2026-03-02T09:30', 10, 'days')))).toBe('2026-03-13T00:00');
  });

  it('count 29 February: a day after the 28th of 2028 is the 29th, of 2026 the 1st of March', () => {
    expect(shown(dueAt(clock('2028-02-28T09:00', 1, 'days')))).toBe('2028-03-01T00:00');
    expect(shown(dueAt(clock('2026-02-28T09:00', 1, 'days')))).toBe('2026-03-02T00:00');
  });

  it('end at midnight in the zone, in summer and in winter', () => {
    // Midnight in Chicago is 6:00 UTC in winter and 5:00 UTC in summer.
    expect(shown(dueAt(clock('2026-03-06T18:00', 1, 'days', [], chicago)))).toBe('2026-03-08T06:00');
    expect(shown(dueAt(clock('2026-03-07T18:00', 1, 'days', [], chicago)))).toBe('2026-03-09T05:00');
  });

  it('leave holidays and weekends out when they are business days', () => {
    // 24 December 2026 is a Thursday, the 25th a holiday: one business day after is Monday the 28th.
    expect(shown(dueAt(clock('2026-12-24T09:00', 1, 'business-days')))).toBe('2026-12-29T00:00');
  });

  it('stand in a pause: 10 days with five of them paused end five days later', () => {
    const pause = span('2026-03-05T10:00', '2026-03-10T10:00');
    expect(shown(dueAt(clock('2026-03-02T09:30', 10, 'days', [pause])))).toBe('2026-03-18T00:00');
    const open = span('2026-03-05T10:00', null);
    expect(dueAt(clock('2026-03-02T09:30', 10, 'days', [open]))).toBeNull();
    expect(shown(dueAt(clock('2026-03-02T09:30', 3, 'days', [open])))).toBe('2026-03-06T00:00');
  });

  it('have no end on a calendar on which nobody works', () => {
    expect(dueAt(clock('2026-03-02T09:30', 1, 'business-days', [], { ...office, days: [] }))).toBeNull();
  });
});

const moment = fc.integer({ min: utc('2027-12-01T00:00'), max: utc('2028-12-01T00:00') });
const pauses = fc.array(
  fc
    .tuple(moment, fc.integer({ min: 1, max: 40 * 24 }))
    .map(([from, hours]): Span => ({ from, to: from + hours * 3_600_000 })),
  { maxLength: 5 },
);
const unit = fc.constantFrom<ClockUnit>('hours', 'business-hours', 'days', 'business-days');
const zone = fc.constantFrom('UTC', 'America/Chicago', 'America/New_York', 'Pacific/Auckland');
const anyClock = fc.record({ startedAt: moment, unit, n: fc.integer({ min: 0, max: 90 }), pauses, zone }).map(
  ({ startedAt, unit: of, n, pauses: spans, zone: at }): Clock => ({
    startedAt,
    length: { unit: of, n },
    calendar: { ...office, zone: at },
    pauses: spans,
  }),
);

/** Piece by piece between all moments at which anything begins or ends: those in which no pause lies count. */
function ran({ startedAt, length, calendar, pauses: spans }: Clock, until: number): number {
  const ends = spans.flatMap(({ from, to }) => [from, to!]).filter((at) => at > startedAt && at < until);
  const moments = [startedAt, ...ends.sort((a, b) => a - b), until];
  return moments.slice(1).reduce((hours, to, n) => {
    const from = moments[n]!;
    if (spans.some((one) => one.from <= from && one.to! >= to)) return hours;
    const more = length.unit === 'hours' ? (to - from) / 3_600_000 : businessHoursBetween(from, to, calendar);
    return hours + more;
  }, 0);
}

describe('every clock', () => {
  it('is due later, or at the same moment, with one more pause', () => {
    fc.assert(
      fc.property(anyClock, pauses, (one, more) => {
        const due = dueAt(one)!;
        const paused = dueAt({ ...one, pauses: [...one.pauses, ...more] })!;
        expect(paused).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('is not moved by a pause that begins after it is due', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: 1, max: 1000 }), (one, hours) => {
        const due = dueAt(one)!;
        const after = { from: due + hours * 3_600_000, to: null };
        expect(dueAt({ ...one, pauses: [...one.pauses, after] })).toBe(due);
      }),
    );
  });

  it('does not mind the order of its pauses, nor one that is cut in two', () => {
    fc.assert(
      fc.property(anyClock, (one) => {
        const cut = one.pauses.flatMap(({ from, to }) => {
          const middle = Math.floor((from + to!) / 2);
          return [
            { from: middle, to },
            { from, to: middle },
          ];
        });
        expect(dueAt({ ...one, pauses: one.pauses.toReversed() })).toBe(dueAt(one));
        if (one.length.unit.endsWith('hours')) expect(dueAt({ ...one, pauses: cut })).toBe(dueAt(one));
      }),
    );
  });

  it('has run its whole length when it is due', () => {
    fc.assert(
      fc.property(anyClock, (one) => {
        if (one.length.unit.endsWith('hours')) expect(ran(one, dueAt(one)!)).toBeCloseTo(one.length.n, 6);
      }),
    );
  });

  it('is due no earlier for a longer length', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: 0, max: 30 }), (one, more) => {
        const longer = { ...one, length: { ...one.length, n: one.length.n + more } };
        expect(dueAt(longer)!).toBeGreaterThanOrEqual(dueAt(one)!);
      }),
    );
  });
});

describe('where it stands', () => {
  const one = clock('2026-03-02T08:00', 48, 'hours');
  const soon = 8 * 3_600_000;
  const at = (now: string, doneAt: string | null = null) =>
    standingOf(one, {
      now: utc(now),
      doneAt: doneAt === null ? null : utc(doneAt),
      soon,
      rungs: [
        { unit: 'hours', n: 24 },
        { unit: 'hours', n: 24 },
      ],
    });

  it('runs, is soon over, and is late', () => {
    // Due on 4 March at 8:00.
    expect(at('2026-03-03T23:00')).toMatchObject({ state: 'running', late: 0, rung: 0 });
    expect(at('2026-03-04T00:01')).toMatchObject({ state: 'soon', late: 0 });
    expect(at('2026-03-04T08:00')).toMatchObject({ state: 'soon', late: 0, rung: 0 });
    expect(at('2026-03-04T10:00')).toMatchObject({ state: 'late', late: 2 * 3_600_000, rung: 1 });
  });

  it('climbs a rung a day, and stays on the last', () => {
    expect(at('2026-03-05T08:00').rung).toBe(1);
    expect(at('2026-03-05T08:01').rung).toBe(2);
    expect(at('2026-03-20T08:01').rung).toBe(2);
  });

  it('keeps how late it was done', () => {
    expect(at('2026-03-20T00:00', '2026-03-04T07:00')).toMatchObject({ state: 'done', late: 0, rung: 0 });
    expect(at('2026-03-20T00:00', '2026-03-04T11:00')).toMatchObject({ state: 'done', late: 3 * 3_600_000 });
  });

  it('is paused while nothing makes it run', () => {
    const paused = { ...one, pauses: [span('2026-03-02T10:00', null)] };
    const asked = { now: utc('2026-03-20T00:00'), doneAt: null, soon };
    expect(standingOf(paused, asked)).toMatchObject({ state: 'paused', dueAt: null, late: 0 });
  });
});
