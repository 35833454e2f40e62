// Whether a code held on a day: by releases side by side, by a code's own dates, and silent where nobody can know.

import { expect, test } from 'vitest';
import { codeOn } from '../../../lib/codes/code-on.ts';
import { dateForCodes, inForce } from '../../../lib/codes/in-force.ts';
import { starterTables } from '../../../lib/codes/starter/starter-tables.ts';
import { type CodeTable, codeColumns, openCodeTable } from '../../../lib/codes/tables/code-table.ts';
import { packColumns } from '../../../lib/codes/tables/columns.ts';
import type { CodeRelease } from '../../../lib/model/code-release.ts';

/** @param codes `R05` a code, `R05-` a heading, `R05 2020-01-01 2021-06-30` one with dates of its own */
function table(from: string, to: string | null, codes: string[], complete = true): CodeTable {
  const release: CodeRelease = {
    kind: 'icd-10-cm',
    release: from,
    effectiveFrom: from,
    effectiveTo: to,
    complete,
    files: [],
    counts: { lines: 0, rows: 0, billable: null, leftOut: 0 },
    importedAt: 0,
  };
  const rows = codes.map((text) => {
    const [key = '', begins = '', ends = ''] = text.split(' ');
    return { key: key.replace('-', ''), cells: [key, key.endsWith('-') ? '0' : '1', begins, ends, '', ''] };
  });
  return openCodeTable({ release, ...packColumns(codeColumns, rows) });
}

const y2021 = table('2020-10-01', '2021-09-30', ['R05', 'T407X1', 'Z66']);
const y2022 = table('2021-10-01', '2022-09-30', ['R05-', 'R051', 'T40711', 'Z66']);
const april = table('2022-04-01', '2022-09-30', ['R05-', 'R051', 'T40711', 'Z66', 'Z2831']);
const all = [april, y2021, y2022];

test.each([
  ['T40.7X1', '2021-09-30', { status: 'valid' }],
  ['T40.7X1', '2021-10-02', { status: 'ended', until: '2021-09-30' }],
  ['R05', '2021-09-30', { status: 'valid' }],
  ['R05', '2021-10-02', { status: 'heading', billableUntil: '2021-09-30' }],
  ['R05.1', '2021-09-30', { status: 'not-yet', from: '2021-10-01' }],
  ['R05.1', '2021-10-01', { status: 'valid' }],
  ['Z28.31', '2022-03-31', { status: 'not-yet', from: '2022-04-01' }],
  ['Z28.31', '2022-04-01', { status: 'valid' }],
  ['Q99.9', '2022-04-01', { status: 'no-such-code' }],
  ['Z66', '2020-09-30', { status: 'not-known' }],
  ['Z66', '2022-10-01', { status: 'not-known' }],
])('%s on %s', (code, date, answer) => {
  expect(codeOn(all, code, date)).toMatchObject(answer);
});

test('a code’s own dates count within a release', () => {
  const one = [table('2022-01-01', '2022-12-31', ['K0861 2006-01-01 2022-06-30', 'Q0001 2022-07-01'])];
  expect(codeOn(one, 'K0861', '2022-06-30').status).toBe('valid');
  expect(codeOn(one, 'K0861', '2022-07-01')).toMatchObject({ status: 'ended', until: '2022-06-30' });
  expect(codeOn(one, 'Q0001', '2022-06-30')).toMatchObject({ status: 'not-yet', from: '2022-07-01' });
});

test('a part of a release tells of what it has, of nothing else, and gives way to a whole one', () => {
  const part = table('2022-01-01', null, ['R05'], false);
  expect(codeOn([part], 'R05', '2022-02-01').status).toBe('valid');
  expect(codeOn([part], 'R06', '2022-02-01').status).toBe('not-known');
  expect(inForce([part, y2022], '2022-02-01')).toBe(y2022);
  expect(codeOn([part, y2022], 'R05', '2022-02-01').status).toBe('heading');
});

test('stays go by the discharge, visits by the day of service', () => {
  const dates = { dateOfService: '2021-09-28', dischargeDate: '2021-10-02' };
  expect(dateForCodes(dates, true)).toBe('2021-10-02');
  expect(dateForCodes(dates, false)).toBe('2021-09-28');
});

test('out of the box the demonstration’s codes are there, and nothing is said of others', () => {
  const [diagnoses, procedures, hcpcs] = starterTables();
  expect(codeOn([diagnoses!], 'I25.110', '2026-03-24')).toMatchObject({ status: 'valid' });
  expect(codeOn([diagnoses!], 'G35', '2026-03-24')).toMatchObject({ status: 'ended', until: '2025-09-30' });
  expect(codeOn([diagnoses!], 'A00.0', '2026-03-24').status).toBe('not-known');
  expect(codeOn([procedures!], '0DB68ZX', '2026-03-24').status).toBe('valid');
  expect(codeOn([hcpcs!], 'J9271', '2015-12-31').status).toBe('not-known');
  expect(codeOn([hcpcs!], 'J9271', '2026-03-24').status).toBe('valid');
});
