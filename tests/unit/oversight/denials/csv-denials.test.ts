// A CSV list of denials by the columns that were pointed at.

import { expect, test } from 'vitest';
import type { DenialsCsv } from '../../../../lib/model/oversight/denials-csv.ts';
import { denialsOfCsv, suggestedColumns } from '../../../../lib/oversight/denials/csv-denials.ts';
import { ImportProblem, type Problem } from '../../../../lib/oversight/import-problem.ts';

const head = 'Account,Payor,Denial Date,Amount,Reason,Remarks,CPT/HCPCS,Mod,Coder';
const how: DenialsCsv = {
  kind: 'denials-csv',
  delimiter: ',',
  dates: 'month-day-year',
  columns: suggestedColumns(head.split(',')),
};
const read = (...lines: string[]) => denialsOfCsv([head, ...lines].join('\n'), how);

function problems(...lines: string[]): readonly Problem[] {
  try {
    read(...lines);
  } catch (error) {
    if (error instanceof ImportProblem) return error.problems;
    throw error;
  }
  return [];
}

test('headings suggest their columns', () => {
  expect(how.columns).toEqual({
    number: 'Account',
    payer: 'Payor',
    deniedOn: 'Denial Date',
    amount: 'Amount',
    carc: 'Reason',
    rarcs: 'Remarks',
    code: 'CPT/HCPCS',
    modifiers: 'Mod',
    coder: 'Coder',
  });
});

test('a line is a denial, with group and reason in one cell or two', () => {
  expect(read('E-1,Summit PPO,05/04/2026,"$1,234.50",co-97,M15 N20,9z901,"25,59",Priya Raman')).toEqual([
    {
      at: 2,
      number: 'E-1',
      payer: 'Summit PPO',
      deniedOn: '2026-05-04',
      amount: 123_450,
      group: 'CO',
      carc: '97',
      rarcs: ['M15', 'N20'],
      code: '9Z901',
      modifiers: '25 59',
      vendor: null,
      coder: 'Priya Raman',
      facility: null,
      specialty: null,
    },
  ]);
  expect(read('E-1,P,05/04/2026,10,B15,,,,')[0]).toMatchObject({ group: 'CO', carc: 'B15', code: null });
});

test('what cannot be read is told by line and column, all of it', () => {
  expect(
    problems('E-1,P,2026-05-04,10,97,,,,', ',P,05/04/2026,ten,what is this,?,,,').map(({ where }) => where),
  ).toEqual([
    'line 2, column “Denial Date”',
    'line 3, column “Amount”',
    'line 3, column “Reason”',
    'line 3, column “Remarks”',
    'line 3, column “Account”',
  ]);
});

test('a column that was not chosen, is not there, or is there twice keeps the file out', () => {
  const { carc: _, ...columns } = how.columns;
  expect(() => denialsOfCsv(`${head}\n`, { ...how, columns })).toThrow(/No column is chosen/);
  expect(() => denialsOfCsv('Account\nE-1', how)).toThrow(/no column/);
  expect(() => denialsOfCsv(`${head},Account\nE-1`, how)).toThrow(/two columns/);
  expect(() => denialsOfCsv(head, how)).toThrow(/no line beneath/);
});
