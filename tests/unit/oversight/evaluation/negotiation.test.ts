// Ten clauses before a contract is signed: what is red, and what is only called agreed.

import { expect, it } from 'vitest';
import { type ClauseKind, type Contract, clauseKind } from '../../../../lib/model/oversight/contract.ts';
import { negotiationOf } from '../../../../lib/oversight/evaluation/negotiation.ts';

const term = (parts: Partial<Contract['terms'][number]>): Contract['terms'][number] => ({
  key: 'k',
  measure: 'accuracy',
  specialty: null,
  encounterType: null,
  payer: null,
  class: null,
  method: null,
  target: 0.95,
  unit: 'share',
  text: '',
  from: null,
  to: null,
  ...parts,
});
const whole = (): Pick<
  Contract,
  | 'terms'
  | 'clauses'
  | 'ladder'
  | 'reports'
  | 'reworkCost'
  | 'breachHours'
  | 'coderCredentials'
  | 'noticeDays'
> => ({
  terms: [
    term({ specialty: 'Cardiology' }),
    ...(['standard', 'complex', 'urgent'] as const).map((one) =>
      term({ measure: 'turnaround', class: one, target: 24, unit: 'hours' }),
    ),
  ],
  clauses: clauseKind.options.map((kind) => ({ kind, state: 'agreed', text: '', where: '' })),
  ladder: [{ matter: 'queries', name: 'Lead', email: '', hours: 4 }],
  reports: [{ metrics: ['accuracy'], what: 'Monthly', every: 'month', format: 'PDF' }],
  reworkCost: 'vendor',
  breachHours: 48,
  coderCredentials: ['CPC'],
  noticeDays: 90,
});
const notAgreed = (contract: ReturnType<typeof whole>) =>
  negotiationOf(contract).rows.flatMap((row) => (row.state === 'agreed' ? [] : [`${row.kind} ${row.state}`]));

it('a contract with all ten clauses and their numbers is ready', () => {
  expect(negotiationOf(whole())).toMatchObject({ ready: true, agreed: 10 });
});

it.each(clauseKind.options)('%s that is vague or missing makes it not ready', (kind) => {
  for (const state of ['vague', 'missing'] as const) {
    const clauses = whole().clauses.map((one) => (one.kind === kind ? { ...one, state } : one));
    expect(notAgreed({ ...whole(), clauses })).toEqual([`${kind} ${state}`]);
    expect(negotiationOf({ ...whole(), clauses }).ready).toBe(false);
  }
  const absent = whole().clauses.filter((one) => one.kind !== kind);
  expect(notAgreed({ ...whole(), clauses: absent })).toEqual([`${kind} missing`]);
});

it.each<[ClauseKind, Partial<ReturnType<typeof whole>>]>([
  ['accuracy-by-specialty', { terms: [term({}), ...whole().terms.slice(1)] }],
  [
    'accuracy-by-specialty',
    { terms: [term({ specialty: 'Cardiology', target: null }), ...whole().terms.slice(1)] },
  ],
  ['turnaround-by-class', { terms: whole().terms.slice(0, 3) }],
  ['rework-and-cost', { reworkCost: null }],
  ['security-and-breach', { breachHours: null }],
  ['coder-qualifications', { coderCredentials: [] }],
  ['escalation', { ladder: [] }],
  ['reporting', { reports: [] }],
  ['termination', { noticeDays: null }],
])('%s that is agreed without its numbers is vague', (kind, parts) => {
  expect(notAgreed({ ...whole(), ...parts })).toEqual([`${kind} vague`]);
});
