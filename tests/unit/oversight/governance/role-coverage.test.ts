// Roles of oversight that nobody fills.

import { expect, it } from 'vitest';
import type { Colleague, Role } from '../../../../lib/model/person.ts';
import { unfilledRoles } from '../../../../lib/oversight/governance/role-coverage.ts';

const roles: Role[] = [
  'revenue-cycle-leader',
  'cdi-coordinator',
  'denial-analyst',
  'compliance-officer',
  'qa-auditor',
];
const twice = roles.flatMap((role): Colleague[] =>
  [1, 2].map((n) => ({ id: `${role}-${n}`, name: `${role} ${n}`, role })),
);
const vendor = { name: 'Meridian', owner: 'revenue-cycle-leader-1', status: 'live' as const };

it('says nothing where each role has two people and each vendor its owner', () => {
  expect(unfilledRoles(twice, [vendor])).toEqual([]);
});

it.each([
  ['cdi-coordinator', 'cdi-coordinator'],
  ['denial-analyst', 'denial-analyst'],
  ['compliance-officer', 'compliance-officer'],
  ['qa-auditor', 'qa-auditor'],
  ['vendor-owner', 'revenue-cycle-leader'],
] as const)('%s without anybody, and with nobody to stand in', (role, of) => {
  const none = twice.filter((one) => one.role !== of);
  const own = { ...vendor, owner: 'qa-auditor-1' };
  expect(unfilledRoles(none, role === 'qa-auditor' ? [] : [own])).toEqual([
    { role, vendor: null, people: 0 },
  ]);
  const single = twice.filter((one) => one.id !== `${of}-2`);
  expect(unfilledRoles(single, role === 'qa-auditor' ? [] : [own])).toEqual([
    { role, vendor: null, people: 1 },
  ]);
});

it('counts neither accounts that are shut nor a vendor’s own people', () => {
  const shut = twice.map((one) => (one.role === 'denial-analyst' ? { ...one, disabled: true } : one));
  expect(unfilledRoles(shut, [])).toEqual([{ role: 'denial-analyst', vendor: null, people: 0 }]);
  const lent = twice.map((one) => (one.role === 'denial-analyst' ? { ...one, employer: 'Meridian' } : one));
  expect(unfilledRoles(lent, [])).toEqual([{ role: 'denial-analyst', vendor: null, people: 0 }]);
});

it('names a vendor whose owner is gone, unless it has ended', () => {
  expect(unfilledRoles(twice, [{ ...vendor, owner: 'gone' }])).toEqual([
    { role: 'vendor-owner', vendor: 'Meridian', people: 0 },
  ]);
  expect(unfilledRoles(twice, [{ ...vendor, owner: 'gone', status: 'ended' }])).toEqual([]);
});
