import { expect, test } from 'vitest';
import type { Contract } from '../../../lib/model/oversight/contract.ts';
import type { Vendor } from '../../../lib/model/oversight/vendor.ts';
import { fillCharts } from '../../../lib/oversight/facts/fill-charts.ts';
import { factsOfYear } from '../../../lib/oversight/synthetic/facts-of-year.ts';
import { contractTerms } from '../../../lib/server/oversight/measures/contract-terms.ts';

const made = { madeBy: 'p', madeAt: 1, removed: false };
const vendor = { id: 'v', name: 'Meridian', alsoNamed: ['MCP'], ...made } as unknown as Vendor & {
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
    { ...term, key: 'later', target: 24, from: '2026-04-01', to: null },
  ],
  ...made,
} as unknown as Contract & { id: string };

const terms = contractTerms([vendor], [contract]);

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

test('each chart has the hours of the term that held when it was received', () => {
  const chart = (day: string, chartClass: string) => {
    const received = Date.parse(`${day}T10:00:00Z`);
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
      returned_at: received + 1,
      paused_ms: 0,
      own_review: false,
      lines: 1,
    };
  };
  // 2026-03-27 is a Friday: a business day later is Monday, 72 hours on.
  const charts = [
    chart('2026-03-27', 'urgent'),
    chart('2026-03-30', 'standard'),
    chart('2026-04-02', 'standard'),
    chart('2025-12-30', 'standard'),
  ];
  const facts = factsOfYear({ roster: [], charts, claims: [], denials: [], queries: [], reviews: [] });
  const { called, numbers } = fillCharts(facts.charts, facts.names, [], terms);
  expect(Object.fromEntries(called.map((day, i) => [day, numbers.allowed[i]]))).toEqual({
    '2025-12-30': Number.NaN,
    '2026-03-27': 72,
    '2026-03-30': 48,
    '2026-04-02': 24,
  });
});
