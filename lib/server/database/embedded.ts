// PGlite behind the Database interface: a whole PostgreSQL inside this process, on one folder. It survives
// being killed; power loss is not promised. Only one process may have the folder open (folder-lock.ts).

import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import type { Database, Parameter, Queries } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { newsChannel } from './news-channel.ts';
import { damaged, folderFault } from './whole.ts';

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
      ...databaseOf(lite),
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

/** A new database beside the one in a folder, which it can take the place of. */
export type DatabaseAside = Database & {
  /** Puts it in the place of the other, and closes it. Returns the path the other has now, null without one. */
  takePlace(): Promise<string | null>;
};

/**
 * Makes a database in `folder` that nobody serves until it takes the place of the one there, which may be damaged
 * and is kept under another name. Closed before that, it leaves nothing behind.
 * @param label for the other's new name, as a time.
 */
export async function openAside(folder: string, label: string): Promise<DatabaseAside> {
  const lock = await lockFolder(folder);
  const aside = join(folder, 'database-being-restored');
  const place = join(folder, 'database');
  try {
    await rm(aside, { recursive: true, force: true });
    const lite = await PGlite.create({ dataDir: aside, parsers });
    return {
      ...databaseOf(lite),
      async takePlace() {
        await lite.close();
        const kept = existsSync(place) ? join(folder, `database-before-${label}`) : null;
        if (kept) await rename(place, kept);
        await rename(aside, place);
        lock.release();
        return kept;
      },
      async close() {
        await lite.close();
        await rm(aside, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** All but closing, which is its owner's. */
export const databaseOf = (lite: PGlite): Omit<Database, 'close'> => ({
  kind: 'embedded',
  transaction: (work) => lite.transaction((tx) => work(queriesOf(tx))),
  onNews(heard) {
    // A database that is being closed hears nothing, and nobody waits for it any more.
    void lite.listen(newsChannel, heard).then(
      () => heard(null),
      () => {},
    );
  },
});

const parsers = { [types.INT8]: Number };

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
    const lite = await PGlite.create({ dataDir: place, parsers });
    await lite.query('select 1');
    return lite;
  } catch (error) {
    throw folderFault(error, folder) ?? damaged(folder);
  }
}

type Lite = Pick<PGlite, 'query' | 'exec'>;

const queriesOf = (tx: Lite | Parameters<Parameters<PGlite['transaction']>[0]>[0]): Queries => ({
  async query<T extends object>(sql: string, params: readonly Parameter[] = []) {
    return (await tx.query<T>(sql, [...params])).rows;
  },
  async script(sql) {
    await tx.exec(sql);
  },
});
