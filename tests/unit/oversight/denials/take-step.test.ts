// The life of a denial: what each step does, and what keeps it out.

import { describe, expect, test } from 'vitest';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import { type DenialStep, denialStep } from '../../../../lib/model/oversight/denial-step.ts';
import type { Role } from '../../../../lib/model/person.ts';
import { isOffered } from '../../../../lib/oversight/denials/offered-steps.ts';
import { rulesInForce } from '../../../../lib/oversight/denials/rules-in-force.ts';
import { type StepFacts, takeStep } from '../../../../lib/oversight/denials/take-step.ts';
import { termsOn } from '../../../../lib/oversight/denials/terms-on.ts';
import { usualPolicy } from '../../../../lib/queries/policy.ts';
import { denialOf } from '../../../fixtures/oversight/denials.ts';

/** A Friday. */
const now = Date.UTC(2026, 4, 8, 15);
const facts = (more: Partial<StepFacts> = {}): StepFacts => ({
  now,
  calendar: usualPolicy.calendar,
  person: { id: 'analyst', role: 'denial-analyst' },
  terms: { reworkCost: 'vendor', rootCauseDays: 5, reworkDays: 10 },
  rules: rulesInForce(null),
  ...more,
});

/** The denial after it, or the code of the fault. */
function after(denial: Denial, step: DenialStep, more: Partial<StepFacts> = {}): Denial | string {
  const made = takeStep(denial, step, facts(more));
  return made.ok ? { ...denial, ...made.value, steps: denial.steps + 1 } : made.error.code;
}
const send: DenialStep = { step: 'send', note: '' };
const answer: DenialStep = {
  step: 'answer',
  rootCause: 'coder',
  secondaryCause: null,
  accepted: true,
  text: 'The base code was missing.',
};
const rework: DenialStep = {
  step: 'rework',
  reworkOwner: 'Priya Raman, CPC',
  costBearer: 'vendor',
  why: '',
  dueOn: '2026-05-22',
};
const close: DenialStep = {
  step: 'close',
  outcome: 'paid',
  rootCause: 'coder',
  responsible: 'vendor',
  prevention: 'A check before billing.',
  hours: 0.5,
};

test('goes from open to closed, with an owner and a day at each step', () => {
  let one = denialOf();
  const steps: [DenialStep, Partial<Denial>][] = [
    // Five business days from a Friday: the next Friday.
    [send, { state: 'at-vendor', sentAt: now, causeDueOn: '2026-05-15', dueOn: '2026-05-15' }],
    [answer, { state: 'answered', rootCause: 'coder', causeAt: now, dueOn: '2026-05-15' }],
    [rework, { state: 'rework', reworkOwner: 'Priya Raman, CPC', costBearer: 'vendor', dueOn: '2026-05-22' }],
    // Twenty business days: four weeks.
    [
      { step: 'resubmit', hours: 1.5, note: '' },
      { state: 'resubmitted', hours: 1.5, dueOn: '2026-06-05' },
    ],
    [close, { state: 'closed', outcome: 'paid', hours: 2, responsible: 'vendor', closedAt: now }],
  ];
  for (const [step, expected] of steps) {
    const next = after(one, step);
    if (typeof next === 'string') throw new Error(`${step.step}: ${next}`);
    expect(next).toMatchObject(expected);
    expect(next.owner).not.toBe('');
    expect(next.dueOn >= '2026-05-08').toBe(true);
    one = next;
  }
  expect(after(one, { step: 'reopen', why: 'Denied again.' })).toMatchObject({
    state: 'open',
    closedAt: null,
  });
});

describe('sending to the vendor', () => {
  test('gives it ten business days where the contract says none, over a holiday', () => {
    const calendar = { ...usualPolicy.calendar, holidays: ['2026-05-25'] };
    // 11 to 15 and 18 to 22 May are ten; with the 19th as a holiday it would be the 25th, which is one too.
    expect(after(denialOf(), send, { terms: null, calendar })).toMatchObject({ causeDueOn: '2026-05-22' });
    const two = { ...calendar, holidays: ['2026-05-19', '2026-05-25'] };
    expect(after(denialOf(), send, { terms: null, calendar: two })).toMatchObject({
      causeDueOn: '2026-05-26',
    });
  });

  test('is for denials of a known vendor that coding or documentation may have caused', () => {
    expect(after(denialOf({ attributed: 'billing' }), send)).toBe('not-a-coding-denial');
    expect(after(denialOf({ attributed: 'coding-or-documentation' }), send)).toMatchObject({
      state: 'at-vendor',
    });
    expect(after(denialOf({ vendor: null, source: 'unknown' }), send)).toBe('denial-without-vendor');
  });

  test('is not done twice, and the cause may still come while the rework goes on', () => {
    const sent = after(denialOf(), send) as Denial;
    expect(after(sent, send)).toBe('step-out-of-turn');
    const reworked = after(sent, rework) as Denial;
    expect(after(reworked, answer)).toMatchObject({ state: 'rework', causeAt: now, rootCause: 'coder' });
  });
});

