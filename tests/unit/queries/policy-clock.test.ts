// What the backend does about a query by itself, and when. Sent on Monday 9 March 2026 at 14:00 UTC, which is 9:00 in
// Chicago; 18 business hours of 8 to 17 end on Wednesday at 9:00 there.

import { describe, expect, it } from 'vitest';
import type { QueryStep } from '../../../lib/model/query-step.ts';
import { clockStep } from '../../../lib/queries/policy-clock.ts';
import { queryLife } from '../../../lib/queries/query-life.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';
import { answer, beside, day, inTurn, ladder, remind, send, sent, step, ways } from './life-steps.ts';

const hour = 3_600_000;
const own = { ...send, dueAt: sent + 2 * day };
const at = (hours: number, ...steps: QueryStep[]) =>
  clockStep(queryLife(inTurn([own, ...steps])), buildPolicy({ reminders: [9, 14] }), sent + hours * hour);
const reminded = (hours: number) => ({ ...remind, at: sent + hours * hour });

describe('a query that awaits its answer', () => {
  it('is reminded of at the time, once', () => {
    // Nine hours: Mon 9–17 is 8, Tue 8–9 is 1: 24 hours after it was sent.
    expect(at(23.9)).toBeNull();
    expect(at(24)).toEqual({ step: 'remind' });
    expect(at(24.1, reminded(24))).toBeNull();
    // Fourteen hours: Mon 8, Tue 8–14 is 6, 29 hours after it was sent.
    expect(at(29, reminded(24))).toEqual({ step: 'remind' });
    expect(at(29.1, reminded(24), reminded(29))).toBeNull();
  });

  it('is reminded of once for all times that were missed, and not where a person has done it', () => {
    expect(at(40)).toEqual({ step: 'remind' });
    expect(at(41, reminded(40))).toBeNull();
    expect(at(41, reminded(30))).toBeNull();
    // Before the time is no reminder of then.
    expect(at(24, reminded(2))).toEqual({ step: 'remind' });
  });

  it('goes to the next person when it is overdue, whose time counts from now', () => {
    // A week later, Mon 16 March 9:00 in Chicago: ten hours are Mon 9–17 and Tue 8–10, at 15:00 UTC.
    const due = Date.UTC(2026, 2, 17, 15);
    expect(at(48)).toMatchObject({ step: 'escalate', rung: 'physician-advisor' });
    expect(at(7 * 24)).toEqual({ step: 'escalate', rung: 'physician-advisor', dueAt: due });
    expect(at(7 * 24, { ...ladder[0]!, dueAt: due })).toBeNull();
    expect(at(30 * 24, { ...ladder[0]!, dueAt: due })).toMatchObject({ rung: 'department-chair' });
  });

  it('is not reminded of once it went to somebody else', () => {
    expect(at(50, { ...ladder[0]!, at: sent + 48 * hour, dueAt: sent + 99 * day })).toBeNull();
  });

  it('is left to people after the last rung', () => {
    expect(at(365 * 24, ...ladder)).toBeNull();
  });
});

describe('nothing is done', () => {
  const late = sent + 365 * day;
  it('where the policy does not ask for it', () => {
    expect(clockStep(queryLife([{ ...own, number: 1 }]), buildPolicy({ byItself: false }), late)).toBeNull();
    expect(clockStep(queryLife([{ ...own, number: 1 }]), buildPolicy(), late)).not.toBeNull();
  });

  it.each(['draft', 'answered', 'closed', 'withdrawn', 'expired'] as const)('of one that is %s', (state) => {
    const life = queryLife(inTurn(ways[state]));
    expect(life.state).toBe(state);
    expect(clockStep(life, buildPolicy(), late)).toBeNull();
  });

  it('of an answer that says nothing to the question: that is for people to see', () => {
    expect(at(365 * 24, { ...answer, answer: beside })).toBeNull();
    expect(at(365 * 24, step('view', { at: sent + hour }))).not.toBeNull();
  });
});
