// The edges of clocks: the moment itself, a table's last day, a rung without an end. 2 March 2026 is a Monday.

import { expect, test } from 'vitest';
import { businessTime } from '../../../../lib/oversight/clocks/business-time.ts';
import { dueAt } from '../../../../lib/oversight/clocks/clock.ts';
import { standingBy, standingOf } from '../../../../lib/oversight/clocks/clock-state.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const hour = 3_600_000;
const day = 24 * hour;
const office = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] };
const monday = at('2026-03-02T00:00');

test('a thing is soon from just after the time before it is due, and late just after it is due', () => {
  const state = (now: number) => standingBy(0, 100 * hour, { doneAt: null, now, soon: 8 * hour }).state;
  expect([92 * hour, 92 * hour + 1, 100 * hour, 100 * hour + 1].map(state)).toEqual([
    'running',
    'soon',
    'soon',
    'late',
  ]);
});

test('what is due at a moment that somebody set has no rungs, and keeps what it was told', () => {
  const rungs = [{ unit: 'hours' as const, n: 1 }];
  expect(standingBy(5, 10, { doneAt: null, now: 17, soon: 0, rungs })).toEqual({
    ...{ startedAt: 5, dueAt: 10, doneAt: null, state: 'late', late: 7, rung: 0 },
  });
  expect(standingBy(5, null, { doneAt: 9, now: 17, soon: 0 })).toEqual({
    ...{ startedAt: 5, dueAt: null, doneAt: 9, state: 'done', late: 0, rung: 0 },
  });
});

test('rungs are reached by when it was done, not by now, and none after one without an end', () => {
  const clock = { startedAt: monday, length: { unit: 'hours' as const, n: 1 }, calendar: office, pauses: [] };
  const hours = { unit: 'hours' as const, n: 1 };
  const asked = { now: monday + 90 * hour, soon: 0, rungs: [hours, hours, hours] };
  expect(standingOf(clock, { ...asked, doneAt: null }).rung).toBe(3);
  // Due at one; done at half past two: the second rung began at two.
  expect(standingOf(clock, { ...asked, doneAt: monday + 2.5 * hour }).rung).toBe(2);
  expect(standingOf(clock, { ...asked, doneAt: monday + 2 * hour }).rung).toBe(1);
  expect(standingOf(clock, { doneAt: null, now: asked.now, soon: 0 }).rung).toBe(0);
  const never = { ...clock, calendar: { ...office, days: [] } };
  const business = { unit: 'business-hours' as const, n: 1 };
  expect(standingOf(never, { ...asked, doneAt: null, rungs: [business, business] }).rung).toBe(1);
});

test('nothing to run is due at once; no days are the end of the day', () => {
  const clock = (unit: 'hours' | 'business-hours' | 'days') =>
    dueAt({ startedAt: monday + 10 * hour, length: { unit, n: 0 }, calendar: office, pauses: [] });
  expect(clock('hours')).toBe(monday + 10 * hour);
  expect(clock('days')).toBe(monday + day);
});

test('a pause that is over when the length has run moves nothing; one that begins at that moment neither', () => {
  const due = (pauses: { from: number; to: number | null }[]) =>
    dueAt({ startedAt: monday, length: { unit: 'hours', n: 10 }, calendar: office, pauses });
  const span = (from: number, to: number | null) => ({
    from: monday + from * hour,
    to: to === null ? null : monday + to * hour,
  });
  expect(due([span(10, null)])).toBe(monday + 10 * hour);
  expect(due([span(9, null)])).toBeNull();
  expect(due([span(-5, -1)])).toBe(monday + 10 * hour);
  // Paused from before the start until the third hour: three hours later.
  expect(due([span(-5, 3)])).toBe(monday + 13 * hour);
  // Without a length of its own, or the wrong way round: nothing.
  expect(due([span(4, 4)])).toBe(monday + 10 * hour);
});

