// Items of the board in full, one of each source, so that no part of a row is another's. Now is Monday 30 November 2026,
// 12:00 in Chicago, which is 18:00 by Greenwich; days begin and end there at 6:00 by Greenwich.

import { expect, test } from 'vitest';
import { usualCalendar } from '../../../../lib/model/oversight/calendar-rule.ts';
import { caseUnsaid, vendorUnsaid } from '../../../../lib/model/oversight/unsaid.ts';
import { dueItemOf } from '../../../../lib/oversight/clocks/due/make-item.ts';
import { educationDue, queriesDue, reviewsDue } from '../../../../lib/oversight/clocks/due/of-charts.ts';
import {
  instructionsDue,
  overpaymentsDue,
  registersDue,
} from '../../../../lib/oversight/clocks/due/of-vendors.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const now = at('2026-11-30T18:00');
const calendar = { zone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] };
const asked = { now, calendar };
const hour = 3_600_000;
const open = { doneAt: null, late: 0, rung: 0 };
const made = { madeBy: 'p1', madeAt: at('2026-01-05T12:00'), removed: false };
const vendor = {
  ...vendorUnsaid,
  status: 'live' as const,
  id: 'v1',
  name: 'Meridian',
  owner: 'leader',
  goLive: '2026-01-05',
  ...made,
};
const its = { vendor: 'Meridian', owner: 'revenue-cycle leader', ownerId: 'leader' };

const query = (life: object) => ({
  ...{ id: 'q', number: 'E-1', vendor: 'Meridian', title: 'Heart failure' },
  ...{ recipient: 'Dr. Okafor', createdBy: 'p1', life: { rung: null, ...life } as never },
});

test('a query that awaits its answer began when it was sent, or, where that did not arrive, when it is due', () => {
  const life = { state: 'sent', sentAt: at('2026-11-27T15:00'), dueAt: at('2026-12-02T23:00') };
  const item = {
    ...{ kind: 'query-answer', about: 'q', title: 'E-1: Heart failure', vendor: 'Meridian' },
    ...{ owner: 'Dr. Okafor', ownerId: null, startedAt: at('2026-11-27T15:00'), state: 'running' },
    ...{ dueAt: at('2026-12-02T23:00'), ...open },
  };
  expect(queriesDue([query(life)], asked)).toEqual([item]);
  expect(queriesDue([query({ ...life, sentAt: null })], asked)).toEqual([
    { ...item, startedAt: at('2026-12-02T23:00') },
  ]);
});

test('an answered query is who asked’s for 16 business hours, or those of the contract with its vendor', () => {
  // Answered on Monday at 10:00 in Chicago: 7 hours are left of it, 9 are Tuesday's, until 17:00 there.
  const one = query({ state: 'answered', answeredAt: at('2026-11-30T16:00') });
  const item = {
    ...{ kind: 'coder-after-query', about: 'q', title: 'E-1: Heart failure', vendor: 'Meridian' },
    ...{ owner: 'who asked', ownerId: 'p1', startedAt: at('2026-11-30T16:00'), state: 'running' },
    ...{ dueAt: at('2026-12-01T23:00'), ...open },
  };
  expect(queriesDue([one], asked)).toEqual([item]);
  expect(queriesDue([one], asked, ({ vendor: of }) => (of === 'Meridian' ? 3 : null))).toEqual([
    { ...item, dueAt: at('2026-11-30T19:00'), state: 'soon' },
  ]);
});

test('a review that was released', () => {
  const life = { state: 'released' as const, dueAt: at('2026-12-04T06:00'), steps: [] };
  expect(reviewsDue([{ id: 'w', number: 'E-1', vendor: 'Meridian', life }], asked)).toEqual([
    {
      ...{ kind: 'rebuttal', about: 'w', title: 'E-1: answer to the findings', vendor: 'Meridian' },
      ...{ owner: 'Meridian', ownerId: null, startedAt: at('2026-12-04T06:00'), state: 'running' },
      ...{ dueAt: at('2026-12-04T06:00'), ...open },
    },
  ]);
});

test('education', () => {
  const item = { id: 'x', vendor: 'Meridian', coder: 'T. Alvarez', topic: 'specificity' as const };
  const dates = { madeAt: at('2026-11-02T12:00'), dueAt: at('2026-12-01T06:00'), acknowledged: null };
  expect(educationDue([{ ...item, ...dates }], asked, (topic) => `About ${topic}`)).toEqual([
    {
      ...{ kind: 'education', about: 'x', title: 'About specificity', vendor: 'Meridian' },
      ...{ owner: 'T. Alvarez', ownerId: null, startedAt: at('2026-11-02T12:00'), state: 'soon' },
      ...{ dueAt: at('2026-12-01T06:00'), ...open },
    },
  ]);
});

