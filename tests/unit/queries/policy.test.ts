// The policy of queries: what it may say, and when an answer is due by it, calculated by hand beside each case.

import { describe, expect, it } from 'vitest';
import type { OrganisationPolicy } from '../../../lib/model/query-policy.ts';
import { needsApproval } from '../../../lib/queries/compliance/approval.ts';
import {
  answerPolicy,
  dueAfter,
  policyIn,
  policyOf,
  statedPolicy,
  usual,
} from '../../../lib/queries/policy.ts';
import { leastHours, policyProblems } from '../../../lib/queries/policy-problems.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';

const fieldsOf = (parts: Partial<OrganisationPolicy>) =>
  policyProblems(buildPolicy(parts)).map(({ field }) => field);
const { calendar, answerHours, rungHours, ladder } = buildPolicy();
const withDay = (...holidays: { date: string; name: string }[]) => ({ calendar: { ...calendar, holidays } });
const advisor = (name: string, email: string) => ({
  ladder: { ...ladder, 'physician-advisor': { name, email } },
});

describe('a policy', () => {
  it('may say what organisations decide, and the usual one is none that would be refused', () => {
    expect(policyProblems(buildPolicy())).toEqual([]);
    expect(policyProblems(usual)).toEqual([]);
    expect(fieldsOf({ reminders: [], approvalTopics: [], ladder: usual.ladder, ...withDay() })).toEqual([]);
    expect(fieldsOf(advisor('Ann Advisor', ''))).toEqual([]);
  });

  it('gives nobody less than a day', () => {
    // Eight to 17 are nine hours: ten never end on the day they begin. A day and night has 24.
    expect(leastHours({ from: 8, to: 17 })).toBe(10);
    expect(leastHours({ from: 0, to: 24 })).toBe(24);
    expect(fieldsOf({ answerHours: { ...answerHours, concurrent: 9 } })).toEqual(['answerHours.concurrent']);
    expect(fieldsOf({ answerHours: { ...answerHours, concurrent: 10 } })).toEqual([]);
    expect(fieldsOf({ rungHours: { ...rungHours, 'department-chair': 9 } })).toEqual([
      'rungHours.department-chair',
    ]);
    const wrong: OrganisationPolicy = {
      ...buildPolicy(),
      answerHours: { concurrent: 10.5, retrospective: 1001, 'post-bill': Number.NaN },
    };
    expect(policyProblems(wrong).map(({ text }) => text)).toEqual(
      Array(3).fill(
        'Write whole hours from 10 to 1000. Fewer could be over within a day, and everybody has at least that.',
      ),
    );
  });

  it.each<[string, string, Partial<OrganisationPolicy>]>([
    ['a place that is no zone', 'calendar.zone', { calendar: { ...calendar, zone: 'Chicago, IL' } }],
    ['an offset, which knows no summer time', 'calendar.zone', { calendar: { ...calendar, zone: '-06:00' } }],
    ['no working day', 'calendar.days', { calendar: { ...calendar, days: [] } }],
    ['a day twice', 'calendar.days', { calendar: { ...calendar, days: [1, 1] } }],
    ['a holiday without a date', 'calendar.holidays.0', withDay({ date: '', name: 'Thanksgiving' })],
    ['a date that no calendar has', 'calendar.holidays.0', withDay({ date: '2026-02-30', name: 'None' })],
    ['a holiday without a name', 'calendar.holidays.0', withDay({ date: '2026-11-26', name: ' ' })],
    [
      'a date twice',
      'calendar.holidays.1',
      withDay({ date: '2026-11-26', name: 'One' }, { date: '2026-11-26', name: 'Other' }),
    ],
    ['a reminder in half hours', 'reminders', { reminders: [1.5] }],
    ['a reminder twice', 'reminders', { reminders: [9, 9] }],
    ['more reminders than a person reads', 'reminders', { reminders: [1, 2, 3, 4, 5, 6] }],
    ['a reminder of what is overdue', 'reminders', { reminders: [27] }],
    ['an address of nobody', 'ladder.physician-advisor.name', advisor('', 'a.advisor@north.example')],
    ['no address', 'ladder.physician-advisor.email', advisor('Ann Advisor', 'a.advisor at north')],
    ['two addresses', 'ladder.physician-advisor.email', advisor('Ann', 'a@north.example, b@north.example')],
  ])('does not say %s', (_, field, parts) => {
    expect(fieldsOf(parts)).toEqual([field]);
  });

  it('ends work later than it begins', () => {
    expect(fieldsOf({ calendar: { ...calendar, from: 17, to: 8 } })).toContain('calendar.hours');
    expect(fieldsOf({ calendar: { ...calendar, from: 8, to: 8 } })).toContain('calendar.hours');
  });
});