test('a day does not count whose end a pause holds: from Tuesday noon to Wednesday noon, that is Tuesday', () => {
  const due = (from: string, to: string, n: number) =>
    dueAt({
      ...{ startedAt: at('2026-03-02T09:00'), length: { unit: 'days', n }, calendar: office },
      pauses: [{ from: at(from), to: at(to) }],
    });
  // Tuesday, Wednesday, Thursday: Wednesday lies between the day of the start and that of the end.
  expect(due('2026-03-03T12:00', '2026-03-04T12:00', 2)).toBe(at('2026-03-06T00:00'));
  // Within one day nothing stands at its end.
  expect(due('2026-03-03T09:00', '2026-03-03T12:00', 2)).toBe(at('2026-03-05T00:00'));
});

test('a table says nothing of days that it does not hold', () => {
  const table = businessTime(office, monday, monday + 7 * day);
  // 7 days, 3 besides and 400 ahead, from Sunday 1 March: the last is the 410th, 14 April 2027.
  expect(table.due(monday, { unit: 'days', n: 407 })).toBe(monday + 408 * day);
  expect(table.due(monday, { unit: 'days', n: 408 })).toBeNaN();
  expect(table.due(monday, { unit: 'days', n: 4_000 })).toBeNaN();
  expect(table.due(monday, { unit: 'business-days', n: 4_000 })).toBeNaN();
  expect(table.due(monday, { unit: 'business-hours', n: 90_000 })).toBeNaN();
  expect(table.due(monday, { unit: 'hours', n: 90_000 })).toBe(monday + 90_000 * hour);
});

test('a table counts from the moment itself, in hours', () => {
  const table = businessTime(office, monday, monday + 7 * day);
  // Monday from 16:00, and Tuesday until 9:30: one hour and one and a half.
  const from = monday + 16 * hour;
  expect(table.between(from, monday + day + 9.5 * hour)).toBe(2.5);
  expect(table.between(from, from)).toBe(0);
  // A weekend holds none; due is never before it began.
  expect(table.between(monday + 5 * day, monday + 7 * day)).toBe(0);
  expect(table.due(monday + 20 * hour, { unit: 'business-hours', n: 0 })).toBe(monday + 20 * hour);
  // Full Monday is 9 hours: they end at 17:00, the tenth is Tuesday's first.
  expect(table.due(monday, { unit: 'business-hours', n: 9 })).toBe(monday + 17 * hour);
  expect(table.due(monday, { unit: 'business-hours', n: 10 })).toBe(monday + day + 9 * hour);
  // One business day from Friday is the end of Monday; none is the end of the last before it.
  expect(table.due(monday + 4 * day, { unit: 'business-days', n: 1 })).toBe(monday + 8 * day);
});

test('a table takes midnight itself for the new day, where that is the day before by Greenwich', () => {
  // 3 March begins in Auckland at 11:00 of the 2nd by Greenwich, 13 hours ahead; one day more ends with the 4th.
  const table = businessTime({ ...office, zone: 'Pacific/Auckland' }, monday, monday + 7 * day);
  const midnight = at('2026-03-02T11:00');
  expect(table.due(midnight, { unit: 'days', n: 1 })).toBe(at('2026-03-04T11:00'));
  expect(table.due(midnight - 1, { unit: 'days', n: 1 })).toBe(at('2026-03-03T11:00'));
});

test('a pause within another moves nothing further: from the first hour to the eighth stand seven', () => {
  const pauses = [
    { from: monday + hour, to: monday + 8 * hour },
    { from: monday + 2 * hour, to: monday + 3 * hour },
  ];
  const clock = { startedAt: monday, length: { unit: 'hours' as const, n: 10 }, calendar: office };
  expect(dueAt({ ...clock, pauses })).toBe(monday + 17 * hour);
  expect(dueAt({ ...clock, pauses: pauses.toReversed() })).toBe(monday + 17 * hour);
});