describe('the cost of rework', () => {
  const answered = denialOf({ state: 'answered', sentAt: 1, causeAt: 2 });

  test('is borne as the contract says, and otherwise with the reason', () => {
    expect(after(answered, rework)).toMatchObject({ costBearer: 'vendor' });
    const ours: DenialStep = { ...rework, costBearer: 'client' };
    expect(after(answered, ours)).toBe('cost-bearer-unexplained');
    expect(after(answered, { ...ours, why: 'Our template was wrong.' })).toMatchObject({
      costBearer: 'client',
    });
  });

  test('needs a reason where the contract is silent or there is none', () => {
    const silent = { reworkCost: null, rootCauseDays: null, reworkDays: null };
    for (const terms of [silent, null]) {
      expect(after(answered, rework, { terms })).toBe('cost-bearer-unexplained');
      expect(after(answered, { ...rework, why: 'As agreed by mail.' }, { terms })).toMatchObject({
        costBearer: 'vendor',
      });
    }
  });
});

describe('closing', () => {
  test('needs an attribution, and of a vendor’s coding that the vendor was told', () => {
    expect(after(denialOf({ attributed: 'unknown' }), close)).toBe('denial-unattributed');
    expect(after(denialOf(), close)).toBe('never-sent-to-vendor');
    expect(after(denialOf({ attributed: 'billing' }), { ...close, responsible: 'client' })).toMatchObject({
      state: 'closed',
    });
    expect(
      after(denialOf({ source: 'in-house', vendor: null }), { ...close, responsible: 'client' }),
    ).toMatchObject({
      state: 'closed',
    });
  });

  test('lays to the vendor only what a vendor answers for', () => {
    const sent = denialOf({ state: 'answered', sentAt: 1, causeAt: 2 });
    expect(after(sent, { ...close, rootCause: 'documentation' })).toBe('cause-not-the-vendors');
    expect(after(sent, { ...close, rootCause: 'documentation', responsible: 'client' })).toMatchObject({
      rootCause: 'documentation',
    });
  });

  test('as the vendor’s leaves the task of compliance open, which compliance alone closes', () => {
    const handed = after(denialOf({ state: 'answered', sentAt: 1, causeAt: 2 }), {
      step: 'hand-over',
      note: 'Paid claims of this kind may be wrong too.',
      owner: 'officer',
      dueOn: '2026-05-20',
    }) as Denial;
    const closed = after(handed, close) as Denial;
    expect(closed).toMatchObject({ state: 'closed', responsible: 'vendor', compliance: 'open' });
    const done: DenialStep = { step: 'compliance-done', note: 'Nothing was overpaid.' };
    expect(after(closed, done)).toBe('step-out-of-turn');
    const officer = { person: { id: 'officer', role: 'compliance-officer' } as const };
    expect(after(closed, done, officer)).toMatchObject({ compliance: 'closed', state: 'closed' });
  });
});

test('a day that has passed is no day to be due', () => {
  expect(after(denialOf(), { step: 'assign', owner: 'b', dueOn: '2026-05-07' })).toBe('due-in-the-past');
  expect(after(denialOf(), { step: 'assign', owner: 'b', dueOn: '2026-05-08' })).toMatchObject({
    owner: 'b',
  });
});

test('a reversed denial takes no step but a tie to a review', () => {
  const offered = (denial: Denial, role: Role) =>
    denialStep.options
      .map((option) => option.shape.step.value)
      .filter((step) => isOffered(step, denial, role));
  expect(offered(denialOf({ state: 'reversed' }), 'denial-analyst')).toEqual(['link']);
  expect(offered(denialOf(), 'qa-auditor')).toEqual([]);
});

test('the contract in force on the day holds, under any of the vendor’s names', () => {
  const contract = (from: string | null, to: string | null) => ({
    from,
    to,
    vendorNames: ['Meridian', 'MCP'],
  });
  const [old, current] = [contract('2024-01-01', '2025-12-31'), contract('2026-01-01', null)];
  expect(termsOn([old, current], ' mcp', '2026-05-08')).toBe(current);
  expect(termsOn([old, current], 'Meridian', '2025-05-08')).toBe(old);
  expect(termsOn([old, current], 'Northgate', '2026-05-08')).toBeNull();
  expect(termsOn([contract(null, null), current], 'MCP', '2026-05-08')).toBe(current);
});
