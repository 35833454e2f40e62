import { expect, test } from 'vitest';
import type { Contract } from '../../../lib/model/oversight/contract.ts';
import type { Vendor } from '../../../lib/model/oversight/vendor.ts';
import { fillCharts } from '../../../lib/oversight/facts/fill-charts.ts';
import { scorecardOf } from '../../../lib/oversight/measures/scorecard.ts';
import { factsOfYear } from '../../../lib/oversight/synthetic/facts-of-year.ts';
import { contractTerms } from '../../../lib/server/oversight/measures/contract-terms.ts';

const made = { madeBy: 'p', madeAt: 1, removed: false };
const vendor = { id: 'v', name: 'Meridian', alsoNamed: ['MCP'], ...made } as Vendor & {
  id: string;
};
const any = { specialty: null, encounterType: null, payer: null, class: null, method: null, text: '' };
const term = {
  ...any,
  key: 'all',
  measure: 'turnaround',
  target: 48,
  unit: 'hours',
  from: null,
  to: '2026-03-31',
};
const contract = {
  id: 'c',
  vendorId: 'v',
  title: 'Coding services',
  signedOn: '2025-12-01',
  from: '2026-01-01',
  to: null,
  terms: [
    term,
    { ...term, key: 'urgent', class: 'urgent', target: 1, unit: 'business-days', to: null },
    { ...term, key: 'complex', class: 'complex', target: 12, unit: 'business-hours', to: null },
    { ...term, key: 'later', target: 24, from: '2026-04-01', to: null },
  ],
  ...made,
} as Contract & { id: string };

/** Mondays to Fridays, 8 to 17 by Chicago's clock. */
const calendar = {
  zone: 'America/Chicago',
  days: [1, 2, 3, 4, 5],
  from: 8,
  to: 17,
  holidays: ['2026-03-31'],
};
const terms = contractTerms([vendor], [contract], calendar);

test('the narrowest term of the contract holds, by any name of the vendor, from its first day to its last', () => {
  const ask = (on: string, chartClass: 'urgent' | null = null, name = 'mcp') =>
    terms.termFor({
      vendor: name,
      measure: 'turnaround',
      specialty: null,
      encounterType: null,
      payer: null,
      class: chartClass,
      on,
    });
  expect(ask('2026-03-31')).toMatchObject({ target: 48, unit: 'hours', from: 'Coding services: turnaround' });
  expect(ask('2026-04-01')).toMatchObject({ target: 24 });
  expect(ask('2026-02-01', 'urgent')).toMatchObject({ target: 1, unit: 'business-days' });
  expect(ask('2025-12-31')).toBeNull();
  expect(ask('2026-04-01', null, 'Somebody else')).toBeNull();
  expect(terms.changes).toEqual(expect.arrayContaining(['2026-01-01', '2026-04-01']));
});

const chart = (day: string, chartClass: string, returned = 1) => {
  const received = Date.parse(`${day}T15:00:00Z`);
  return {
    number: day,
    facility: null,
    vendor: 'Meridian',
    source: 'vendor',
    coder: null,
    specialty: null,
    encounter_type: null,
    class: chartClass,
    payer: null,
    provider: null,
    delivery: null,
    received_at: received,
    coded_at: null,
    returned_at: received + returned,
    paused_ms: 0,
    own_review: false,
    lines: 1,
  };
};

test('each chart has the hours of the term that held when it was received, by the calendar of the house', () => {
  // Received at 15:00 UTC, 10:00 in Chicago. 27 March 2026 is a Friday: a business day later ends with Monday, at 5:00 UTC of
  // Tuesday, 86 hours on. Of 12 business hours seven run on Monday the 30th; Tuesday is a holiday, so five of Wednesday end at
  // 13:00, 18:00 UTC: 51 hours on.
  const charts = [
    chart('2026-03-27', 'urgent'),
    chart('2026-03-29', 'standard'),
    chart('2026-03-30', 'complex'),
    chart('2026-04-02', 'standard'),
    chart('2025-12-30', 'standard'),
  ];
  const facts = factsOfYear({ roster: [], charts, claims: [], denials: [], queries: [], reviews: [] });
  const { called, numbers } = fillCharts(facts.charts, facts.names, [], terms);
  expect(Object.fromEntries(called.map((day, i) => [day, numbers.allowed[i]]))).toEqual({
    '2025-12-30': Number.NaN,
    '2026-03-27': 86,
    '2026-03-29': 48,
    '2026-03-30': 51,
    '2026-04-02': 24,
  });
});

test('a term in business hours is held against the mean in business hours, and against each chart', () => {
  // Thirty-two complex charts came on Thursday 26 March 2026, 10:00 in Chicago. Half came back on Friday at 12:00: 7 + 4 = 11
  // business hours, 26 by the clock. Half came back on Monday at 11:00: 7 + 9 + 3 = 19, 97 by the clock. The mean is 15 hours
  // where 12 are promised, and 16 of 32 were in time.
  const hour = 3_600_000;
  const charts = Array.from({ length: 32 }, (_, i) =>
    chart('2026-03-26', 'complex', (i % 2 === 0 ? 26 : 97) * hour),
  );
  const rows = { roster: [], charts, claims: [], denials: [], queries: [], reviews: [] };
  const filters = { vendor: 'Meridian', class: 'complex' };
  const period = { from: '2026-03-01', to: '2026-03-31' };
  const made = scorecardOf(
    factsOfYear(rows, terms),
    { period, filters, by: null, and: null },
    {
      termFor: terms.termFor,
      asOf: '',
      madeAt: 0,
    },
  );
  const figure = (id: string) => made.all.figures.find(({ measure }) => measure === id)!;
  expect(figure('turnaround').also.find(({ name }) => name === 'Mean in business hours')?.value).toBe(15);
  expect(figure('turnaround')).toMatchObject({
    value: 61.5,
    target: { value: 12, from: 'Coding services: turnaround, complex charts, by: mean in business hours' },
    standing: 'missed',
  });
  expect(figure('turnaround-in-time')).toMatchObject({ numerator: 16, denominator: 32 });
});
