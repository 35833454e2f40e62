// What became of a code between whole releases.

import { expect, it } from 'vitest';
import { codeChanges } from '../../../lib/codes/code-changes.ts';
import { codeColumns, keyOf, openCodeTable } from '../../../lib/codes/tables/code-table.ts';
import { packColumns } from '../../../lib/codes/tables/columns.ts';

const table = (from: string, complete: boolean, codes: Record<string, string>) =>
  openCodeTable({
    release: {
      kind: 'icd-10-cm',
      release: from,
      effectiveFrom: from,
      effectiveTo: null,
      complete,
      files: [],
      counts: { lines: 0, rows: 0, billable: 0, leftOut: 0 },
      importedAt: 0,
    },
    ...packColumns(
      codeColumns,
      Object.entries(codes)
        .map(([code, title]) => ({
          key: keyOf(code),
          cells: [title.replace(/:$/, ''), title.endsWith(':') ? '0' : '1', '', '', '', ''],
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    ),
  });

// Not in their order, as they may be kept.
const tables = [
  table('2025-10-01', true, { G35: 'Multiple sclerosis:', 'G35.A': 'Relapsing', I10: 'Hypertension' }),
  table('2024-10-01', true, { G35: 'Multiple sclerosis', I10: 'High blood pressure', 'Q99.9': 'Gone' }),
  table('2023-10-01', false, { I10: 'A part says nothing of others' }),
];

it('says what was new, divided, renamed and gone, with the day', () => {
  const on = '2025-10-01';
  expect(codeChanges(tables, 'G35')).toEqual([{ on, change: 'divided', before: null }]);
  expect(codeChanges(tables, 'g35a')).toEqual([{ on, change: 'new', before: null }]);
  expect(codeChanges(tables, 'I10')).toEqual([{ on, change: 'renamed', before: 'High blood pressure' }]);
  expect(codeChanges(tables, 'Q99.9')).toEqual([{ on, change: 'ended', before: null }]);
});

it('says nothing where nothing changed, or one release alone is at hand', () => {
  expect(codeChanges(tables, 'Z99.9')).toEqual([]);
  expect(codeChanges(tables.slice(1), 'I10')).toEqual([]);
});
