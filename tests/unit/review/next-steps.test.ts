// What a screen offers: exactly the steps that would be admitted with the right content, and why not the others.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/model/permissions.ts';
import { stepKind } from '../../../lib/model/review-step.ts';
import { answerable, checkStep } from '../../../lib/review/check-step.ts';
import { awaits, escalatable, nextSteps } from '../../../lib/review/next-steps.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import {
  answer,
  colleague,
  context,
  day,
  disputeBoth,
  escalate,
  inTurn,
  outcome,
  release,
  reviewer,
  step,
  third,
  upholdOne,
} from './life-steps.ts';

const actor = (id: string): Actor => ({ id, role: 'qa-auditor' });
const after = (steps: readonly Step[], person: string, now = context.now) => {
  const life = lifeOf(context.worksheet, inTurn(steps));
  return { ...context, life, person: actor(person), now };
};
const barredOf = (steps: readonly Step[], person: string, now?: number) =>
  nextSteps(after(steps, person, now)).barred;

/** A step of that kind with all that such a step needs where the review stands. */
function filledIn(kind: Step['step'], person: string, taken: readonly Step[], disputes: boolean): Step {
  const life = lifeOf(context.worksheet, taken);
  const why = disputes ? 'The note says so.' : '';
  const more: Partial<Step> = {
    release: { dueAt: day },
    answer: { answers: answerable(context, life).map((key) => answer(key, why)) },
    reconsider: { outcomes: life.disputed.map((key) => outcome(key, disputes ? 'upheld' : 'overturned')) },
    decide: { outcomes: life.disputed.map((key) => outcome(key)) },
    escalate: {
      reason: 'Once more.',
      answers: escalatable({ ...context, life }).map((key) => answer(key, 'Not so.')),
    },
    addendum: { reason: 'Added.' },
    hold: { reason: 'A query is open.' },
    'release-hold': { reason: 'Answered.' },
    'peer-check': {},
    'deem-accepted': {},
    finalise: {},
  }[kind];
  return { ...step(kind, person, more), number: taken.length + 1 };
}

describe('nextSteps', () => {
  it('offers a step if and only if it would be admitted, wherever a review has come to', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...stepKind.options), fc.nat(2), fc.boolean()), {
      maxLength: 14,
    });
    const people = [reviewer, colleague, third];
    fc.assert(
      fc.property(moves, fc.boolean(), (chosen, late) => {
        const now = late ? 2 * day : 2;
        const taken: Step[] = [];
        for (const [kind, who, disputes] of chosen) {
          for (const person of people) {
            const offered = nextSteps(after(taken, person, now)).may;
            const admitted = stepKind.options.filter(
              (k) => !checkStep({ ...context, steps: taken, now }, filledIn(k, person, taken, true)),
            );
            expect([...offered].sort()).toEqual([...admitted].sort());
          }
          const next = filledIn(kind, people[who]!, taken, disputes);
          if (!checkStep({ ...context, steps: taken, now }, next)) taken.push(next);
        }
      }),
    );
  });

  it('says why a step that would come next is not for this person, or not yet', () => {
    expect(barredOf([], reviewer)).toEqual([{ step: 'peer-check', why: 'own-findings' }]);
    expect(barredOf([], colleague)).toEqual([]);
    expect(barredOf([release], reviewer, 6 * day)).toEqual([{ step: 'deem-accepted', why: 'too-early' }]);
    expect(barredOf([release], reviewer, 7 * day)).toEqual([]);
    expect(barredOf([release, disputeBoth], reviewer)).toEqual([{ step: 'reconsider', why: 'own-findings' }]);
    const atSecond = [release, disputeBoth, upholdOne, escalate];
    expect(barredOf(atSecond, reviewer)).toEqual([{ step: 'decide', why: 'own-findings' }]);
    expect(barredOf(atSecond, colleague)).toEqual([{ step: 'decide', why: 'decided-before' }]);
    expect(barredOf(atSecond, third)).toEqual([]);
    const bothOverturned = step('reconsider', colleague, {
      outcomes: [outcome('E11.9'), outcome('R07.9')],
    });
    expect(barredOf([release, disputeBoth, bothOverturned], third)).toEqual([
      { step: 'escalate', why: 'nothing-to-escalate' },
    ]);
  });

  it('offers nothing but a hold before the worksheet is signed', () => {
    const worksheet = { ...context.worksheet, status: 'draft' as const };
    const life = lifeOf(worksheet, []);
    expect(nextSteps({ ...context, worksheet, life, person: actor(reviewer) })).toEqual({
      may: ['hold'],
      barred: [],
    });
  });
});

describe('awaits', () => {
  it('names what waits for this person, and nothing that waits for others', () => {
    const of = (steps: readonly Step[], person: string, now?: number) => awaits(after(steps, person, now));
    expect(of([], colleague)).toBeNull();
    expect(of([release], reviewer, 6 * day)).toBeNull();
    expect(of([release], reviewer, 7 * day)).toBe('overdue-answer');
    expect(of([release, disputeBoth], reviewer)).toBeNull();
    expect(of([release, disputeBoth], colleague)).toBe('reconsider');
    const atSecond = [release, disputeBoth, upholdOne, escalate];
    expect([reviewer, colleague, third].map((p) => of(atSecond, p))).toEqual([null, null, 'decide']);
  });
});
