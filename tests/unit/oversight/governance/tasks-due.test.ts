// Which tasks of oversight there ought to be, against a calendar counted by hand.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../../lib/model/calendar-day.ts';
import { usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import { auditDays, isMonitoredDaily, tasksDue } from '../../../../lib/oversight/governance/tasks-due.ts';

const vendor = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Meridian',
  goLive: '2026-01-15' as string | null,
  ends: null as string | null,
  owner: 'ada',
  status: 'live' as const,
  madeAt: Date.UTC(2026, 0, 2),
};
const due = (today: string, of = vendor) =>
  tasksDue([of], [], today).map((task) => `${task.scheduled} ${task.due}`);

it('counts from the first day of full production', () => {
  // 15 Jan + 90 days = 15 Apr; the rest of the first year is 275 days: + 275 = 15 Jan 2027. 15 Jan + 60 days = 16 Mar.
  // A month is reviewed 15 days after its end, a quarter 30 days after its own.
  expect(due('2026-03-31')).toEqual([
    'independent-audit 1 2026-04-15',
    'independent-audit 2 2027-01-15',
    'daily-monitoring 1 2026-03-16',
    'monthly-review 2026-01 2026-02-15',
    'monthly-review 2026-02 2026-03-15',
    'monthly-review 2026-03 2026-04-15',
    'quarterly-review 2026-Q1 2026-04-30',
  ]);
});

it('plans audits before go-live, and nothing else', () => {
  expect(due('2026-01-01')).toEqual(['independent-audit 1 2026-04-15', 'independent-audit 2 2027-01-15']);
});

it('asks nothing of a vendor that is not in production', () => {
  expect(due('2026-03-31', { ...vendor, goLive: null })).toEqual([]);
  expect(due('2026-03-31', { ...vendor, status: 'candidate' as 'live' })).toEqual([]);
});

it('asks nothing of the time before the vendor was entered here', () => {
  const entered = { ...vendor, madeAt: Date.UTC(2026, 3, 20) };
  expect(due('2026-05-01', entered)).toEqual([
    'independent-audit 2 2027-01-15',
    'monthly-review 2026-04 2026-05-15',
    'monthly-review 2026-05 2026-06-15',
  ]);
});

it('does not ask again for what is there, nor for what was taken away', () => {
  const all = tasksDue([vendor], [], '2026-03-31');
  expect(tasksDue([vendor], all, '2026-03-31')).toEqual([]);
  expect(tasksDue([vendor], all.slice(1), '2026-03-31')).toEqual([all[0]]);
  expect(
    tasksDue([{ ...vendor, id: '0190a000-0000-7000-8000-000000000002' }], all, '2026-03-31'),
  ).toHaveLength(7);
});

it('ends with the vendor, but for the review of its last month and quarter', () => {
  const ended = { ...vendor, ends: '2026-02-20' };
  expect(due('2026-06-30', ended)).toEqual([
    'monthly-review 2026-01 2026-02-15',
    'monthly-review 2026-02 2026-03-15',
    'quarterly-review 2026-Q1 2026-04-30',
  ]);
});

it('audits more often in the first year where the organisation says so, then yearly', () => {
  // 90, 90 + 275/3, 90 + 550/3, 365 days after 1 Jan 2026: 1 Apr, 2 Jul, 1 Oct, 1 Jan; then a year later.
  const days = auditDays('2026-01-01', '2028-06-01', { ...usualCalendar, auditsInFirstYear: 4 });
  expect(days).toEqual(['2026-04-01', '2026-07-02', '2026-10-01', '2027-01-01', '2028-01-01']);
  const one = auditDays('2026-01-01', '2028-06-01', { ...usualCalendar, auditsInFirstYear: 1 });
  expect(one).toEqual(['2026-04-01', '2027-04-01', '2028-04-01']);
});

it('the first audit is within 90 days and no two lie more than 366 days apart', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 6 }), (goLive, auditsInFirstYear) => {
      const days = auditDays(goLive, addDays(goLive, 2000), { ...usualCalendar, auditsInFirstYear });
      expect(days[0]! <= addDays(goLive, 90)).toBe(true);
      for (const [n, one] of days.slice(1).entries()) expect(one <= addDays(days[n]!, 366)).toBe(true);
      expect(days.filter((one) => one <= addDays(goLive, 365)).length).toBeGreaterThanOrEqual(
        auditsInFirstYear,
      );
    }),
  );
});

it('is monitored daily for 60 days from go-live', () => {
  expect(isMonitoredDaily(vendor, '2026-01-14')).toBe(false);
  expect(isMonitoredDaily(vendor, '2026-01-15')).toBe(true);
  expect(isMonitoredDaily(vendor, '2026-03-15')).toBe(true);
  expect(isMonitoredDaily(vendor, '2026-03-16')).toBe(false);
  expect(isMonitoredDaily({ goLive: null }, '2026-03-16')).toBe(false);
});
