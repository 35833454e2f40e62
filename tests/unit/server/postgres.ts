// What the tests of the backend run on, made once for all of them: a PostgreSQL server (TEST_DATABASE_URL,
// or one of our own) and a ready embedded folder to copy, since making one takes seconds.

import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../lib/server/database/postgres.ts';
import { startPostgres } from '../../postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Server on which the account may make databases. */
    postgres: string;
    /** Folder with an embedded database that has the tables and nothing in them. */
    template: string;
    /** Name of such a database on the server. */
    templateDatabase: string;
  }
}

/** vitest's globalSetup. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  const server = await startPostgres();
  // The role is the server's, not a database's: made here, so that suites starting at once do not collide.
  const firstUrl = await makeDatabase(server.url);
  const first = await openPostgres(firstUrl);
  await migrate(first);
  await first.close();
  const template = join(folder, 'template');
  const embedded = await openEmbedded(template);
  await migrate(embedded);
  await embedded.close();
  project.provide('postgres', server.url);
  project.provide('template', template);
  project.provide('templateDatabase', new URL(firstUrl).pathname.slice(1));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The address of a new database that has the tables and nothing in them. */
export const makeReadyDatabase = (): Promise<string> =>
  makeDatabase(inject('postgres'), inject('templateDatabase'));

/** The address of a new, empty database, or of a copy of the one that `template` names. */
export async function makeDatabase(server = inject('postgres'), template = 'template1'): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  const name = `overread_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** A new folder with an empty embedded database in it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  // A thousand small files: at once it takes a third of the time.
  cpSync(inject('template'), folder, { recursive: true });
  return folder;
}
