// `npm run codes` as an administrator runs it: what is well is kept in the backend's database, what is broken changes
// nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../lib/server/database/database.ts';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { addOrganisation } from '../../../lib/server/people.ts';
import { root } from '../../../scripts/package-bin.ts';
import { orderSample } from '../codes/sample-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-codes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command has the folder to itself while it runs. */
async function opened<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openEmbedded(folder);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

beforeAll(
  () =>
    opened(async (database) => {
      await migrate(database);
      await addOrganisation(database, 'own', 'Test');
    }),
  120_000,
);

function codes(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/codes.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', OVERREAD_DATA: folder },
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
  opened((database) =>
    database.transaction(async (q) => ({
      tables: await q.query('select release, sha256, kept_at from code_table order by 1'),
      parts: await q.query('select sha256, part from code_part order by 1, 2'),
    })),
  );

test('imports, lists, refuses what is broken without a trace, replaces and removes', async () => {
  expect(codes('list')).toMatchObject({ status: 0, said: expect.stringContaining('There are no code sets') });
  const good = write('icd10cm_order_2022.txt', orderSample);
  expect(codes('import', good, '--partial')).toMatchObject({
    status: 0,
    said: expect.stringContaining(
      'icd-10-cm 2022 (a part): 2021-10-01 to 2022-09-30, 5 rows, 3 of them billable',
    ),
  });
  const before = await state();
  expect(before).toMatchObject({ tables: [{ release: '2022' }], parts: [{ part: 0 }] });

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
  expect(await state()).toEqual(before);

  const other = write('corrected_icd10cm_order_2022.txt', orderSample.replaceAll('eltor', 'El Tor'));
  expect(codes('import', other, '--partial').said).toContain('It replaces icd-10-cm 2022');
  expect(codes('list').said.trim().split('\n')).toHaveLength(1);
  expect(codes('remove', 'icd-10-cm', '2022').status).toBe(0);
  expect(await state()).toEqual({ tables: [], parts: [] });
  expect(codes('remove', 'icd-10-cm', '2022')).toMatchObject({
    status: 1,
    said: expect.stringContaining('is not among the code sets'),
  });
  const trail = await opened((database) =>
    database.transaction((q) =>
      q.query<{ detail: string }>(`select detail from access_log where act = 'code-sets' order by position`),
    ),
  );
  expect(trail.map(({ detail }) => JSON.parse(detail))).toMatchObject([
    { act: 'keep', kind: 'icd-10-cm', release: '2022', by: expect.stringContaining('npm run codes, as ') },
    { act: 'keep' },
    { act: 'remove' },
  ]);
});
