import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { startServer } from '../../../lib/server/start-server.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { kinds, makePlace } from './harness.ts';
import { makeDatabase, makeFolder } from './postgres.ts';
import { redeem, type ServerProcess, spawnServer } from './processes.ts';

const running: ServerProcess[] = [];
const folders: string[] = [];
const start = (...parts: Parameters<typeof spawnServer>): ServerProcess => {
  const server = spawnServer(...parts);
  running.push(server);
  return server;
};
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  folders.push(folder);
  return folder;
};

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const signIn = (url: string, account: { email: string; password: string } | undefined) =>
  fetch(url + paths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });

describe.each(kinds)('the program (%s)', (kind) => {
  test('gives a code for the first account once, another when asked, and stops when told', async () => {
    const place = await makePlace(kind);
    if (place.folder) folders.push(place.folder);
    const first = start(place);
    const { url, firstCode } = await first.ready;
    expect(firstCode?.code).toMatch(/^([2-9a-z]{5}-){3}[2-9a-z]{5}$/);
    expect(first.output()).toContain(`answers at ${url}`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    if (place.folder) expect(await readdir(place.folder)).not.toContain('lock.json');

    // It was shown, is good still, and is not known here.
    const second = start(place);
    expect((await second.ready).firstCode).toBeUndefined();
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);

    const third = start(place, {}, ['--new-code']);
    const replaced = await third.ready;
    await expect(redeem({ ...replaced, firstCode: firstCode! })).rejects.toThrow('wrong-code');
    const account = await redeem(replaced);
    expect((await signIn(replaced.url, account)).status).toBe(200);
    third.child.kill('SIGTERM');
    await third.ended;

    const fourth = start(place);
    const again = await fourth.ready;
    expect(again.firstCode).toBeUndefined();
    expect(fourth.output()).not.toContain('code');
    expect((await signIn(again.url, account)).status).toBe(200);
    fourth.child.kill('SIGTERM');
    await fourth.ended;

    const fifth = await start(place, {}, ['--new-code']).ready;
    expect(fifth.firstCode?.email).toBe(account.email);
    const renewed = await redeem(fifth, 'another horse battery staple');
    expect((await signIn(fifth.url, account)).status).toBe(401);
    expect((await signIn(fifth.url, renewed)).status).toBe(200);
  });
});

describe('the program', () => {
  test('makes its data folder, for its own account only, even after a first start that was cut off', async () => {
    const folder = join(await newFolder(), 'a', 'b');
    await mkdir(join(folder, 'database-being-made'), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, 'database-being-made', 'PG_VERSION'), '18');
    await start({ folder }, { OVERREAD_TRAIL_ANCHORS: '' }).ready;
    expect((await stat(folder)).mode & 0o077).toBe(0);
    // The key of the trail's anchors is made beside the data, not in it.
    expect((await stat(join(`${folder}-trail`, 'key.pem'))).mode & 0o077).toBe(0);
    const files = (await readdir(folder)).filter((name) => !name.startsWith('lock.'));
    expect(files).toEqual(['database']);
  });

  test('refuses a folder that another process has, and names that process', async () => {
    const folder = await makeFolder();
    folders.push(folder);
    const first = start({ folder });
    const { url } = await first.ready;
    const second = start({ folder });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`process ${first.child.pid}, which serves ${url}`);
    // The lock goes with its process, however that ends.
    first.child.kill('SIGKILL');
    await first.ended;
    await start({ folder }).ready;
  });

  test('lets one of several that start at once have the folder', async () => {
    const folder = await makeFolder();
    folders.push(folder);
    const servers = [start({ folder }), start({ folder }), start({ folder })];
    const outcomes = await Promise.allSettled(servers.map((s) => s.ready));
    const winner = servers[outcomes.findIndex((o) => o.status === 'fulfilled')]!;
    const losers = servers.filter((s) => s !== winner);
    for (const loser of losers) {
      expect(await loser.ended).toBe(1);
      expect(loser.output()).toContain(`process ${winner.child.pid}`);
    }
  });

  test('refuses a second start within one process too, and lets go when closed', async () => {
    const folder = await makeFolder();
    folders.push(folder);
    const first = await openEmbedded(folder);
    await expect(openEmbedded(folder)).rejects.toMatchObject({ fault: { code: 'folder-in-use' } });
    await first.close();
    await (await openEmbedded(folder)).close();
  });

  test('says in plain words that a database is damaged', async () => {
    const folder = await makeFolder();
    folders.push(folder);
    await truncate(join(folder, 'database', 'global', 'pg_control'), 100);
    const server = start({ folder });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('its files are damaged or not complete');
    expect(server.output()).not.toMatch(/ at .*\.[jt]s:/);
    for (const missing of ['pg_wal', 'PG_VERSION']) {
      await rm(join(folder, 'database', missing), { recursive: true });
      await expect(openEmbedded(folder)).rejects.toMatchObject({ fault: { code: 'database-damaged' } });
    }
  });

  test('names every setting that is wrong, without its value', async () => {
    const server = start(
      {},
      {
        DATABASE_URL: 'mysql://u:secret@h/d',
        OVERREAD_PORT: '70000',
        OVERREAD_HOST: 'a b',
        OVERREAD_PROXY: 'maybe',
        OVERREAD_JSON: 'yes',
      },
      ['--wrong'],
    );
    expect(await server.ended).toBe(1);
    for (const name of [
      'DATABASE_URL',
      'OVERREAD_PORT',
      'OVERREAD_HOST',
      'OVERREAD_PROXY',
      'OVERREAD_JSON',
      '--wrong',
    ])
      expect(server.output()).toContain(name);
    expect(server.output()).not.toContain('secret');
  });

  test('says when its folder cannot be used', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    const server = start({ folder: join(folder, 'file', 'data') });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('cannot be used (ENOTDIR)');
  });

  test('does not take a broken lock for another process', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'lock.sqlite'), 'x'.repeat(5000));
    const server = start({ folder });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('cannot be used (ERR_SQLITE_ERROR)');
  });

  test('says when PostgreSQL does not answer, without the password', async () => {
    const server = start({ databaseUrl: 'postgres://u:secret@127.0.0.1:1/d' });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('cannot be opened (ECONNREFUSED)');
    expect(server.output()).not.toContain('secret');
  });

  test('says when its port is taken, or takes the next of a list', async () => {
    const databaseUrl = await makeDatabase();
    const server = await startServer({ databaseUrl });
    const port = Number(new URL(server.url).port);
    const second = start({ databaseUrl }, { OVERREAD_PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`on port ${port} (EADDRINUSE)`);
    const next = await startServer({ databaseUrl, port: [port, 0] });
    expect(new URL(next.url).port).not.toBe(String(port));
    expect(next.firstCode).toBeUndefined();
    await Promise.all([server.close(), next.close()]);
  });
});
