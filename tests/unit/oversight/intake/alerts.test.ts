// What is amiss between the stages of a chart: each rule on a case on which it fires, and on one on which it is silent.

import { expect, test } from 'vitest';
import {
  type AlertChart,
  alertsOf,
  type ChartRecords,
  noRecords,
} from '../../../../lib/oversight/intake/alerts.ts';

const chart: AlertChart = {
  class: 'standard',
  source: 'vendor',
  coder: 'Raman, Priya',
  rationale: '',
  receivedAt: 100,
  returnedAt: 200,
  billedAt: null,
};
const kinds = (one: Partial<AlertChart>, records: Partial<ChartRecords> = {}, known = true) =>
  alertsOf({ ...chart, ...one }, { ...noRecords, ...records }, () => known).map(
    ({ kind, at }) => `${kind} ${at}`,
  );
const gap = { raisedAt: 150, closedAt: null as number | null, holdsBilling: true };

test('a chart with nothing amiss has no alert, billed or not', () => {
  expect(kinds({})).toEqual([]);
  expect(kinds({ billedAt: 300 })).toEqual([]);
});

test('a complex chart that came back without rationale', () => {
  expect(kinds({ class: 'complex' })).toEqual(['no-rationale 200']);
  expect(kinds({ class: 'complex', rationale: '  ' })).toEqual(['no-rationale 200']);
  expect(kinds({ class: 'complex', rationale: 'Two lesions, one code.' })).toEqual([]);
  expect(kinds({ class: 'complex', returnedAt: null })).toEqual([]);
  expect(kinds({ class: 'urgent' })).toEqual([]);
});

test('an open gap that holds billing: not to be billed yet, and once billed an alert', () => {
  expect(kinds({}, { gaps: [gap] })).toEqual(['hold 150']);
  expect(kinds({ returnedAt: null }, { gaps: [gap] })).toEqual([]);
  expect(kinds({}, { gaps: [{ ...gap, holdsBilling: false }] })).toEqual([]);
  expect(kinds({ billedAt: 300 }, { gaps: [gap] })).toEqual(['billed-open-gap 300']);
  expect(kinds({ billedAt: 300 }, { gaps: [{ ...gap, holdsBilling: false }] })).toEqual([
    'billed-open-gap 300',
  ]);
});

test('a gap that was closed after billing, and was there by then', () => {
  const closed = (raisedAt: number, closedAt: number | null) =>
    kinds({ billedAt: 300 }, { gaps: [{ ...gap, raisedAt, closedAt }] });
  expect(closed(150, 400)).toEqual(['gap-closed-late 400']);
  expect(closed(150, 300)).toEqual([]);
  expect(closed(301, 400)).toEqual([]);
  expect(kinds({}, { gaps: [{ ...gap, closedAt: 400 }] })).toEqual([]);
  const both = [
    { ...gap, closedAt: 400 },
    { ...gap, closedAt: null },
  ];
  expect(kinds({ billedAt: 300 }, { gaps: both })).toEqual(['billed-open-gap 300', 'gap-closed-late 400']);
});

test('billed while a query was open: sent before, not answered by then', () => {
  const billed = (sentAt: number, endedAt: number | null) =>
    kinds({ billedAt: 300 }, { queries: [{ sentAt, endedAt }] });
  expect(billed(250, null)).toEqual(['billed-open-query 300']);
  expect(billed(250, 301)).toEqual(['billed-open-query 300']);
  expect(billed(250, 300)).toEqual([]);
  expect(billed(301, null)).toEqual([]);
  expect(kinds({}, { queries: [{ sentAt: 250, endedAt: null }] })).toEqual([]);
});

test('billed with a code that a signed review found unsupported', () => {
  expect(kinds({ billedAt: 300 }, { unsupported: [{ signedAt: 400 }] })).toEqual(['billed-unsupported 300']);
  expect(kinds({}, { unsupported: [{ signedAt: 400 }] })).toEqual([]);
});

test('a coder whom nobody named, and one who is in no register', () => {
  expect(kinds({ coder: null })).toEqual(['coder-unnamed 200']);
  expect(kinds({ coder: ' ', returnedAt: null })).toEqual(['coder-unnamed 100']);
  expect(kinds({}, {}, false)).toEqual(['coder-unknown 200']);
});
