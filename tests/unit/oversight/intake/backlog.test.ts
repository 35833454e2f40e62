// Backlog by age and turnaround, against figures reckoned by hand.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WaitingChart } from '../../../../lib/model/oversight/operations.ts';
import { backlogBy, type ReturnedChart, turnaroundBy } from '../../../../lib/oversight/intake/backlog.ts';

const hour = 3_600_000;
const now = 1000 * hour;
const waiting = (vendor: string | null, age: number, more: Partial<WaitingChart> = {}): WaitingChart => ({
  number: 'A1',
  facility: null,
  vendor,
  coder: null,
  specialty: null,
  delivery: null,
  receivedAt: now - age * hour,
  ...more,
});

test('ages fall into their bands; a bound is of the next band', () => {
  const charts = [1, 23.9, 24, 47, 48, 72, 200]
    .map((age) => waiting('M', age))
    .concat(waiting('N', 5), waiting(null, 80));
  expect(backlogBy(charts, 'vendor', [24, 48, 72], now)).toEqual([
    { name: 'M', counts: [2, 2, 1, 2], total: 7, oldestHours: 200 },
    { name: 'N', counts: [1, 0, 0, 0], total: 1, oldestHours: 5 },
    { name: null, counts: [0, 0, 0, 1], total: 1, oldestHours: 80 },
  ]);
  expect(backlogBy([waiting('M', 1, { delivery: 'sftp' })], 'delivery', [24], now)[0]?.name).toBe('sftp');
  expect(backlogBy([], 'vendor', [24], now)).toEqual([]);
});

test('every chart is in one band of one group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('M', 'N', null), fc.double({ min: 0, max: 900, noNaN: true })), {
        maxLength: 40,
      }),
      (charts) => {
        const rows = backlogBy(
          charts.map(([vendor, age]) => waiting(vendor, age)),
          'vendor',
          [24, 48, 72, 168],
          now,
        );
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(charts.length);
        for (const { counts, total } of rows) expect(counts.reduce((sum, one) => sum + one, 0)).toBe(total);
      },
    ),
  );
});

test('turnaround by delivery: average, median, and net of pauses', () => {
  const returned = (delivery: string, hours: number, paused = 0): ReturnedChart => ({
    vendor: 'M',
    coder: null,
    specialty: null,
    delivery,
    receivedAt: 0,
    returnedAt: hours * hour,
    pausedMs: paused * hour,
  });
  // EHR: 10, 20, 60 hours: average 30, median 20; 50 of the 60 were paused, so net 10, 20, 10: median 10.
  // SFTP: 30 and 50 hours: both 40.
  expect(
    turnaroundBy(
      [
        returned('ehr', 10),
        returned('ehr', 60, 50),
        returned('ehr', 20),
        returned('sftp', 30),
        returned('sftp', 50),
      ],
      'delivery',
    ),
  ).toEqual([
    { name: 'ehr', charts: 3, averageHours: 30, medianHours: 20, medianNetHours: 10 },
    { name: 'sftp', charts: 2, averageHours: 40, medianHours: 40, medianNetHours: 40 },
  ]);
});
