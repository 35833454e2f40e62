// Reports that a contract asks for stand on the board from the end of their period until they are received. The contract began
// on 1 January 2026 and asks for a report a month, ten days after its end.

import { expect, test } from 'vitest';
import { type Contract, contract } from '../../../../lib/model/oversight/contract.ts';
import { vendor } from '../../../../lib/model/oversight/vendor.ts';
import { vendorReport } from '../../../../lib/model/oversight/vendor-report.ts';
import { type ReportRegisters, reportsDue } from '../../../../lib/oversight/clocks/due/of-reports.ts';

const calendar = { zone: 'America/New_York', days: [1, 2, 3, 4, 5], from: 8, to: 17, holidays: [] };
const monthly: Contract['reports'][number] = {
  ...{ what: 'Monthly figures', every: 'month', metrics: [], format: '', days: 10 },
};
const vendorId = '0190a000-0000-7000-8000-000000000001';
const made = { notes: '', madeBy: 'leader', madeAt: 1, removed: false };
const nothing = {
  ...{ noticeDays: null, reworkCost: null, rootCauseDays: null, reworkDays: null, rebuttalDays: null },
  ...{ breachHours: null, coderCredentials: [], coderYears: null, reviewShare: null, document: null },
};
const one = {
  ...contract.parse({
    ...{ vendorId, title: 'Services', signedOn: null, from: '2026-01-01', to: null, owner: 'leader' },
    ...{ terms: [], clauses: [], ladder: [], reports: [monthly], ...nothing, ...made },
  }),
  id: 'c1',
};
const meridian = {
  ...vendor.parse({
    ...{
      name: 'Meridian',
      alsoNamed: [],
      status: 'live',
      services: [],
      delivery: [],
      goLive: null,
      ends: null,
    },
    ...{ contactName: '', contactEmail: '', owner: 'leader', ownReviewShare: null, ownQaMethod: '', ...made },
  }),
  id: vendorId,
};
const received = (from: string, to: string) => ({
  ...vendorReport.parse({
    ...{ vendorId, title: 'R', from, to, receivedOn: to, parts: [], figures: [], document: null, ...made },
  }),
  id: from,
});

const due = (now: string, registers: Partial<ReportRegisters> = {}) =>
  reportsDue(
    { vendors: [meridian], contracts: [one], reports: [], ...registers },
    { now: Date.parse(now), calendar },
  ).map(({ title, owner, ownerId, state, dueAt }) => [title, owner, ownerId, state, dueAt]);

// 10 February ends at five in the morning of the 11th, by Greenwich.
const until = Date.parse('2026-02-11T05:00:00Z');
const january = 'Monthly figures, 1 Jan 2026 to 31 Jan 2026';

test('a report is on the board once its period is over, and late after its day', () => {
  expect(due('2026-01-31T12:00:00Z')).toEqual([]);
  expect(due('2026-02-01T12:00:00Z')).toEqual([[january, 'Meridian', 'leader', 'running', until]]);
  expect(due('2026-02-07T12:00:00Z')).toEqual([[january, 'Meridian', 'leader', 'soon', until]]);
  expect(due('2026-02-11T12:00:00Z')).toEqual([[january, 'Meridian', 'leader', 'late', until]]);
});

test('several periods are one row, with the oldest; what was received is gone from it', () => {
  const may = '2026-05-02T12:00:00Z';
  expect(due(may)[0]![0]).toBe(`${january}, and 3 later ones`);
  expect(due('2026-03-02T12:00:00Z')[0]![0]).toBe(`${january}, and 1 later one`);
  const first = received('2026-01-01', '2026-01-31');
  expect(due(may, { reports: [first] })[0]![0]).toBe(
    'Monthly figures, 1 Feb 2026 to 28 Feb 2026, and 2 later ones',
  );
  expect(due(may, { reports: [received('2026-01-01', '2026-04-30')] })).toEqual([]);
  expect(due(may, { reports: [{ ...first, vendorId: 'another' }] })[0]![0]).toContain('3 later');
});

test('a vendor that is gone, or nobody knows, and a contract that asks for none owe nothing', () => {
  const now = '2026-02-11T12:00:00Z';
  expect(due(now, { vendors: [{ ...meridian, status: 'ended' }] })).toEqual([]);
  expect(due(now, { vendors: [] })).toEqual([]);
  expect(due(now, { contracts: [{ ...one, reports: [] }] })).toEqual([]);
});

test('a report is named by its contract and its place in it, by 200 characters, and is of the contract’s vendor', () => {
  const now = { now: Date.parse('2026-02-11T12:00:00Z'), calendar };
  const other = { ...meridian, id: '0190a000-0000-7000-8000-000000000002', name: 'Another' };
  const reports = [{ ...monthly, what: 'x'.repeat(201) }, monthly];
  const items = reportsDue(
    { vendors: [other, meridian], contracts: [{ ...one, reports }], reports: [] },
    now,
  );
  expect(items.map(({ about, vendor: of, title }) => [about, of, title])).toEqual([
    ['c1 0', 'Meridian', `${'x'.repeat(200)}, 1 Jan 2026 to 31 Jan 2026`],
    ['c1 1', 'Meridian', january],
  ]);
});
