// Where a query stands, as its steps add up to it.

import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/model/keys-of.ts';
import type { QueryStep } from '../../../lib/model/query-step.ts';
import { awaitingAnswer, queryLife } from '../../../lib/queries/query-life.ts';
import {
  answer,
  answerOf,
  approve,
  approvePostBill,
  beside,
  close,
  colleague,
  content,
  day,
  escalate,
  expire,
  inTurn,
  ladder,
  remind,
  send,
  sent,
  step,
  view,
  ways,
  withdraw,
} from './life-steps.ts';

const lifeOf = (...steps: QueryStep[]) => queryLife(inTurn(steps));

describe('a query', () => {
  it.each(Object.entries(ways))('is %s after the steps that lead there', (state, steps) => {
    const life = lifeOf(...steps);
    expect(life.state).toBe(state);
    expect(life.steps).toEqual(inTurn(steps));
  });

  it('awaits an answer while it is sent or viewed', () => {
    const states = keysOf(ways);
    expect(states.filter((state) => awaitingAnswer.includes(state))).toEqual(['sent', 'viewed']);
  });

  it('is an empty draft before any step', () => {
    expect(queryLife([])).toEqual({
      state: 'draft',
      steps: [],
      approvals: [],
      sentAt: null,
      viewedAt: null,
      dueAt: null,
      answeredAt: null,
      answer: null,
      rung: null,
      reminders: 0,
      endedAt: null,
      codesChanged: null,
    });
  });

  it('has the times of its steps, its answer and what came of it', () => {
    const whole = lifeOf(approve, approvePostBill, send, view, remind, remind, answer, close);
    expect(whole).toMatchObject({
      state: 'closed',
      approvals: [
        { step: 'approve', content, by: colleague },
        { step: 'approve-post-bill', content, by: colleague },
      ],
      sentAt: sent,
      viewedAt: sent + day,
      dueAt: null,
      answeredAt: sent + day,
      answer: answerOf(),
      reminders: 2,
      endedAt: sent + 2 * day,
      codesChanged: true,
    });
    expect(lifeOf(send, withdraw)).toMatchObject({ sentAt: sent, dueAt: null, endedAt: sent });
    expect(lifeOf(withdraw)).toMatchObject({ state: 'withdrawn', sentAt: null });
  });

  it('is first seen once, and stays a draft when it is approved', () => {
    const again = step('view', { at: sent + 3 * day });
    expect(lifeOf(send, view, again)).toMatchObject({ state: 'viewed', viewedAt: sent + day });
    expect(lifeOf(approve).state).toBe('draft');
  });

  it('awaits its answer anew from whoever it is escalated to', () => {
    const [first, second] = ladder as [QueryStep, QueryStep];
    expect(lifeOf(send, first)).toMatchObject({
      state: 'sent',
      rung: 'physician-advisor',
      dueAt: first.dueAt,
    });
    expect(lifeOf(send, view, first, second)).toMatchObject({
      state: 'viewed',
      rung: 'department-chair',
      dueAt: second.dueAt,
    });
    const nothing = step('answer', { answer: beside });
    expect(lifeOf(send, nothing)).toMatchObject({ state: 'answered', answer: beside, dueAt: null });
    const asked = lifeOf(send, nothing, escalate('physician-advisor'));
    expect(asked).toMatchObject({ state: 'sent', answer: null, answeredAt: null, dueAt: first.dueAt });
    expect(lifeOf(send, view, first, answer)).toMatchObject({
      state: 'answered',
      rung: 'physician-advisor',
      answeredAt: sent + day,
    });
    expect(lifeOf(send, ...ladder, expire)).toMatchObject({
      state: 'expired',
      rung: 'chief-medical-officer',
      answer: null,
      dueAt: null,
      endedAt: expire.at,
    });
  });
});

describe('steps', () => {
  const all = inTurn([send, view, answer, close]);

  it('count in the order of their numbers, however they arrive', () => {
    expect(queryLife(all.toReversed())).toEqual(queryLife(all));
    expect(queryLife([all[2]!, all[0]!, all[3]!, all[1]!])).toEqual(queryLife(all));
  });

  it('are not counted after a number that has not arrived', () => {
    const [first, second, , last] = all as [QueryStep, QueryStep, QueryStep, QueryStep];
    expect(queryLife([first, second, last])).toEqual(queryLife([first, second]));
    expect(queryLife([second, last])).toEqual(queryLife([]));
    expect(queryLife([{ step: 'send' }])).toEqual(queryLife([]));
  });

  it('are not counted from one that only a newer version knows', () => {
    const strange = { ...view, step: 'forward' as never };
    expect(lifeOf(send, strange, answer)).toEqual(lifeOf(send));
  });
});
