// What stands on the board of what is due about vendors: for each source a record that puts something on it, and one that
// does not. Now is Monday 30 November 2026, 12:00 UTC.

import { describe, expect, it } from 'vitest';
import { usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import { caseUnsaid, contractUnsaid, vendorUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import {
  type DueRegisters,
  instructionsDue,
  overpaymentsDue,
  registersDue,
} from '../../../../lib/oversight/clocks/due/of-vendors.ts';
import type { RegisteredChange } from '../../../../lib/review/payers/change-register.ts';

const now = Date.parse('2026-11-30T12:00:00Z');
const asked = { now, calendar: { zone: 'UTC', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] } };
const at = (text: string) => Date.parse(`${text}Z`);
const made = { madeBy: 'p1', madeAt: at('2026-01-05T00:00'), removed: false };

const vendor = {
  ...vendorUnsaid,
  status: 'live' as const,
  id: 'v1',
  name: 'Meridian Coding Partners',
  goLive: '2026-01-05',
  owner: 'leader',
  ...made,
};
const agreement = {
  id: 'a1',
  vendorId: 'v1',
  kind: 'baa' as const,
  title: 'Business associate agreement',
  signedOn: '2025-12-01',
  from: '2025-12-15',
  to: '2026-12-14',
  scope: '',
  document: null,
  endedOn: null,
  endReason: '',
  ...made,
};
const coder = {
  id: 'c1',
  vendorId: 'v1',
  name: 'T. Alvarez',
  alsoNamed: [],
  credentials: [{ kind: 'CPC', number: '', expires: '2026-11-20', verifiedBy: '', verifiedOn: null }],
  specialties: [],
  years: null,
  assignments: [],
  left: null,
  leftWhy: '',
  notes: '',
  ...made,
};
const task = {
  id: 't1',
  kind: 'independent-audit' as const,
  title: 'First independent audit',
  vendorId: 'v1',
  owner: 'compliance',
  due: '2026-12-10',
  status: 'open' as const,
  outcome: '',
  doneOn: null,
  doneBy: '',
  about: '',
  ...{ scheduled: '', pack: '', auditor: '', auditorFirm: null },
  ...made,
};
const contract = {
  ...contractUnsaid,
  id: 'k1',
  vendorId: 'v1',
  title: 'Master services agreement',
  signedOn: null,
  from: '2026-01-01',
  to: '2027-01-31',
  noticeDays: 60,
  owner: 'leader',
  ...made,
};

const registers = (given: Partial<DueRegisters>): DueRegisters => ({
  vendors: [vendor],
  agreements: [],
  contracts: [],
  coders: [],
  tasks: [],
  ...given,
});
const due = (given: Partial<DueRegisters>) => registersDue(registers(given), asked);

describe('agreements', () => {
  it('are soon due 30 days before their last day, and late after it', () => {
    // 14 December is 14 days away; one until 31 January is 62 days away.
    expect(due({ agreements: [agreement] })).toMatchObject([
      {
        kind: 'agreement',
        title: 'Business associate agreement ends',
        state: 'soon',
        vendor: 'Meridian Coding Partners',
        owner: 'revenue-cycle leader',
        ownerId: 'leader',
        startedAt: at('2025-12-15T00:00'),
      },
    ]);
    expect(due({ agreements: [{ ...agreement, to: '2027-01-31' }] })[0]?.state).toBe('running');
    // The last day itself is in time: until midnight.
    expect(due({ agreements: [{ ...agreement, to: '2026-11-30' }] })[0]?.state).toBe('soon');
    expect(due({ agreements: [{ ...agreement, to: '2026-11-29' }] })[0]).toMatchObject({
      state: 'late',
      late: 12 * 3_600_000,
    });
  });

  it('are not due once they were ended, have no end, or have a successor', () => {
    expect(due({ agreements: [{ ...agreement, endedOn: '2026-10-01' }] })).toEqual([]);
    expect(due({ agreements: [{ ...agreement, to: null }] })).toEqual([]);
    const next = { ...agreement, id: 'a2', from: '2026-12-15', to: '2027-12-14' };
    expect(due({ agreements: [agreement, next] }).map(({ about }) => about)).toEqual(['a2']);
    expect(due({ agreements: [agreement, { ...next, to: null }] })).toEqual([]);
    expect(due({ agreements: [{ ...next, to: null }, agreement] })).toEqual([]);
    expect(due({ agreements: [next, agreement] }).map(({ about }) => about)).toEqual(['a2']);
  });

  it('are not due of a vendor that was left, and not begun without a first day', () => {
    expect(due({ vendors: [{ ...vendor, status: 'ended' }], agreements: [agreement] })).toEqual([]);
    expect(due({ agreements: [{ ...agreement, from: null }] })).toEqual([]);
  });

  it('of another kind, or with another vendor, are no successors; a vendor that nobody knows has no name', () => {
    const other = { ...agreement, id: 'a2', kind: 'security' as never, to: '2027-12-14' };
    const elsewhere = { ...agreement, id: 'a3', vendorId: 'v9', to: '2027-12-14' };
    expect(due({ agreements: [agreement, other, elsewhere] })).toMatchObject([
      { about: 'a1' },
      { about: 'a2' },
      { about: 'a3', vendor: null, ownerId: null },
    ]);
  });
});

it('tells the last day to give notice: 60 days before 31 January 2027 is 2 December 2026', () => {
  expect(due({ contracts: [contract] })).toMatchObject([
    {
      kind: 'contract-notice',
      title: 'Master services agreement: last day to give notice',
      state: 'soon',
      startedAt: at('2026-01-01T00:00'),
      dueAt: at('2026-12-03T00:00'),
    },
  ]);
  for (const without of ['noticeDays', 'from', 'to'])
    expect(due({ contracts: [{ ...contract, [without]: null }] })).toEqual([]);
  expect(due({ vendors: [{ ...vendor, status: 'ended' }], contracts: [contract] })).toEqual([]);
  const elsewhere = { ...contract, id: 'k2', vendorId: 'v9', to: '2027-06-30' };
  expect(due({ contracts: [contract, elsewhere] }).map(({ about }) => about)).toEqual(['k1', 'k2']);
});

it('tells credentials that expire, of coders who are there', () => {
  expect(due({ coders: [coder] })).toMatchObject([
    { kind: 'credential', title: 'T. Alvarez: CPC expires', state: 'late' },
  ]);
  const lasting = { ...coder.credentials[0]!, expires: null };
  expect(due({ coders: [{ ...coder, credentials: [lasting] }] })).toEqual([]);
  expect(due({ coders: [{ ...coder, left: '2026-10-01' }] })).toEqual([]);
});

it('tells open tasks with their owner, and none that is done', () => {
  expect(due({ tasks: [task] })).toMatchObject([
    { kind: 'independent-audit', ownerId: 'compliance', state: 'soon' },
  ]);
  expect(due({ tasks: [{ ...task, status: 'done' }] })).toEqual([]);
});

it.each([
  ['monthly-review', 'monthly-review'],
  ['quarterly-review', 'monthly-review'],
  ['daily-monitoring', 'daily-monitoring'],
  ['vendor-report', 'task'],
  ['notice', 'contract-notice'],
  ['compliance', 'task'],
  ['access-review', 'task'],
  ['data-return', 'task'],
  ['other', 'task'],
] as const)('a task of the kind %s stands on the board as %s', (kind, shown) => {
  expect(due({ tasks: [{ ...task, kind, vendorId: null }] })).toMatchObject([{ kind: shown, vendor: null }]);
});

it('tells instructions by who is awaited', () => {
  const change = (state: RegisteredChange['state'], awaited: string[]) =>
    ({
      instruction: { key: 'k', version: 1, payer: 'Summit', title: 'Modifier 33' },
      recordedAt: at('2026-11-01T00:00'),
      recordedBy: 'p1',
      awaited,
      state,
      due: '2026-11-15',
    }) as RegisteredChange;
  const items = instructionsDue(
    [
      change('awaited', ['Meridian']),
      change('awaited', ['Meridian', 'Hill']),
      change('not-told', []),
      change('acknowledged', []),
    ],
    asked,
  );
  expect(items).toMatchObject([
    {
      kind: 'instruction-acknowledgement',
      about: 'k 1',
      title: 'Summit: Modifier 33',
      owner: 'Meridian',
      vendor: 'Meridian',
      ownerId: null,
      state: 'late',
    },
    { owner: 'Meridian, Hill', vendor: null, ownerId: null },
    { owner: 'who wrote it', ownerId: 'p1', state: 'late' },
  ]);
});

it('tells overpayments that run, stand still, or wait for a decision, and none that is closed', () => {
  const one = {
    ...caseUnsaid,
    id: 'o1',
    title: 'Modifier 25 in March',
    payer: 'Medicare',
    vendorId: 'v1',
    owner: 'officer',
    credibleOn: '2026-10-01',
    attributedTo: 'vendor' as const,
    ...made,
  };
  const identified = { ...one, status: 'identified' as const, identifiedOn: '2026-10-05' };
  const items = overpaymentsDue(
    [
      one,
      identified,
      { ...identified, investigationFrom: '2026-10-06' },
      { ...identified, status: 'returned' },
      { ...one, status: 'no-overpayment' },
    ],
    [vendor],
    '2026-11-30',
    asked,
    usualCalendar,
  );
  const told = (given: object, rule = usualCalendar) =>
    overpaymentsDue([{ ...one, ...given }], [vendor], '2026-11-30', asked, rule);
  const nobodys = told({ vendorId: null });
  expect([items[0]?.vendor, nobodys[0]?.vendor, items[0]?.owner]).toEqual([
    vendor.name,
    null,
    'compliance officer',
  ]);
  // 5 October + 50 days = 24 November.
  expect([told(identified), told(identified, { ...usualCalendar, overpaymentDays: 50 })]).toMatchObject([
    [{ state: 'soon' }],
    [{ state: 'late' }],
  ]);
  // 5 October + 60 days = 4 December.
  expect(
    items.map(({ title, state, dueAt }) => [
      title,
      state,
      dueAt && new Date(dueAt).toISOString().slice(0, 10),
    ]),
  ).toEqual([
    ['Modifier 25 in March: not decided yet', 'soon', null],
    ['Modifier 25 in March', 'soon', '2026-12-05'],
    ['Modifier 25 in March', 'paused', '2027-06-02'],
  ]);
});
