// Columns suggested from the headings of a file, and values that nobody would expect.

import { describe, expect, it } from 'vitest';
import { csvFrame } from '../../../../lib/review/sampling/csv-frame.ts';
import { csvHead } from '../../../../lib/review/sampling/csv-mapping.ts';
import { frameItem } from '../../../../lib/review/sampling/frame-item.ts';
import { oddValues } from '../../../../lib/review/sampling/odd-values.ts';

describe('columns', () => {
  it.each([
    ['Encounter No.,Coder,DOS,Total Charges\nE-1,Raman,3/4/2026,10', ',', 'month-day-year'],
    ['Encounter No.;Coder;DOS;Total Charges\nE-1;Raman;2026-03-04;10', ';', 'year-month-day'],
    ['Encounter No.\tCoder\tDOS\tTotal Charges', '\t', 'year-month-day'],
  ])('are suggested with separator and way of writing dates: %j', (text, delimiter, dates) => {
    expect(csvHead(text)).toEqual({
      ok: true,
      value: {
        delimiter,
        headings: ['Encounter No.', 'Coder', 'DOS', 'Total Charges'],
        columns: { key: 'Encounter No.', coder: 'Coder', dateOfService: 'DOS', amount: 'Total Charges' },
        dates,
      },
    });
  });

  it('are not suggested where no heading says so', () => {
    expect(csvHead('a,b\n1,2')).toMatchObject({ value: { columns: {} } });
    expect(csvHead('')).toMatchObject({ value: { headings: [], columns: {} } });
  });

  it('are read with word of how far it is', () => {
    const rows = Array.from({ length: 4500 }, (_, i) => `E-${i}`);
    const told: number[][] = [];
    const read = csvFrame(
      `key\n${rows.join('\n')}`,
      { columns: { key: 'key' }, dates: 'year-month-day' },
      (...now) => told.push(now),
    );
    expect(read).toMatchObject({ value: { rows: 4500 } });
    expect(told).toEqual([
      [0, 4500],
      [2000, 4500],
      [4000, 4500],
    ]);
  });
});

it('odd values are named with how often they stand there', () => {
  const items = [
    frameItem('1', { encounterType: 'Outpatient', drg: '291' }),
    frameItem('2', { encounterType: 'outpatent', drg: '29' }),
    frameItem('3', { encounterType: 'outpatent' }),
  ];
  expect(oddValues(items)).toEqual([
    { field: 'encounterType', value: 'outpatent', count: 2 },
    { field: 'drg', value: '29', count: 1 },
  ]);
});
