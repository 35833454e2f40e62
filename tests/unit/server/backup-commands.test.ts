// Backup and restore as a person runs them, up to the day the database's files are damaged.

import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '../../../lib/sync/wire.ts';
import { compileCache, shortLived } from '../../quick-node.ts';
import { makePlace, type Place } from './harness.ts';
import { redeem, spawnServer } from './processes.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'overread-test-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function run(name: 'backup' | 'restore', place: Place, ...words: string[]) {
  const script = fileURLToPath(new URL(`../../../scripts/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [...shortLived, script, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      ...(place.folder && { OVERREAD_DATA: place.folder }),
      ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
    },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect(said).not.toMatch(/ at .*\.[jt]s:/);
  return { code, said };
}

const signIn = (url: string, account: object) =>
  fetch(url + paths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });

test('a folder with damaged files is restored by the command that the backend names', async () => {
  const place = await makePlace('embedded');
  const folder = place.folder ?? '';
  const file = join(scratch, 'monday.backup');
  const server = spawnServer(place);
  const account = await redeem(await server.ready);
  expect(await run('backup', place, file)).toMatchObject({
    code: 1,
    said: expect.stringContaining(`in use by process ${server.child.pid}`),
  });
  server.child.kill('SIGTERM');
  await server.ended;
  expect(await run('backup', place)).toMatchObject({ code: 1, said: expect.stringContaining('-- FILE') });
  expect(await run('backup', place, file)).toMatchObject({ code: 0, said: expect.stringContaining('whole') });
  expect(await run('restore', place, file, '--check')).toMatchObject({ code: 0 });

  await truncate(join(folder, 'database', 'global', 'pg_control'), 100);
  const refused = spawnServer(place);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain('npm run restore -- FILE --replace');
  expect(await run('restore', place, file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is a database'),
  });
  const cut = join(scratch, 'cut.backup');
  await cp(file, cut);
  await truncate(cut, 500);
  expect(await run('restore', place, cut, '--replace')).toMatchObject({
    code: 1,
    said: expect.stringContaining('not a whole backup'),
  });
  expect(await run('restore', place, file, '--replace')).toMatchObject({
    code: 0,
    said: expect.stringContaining('The one that was there is in'),
  });
  const again = spawnServer(place);
  expect((await signIn((await again.ready).url, account)).status).toBe(200);
  again.child.kill('SIGTERM');
  await again.ended;
  await rm(folder, { recursive: true });
});

test('what one backend had, another on the other database goes on with', async () => {
  const [from, to] = [await makePlace('postgresql'), await makePlace('embedded')];
  const file = join(scratch, 'tuesday.backup');
  const server = spawnServer(from);
  const account = await redeem(await server.ready);
  // PostgreSQL is backed up while it is served.
  expect(await run('backup', from, file)).toMatchObject({ code: 0 });
  server.child.kill('SIGTERM');
  await server.ended;
  const restored = await run('restore', to, file, '--replace');
  expect(restored.said).toContain('The one that was there is in');
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('(own): whole') });
  const other = spawnServer(to);
  const { url } = await other.ready;
  expect((await signIn(url, account)).status).toBe(200);
  other.child.kill('SIGTERM');
  await other.ended;
  await rm(to.folder ?? '', { recursive: true });
});
