// What keeps a change out of the registers of evaluation and governance: each rule fires on one case and is silent on the next.

import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/model/keys-of.ts';
import type { RegisterKind, RegisterOf } from '../../../lib/model/oversight/register-kinds.ts';
import { scheduledTaskId } from '../../../lib/model/oversight/task.ts';
import { isConflicted } from '../../../lib/review/refuse/refuse-governance.ts';
import { refuseRegister } from '../../../lib/review/refuse/refuse-register.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { nothing } from './nothing-known.ts';

const code = <K extends RegisterKind>(
  kind: K,
  parts: Partial<RegisterOf<K>>,
  before?: Partial<RegisterOf<K>>,
) => {
  const base = oversightRecords()[kind as keyof ReturnType<typeof oversightRecords>];
  const record = before ? { ...base, ...before } : undefined;
  const fault = refuseRegister(kind)({
    after: { ...base, ...before, ...parts },
    author: 'ada',
    standing: { record },
  });
  return fault?.code ?? null;
};

it('each record of the fixtures may enter as it is', () => {
  for (const kind of keysOf(oversightRecords())) expect([kind, code(kind, {})]).toEqual([kind, null]);
});

it('nobody makes a record in another’s name', () => {
  expect(code('vendor-risk', { madeBy: 'bo' })).toBe('not-your-record');
});

describe('a round of evaluation', () => {
  const weights = [
    { criterion: 'price' as const, weight: 25 },
    { criterion: 'accuracy' as const, weight: 75 },
  ];
  it.each([
    ['price above the cap without a note', { weights }, 'price-weighs-too-much'],
    ['price above the cap with blanks', { weights, priceNote: ' \n' }, 'price-weighs-too-much'],
    ['price above the cap with a note', { weights, priceNote: 'Grant conditions.' }, null],
    ['another cap', { weights, priceCap: 25 }, null],
    ['weights that are not 100', { weights: weights.slice(0, 1) }, 'weights-not-100'],
    ['a criterion twice', { weights: [weights[1]!, { ...weights[1]!, weight: 25 }] }, 'weight-twice'],
  ])('%s', (_, parts, expected) => {
    expect(code('evaluation-round', parts)).toBe(expected);
  });
});

describe('a candidate', () => {
  const qa = { secondaryReview: null, discrepancies: '', bySpecialty: '', measurement: '' };
  it('without a documented QA method does not advance, and may be declined', () => {
    expect(code('vendor-evaluation', { qa, status: 'advanced' })).toBe('gate-closed');
    expect(code('vendor-evaluation', { qa, status: 'declined' })).toBeNull();
    expect(code('vendor-evaluation', { status: 'advanced' })).toBeNull();
  });
  it('without security that is shown does not advance', () => {
    expect(code('vendor-evaluation', { security: [], status: 'advanced' })).toBe('gate-closed');
  });
  it('is not chosen on the vendor’s own references alone', () => {
    const [one] = oversightRecords()['vendor-evaluation'].references;
    expect(code('vendor-evaluation', { references: [{ ...one!, source: 'vendor' }], status: 'chosen' })).toBe(
      'gate-closed',
    );
    expect(code('vendor-evaluation', { status: 'chosen' })).toBeNull();
  });
  it('that went on stays so when its evidence is corrected', () => {
    expect(code('vendor-evaluation', { security: [] }, { status: 'advanced' })).toBeNull();
  });
});

it('a risk is closed with what was done about it, and the day', () => {
  expect(code('vendor-risk', { status: 'closed' })).toBe('risk-without-mitigation');
  expect(code('vendor-risk', { status: 'closed', mitigation: 'Data came.' })).toBe('risk-without-mitigation');
  expect(
    code('vendor-risk', { status: 'closed', mitigation: 'Data came.', closedOn: '2026-11-30' }),
  ).toBeNull();
});

it('an inquiry is answered with its answer, and the day', () => {
  expect(code('payer-inquiry', { status: 'answered', answer: 'Sent.' })).toBe('inquiry-unanswered');
  expect(code('payer-inquiry', { status: 'closed', answeredOn: '2026-11-30' })).toBe('inquiry-unanswered');
  expect(code('payer-inquiry', { status: 'answered', answer: 'Sent.', answeredOn: '2026-11-30' })).toBeNull();
});

it.each<[string, Partial<RegisterOf<'security-incident'>>, string | null]>([
  ['a decision without a reason', { breach: 'no' }, 'incident-without-reason'],
  ['closing before it was decided', { status: 'closed' }, 'incident-undecided'],
  [
    'closing a breach before people were told',
    { breach: 'yes', decidedWhy: 'x', status: 'closed' },
    'incident-people-not-told',
  ],
  [
    'closing a breach once they were',
    { breach: 'yes', decidedWhy: 'x', status: 'closed', peopleToldOn: '2026-11-30' },
    null,
  ],
  ['closing what was none', { breach: 'no', decidedWhy: 'Encrypted.', status: 'closed' }, null],
])('an incident: %s', (_, parts, expected) => {
  expect(code('security-incident', parts)).toBe(expected);
});

