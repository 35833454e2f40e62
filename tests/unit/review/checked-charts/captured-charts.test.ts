import { expect, test } from 'vitest';
import { capturedCharts } from '../../../../lib/review/checked-charts/captured-charts.ts';
import { linesOf } from '../../../../lib/rules/example.ts';

const encounter = (id: string, dateOfService: string | null) => ({
  id,
  number: `E-${id}`,
  name: 'Ann Example',
  dateOfService,
  vendor: 'Northwind',
});
const sheet = (encounterId: string, codes: string) => ({ encounterId, delivered: linesOf(codes) });

test('charts opened here: within the days, each once, without a name, and none without lines', () => {
  const charts = capturedCharts(
    [
      encounter('a', '2026-03-01'),
      encounter('b', '2026-03-31'),
      encounter('c', '2026-04-01'),
      encounter('d', null),
      encounter('e', '2026-03-05'),
      encounter('f', '2026-02-28'),
    ],
    [
      sheet('a', 'I10 99213'),
      // A second reviewer of the same chart.
      sheet('a', 'I10 99214'),
      { ...sheet('b', 'E11.9'), billedOn: '2026-04-02' },
      sheet('c', 'I10'),
      sheet('d', 'I10'),
      { encounterId: 'e', delivered: [] },
      sheet('f', 'I10'),
    ],
    { from: '2026-03-01', to: '2026-03-31' },
  );
  expect(
    charts.map(({ number, lines, billedOn }) => [number, lines.map(({ code }) => code), billedOn]),
  ).toEqual([
    ['E-a', ['I10', '99213'], null],
    ['E-b', ['E11.9'], '2026-04-02'],
  ]);
  expect(charts[0]).toMatchObject({
    vendor: 'Northwind',
    fields: { name: null, dateOfService: '2026-03-01' },
  });
});
