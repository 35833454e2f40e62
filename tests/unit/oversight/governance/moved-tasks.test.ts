// What moves with a vendor's first day or with the rule: open tasks on the calendar's own days, and nothing else.

import { expect, test } from 'vitest';
import { calendarRule, ruleInForce, usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import { movedTasks } from '../../../../lib/oversight/governance/moved-tasks.ts';
import { tasksDue } from '../../../../lib/oversight/governance/tasks-due.ts';

const vendor = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Meridian',
  goLive: '2026-01-15' as string | null,
  ends: null,
  owner: 'ada',
  status: 'live' as const,
  madeAt: Date.UTC(2025, 11, 2),
};
const today = '2026-02-10';
const standing = tasksDue([vendor], [], today).map((task, n) => ({
  ...task,
  id: `t${n}`,
  status: 'open' as 'open' | 'done' | 'dropped',
  removed: false,
}));
const before = { vendor, rule: usualCalendar };
const moved = (after: Partial<typeof before>, tasks: readonly (typeof standing)[number][] = standing) =>
  movedTasks(tasks, before, { ...before, ...after }, today).map(
    ({ id, due }) => `${tasks.find((task) => task.id === id)!.scheduled} ${due}`,
  );
const later = { vendor: { ...vendor, goLive: '2026-01-25' } };

test('audits and daily monitoring go ten days later with the first day; reviews of months stay', () => {
  expect(standing.map(({ scheduled, due }) => `${scheduled} ${due}`)).toEqual([
    'independent-audit 1 2026-04-15',
    'independent-audit 2 2027-01-15',
    'daily-monitoring 1 2026-03-16',
    'monthly-review 2026-01 2026-02-15',
    'monthly-review 2026-02 2026-03-15',
  ]);
  expect(moved(later)).toEqual([
    'independent-audit 1 2026-04-25',
    'independent-audit 2 2027-01-25',
    'daily-monitoring 1 2026-03-26',
  ]);
  expect(moved({})).toEqual([]);
});

test('what is done, dropped, withdrawn, set by hand or another vendor’s stays', () => {
  const first = standing[0]!;
  for (const one of [
    { ...first, status: 'done' as const },
    { ...first, status: 'dropped' as const },
    { ...first, removed: true },
    { ...first, due: '2026-04-20' },
    { ...first, vendorId: '0190a000-0000-7000-8000-000000000002' },
    { ...first, scheduled: '' },
  ])
    expect(moved(later, [one])).toEqual([]);
  expect(moved(later, [first])).toEqual(['independent-audit 1 2026-04-25']);
});

test('another rule moves what it is about, with its title', () => {
  // 15 Jan + 60 days = 16 Mar. A third audit in the year: half of 305 days after the first, 16 Mar + 153 = 16 Aug.
  const rule = { ...usualCalendar, firstAuditDays: 60, auditsInFirstYear: 3 };
  expect(moved({ rule })).toEqual(['independent-audit 1 2026-03-16', 'independent-audit 2 2026-08-16']);
  expect(moved({ rule: { ...usualCalendar, monthlyAfter: 20 } })).toEqual([
    'monthly-review 2026-01 2026-02-20',
    'monthly-review 2026-02 2026-03-20',
  ]);
  const daily = movedTasks(standing, before, { ...before, rule: { ...usualCalendar, dailyDays: 30 } }, today);
  expect(daily).toEqual([{ id: 't2', due: '2026-02-14', title: 'Daily monitoring for 30 days: Meridian' }]);
});

test('the rule in force is the latest that stands, else the usual', () => {
  const rule = (madeAt: number, firstAuditDays: number, removed = false) =>
    calendarRule.parse({ ...usualCalendar, firstAuditDays, why: '', madeBy: 'ada', madeAt, removed });
  expect(ruleInForce([])).toEqual(usualCalendar);
  expect(ruleInForce([rule(1, 30), rule(2, 45), rule(3, 60, true)]).firstAuditDays).toBe(45);
  for (const wrong of [0, 366, 1.5])
    for (const number of ['firstAuditDays', 'overpaymentDays', 'suspendedDays'] as const)
      expect(calendarRule.shape[number].safeParse(wrong).success).toBe(false);
});

test('a rule that was kept before overpayments had days in it has the usual ones', () => {
  const { overpaymentDays, suspendedDays, ...before } = usualCalendar;
  expect(calendarRule.parse({ ...before, why: '', madeBy: 'ada', madeAt: 1, removed: false })).toMatchObject({
    overpaymentDays,
    suspendedDays,
  });
});
