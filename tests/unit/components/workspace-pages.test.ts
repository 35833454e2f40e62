// Which page of the workspace an address leads to, by who asks: nobody stands before a page that their role cannot fill.

import { expect, test } from 'vitest';
import { hasPage, pageFor } from '../../../components/workspace/shell/workspace-nav.tsx';
import type { Person, Role } from '../../../lib/model/person.ts';

const person = (role: Role): Person => ({
  organisation: 'o',
  id: 'p',
  email: 'p@example.org',
  name: 'P',
  role,
});

test('a leader, who is given no charts, begins with the figures and has no page made of charts', () => {
  const leader = person('revenue-cycle-leader');
  for (const page of ['worklist', 'queries', 'gaps', 'samples', 'month', 'audits', 'education'] as const) {
    expect(hasPage(page, leader), page).toBe(false);
    expect(pageFor(page, leader)).toBe('figures');
  }
  for (const page of ['figures', 'packs', 'vendors', 'due'] as const)
    expect(pageFor(page, leader)).toBe(page);
});

test('whoever reviews begins with the worklist, and a vendor’s coder with the gaps', () => {
  for (const role of [
    'qa-auditor',
    'cdi-coordinator',
    'compliance-officer',
    'denial-analyst',
    'administrator',
  ] as const)
    expect(pageFor('worklist', person(role))).toBe('worklist');
  expect(pageFor('worklist', person('vendor-coder'))).toBe('gaps');
});
