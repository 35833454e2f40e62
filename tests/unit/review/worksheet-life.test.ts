// The life of a signed worksheet: which steps are admitted, from where and by whom.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stepKind } from '../../../lib/model/review-step.ts';
import { checkStep } from '../../../lib/review/check-step.ts';
import { isFinal, type LifeState, lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import {
  answer,
  colleague,
  context,
  day,
  decide,
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

const stateAfter = (...steps: Step[]): LifeState => lifeOf(context.worksheet, inTurn(steps)).state;
/** The code of the fault with which the last step is refused after those before it; null: it is admitted. */
const refused = (...steps: Step[]) => {
  const all = inTurn(steps);
  return checkStep({ ...context, steps: all.slice(0, -1) }, all.at(-1)!)?.code ?? null;
};
/** As it is called where every step before is admitted too. */
function admitted(...steps: Step[]): LifeState {
  for (let n = 1; n <= steps.length; n += 1) expect(refused(...steps.slice(0, n))).toBeNull();
  return stateAfter(...steps);
}

describe('the way of a worksheet', () => {
  const acceptAll = step('answer', reviewer, { answers: [answer('E11.9'), answer('R07.9')] });

  it('is released and accepted', () => {
    expect(stateAfter()).toBe('signed');
    expect(admitted(release)).toBe('released');
    expect(admitted(release, acceptAll)).toBe('accepted');
  });

  it('is checked by a colleague first, and what they overturn is not answered any more', () => {
    const check = step('peer-check', colleague, { outcomes: [outcome('R07.9')] });
    expect(admitted(check, release)).toBe('released');
    expect(refused(check, release, acceptAll)).toBe('other-lines');
    const answered = step('answer', reviewer, { answers: [answer('E11.9')] });
    expect(admitted(check, release, answered)).toBe('accepted');
    const life = lifeOf(context.worksheet, inTurn([check, release, answered]));
    expect([...life.initialOutcomes.keys()]).toEqual(['R07.9']);
  });

  it('is deemed accepted when the time is over, not before', () => {
    const deemed = step('deem-accepted', reviewer);
    expect(admitted(release, deemed)).toBe('deemed-accepted');
    const late = { ...release, dueAt: context.now + 1 };
    expect(refused(late, deemed)).toBe('too-early');
  });

  it('is disputed, reconsidered, taken to the second level and decided', () => {
    expect(admitted(release, disputeBoth)).toBe('disputed');
    expect(admitted(release, disputeBoth, upholdOne)).toBe('reconsidered');
    expect(admitted(release, disputeBoth, upholdOne, escalate)).toBe('second-level');
    expect(admitted(release, disputeBoth, upholdOne, escalate, decide)).toBe('final');
    const life = lifeOf(context.worksheet, inTurn([release, disputeBoth, upholdOne, escalate, decide]));
    expect([...life.outcomes].map(([key, o]) => [key, o.outcome])).toEqual([
      ['E11.9', 'overturned'],
      ['R07.9', 'overturned'],
    ]);
    expect(life.initialOutcomes.size).toBe(0);
    expect(life.deciders).toEqual(new Set([colleague, third]));
  });

  it('is final after reconsideration where the vendor asks for no more', () => {
    expect(admitted(release, disputeBoth, upholdOne, step('finalise', reviewer))).toBe('final');
  });

  it('keeps the form an earlier decision gave a finding that is upheld later', () => {
    const modified = {
      disposition: 'delete' as const,
      auditor: null,
      position: null,
      category: 'unsupported' as const,
      severity: 'minor' as const,
      direction: 'over' as const,
      rootCause: 'coder' as const,
      vendorSystem: null,
    };
    const changed = step('reconsider', colleague, {
      outcomes: [{ ...outcome('E11.9'), outcome: 'modified', modified }, outcome('R07.9')],
    });
    const upheld = { ...decide, outcomes: [outcome('E11.9', 'upheld')] };
    expect(admitted(release, disputeBoth, changed, escalate, upheld)).toBe('final');
    const life = lifeOf(context.worksheet, inTurn([release, disputeBoth, changed, escalate, upheld]));
    expect(life.outcomes.get('E11.9')).toMatchObject({ outcome: 'modified', modified });
  });

  it('counts steps only up to a gap: what is missing may change what follows', () => {
    const [first, , later] = inTurn([release, disputeBoth, upholdOne]);
    expect(lifeOf(context.worksheet, [later!, first!]).state).toBe('released');
  });
});

describe('a step is refused', () => {
  test.each([
    ['before the worksheet is signed', 'step-out-of-order', [step('answer', reviewer)]],
    ['without a date until which to answer', 'bad-due-date', [step('release', reviewer)]],
    ['with a date that is past', 'bad-due-date', [{ ...release, at: 8 * day }]],
    [
      'with a date where nothing is awaited',
      'bad-due-date',
      [{ ...step('addendum', reviewer), reason: 'x', dueAt: 9 }],
    ],
    ['with a line unanswered', 'other-lines', [release, { ...disputeBoth, answers: [answer('E11.9')] }]],
    [
      'with an answer to a line that was agreed',
      'other-lines',
      [release, { ...disputeBoth, answers: [answer('E11.9'), answer('R07.9'), answer('I10')] }],
    ],
    [
      'with one line answered twice',
      'line-twice',
      [release, { ...disputeBoth, answers: [answer('E11.9'), answer('E11.9')] }],
    ],
    [
      'with a dispute that says no reason',
      'no-reason',
      [release, { ...disputeBoth, answers: [{ ...answer('E11.9', 'x'), reason: ' ' }, answer('R07.9')] }],
    ],
    ['with nobody named for the vendor', 'nobody-answers', [release, { ...disputeBoth, vendorPerson: ' ' }]],
    [
      'by the reviewer, of their own findings',
      'own-findings',
      [release, disputeBoth, { ...upholdOne, by: reviewer }],
    ],
    [
      'at the second level, by the reviewer',
      'own-findings',
      [release, disputeBoth, upholdOne, escalate, { ...decide, by: reviewer }],
    ],
    [
      'at the second level, by who reconsidered',
      'decided-before',
      [release, disputeBoth, upholdOne, escalate, { ...decide, by: colleague }],
    ],
    [
      'with a decision that cites nothing',
      'no-authority',
      [
        release,
        disputeBoth,
        { ...upholdOne, outcomes: [{ ...outcome('E11.9'), citation: '' }, outcome('R07.9')] },
      ],
    ],
    [
      'with a modified finding that does not say how',
      'half-modified',
      [
        release,
        disputeBoth,
        { ...upholdOne, outcomes: [{ ...outcome('E11.9'), outcome: 'modified' as const }, outcome('R07.9')] },
      ],
    ],
    [
      'with the second level asked for a finding that was overturned',
      'other-lines',
      [release, disputeBoth, upholdOne, { ...escalate, answers: [answer('R07.9', 'x')] }],
    ],
    [
      'with a decision in an addendum',
      'strange-outcome',
      [{ ...step('addendum', third), reason: 'x', outcomes: [outcome('I10')] }],
    ],
    ['with no words in an addendum', 'no-reason', [step('addendum', third)]],
    [
      'to hold a chart back twice',
      'held',
      [step('hold', third, { reason: 'x' }), step('hold', third, { reason: 'y' })],
    ],
    ['to let go what is not held', 'not-held', [step('release-hold', third, { reason: 'x' })]],
  ] as const)('%s', (_, code, steps) => {
    expect(refused(...(steps as readonly Step[]))).toBe(code);
  });

  it('with a number that somebody else took', () => {
    const taken = { ...release, number: 1 };
    expect(checkStep({ ...context, steps: inTurn([release]) }, taken)?.code).toBe('step-taken');
  });

  it('as long as the worksheet is a draft, but for holding it back', () => {
    const draft = { ...context, worksheet: { ...context.worksheet, status: 'draft' as const }, steps: [] };
    for (const kind of stepKind.options) {
      const one = step(kind, colleague, { number: 1, reason: 'x' });
      expect(checkStep(draft, one)?.code ?? null).toBe(
        kind === 'hold' ? null : kind === 'release-hold' ? 'not-held' : 'step-out-of-order',
      );
    }
  });
});

describe('whatever steps people try', () => {
  // The machine as its users know it, apart from the code: from, step, to.
  const ways = new Set([
    'signed peer-check checked',
    'signed release released',
    'checked release released',
    'released answer accepted',
    'released answer disputed',
    'released deem-accepted deemed-accepted',
    'disputed reconsider reconsidered',
    'reconsidered escalate second-level',
    'reconsidered finalise final',
    'second-level decide final',
  ]);
  const lines = fc.subarray(['I10', 'E11.9', 'R07.9']);
  const anyStep: fc.Arbitrary<Step> = fc
    .record({
      kind: fc.constantFrom(...stepKind.options),
      by: fc.constantFrom(reviewer, colleague, third),
      dueAt: fc.constantFrom(null, 0, 7 * day, 1000 * day),
      answers: lines,
      disputes: lines,
      outcomes: lines,
      overturn: fc.boolean(),
      reason: fc.constantFrom('', 'x'),
      vendorPerson: fc.constantFrom(null, 'L. Ortiz'),
    })
    .map(({ kind, by, dueAt, answers, disputes, outcomes, overturn, reason, vendorPerson }) =>
      step(kind, by, {
        dueAt,
        reason,
        vendorPerson,
        answers: answers.map((key) => answer(key, disputes.includes(key) ? 'x' : '')),
        outcomes: outcomes.map((key) => outcome(key, overturn ? 'overturned' : 'upheld')),
      }),
    );
  // Steps that fit are rare among any; so the one that leads on is tried as often.
  const onward: Partial<Record<LifeState, Step>> = {
    signed: release,
    released: disputeBoth,
    disputed: upholdOne,
    reconsidered: escalate,
    'second-level': decide,
    final: step('addendum', colleague, { reason: 'x' }),
  };

  it('goes only the ways that are known, nobody decides on their own, and what is final stays', () => {
    const reached = new Set<LifeState>();
    let afterFinal = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(anyStep, fc.constant(null)), { maxLength: 40 }), (tries) => {
        const taken: Step[] = [];
        for (const any of tries) {
          const before = lifeOf(context.worksheet, taken);
          const tried = any ?? onward[before.state];
          if (!tried) continue;
          const numbered = { ...tried, number: taken.length + 1 };
          if (checkStep({ ...context, steps: taken }, numbered)) continue;
          taken.push(numbered);
          const after = lifeOf(context.worksheet, taken);
          reached.add(after.state);
          const still = ['addendum', 'hold', 'release-hold'].includes(tried.step);
          if (still) expect(after.state).toBe(before.state);
          else expect(ways).toContain(`${before.state} ${tried.step} ${after.state}`);
          if (isFinal(before)) {
            expect(after.outcomes).toEqual(before.outcomes);
            afterFinal += 1;
          }
          expect(after.deciders.has(reviewer)).toBe(false);
          if (tried.step === 'decide') expect(before.deciders.has(tried.by)).toBe(false);
          expect(after.steps).toHaveLength(taken.length);
        }
      }),
      { numRuns: 2000 },
    );
    // The property would say nothing if nothing was ever admitted.
    expect(afterFinal).toBeGreaterThan(0);
    expect([...reached]).toEqual(
      expect.arrayContaining(['released', 'disputed', 'reconsidered', 'second-level', 'final']),
    );
  });
});
