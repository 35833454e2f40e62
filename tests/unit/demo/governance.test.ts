// The demonstration of evaluation and governance: forty rows and more, each of which the backend would take.

import { expect, it } from 'vitest';
import { governanceDemo } from '../../../lib/demo/oversight/governance.ts';
import { asFields } from '../../../lib/model/as-fields.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import { nothing } from '../review/nothing-known.ts';

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
const of = {
  meridian: id(1),
  northgate: id(2),
  round: id(3),
  owner: 'ada',
  today: '2026-11-30',
  at: Date.UTC(2026, 10, 30),
};

it('has forty rows, under a name each, that may enter', async () => {
  const all = governanceDemo(of);
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(all.length);
  for (const { kind, key, fields } of all) {
    const change = {
      id: id(9),
      kind,
      record: id(8),
      fields: asFields(fields),
      seen: {},
      device: 'd1',
      stamp: '1772442000000-0000-d1',
    };
    expect([key, await refuseChange(change, 'ada', nothing, of.at)]).toEqual([key, null]);
  }
});
