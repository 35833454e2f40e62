// The months and quarters of packs, and when each is due.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  duePeriods,
  periodBefore,
  periodWith,
  periodWords,
  trendPeriod,
} from '../../../../lib/oversight/packs/pack-periods.ts';

test('a day is in its month and its quarter', () => {
  expect(periodWith('monthly', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(periodWith('monthly', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(periodWith('quarterly', '2026-11-30')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
});

test('the period before goes over the turn of the year', () => {
  expect(periodBefore('monthly', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periodBefore('quarterly', '2026-02-15')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});

test('a pack is due three days after its period ended, and not before', () => {
  expect(duePeriods('monthly', '2026-11-05', '2026-12-02')).toEqual([]);
  expect(duePeriods('monthly', '2026-11-05', '2026-12-03')).toEqual([
    { from: '2026-11-01', to: '2026-11-30' },
  ]);
});

test('those that were missed are due too, the earliest first, and none from before', () => {
  expect(duePeriods('monthly', '2026-09-10', '2026-12-20').map(({ from }) => from)).toEqual([
    '2026-09-01',
    '2026-10-01',
    '2026-11-01',
  ]);
  expect(duePeriods('quarterly', '2026-09-10', '2026-12-20').map(({ from }) => from)).toEqual(['2026-07-01']);
});

test('whatever the day: what is due has ended, is whole, and follows on', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, fc.constantFrom('monthly' as const, 'quarterly' as const), (a, b, kind) => {
      const [since, today] = [a, b].map((one) => one.toISOString().slice(0, 10)).sort() as [string, string];
      const due = duePeriods(kind, since, today);
      for (const [i, period] of due.entries()) {
        expect(period.to < today && period.to >= since).toBe(true);
        expect(periodWith(kind, period.to)).toEqual(period);
        if (i > 0) expect(periodBefore(kind, period.from)).toEqual(due[i - 1]);
      }
    }),
  );
});

test('the trend is of twelve months that end with the period', () => {
  expect(trendPeriod({ from: '2026-11-01', to: '2026-11-30' })).toEqual({
    from: '2025-12-01',
    to: '2026-11-30',
  });
});

test('a period is called by its month, quarter or days', () => {
  expect(periodWords({ from: '2026-11-01', to: '2026-11-30' })).toBe('November 2026');
  expect(periodWords({ from: '2026-10-01', to: '2026-12-31' })).toBe('Q4 2026');
  expect(periodWords({ from: '2026-10-02', to: '2026-12-31' })).toBe('2026-10-02 to 2026-12-31');
});