describe('an answer is due', () => {
  const due = (hours: number, now: string, zone = 'America/Chicago') => {
    const policy = answerPolicy(buildPolicy({ calendar: { ...calendar, zone } }));
    return new Date(dueAfter(policy, hours, Date.parse(now))).toISOString().slice(0, 16);
  };

  it.each<[string, number, string, string]>([
    // Chicago is six hours behind in winter: 8 to 17 there is 14 to 23 in UTC.
    [
      'over a holiday: Wed 25 Nov 15–17 is 2, Thanksgiving nothing, Fri 8–16 is 8',
      10,
      '2026-11-25T21:00Z',
      '2026-11-27T22:00',
    ],
    ['over a weekend: Fri 20 Nov 16–17 is 1, Mon 8–17 is 9', 10, '2026-11-20T22:00Z', '2026-11-23T23:00'],
    [
      'sent at night: Tue 17 and Wed 18 Nov have nine hours each',
      18,
      '2026-11-17T07:00Z',
      '2026-11-18T23:00',
    ],
    // Five hours from Sunday 8 March on: Fri 6 March 12–17 (18–23 UTC) is 5, Mon 8–13 (13–18 UTC) is 5.
    ['over the change to summer time', 10, '2026-03-06T18:00Z', '2026-03-09T18:00'],
    // And back on Sunday 1 November: Fri 30 October 12–17 (17–22 UTC) is 5, Mon 8–13 (14–19 UTC) is 5.
    ['over the change to winter time', 10, '2026-10-30T17:00Z', '2026-11-02T19:00'],
  ])('%s', (_, hours, now, expected) => {
    expect(due(hours, now)).toBe(expected);
  });

  it('by the clock of the place that the policy names', () => {
    // Tue 17 Nov 14:00 in Chicago: 3 hours are left there, and Wed 8–16 (14–22 UTC) is 8.
    expect(due(11, '2026-11-17T20:00Z')).toBe('2026-11-18T22:00');
    // In Tokyo it is Wed 5:00: 8–17 is 9, and Thu 8–10 (Wed 23–1 UTC) is 2.
    expect(due(11, '2026-11-17T20:00Z', 'Asia/Tokyo')).toBe('2026-11-19T01:00');
  });
});

describe('the policy to go by', () => {
  const here = policyIn('America/Denver');

  it('is the organisation’s own, or else the usual one', () => {
    expect(policyOf({ ...buildPolicy() }, here)).toEqual(answerPolicy(buildPolicy()));
    expect(policyOf(undefined, here)).toBe(here);
    expect(statedPolicy(undefined)).toBeNull();
  });

  it('loses no second reader where the rest of it cannot be kept to', () => {
    const broken = { ...buildPolicy({ reminders: [99] }) };
    expect(statedPolicy(broken)).toBeNull();
    const policy = policyOf(broken, here);
    expect(policy).toEqual({ ...here, approvalTopics: ['heart-failure'] });
    const asked = {
      topic: 'heart-failure',
      timing: 'concurrent',
      title: '',
      question: '',
      options: [],
    } as const;
    expect(needsApproval({ ...asked, options: [] }, policy)).toBe(true);
    expect(needsApproval({ ...asked, options: [] }, here)).toBe(false);
    expect(policyOf({ approvalTopics: 'heart-failure' }, here)).toBe(here);
  });
});
