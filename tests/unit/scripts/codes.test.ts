// `npm run codes` as an administrator runs it: what is well is kept, what is broken changes nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../../scripts/package-bin.ts';
import { orderSample } from '../codes/sample-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-codes-'));
const tables = path.join(folder, 'tables');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function codes(...args: string[]): { status: number | null; said: string } {
  const env = { ...process.env, OVERREAD_CODES: tables };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/codes.ts', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const state = () =>
  readdirSync(tables)
    .sort()
    .map((name) => `${name} ${readFileSync(path.join(tables, name)).toString('base64')}`);

test('imports, lists, refuses what is broken without a trace, replaces and removes', () => {
  expect(codes('list')).toMatchObject({ status: 0, said: expect.stringContaining('There are no code sets') });
  const good = write('icd10cm_order_2022.txt', orderSample);
  expect(codes('import', good, '--partial')).toMatchObject({
    status: 0,
    said: expect.stringContaining(
      'icd-10-cm 2022 (a part): 2021-10-01 to 2022-09-30, 5 rows, 3 of them billable',
    ),
  });
  const before = state();
  expect(before).toHaveLength(2);

  const broken = write('icd10cm_order_2021.txt', orderSample.replace('A001 ', 'A000 '));
  const refused = codes('import', good, broken, '--partial');
  expect(refused).toMatchObject({
    status: 1,
    said: expect.stringContaining('line 3, column 7: A000 stands on line 2 already.'),
  });
  expect(refused.said).toContain('Nothing was imported');
  expect(codes('import', path.join(folder, 'nowhere.txt')).status).toBe(1);
  expect(codes('import', good, '--kind', 'nonsense').said).toContain('There is no kind “nonsense”');
  expect(codes('frobnicate').said).toContain('Usage:');
  expect(state()).toEqual(before);

  const other = write('corrected_icd10cm_order_2022.txt', orderSample.replaceAll('eltor', 'El Tor'));
  expect(codes('import', other, '--partial').said).toContain('It replaces icd-10-cm 2022');
  expect(readdirSync(tables)).toHaveLength(2);
  // What an import that was cut off left behind is no table and is swept away.
  writeFileSync(path.join(tables, 'icd-10-cm-2023-0.table.new'), 'half');
  writeFileSync(path.join(tables, 'import.lock'), '999999999');
  expect(codes('list').said.trim().split('\n')).toHaveLength(1);
  expect(codes('remove', 'icd-10-cm', '2022').status).toBe(0);
  expect(readdirSync(tables)).toEqual(['releases.json']);
  expect(codes('remove', 'icd-10-cm', '2022')).toMatchObject({
    status: 1,
    said: expect.stringContaining('is not in'),
  });
}, 240_000);

test('a table that was changed on the disk is not passed for good', () => {
  codes('import', write('icd10cm_order_2022.txt', orderSample), '--partial');
  const name = readdirSync(tables).find((file) => file.endsWith('.table'))!;
  const bytes = readFileSync(path.join(tables, name));
  bytes[bytes.length - 9]! ^= 1;
  writeFileSync(path.join(tables, name), bytes);
  expect(codes('list')).toMatchObject({ status: 1, said: expect.stringContaining('is damaged') });
});
