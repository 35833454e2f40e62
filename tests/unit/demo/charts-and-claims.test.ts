// The demonstration's files are such as are taken: every chart and every claim of them.

import { expect, test } from 'vitest';
import { demoClaims, demoCodedCharts, demoMapping } from '../../../lib/demo/oversight/charts-and-claims.ts';
import { claimsOf837 } from '../../../lib/oversight/intake/claims-837.ts';
import { codedCharts } from '../../../lib/oversight/intake/coded-charts.ts';
import { suggestColumns } from '../../../lib/oversight/intake/suggest-columns.ts';

test.each(['2026-11-29T14:00:00Z', '2026-03-01T00:00:00Z'])('at %s', (time) => {
  const now = Date.parse(time);
  const charts = codedCharts(demoCodedCharts(now), demoMapping, 'Meridian Coding Partners');
  expect(charts).toHaveLength(40);
  expect(charts.filter(({ returnedAt }) => returnedAt === null).length).toBeGreaterThan(5);
  const claims = claimsOf837([demoClaims(now)]);
  expect(claims.length).toBeGreaterThan(10);
  const numbers = new Set(charts.map(({ number }) => number));
  for (const { number } of claims) expect(numbers).toContain(number);
});

test('its columns are found by their headings', () => {
  const head = suggestColumns(demoCodedCharts(Date.parse('2026-11-29T14:00:00Z')));
  const { zone: _, facility: __, delivery: ___, ...suggested } = demoMapping;
  expect(head.ok && head.value.suggested).toEqual(suggested);
});
