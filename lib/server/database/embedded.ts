// PGlite behind the Database interface: a whole PostgreSQL inside this process, on one folder. It survives
// being killed; power loss is not promised. Only one process may have the folder open (folder-lock.ts).

import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import type { Database, Parameter, Queries } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { StartFault } from './start-fault.ts';

/** The embedded database, and a way to tell other processes under which address it is served. */
export type EmbeddedDatabase = Database & { announce(address: string): void };

/** Opens (or makes) the database in `folder`. Throws a StartFault when it is in use or damaged. */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const lock = await lockFolder(folder);
  try {
    const place = join(folder, 'database');
    await makeIfMissing(folder, place);
    const lite = await open(place, folder);
    return {
      kind: 'embedded',
      transaction: (work) => lite.transaction((tx) => work(queriesOf(tx))),
      announce: lock.announce,
      async close() {
        await lite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Made aside and renamed when complete: a first start that is interrupted leaves nothing half-made behind. */
async function makeIfMissing(folder: string, place: string): Promise<void> {
  const files = await readdir(place).catch(() => []);
  if (files.length > 0) {
    // PGlite makes a new, empty database over files without a version: it would look like lost data.
    if (!existsSync(join(place, 'PG_VERSION'))) throw damaged(folder);
    return;
  }
  const aside = join(folder, 'database-being-made');
  await rm(aside, { recursive: true, force: true });
  await (await PGlite.create({ dataDir: aside })).close();
  await rm(place, { recursive: true, force: true });
  await rename(aside, place);
}

async function open(place: string, folder: string): Promise<PGlite> {
  try {
    const lite = await PGlite.create({ dataDir: place, parsers: { [types.INT8]: Number } });
    await lite.query('select 1');
    return lite;
  } catch {
    throw damaged(folder);
  }
}

const damaged = (folder: string) =>
  new StartFault(
    'database-damaged',
    `The database in ${folder} cannot be opened: its files are damaged or not complete.`,
    'The backend has not started, so that nothing more is written there. Changes not yet sent are safe in the browsers.',
    'Keep a copy of the folder, put a backup in its place, or set OVERREAD_DATA to an empty folder.',
  );

type Lite = Pick<PGlite, 'query' | 'exec'>;

const queriesOf = (tx: Lite | Parameters<Parameters<PGlite['transaction']>[0]>[0]): Queries => ({
  async query<T extends object>(sql: string, params: readonly Parameter[] = []) {
    return (await tx.query<T>(sql, [...params])).rows;
  },
  async script(sql) {
    await tx.exec(sql);
  },
});
