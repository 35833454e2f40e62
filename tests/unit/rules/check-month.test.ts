// The checks over many charts: what each said is counted once, and the charts that somebody should look at are kept.

import { expect, test } from 'vitest';
import type { CheckedChart } from '../../../lib/model/checked-chart.ts';
import { monthCsv } from '../../../lib/reports/month-csv.ts';
import { checkMonth } from '../../../lib/rules/check-month.ts';
import { linesOf } from '../../../lib/rules/example.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { chartOf } from '../store/charts.ts';

const chart = (number: string, codes: string, vendor: string | null = null): CheckedChart => ({
  number,
  vendor,
  fields: { ...chartOf({ dateOfService: '2026-03-10' }).fields, coder: 'Raman' },
  lines: linesOf(codes),
  facts: [],
  billedOn: null,
});
const all = { packs: new Set<never>() };

test('counts by check, the charts with proposals in their order, and what each of them is', () => {
  const tables = {
    ...noTables,
    code: (_system: unknown, code: string) =>
      code === 'G35'
        ? ({ status: 'ended', date: '2025-09-30' } as const)
        : ({ status: 'valid', date: null } as const),
  };
  const month = checkMonth(tables, () => all);
  month.add(chart('E-1', 'I10 99213'));
  month.add(chart('E-2', 'G35 99213'));
  month.add(chart('E-3', '73030 73030 G35'));
  const { charts, proposals, tallies, found, tables: lacking, broken } = month.summary();
  expect([charts, proposals, broken]).toEqual([3, 3, []]);
  expect(found).toMatchObject([
    { number: 'E-2', rules: ['X1'], proposals: 1, coder: 'Raman' },
    { number: 'E-3', rules: ['X1', 'X14'], proposals: 2 },
  ]);
  const said = Object.fromEntries(tallies.map(({ rule, ...counts }) => [rule, counts]));
  expect(said.X1).toEqual({ proposals: 2, charts: 2, unsure: 0 });
  expect(said.X14).toMatchObject({ proposals: 1, charts: 1 });
  // The tabular list is not there: X2 could tell of no chart with a diagnosis.
  expect(said.X2).toEqual({ proposals: 0, charts: 0, unsure: 3 });
  expect(lacking).toContainEqual({ name: 'tabular', charts: 3 });
  expect(month.proposalsOf(1).map(({ rule, code }) => [rule, code])).toEqual([
    ['X1', 'G35'],
    ['X14', '73030'],
  ]);
  expect(month.proposalsOf(9)).toEqual([]);
});

test('what a vendor’s payers have otherwise holds on its charts alone', () => {
  const off = { packs: new Set<never>(), off: new Set(['X14']) };
  const month = checkMonth(noTables, (vendor) => (vendor === 'Northwind' ? off : all));
  month.add(chart('E-1', '73030 73030', 'Northwind'));
  month.add(chart('E-2', '73030 73030'));
  expect(month.summary().found.map(({ number }) => number)).toEqual(['E-2']);
});

test('a month is saved a proposal a line, without a patient', () => {
  const month = checkMonth(noTables, () => all);
  month.add(chart('=E-1', '73030-26 73030-26'));
  const rows = month.summary().found.map((one, place) => [one, month.proposalsOf(place)] as const);
  const text = monthCsv(rows, { category: () => 'Duplicate', severity: () => 'Major' });
  expect(text.split('\r\n')).toEqual([
    expect.stringContaining('"Encounter","Date of service"'),
    expect.stringMatching(/^"'=E-1","2026-03-10","Raman",.*"X14","73030-26",".*twice.*","Duplicate","Major"/),
    '',
  ]);
});
