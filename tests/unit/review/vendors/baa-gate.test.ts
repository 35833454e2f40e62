// An agreement holds from its first day to its last, both included, once it is signed and as long as nobody has ended it;
// and the gate asks only organisations that keep a register.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../lib/model/calendar-day.ts';
import {
  baaFault,
  baaState,
  emptyRegister,
  type GateAgreement,
  isInForce,
} from '../../../../lib/review/vendors/baa-gate.ts';

const baa = (more: Partial<GateAgreement> = {}): GateAgreement => ({
  vendorId: 'v1',
  kind: 'baa',
  signedOn: '2026-01-10',
  from: '2026-02-01',
  to: '2026-12-31',
  endedOn: null,
  ...more,
});
const register = (...agreements: GateAgreement[]) => ({
  vendors: [{ id: 'v1', name: 'Acme Coding', alsoNamed: ['ACME'] }],
  agreements,
});
const lackOn = (agreement: GateAgreement, day: string) => {
  const state = baaState(register(agreement), 'Acme Coding', day);
  return state.state === 'lacking' ? state.lack : state.state;
};

describe('an agreement', () => {
  test.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s is in force: %s', (day, held) => {
    expect(isInForce(baa(), day)).toBe(held);
  });

  test('that is not signed, has no first day, or was ended is not in force; without a last day it goes on', () => {
    expect(isInForce(baa({ signedOn: null }), '2026-06-01')).toBe(false);
    expect(isInForce(baa({ signedOn: '2026-06-02' }), '2026-06-01')).toBe(false);
    expect(isInForce(baa({ from: null }), '2026-06-01')).toBe(false);
    expect(isInForce(baa({ endedOn: '2026-05-31' }), '2026-06-01')).toBe(false);
    expect(isInForce(baa({ endedOn: '2026-06-01' }), '2026-06-01')).toBe(true);
    expect(isInForce(baa({ to: null }), '2099-01-01')).toBe(true);
  });

  test('holds on no day before its first, after its last, after its end or before it was signed', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
    const maybe = fc.option(day, { nil: null });
    const any = fc.record({ signedOn: maybe, from: maybe, to: maybe, endedOn: maybe });
    fc.assert(
      fc.property(any, day, (days, on) => {
        const one = baa(days);
        const within =
          one.signedOn !== null &&
          daysBetween(one.signedOn, on) >= 0 &&
          one.from !== null &&
          daysBetween(one.from, on) >= 0 &&
          (one.to === null || daysBetween(on, one.to) >= 0) &&
          (one.endedOn === null || daysBetween(on, one.endedOn) >= 0);
        expect(isInForce(one, on)).toBe(within);
        expect(baaState(register(one), 'ACME', on).state).toBe(within ? 'in-force' : 'lacking');
      }),
    );
  });
});

describe('the gate', () => {
  test('asks nothing while no vendor is registered, nor of a chart of which nobody has said who coded it', () => {
    expect(baaFault(emptyRegister, 'Acme Coding', '2026-06-01', 'review')).toBeNull();
    expect(baaFault(register(), null, '2026-06-01', 'review')).toBeNull();
    expect(baaFault(register(), ' ', '2026-06-01', 'review')).toBeNull();
  });

  test('knows a vendor by any of its names, whatever the case and spacing', () => {
    for (const name of ['acme  coding', ' ACME ', 'Acme Coding'])
      expect(baaFault(register(baa()), name, '2026-06-01', 'review')).toBeNull();
  });

  test('counts a vendor that is not in the register as one without', () => {
    expect(baaFault(register(baa()), 'Other House', '2026-06-01', 'review')).toMatchObject({
      code: 'no-baa',
      happened: 'Other House is not in the register of vendors.',
      meaning: expect.stringContaining('may not be opened'),
      action: expect.stringContaining('under Vendors'),
    });
  });

  test('says why: none, not signed, not yet, run out, ended; another kind of agreement is none', () => {
    expect(lackOn(baa({ kind: 'nda' }), '2026-06-01')).toBe('none');
    expect(lackOn(baa({ signedOn: null }), '2026-06-01')).toBe('not-signed');
    expect(lackOn(baa(), '2026-01-20')).toBe('not-yet');
    expect(lackOn(baa(), '2027-01-20')).toBe('expired');
    expect(lackOn(baa({ endedOn: '2026-03-01' }), '2026-06-01')).toBe('ended');
    const fault = baaFault(register(baa()), 'ACME', '2027-01-20', 'sign');
    expect(fault?.happened).toBe('ACME had a business associate agreement until 31 Dec 2026.');
  });

  test('takes the one that lasts longest of several that hold', () => {
    const two = register(baa(), baa({ to: '2027-06-30' }), baa({ to: '2026-03-01' }));
    expect(baaState(two, 'ACME', '2026-06-01')).toEqual({ state: 'in-force', until: '2027-06-30' });
    const open = register(baa(), baa({ to: null }));
    expect(baaState(open, 'ACME', '2026-06-01')).toEqual({ state: 'in-force', until: null });
  });
});
