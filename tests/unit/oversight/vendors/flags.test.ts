// Flags of a vendor as a whole, and of work that it was not engaged for.

import { describe, expect, test } from 'vitest';
import { demoVendors } from '../../../../lib/demo/oversight/vendors.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import { scopeFlags, seenWork } from '../../../../lib/oversight/vendors/scope-flags.ts';
import { vendorFlags } from '../../../../lib/oversight/vendors/vendor-flags.ts';

const today = '2026-06-01';
type Facts = Parameters<typeof vendorFlags>;
const vendor: Facts[0] = {
  name: 'Acme',
  status: 'live',
  services: ['outpatient-coding'],
  delivery: ['ehr'],
  goLive: '2026-01-01',
  ends: null,
};
const baa: Facts[1][number] = {
  vendorId: 'v1',
  kind: 'baa',
  signedOn: '2026-01-01',
  from: '2026-01-01',
  to: null,
  endedOn: null,
};
const contract = { signedOn: '2026-01-01', from: '2026-01-01', to: null };
const flags = (
  more: Partial<Facts[0]> = {},
  agreements: Facts[1] = [baa],
  contracts: Facts[2] = [contract],
) =>
  vendorFlags({ ...vendor, ...more }, agreements, contracts, today).map(
    ({ id, weight }) => `${id} ${weight}`,
  );

test('a vendor that is as it should be has none', () => {
  expect(flags()).toEqual([]);
});

test.each([
  ['no agreement', flags({}, []), ['baa red']],
  ['one that ends in 30 days', flags({}, [{ ...baa, to: '2026-07-01' }]), ['baa-expiring warn']],
  ['one that ends in 31 days', flags({}, [{ ...baa, to: '2026-07-02' }]), []],
  ['no contract', flags({}, [baa], []), ['contract red']],
  ['a contract that is not signed', flags({}, [baa], [{ ...contract, signedOn: null }]), ['contract red']],
  ['a first day ahead', flags({ goLive: '2026-07-01' }), ['go-live warn']],
  ['a last day that is over', flags({ ends: '2026-05-31' }), ['ended red']],
  ['no service', flags({ services: [] }), ['services warn']],
  ['no way of delivery', flags({ delivery: [] }), ['delivery warn']],
  ['being a candidate only', flags({ status: 'candidate', services: [] }, [], []), []],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

describe('work out of scope', () => {
  const seen = seenWork(
    [{ encounterType: 'inpatient' }, { encounterType: 'outpatient' }, { encounterType: null }],
    [{ category: 'charge-capture' }, { category: 'omitted' }],
  );

  test('is told of inpatient charts and charge findings, and not of what is in scope', () => {
    expect(seen).toEqual({ 'inpatient-coding': 1, 'outpatient-coding': 1, 'charge-capture-review': 1 });
    const out = (services: Facts[0]['services']) =>
      scopeFlags({ services }, seen).map(({ service }) => service);
    expect(out(['outpatient-coding'])).toEqual(['inpatient-coding', 'charge-capture-review']);
    expect(out(['outpatient-coding', 'inpatient-coding', 'charge-capture-review'])).toEqual([]);
  });

  test('is none where nothing was seen', () => {
    expect(scopeFlags({ services: [] }, seenWork([]))).toEqual([]);
  });
});

test('the demonstration has two vendors and sixty coders that the registers take', () => {
  const made = { madeBy: 'ann', madeAt: 0, removed: false };
  const all = demoVendors(today, 'ann');
  expect(all.map(({ coders }) => coders.length)).toEqual([38, 22]);
  const vendorId = '0190a000-0000-7000-8000-000000000001';
  for (const one of all) {
    expect(registerSchemas.vendor.safeParse({ ...one.vendor, ...made }).error).toBeUndefined();
    for (const [kind, said] of [
      ['vendor-contract', one.contract],
      ...one.agreements.map((agreement) => ['vendor-agreement', agreement] as const),
      ...one.coders.map((coder) => ['coder', coder] as const),
    ] as const)
      expect(registerSchemas[kind].safeParse({ ...said, vendorId, ...made }).error).toBeUndefined();
    expect(new Set(one.coders.map(({ name }) => name)).size).toBe(one.coders.length);
  }
});
