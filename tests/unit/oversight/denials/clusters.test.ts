// The same denial again: when it is a pattern, and when it is not.

import { expect, test } from 'vitest';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import { clustersIn } from '../../../../lib/oversight/denials/clusters.ts';
import { denialOf } from '../../../fixtures/oversight/denials.ts';

const rule = { clusterCount: 3, clusterDays: 60 };
let n = 0;
const on = (deniedOn: string, more: Partial<Denial> = {}) => {
  n += 1;
  return denialOf({ id: `d${String(n).padStart(3, '0')}`, number: `E-${n}`, deniedOn, ...more });
};

test('three of one vendor, code and reason within sixty days are a pattern, with its charts', () => {
  const three = [
    on('2026-05-01'),
    on('2026-05-20', { vendor: 'meridian  coding partners' }),
    on('2026-06-30'),
  ];
  const [cluster, ...others] = clustersIn(three, rule);
  expect(others).toEqual([]);
  expect(cluster).toMatchObject({
    code: '9Z901',
    carc: '97',
    count: 3,
    from: '2026-05-01',
    to: '2026-06-30',
  });
  expect(cluster?.amount).toBe(24_000);
  expect(cluster?.numbers).toEqual(three.map(({ number }) => number).sort());
});

test('a day more between the first and the last, and they are none', () => {
  expect(clustersIn([on('2026-05-01'), on('2026-05-20'), on('2026-07-01')], rule)).toEqual([]);
});

test('two are none; another code, reason or vendor is another kind', () => {
  const two = [on('2026-05-01'), on('2026-05-02')];
  expect(clustersIn(two, rule)).toEqual([]);
  for (const other of [{ code: '9Z902' }, { carc: '16' }, { vendor: 'Northgate Health Information' }])
    expect(clustersIn([...two, on('2026-05-03', other)], rule)).toEqual([]);
  expect(clustersIn([...two, on('2026-05-03')], rule)).toHaveLength(1);
});

test('a claim that is denied again, a reversed denial and a billing matter count no further', () => {
  const two = [on('2026-05-01'), on('2026-05-02')];
  const again = { number: two[0]!.number };
  for (const more of [
    again,
    { state: 'reversed' },
    { attributed: 'billing' },
    { code: null },
  ] as Partial<Denial>[])
    expect(clustersIn([...two, on('2026-05-03', more)], rule)).toEqual([]);
});

test('of coders it says who had how many', () => {
  const many = ['A', 'A', 'A', 'B'].map((coder, i) => on(`2026-05-0${i + 1}`, { coder }));
  expect(clustersIn(many, rule)[0]?.coders).toEqual([
    { coder: 'A', count: 3 },
    { coder: 'B', count: 1 },
  ]);
});

test('what stands alone months before is no part of it', () => {
  const cluster = clustersIn(
    [on('2026-01-01'), on('2026-05-01'), on('2026-05-02'), on('2026-05-03')],
    rule,
  )[0];
  expect(cluster).toMatchObject({ count: 3, from: '2026-05-01' });
});

test('the numbers are the organisation’s', () => {
  const two = [on('2026-05-01'), on('2026-05-20')];
  expect(clustersIn(two, { clusterCount: 2, clusterDays: 19 })).toHaveLength(1);
  expect(clustersIn(two, { clusterCount: 2, clusterDays: 18 })).toEqual([]);
});
