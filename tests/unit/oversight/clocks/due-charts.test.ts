// What stands on the board of what is due on charts: for each source a record that puts something on it, and one that does
// not. Now is Monday 30 November 2026, 12:00 UTC.

import { describe, expect, it } from 'vitest';
import { educationDue, queriesDue, reviewsDue } from '../../../../lib/oversight/clocks/due/of-charts.ts';
import { queryLife } from '../../../../lib/queries/query-life.ts';

const now = Date.parse('2026-11-30T12:00:00Z');
const asked = { now, calendar: { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] } };
const at = (text: string) => Date.parse(`${text}Z`);

describe('queries', () => {
  const step = { queryId: 'q', encounterId: 'e', by: 'p1', reason: '' };
  const sent = {
    ...step,
    number: 1,
    step: 'send',
    at: at('2026-11-24T09:00'),
    dueAt: at('2026-11-27T17:00'),
  };
  const answered = { ...step, number: 2, step: 'answer', at: at('2026-11-27T09:00'), answer: {} };
  const query = (steps: object[]) => ({
    id: 'q',
    number: 'E-1',
    vendor: null,
    title: 'Heart failure',
    recipient: 'Dr. Okafor',
    createdBy: 'p1',
    life: queryLife(steps as Parameters<typeof queryLife>[0]),
  });

  it('await the provider, then whoever asked', () => {
    expect(queriesDue([query([sent])], asked)).toMatchObject([
      {
        kind: 'query-answer',
        about: 'q',
        title: 'E-1: Heart failure',
        owner: 'Dr. Okafor',
        startedAt: sent.at,
        rung: 0,
        state: 'late',
        late: at('2026-11-30T12:00') - at('2026-11-27T17:00'),
      },
    ]);
    expect(queriesDue([{ ...query([sent]), recipient: '' }], asked)[0]?.owner).toBe('provider not named');
    // 16 business hours after Friday 9:00: 8 on Friday, 8 on Monday until 16:00.
    expect(queriesDue([query([sent, answered])], asked)).toMatchObject([
      {
        kind: 'coder-after-query',
        owner: 'who asked',
        ownerId: 'p1',
        state: 'soon',
        dueAt: at('2026-11-30T16:00'),
      },
    ]);
    expect(queriesDue([query([sent, answered])], asked, () => 4)[0]?.state).toBe('late');
  });

  it('tell how far up an unanswered one has gone', () => {
    const rung = (name: 'physician-advisor' | 'department-chair' | 'chief-medical-officer' | null) => {
      const one = query([sent]);
      return queriesDue([{ ...one, life: { ...one.life, rung: name } }], asked)[0]?.rung;
    };
    expect(
      [null, 'physician-advisor', 'department-chair', 'chief-medical-officer'].map((name) =>
        rung(name as never),
      ),
    ).toEqual([0, 1, 2, 3]);
  });

  it('without a day await nobody', () => {
    const one = query([sent]);
    expect(queriesDue([{ ...one, life: { ...one.life, dueAt: null } }], asked)).toEqual([]);
    const done = query([sent, answered]);
    expect(queriesDue([{ ...done, life: { ...done.life, answeredAt: null } }], asked)).toEqual([]);
  });

  it('that are drafts or closed await nobody', () => {
    expect(queriesDue([query([])], asked)).toEqual([]);
    const closed = { ...step, number: 3, step: 'close', at: now, codesChanged: false };
    expect(queriesDue([query([sent, answered, closed])], asked)).toEqual([]);
  });
});

it('tells reviews whose answer is awaited, and no others', () => {
  const review = (state: 'released' | 'accepted') => ({
    id: 'w',
    number: 'E-1',
    vendor: 'Meridian',
    life: { state, dueAt: state === 'released' ? at('2026-12-01T00:00') : null, steps: [] },
  });
  expect(reviewsDue([review('released'), review('accepted')], asked)).toMatchObject([
    { kind: 'rebuttal', title: 'E-1: answer to the findings', owner: 'Meridian', state: 'soon' },
  ]);
  const stepAt = (step: string, day: string) => ({ step, at: at(day) });
  const steps = [stepAt('release', '2026-11-02T00:00'), stepAt('addendum', '2026-11-03T00:00')] as never;
  const again = { ...review('released'), vendor: null, life: { ...review('released').life, steps } };
  expect(reviewsDue([again], asked)).toMatchObject([
    { owner: 'the vendor', startedAt: at('2026-11-02T00:00') },
  ]);
  const dayless = { ...again, life: { ...again.life, dueAt: null } };
  const accepted = { ...again, life: { ...again.life, state: 'accepted' as const } };
  expect(reviewsDue([dayless, accepted], asked)).toEqual([]);
});

it('tells education that nobody has acknowledged', () => {
  const item = {
    id: 'x',
    vendor: null,
    coder: 'T. Alvarez',
    topic: 'specificity' as const,
    madeAt: 0,
    dueAt: now - 1,
  };
  const items = [
    { ...item, acknowledged: null },
    { ...item, id: 'y', coder: null, acknowledged: null },
    { ...item, id: 'z', acknowledged: { by: 'T. Alvarez', at: 1 } },
  ];
  expect(educationDue(items, asked, () => 'Specificity')).toMatchObject([
    { kind: 'education', about: 'x', owner: 'T. Alvarez', title: 'Specificity', state: 'late' },
    { about: 'y', owner: 'coder not named' },
  ]);
});
