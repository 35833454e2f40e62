// What calls for a look in an access review: for each rule a person on whom it fires and one on whom it is silent.

import { describe, expect, it } from 'vitest';
import { type AccessFlag, accessFlags } from '../../../lib/model/access-review.ts';
import type { Account } from '../../../lib/model/account.ts';

const now = Date.UTC(2026, 10, 28);
const daysAgo = (days: number) => now - days * 86_400_000;
const ada: Account = {
  id: 'ada',
  email: 'ada@x.example',
  name: 'Ada',
  role: 'qa-auditor',
  state: 'active',
  factor: true,
  seen: daysAgo(1),
};
const chief = (id: string, state: Account['state'] = 'active'): Account => ({
  ...ada,
  id,
  role: 'administrator',
  state,
});

const flagsOf = (of: Partial<Account>, { added = 400, others = [chief('c1'), chief('c2')] } = {}) => {
  const account = { ...ada, ...of };
  return accessFlags(account, daysAgo(added), [account, ...others], ['qa-auditor'], now);
};

describe('an ordinary account', () => {
  it('calls for nothing', () => expect(flagsOf({})).toEqual([]));
});

describe.each<[AccessFlag, Parameters<typeof flagsOf>, Parameters<typeof flagsOf>]>([
  [
    'not-come',
    [{ state: 'invited', seen: null }, { added: 15 }],
    [{ state: 'invited', seen: null }, { added: 14 }],
  ],
  ['unused', [{ seen: daysAgo(91) }], [{ seen: daysAgo(90) }]],
  ['unused', [{ seen: null }, { added: 91 }], [{ seen: null }, { added: 89 }]],
  ['no-factor', [{ factor: false }], [{ factor: false, role: 'cdi-coordinator' }]],
  [
    'only-administrator',
    [{ role: 'administrator' }, { others: [chief('c1', 'disabled'), chief('c2', 'invited')] }],
    [{ role: 'administrator' }, { others: [chief('c1')] }],
  ],
])('%s', (flag, fires, silent) => {
  it('fires', () => expect(flagsOf(...fires)).toEqual([flag]));
  it('is silent', () => expect(flagsOf(...silent)).toEqual([]));
});

it('whoever is shut out calls for nothing any more', () => {
  expect(flagsOf({ state: 'disabled', seen: daysAgo(400), factor: false })).toEqual([]);
});
