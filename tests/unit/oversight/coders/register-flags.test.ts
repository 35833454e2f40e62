// What calls for a look in the register of coders: credentials 60, 30 and 0 days before they run out, and leavers whose
// account is still there.

import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../lib/model/calendar-day.ts';
import { expiryOf } from '../../../../lib/oversight/coders/credentials.ts';
import type { RegisteredCoder } from '../../../../lib/oversight/coders/find-coder.ts';
import { leaversWithAccount, registerFlags } from '../../../../lib/oversight/coders/register-flags.ts';

const today = '2026-06-01';
const coder = (more: Partial<RegisteredCoder> = {}): RegisteredCoder => ({
  id: 'c1',
  vendorId: 'v1',
  name: 'Ann Coder',
  alsoNamed: [],
  credentials: [{ kind: 'CPC', number: '1', expires: '2027-06-01', verifiedBy: 'HIM', verifiedOn: null }],
  specialties: ['Cardiology'],
  years: 5,
  assignments: [],
  left: null,
  ...more,
});
const until = (expires: string | null) => [
  { kind: 'CPC', number: '1', expires, verifiedBy: 'HIM', verifiedOn: null },
];

test.each([
  [61, null],
  [60, 60],
  [31, 60],
  [30, 30],
  [1, 30],
  [0, 0],
  [-1, 'expired'],
])('%i days before it runs out the alert is %s', (left, alert) => {
  expect(expiryOf({ expires: addDays(today, left) }, today)?.alert ?? null).toBe(alert);
});

describe('the register', () => {
  const ids = (more: Partial<RegisteredCoder>, minimum = { coderCredentials: ['CPC'], coderYears: 2 }) =>
    registerFlags(coder(more), minimum, today).map(({ id, weight }) => `${id} ${weight}`);

  test('is silent on a coder who is as they should be', () => {
    expect(ids({})).toEqual([]);
    expect(registerFlags(coder(), null, today)).toEqual([]);
  });

  test.each([
    ['no credential', { credentials: [] }, ['no-credential red']],
    ['one that has run out', { credentials: until('2026-05-31') }, ['expired red', 'below-minimum red']],
    ['one that runs out in 60 days', { credentials: until(addDays(today, 60)) }, ['expiring warn']],
    ['one that runs out in 30 days', { credentials: until(addDays(today, 30)) }, ['expiring red']],
    [
      'one that nobody has looked up',
      { credentials: [{ ...until('2027-06-01')[0]!, verifiedBy: '' }] },
      ['unverified warn'],
    ],
    ['too few years', { years: 1 }, ['below-minimum red']],
    ['no specialty', { specialties: [] }, ['no-specialty warn']],
  ])('tells of %s', (_, more, flags) => {
    expect(ids(more)).toEqual(flags);
  });

  test('tells of a credential that the contract does not take, and of nobody who has left', () => {
    expect(ids({}, { coderCredentials: ['CCS', 'CCS-P'], coderYears: 2 })).toEqual(['below-minimum red']);
    expect(ids({ credentials: [], left: '2026-05-31' })).toEqual([]);
  });
});

test('a leaver with an account of a vendor’s person is told; a namesake of the organisation’s own is not', () => {
  const gone = coder({ left: '2026-05-31', alsoNamed: ['A. Coder'] });
  const account = (name: string, role: 'vendor-coder' | 'qa-auditor') => [{ name, role }];
  expect(leaversWithAccount([gone], account('ann  CODER', 'vendor-coder'), today)).toEqual([gone]);
  expect(leaversWithAccount([gone], account('A. Coder', 'vendor-coder'), today)).toEqual([gone]);
  expect(leaversWithAccount([gone], account('Ann Coder', 'qa-auditor'), today)).toEqual([]);
  expect(leaversWithAccount([coder()], account('Ann Coder', 'vendor-coder'), today)).toEqual([]);
  expect(leaversWithAccount([coder({ left: today })], account('Ann Coder', 'vendor-coder'), today)).toEqual(
    [],
  );
});
