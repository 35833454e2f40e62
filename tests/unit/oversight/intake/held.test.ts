// What keeps a chart from billing, on a chart that came back on Friday 27 November 2026, 10:00 UTC.

import { expect, test } from 'vitest';
import type { PreBill } from '../../../../lib/model/oversight/vendor.ts';
import {
  type AlertChart,
  type ChartRecords,
  mergeRecords,
  noRecords,
} from '../../../../lib/oversight/intake/alert-chart.ts';
import { alertsOf } from '../../../../lib/oversight/intake/alerts.ts';
import { heldNow } from '../../../../lib/oversight/intake/held.ts';

const returnedAt = Date.UTC(2026, 10, 27, 10);
const hour = 3_600_000;
const chart: AlertChart = {
  class: 'standard',
  source: 'vendor',
  coder: 'Raman, Priya',
  rationale: 'Said.',
  receivedAt: returnedAt - 40 * hour,
  returnedAt,
  billedAt: null,
};
const all: PreBill = { charts: 'all', from: '2026-11-01', days: 3 };
const held = (one: Partial<AlertChart>, records: Partial<ChartRecords> = {}, rule: PreBill | null = all) =>
  heldNow({ ...chart, ...one }, { ...noRecords, ...records }, rule).map(
    ({ why, dueOn }) => `${why} ${dueOn}`,
  );
const billed = (hours: number, records: Partial<ChartRecords> = {}, rule: PreBill | null = all) =>
  alertsOf(
    { ...chart, billedAt: returnedAt + hours * hour },
    { ...noRecords, ...records },
    () => true,
    rule,
  ).map(({ kind }) => kind);

test('a chart of a vendor with review before billing is held from its return, for three business days: Wednesday', () => {
  expect(held({})).toEqual(['pre-bill 2026-12-02']);
  // Signing alone does not let it go; the release does.
  expect(held({}, { review: 'signed' })).toEqual(['pre-bill 2026-12-02']);
  expect(held({}, { review: 'released', releasedAt: returnedAt + hour })).toEqual([]);
});

test('it is not held without the mode, before its first day, where only complex charts are, or once it was billed', () => {
  expect(held({}, {}, null)).toEqual([]);
  expect(held({}, {}, { ...all, from: '2026-11-28' })).toEqual([]);
  expect(held({}, {}, { ...all, charts: 'complex' })).toEqual([]);
  expect(held({ class: 'complex' }, {}, { ...all, charts: 'complex' })).toEqual(['pre-bill 2026-12-02']);
  expect(held({ returnedAt: null })).toEqual([]);
  expect(held({ billedAt: returnedAt + hour })).toEqual([]);
});

test('a reviewer’s hold and a gap hold any chart, until they are over', () => {
  expect(held({}, { holds: [{ from: returnedAt, to: null }] }, null)).toEqual(['reviewer null']);
  expect(held({}, { holds: [{ from: returnedAt, to: returnedAt + hour }] }, null)).toEqual([]);
  expect(held({}, { gaps: [{ raisedAt: 1, closedAt: null, holdsBilling: true }] }, null)).toEqual([
    'gap null',
  ]);
  expect(held({}, { gaps: [{ raisedAt: 1, closedAt: 2, holdsBilling: true }] }, null)).toEqual([]);
  expect(held({}, { gaps: [{ raisedAt: 1, closedAt: null, holdsBilling: false }] }, null)).toEqual([]);
  expect(held({}, { gaps: [{ raisedAt: 1, closedAt: 2, holdsBilling: true }] }, null)).toEqual([]);
});

test('a held chart that was billed all the same is an alert; one that had been let go is none', () => {
  const after = (hours: number) => ({ review: 'released' as const, releasedAt: returnedAt + hours * hour });
  expect(billed(5)).toEqual(['billed-held']);
  expect(billed(5, after(6))).toEqual(['billed-held']);
  expect(billed(5, after(4))).toEqual([]);
  expect(billed(5, {}, null)).toEqual([]);
  const hold = (to: number | null) => ({
    holds: [{ from: returnedAt + hour, to: to === null ? null : returnedAt + to * hour }],
  });
  expect(billed(5, hold(null), null)).toEqual(['billed-held']);
  expect(billed(5, hold(4), null)).toEqual([]);
  expect(billed(0, hold(null), null)).toEqual([]);
});

test('of two sites that know the chart, the earliest release and the furthest review count', () => {
  expect(
    mergeRecords([
      { ...noRecords, review: 'signed' },
      { ...noRecords, review: 'released', releasedAt: 9 },
      { ...noRecords, review: 'released', releasedAt: 7 },
    ]),
  ).toMatchObject({ review: 'released', releasedAt: 7 });
  expect(mergeRecords([])).toEqual(noRecords);
});
