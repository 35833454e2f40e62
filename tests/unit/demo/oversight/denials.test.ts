// The demonstration's remittances: they balance, and show a working day of denials.

import { expect, test } from 'vitest';
import { demoRemittances } from '../../../../lib/demo/oversight/denials.ts';
import { write835 } from '../../../../lib/demo/oversight/write-835.ts';
import { attributionOf } from '../../../../lib/oversight/denials/attribution.ts';
import { rulesInForce } from '../../../../lib/oversight/denials/rules-in-force.ts';
import { deniedIn } from '../../../../lib/oversight/remittance/denied.ts';
import { read835 } from '../../../../lib/oversight/remittance/read-835.ts';
import { demoCharts } from '../../../../lib/practice/charts.ts';

const today = Date.UTC(2026, 10, 29);
const read = read835([write835(demoRemittances(today))]);
const rules = rulesInForce(null);
const denials = read.flatMap(({ claims, paidOn }) =>
  claims.flatMap((claim) => deniedIn(claim, rules.notDenials).map((one) => ({ ...one, paidOn, claim }))),
);

test('every chart has come back with one denial, within the last weeks', () => {
  expect(denials.map(({ claim }) => claim.number).sort()).toEqual(
    demoCharts.map(({ encounter }) => encounter).sort(),
  );
  expect(denials.length).toBeGreaterThanOrEqual(40);
  for (const { paidOn } of denials) expect(paidOn >= '2026-10-31' && paidOn <= '2026-11-28').toBe(true);
});

test('they are of every attribution, some of whole claims, and one code comes back again and again', () => {
  const matters = new Set(denials.map(({ carc, rarcs }) => attributionOf(carc, rarcs, rules)));
  for (const one of ['coding', 'coding-or-documentation', 'documentation', 'billing', 'authorization'])
    expect(matters).toContain(one);
  expect(denials.filter(({ line }) => line === null).length).toBeGreaterThan(3);
  const codes = Map.groupBy(denials, ({ line, carc }) => `${line?.code} ${carc}`);
  expect(
    Math.max(...[...codes].filter(([key]) => !key.startsWith('undefined')).map(([, own]) => own.length)),
  ).toBeGreaterThanOrEqual(3);
});