it.each<[string, Partial<RegisterOf<'oversight-task'>>, string | null]>([
  ['dropped without a reason', { status: 'dropped' }, 'task-dropped'],
  ['dropped with one', { status: 'dropped', outcome: 'Not needed.' }, null],
  ['done by nobody', { status: 'done', doneOn: '2026-11-30', pack: 'p' }, 'task-not-done'],
  [
    'a review without its pack',
    { status: 'done', doneOn: '2026-11-30', doneBy: 'ada' },
    'review-without-pack',
  ],
  ['a review with its pack', { status: 'done', doneOn: '2026-11-30', doneBy: 'ada', pack: 'November' }, null],
  [
    'an audit without a pack',
    { kind: 'independent-audit', status: 'done', doneOn: '2026-11-30', doneBy: 'ada' },
    null,
  ],
])('a task: %s', (_, parts, expected) => {
  expect(code('oversight-task', parts)).toBe(expected);
});

it('a baseline never changes, nor is it withdrawn', () => {
  expect(code('figures-baseline', { charts: 31 }, {})).toBe('baseline-kept');
  expect(code('figures-baseline', { removed: true }, {})).toBe('baseline-kept');
});

it.each<[string, Partial<RegisterOf<'vendor-transition'>>, string | null]>([
  ['after 10 days', { parallelTo: '2026-03-10' }, 'cutover-too-early'],
  [
    'after 10 days, with blanks for a reason',
    { parallelTo: '2026-03-10', overrideWhy: ' ' },
    'cutover-too-early',
  ],
  [
    'after 10 days, for a reason',
    { parallelTo: '2026-03-10', overrideWhy: 'The old vendor has stopped.' },
    null,
  ],
  ['with too few charts', { charts: [] }, 'cutover-too-early'],
  ['from no day', { cutoverOn: null }, 'cutover-without-day'],
  ['after 14 days with its charts', {}, null],
  ['ending before it begins', { parallelTo: '2026-02-01' }, 'bad-dates'],
])('going over %s', (_, parts, expected) => {
  expect(code('vendor-transition', { status: 'cut-over', cutoverOn: '2026-03-15', ...parts })).toBe(expected);
});

it('an ending is done once its list is, with certificates', () => {
  const { items } = oversightRecords()['vendor-offboarding'];
  const done = items.map((one) => ({ ...one, doneOn: '2026-12-31', evidence: 'Certificate' }));
  expect(code('vendor-offboarding', { status: 'done' })).toBe('offboarding-open');
  expect(code('vendor-offboarding', { status: 'done', items: done })).toBeNull();
  const unshown = done.map((one) => (one.kind === 'data-destroyed' ? { ...one, evidence: '' } : one));
  expect(code('vendor-offboarding', { status: 'done', items: unshown })).toBe('offboarding-open');
  const absent = done.filter((one) => one.kind !== 'data-returned');
  expect(code('vendor-offboarding', { status: 'done', items: absent })).toBe('offboarding-open');
});

it('an auditor whom the vendor employs is in conflict, however the name is written', () => {
  expect(isConflicted(['Meridian Coding Partners', 'MCP'], ' meridian  coding PARTNERS ')).toBe(true);
  expect(isConflicted(['Meridian Coding Partners', 'MCP'], 'mcp')).toBe(true);
  expect(isConflicted(['Meridian Coding Partners'], 'Halden Audit')).toBe(false);
  expect(isConflicted(['Meridian Coding Partners'], null)).toBe(false);
});

describe('a task of the calendar', () => {
  const fields = () => ({ ...oversightRecords()['oversight-task'], scheduled: 'monthly-review 2026-11' });
  const change = (record: string, parts: object = {}, seen: Record<string, string> = {}) => ({
    id: '0190a000-0000-7000-8000-000000000000',
    kind: 'oversight-task' as const,
    record,
    fields: { ...fields(), ...parts },
    seen,
    device: 'd1',
    stamp: '1772442000000-0000-d1',
  });

  it('has the id of its turn', async () => {
    const id = await scheduledTaskId(fields().vendorId, fields().scheduled);
    expect(await refuseChange(change(id), 'ada', nothing, 1)).toBeNull();
    const other = '0190a000-0000-7000-8000-000000000001';
    expect((await refuseChange(change(other), 'ada', nothing, 1))?.code).toBe('wrong-id');
    expect(await refuseChange(change(other, { scheduled: '' }), 'ada', nothing, 1)).toBeNull();
  });

  it('that a second browser starts gives way, without a complaint', async () => {
    const id = await scheduledTaskId(fields().vendorId, fields().scheduled);
    const standing = {
      ...nothing,
      record: { ...fields(), status: 'done', doneOn: '2026-12-01', doneBy: 'ada', pack: 'November' },
    };
    expect(await refuseChange(change(id, { madeBy: 'bo' }), 'bo', standing, 1)).toBeNull();
  });
});