test('a credential and a task', () => {
  const coder = {
    ...{ id: 'c1', vendorId: 'v1', name: 'T. Alvarez', alsoNamed: [], specialties: [], years: null },
    ...{ assignments: [], left: null, leftWhy: '', notes: '', ...made },
    credentials: [{ kind: 'CPC', number: '', expires: '2027-01-28', verifiedBy: '', verifiedOn: null }],
  };
  const task = {
    ...{
      id: 't1',
      kind: 'independent-audit' as const,
      title: 'First audit',
      vendorId: 'v1',
      owner: 'officer',
    },
    ...{ due: '2026-11-29', status: 'open' as const, outcome: '', doneOn: null, doneBy: '', about: '' },
    ...{ scheduled: '', pack: '', auditor: '', auditorFirm: null, ...made },
  };
  const registers = { vendors: [vendor], agreements: [], contracts: [], coders: [coder], tasks: [task] };
  expect(registersDue(registers, asked)).toEqual([
    {
      // 29 January, 6:00, is 59.5 days away: within the 60 of a credential.
      ...{ kind: 'credential', about: 'c1', title: 'T. Alvarez: CPC expires', ...its, state: 'soon' },
      ...{ startedAt: made.madeAt, dueAt: at('2027-01-29T06:00'), ...open },
    },
    {
      ...{ kind: 'independent-audit', about: 't1', title: 'First audit', ...its, ownerId: 'officer' },
      ...{ startedAt: made.madeAt, dueAt: at('2026-11-30T06:00'), state: 'late', ...open, late: 12 * hour },
    },
  ]);
});

test('an instruction that one vendor is to acknowledge', () => {
  const change = {
    instruction: { key: 'k', version: 2, payer: 'Summit', title: 'Modifier 33' },
    ...{ recordedAt: at('2026-11-01T12:00'), recordedBy: 'p1', awaited: ['Meridian'], state: 'awaited' },
    due: '2026-12-15',
  };
  expect(instructionsDue([change as never], asked)).toEqual([
    {
      ...{
        kind: 'instruction-acknowledgement',
        about: 'k 2',
        title: 'Summit: Modifier 33',
        vendor: 'Meridian',
      },
      ...{ owner: 'Meridian', ownerId: null, startedAt: at('2026-11-01T12:00'), ...open },
      ...{ state: 'running', dueAt: at('2026-12-16T06:00') },
    },
  ]);
});

test('an overpayment begins when it was identified, and before that when it was credible', () => {
  const one = {
    ...{ ...caseUnsaid, id: 'o1', title: 'Modifier 25', payer: 'Medicare', vendorId: 'v1', owner: 'officer' },
    ...{ credibleOn: '2026-10-01', attributedTo: 'vendor' as const, ...made },
  };
  const item = {
    ...{ kind: 'overpayment', about: 'o1', vendor: 'Meridian', owner: 'compliance officer' },
    ...{ ownerId: 'officer', ...open },
  };
  const identified = { ...one, status: 'identified' as const, identifiedOn: '2026-11-20' };
  // Midnight of 1 October is 5:00 by Greenwich. 20 November + 60 days = 19 January (10 of November, 31, 19).
  expect(overpaymentsDue([one, identified], [vendor], '2026-11-30', asked, usualCalendar)).toEqual([
    {
      ...{ ...item, title: 'Modifier 25: not decided yet', state: 'soon' },
      ...{ startedAt: at('2026-10-01T05:00'), dueAt: null },
    },
    {
      ...{ ...item, title: 'Modifier 25', state: 'running' },
      ...{ startedAt: at('2026-11-20T06:00'), dueAt: at('2027-01-20T06:00') },
    },
  ]);
  expect(
    overpaymentsDue([{ ...one, vendorId: 'v9' }], [vendor], '2026-11-30', asked, usualCalendar)[0]?.vendor,
  ).toBe(null);
});

test('what is told as soon may be told earlier than usual, and what was done is done', () => {
  const said = {
    ...{ kind: 'task' as const, about: 't', title: 'T', vendor: null, owner: 'o', ownerId: null },
    ...{ startedAt: 0, due: now + 240 * hour },
  };
  expect(dueItemOf(said, asked).state).toBe('running');
  expect(dueItemOf({ ...said, soon: 240 * hour }, asked).state).toBe('running');
  expect(dueItemOf({ ...said, soon: 240 * hour + 1 }, asked).state).toBe('soon');
  expect(dueItemOf({ ...said, due: now - hour, soon: 0, doneAt: now - 2 * hour }, asked)).toMatchObject({
    ...{ state: 'done', late: 0, doneAt: now - 2 * hour },
  });
});
