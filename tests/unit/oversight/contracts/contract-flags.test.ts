// Each flag of a contract: silent on one that says everything, and told where just that is missing.

import { expect, test } from 'vitest';
import { demoVendors } from '../../../../lib/demo/oversight/vendors.ts';
import { type Contract, clauseKind, termMeasure } from '../../../../lib/model/oversight/contract.ts';
import { type ContractFlagId, contractFlags } from '../../../../lib/oversight/contracts/contract-flags.ts';

type Words = Parameters<typeof contractFlags>[0];
type Term = Contract['terms'][number];

const today = '2026-06-01';
const term = (key: string, more: Partial<Term>): Term => ({
  key,
  measure: 'accuracy',
  specialty: null,
  encounterType: null,
  payer: null,
  class: null,
  method: 'code-over-code',
  target: 0.95,
  unit: 'share',
  text: '',
  from: null,
  to: null,
  ...more,
});
const hours = { measure: 'turnaround', unit: 'hours', method: null } as const;
const matters = ['queries', 'documentation-gaps', 'regulatory-change', 'backlog', 'urgent-chart'] as const;

const whole: Words = {
  title: 'Coding services',
  signedOn: '2025-12-01',
  from: '2026-01-01',
  to: '2027-12-31',
  noticeDays: 90,
  terms: [
    term('a', { specialty: 'Cardiology' }),
    term('t1', { ...hours, class: 'standard', target: 48 }),
    term('t2', { ...hours, class: 'complex', target: 96 }),
    term('t3', { ...hours, class: 'urgent', target: 24 }),
  ],
  clauses: clauseKind.options.map((kind) => ({ kind, state: 'agreed', text: '', where: '' })),
  ladder: matters.map((matter) => ({ matter, name: 'Ann', email: '', hours: 24 })),
  reports: [{ metrics: [...termMeasure.options], what: 'Monthly', every: 'month', format: 'CSV' }],
  reworkCost: 'vendor',
  rootCauseDays: 10,
  reworkDays: 5,
  rebuttalDays: 10,
  breachHours: 48,
  coderCredentials: ['CPC'],
  coderYears: 2,
  reviewShare: 0.05,
  owner: 'ann',
  document: null,
};
const clauseIs = (kind: Contract['clauses'][number]['kind'], state: 'vague' | 'missing'): Partial<Words> => ({
  clauses: whole.clauses.map((one) => (one.kind === kind ? { ...one, state } : one)),
});
const terms = (change: (one: Term) => Partial<Term> | null): Partial<Words> => ({
  terms: whole.terms.flatMap((one) => {
    const more = change(one);
    return more ? [{ ...one, ...more }] : [];
  }),
});
const isTime = ({ measure }: Term) => measure === 'turnaround';

test('a contract that says everything has none', () => {
  expect(contractFlags(whole, today)).toEqual([]);
});

const cases: [ContractFlagId, 'red' | 'warn', Partial<Words>][] = [
  ['turnaround-missing', 'red', terms((one) => (isTime(one) ? null : {}))],
  ['turnaround-vague', 'red', terms((one) => (one.key === 't1' ? { target: null, text: 'promptly' } : {}))],
  ['turnaround-classes', 'warn', terms((one) => (one.key === 't3' ? null : {}))],
  ['accuracy-missing', 'red', terms((one) => (isTime(one) ? {} : null))],
  ['accuracy-vague', 'red', terms((one) => (isTime(one) ? {} : { target: null }))],
  ['accuracy-aggregate', 'red', terms((one) => (isTime(one) ? {} : { specialty: null }))],
  ['accuracy-method', 'warn', terms((one) => (isTime(one) ? {} : { method: null }))],
  ['rework', 'red', { reworkCost: null }],
  ['rework', 'red', clauseIs('rework-and-cost', 'vague')],
  ['audit-rights', 'red', clauseIs('audit-rights', 'missing')],
  ['breach-hours', 'red', { breachHours: null }],
  ['coder-minimum', 'red', { coderCredentials: [] }],
  ['coder-experience', 'warn', { coderYears: null }],
  ['ladder', 'warn', { ladder: whole.ladder.filter(({ matter }) => matter !== 'regulatory-change') }],
  ['ladder-names', 'warn', { ladder: whole.ladder.map((one) => ({ ...one, name: '' })) }],
  ['reports-missing', 'red', { reports: [] }],
  ['reports-thin', 'red', { reports: [{ ...whole.reports[0]!, metrics: ['turnaround'] }] }],
  ['reports-thin', 'warn', { reports: [{ ...whole.reports[0]!, metrics: ['turnaround', 'accuracy'] }] }],
  ['root-cause-days', 'warn', { rootCauseDays: null }],
  ['notice', 'warn', { noticeDays: null }],
  ['notice-soon', 'warn', { to: '2026-10-01' }],
  ['clauses', 'warn', clauseIs('transition-and-data-return', 'missing')],
  ['clauses', 'warn', clauseIs('escalation', 'vague')],
  ['unsigned', 'warn', { signedOn: null }],
  ['over', 'red', { to: '2026-05-31' }],
];

test.each(cases)('%s (%s) is told where just that is amiss', (id, weight, more) => {
  expect(contractFlags({ ...whole, ...more }, today)).toEqual([
    { id, weight, says: expect.stringMatching(/\.$/) },
  ]);
});

test('the vague contract of the demonstration shows what a weak one looks like, red first', () => {
  const { contract } = demoVendors(today, 'ann')[1]!;
  const flags = contractFlags(contract, today);
  const red = flags.filter(({ weight }) => weight === 'red').map(({ id }) => id);
  expect(red).toEqual([
    'turnaround-vague',
    'accuracy-aggregate',
    'rework',
    'audit-rights',
    'breach-hours',
    'coder-minimum',
    'reports-thin',
  ]);
  expect(flags.slice(0, red.length).map(({ id }) => id)).toEqual(red);
});
