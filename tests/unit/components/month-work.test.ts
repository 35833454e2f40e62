// The desk of a month: nothing before it was begun, charts in portions as one, a file with what was not taken.

import { expect, test } from 'vitest';
import { monthDesk } from '../../../components/workspace/month/month-work.ts';
import { nothingDecided } from '../../../lib/model/check-settings.ts';
import { capturedCharts } from '../../../lib/review/checked-charts/captured-charts.ts';
import { linesOf } from '../../../lib/rules/example.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';

const desk = () => monthDesk(async () => noTables);
const tell = () => undefined;
const beginning = { organisation: 'north', decided: nothingDecided, instructions: [] };
const text =
  'Encounter,DOS,Dx,CPT\nE-1,2026-03-04,I10,73030 73030\nE-2,2026-03-04,Q,73030\nE-3,2026-03-04,I10,73030\n';
const csv = {
  file: new Blob([text]),
  mapping: {
    columns: { key: 'Encounter', dateOfService: 'DOS', diagnoses: 'Dx', procedures: 'CPT' },
    dates: 'year-month-day',
  } as const,
};

test('a file: its charts are checked, what is not taken is named, and each chart tells its proposals', async () => {
  const month = desk();
  expect(await month.csv(csv, tell)).toMatchObject({ error: { code: 'not-begun' } });
  await month.begin(beginning, tell);
  const told: number[][] = [];
  expect(await month.csv(csv, (...at) => told.push(at))).toEqual({
    ok: true,
    value: { rows: 3, left: 1, problems: [{ line: 3, column: 'Dx', problem: '“Q” is no diagnosis code.' }] },
  });
  expect(told.at(-1)).toEqual([2, 2]);
  expect(await month.summary(null, tell)).toMatchObject({
    value: { charts: 2, proposals: 1 },
  });
  const rows = { from: 0, count: 5 };
  expect(await month.found(rows, tell)).toMatchObject({ value: [{ number: 'E-1', rules: ['X14'] }] });
  expect(await month.found({ from: 1, count: 5 }, tell)).toEqual({ ok: true, value: [] });
  expect(await month.proposals(0, tell)).toMatchObject({ value: [{ rule: 'X14', code: '73030' }] });
  const saved = await month.save({ rule: 'X14' }, tell);
  expect(saved.ok && (await saved.value.text())).toContain('"E-1","2026-03-04"');
  const none = await month.save({ rule: 'X1' }, tell);
  expect(none.ok && (await none.value.text()).split('\r\n')).toHaveLength(2);
});

test('charts that come in portions are one month, and beginning anew clears the desk', async () => {
  const month = desk();
  const charts = capturedCharts(
    ['a', 'b'].map((id) => ({ id, number: `E-${id}`, dateOfService: '2026-03-04' })),
    ['a', 'b'].map((encounterId) => ({ encounterId, delivered: linesOf('73030 73030') })),
    { from: '2026-03-01', to: '2026-03-31' },
  );
  await month.begin(beginning, tell);
  for (const chart of charts) await month.charts([chart], tell);
  expect(await month.summary(null, tell)).toMatchObject({ value: { charts: 2, proposals: 2 } });
  await month.begin(beginning, tell);
  expect(await month.summary(null, tell)).toMatchObject({ value: { charts: 0 } });
});
