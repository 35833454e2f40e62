// What the commands that work on the backend's database share: which one it is, and how they end.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../lib/server/configuration.ts';
import type { Database } from '../lib/server/database/database.ts';
import { openEmbedded } from '../lib/server/database/embedded.ts';
import { migrationNames } from '../lib/server/database/migrate.ts';
import { openPostgres } from '../lib/server/database/postgres.ts';
import { StartFault } from '../lib/server/database/start-fault.ts';
import { nameOf } from '../lib/server/log.ts';
import { textOf } from '../lib/server/thrown.ts';

/** The folder or address that the environment names. Throws what is wrong with the environment. */
export function placeOfDatabase(): { folder?: string; databaseUrl?: string } {
  const configuration = readConfiguration(process.env, process.cwd());
  if (!configuration.ok) throw new Error(configuration.faults.join('\n'));
  const { folder, databaseUrl } = configuration.options;
  return { ...(folder && { folder }), ...(databaseUrl && { databaseUrl }) };
}

/** Opens the database, and never makes one: an empty one has an empty backup and a trail that is always whole. */
export async function openStanding(): Promise<Database> {
  const { folder, databaseUrl } = placeOfDatabase();
  if (databaseUrl) return openPostgres(databaseUrl);
  if (!folder || !existsSync(join(folder, 'database')))
    throw new Error(`There is no database in ${folder}. Set OVERREAD_DATA or DATABASE_URL.`);
  return openEmbedded(folder);
}

/** The tables must be those this program knows; bringing them up to date is for the backend’s start. */
export async function refuseOther(database: Database): Promise<void> {
  const done = await database.transaction((queries) =>
    queries.query<{ name: string }>('select name from migration order by name'),
  );
  const names = await migrationNames();
  if (done.length !== names.length || done.some(({ name }, i) => name !== names[i]))
    throw new Error(
      'The database is of another version. Start the backend of this version once, then try again.',
    );
}

/** Runs a command; what goes wrong is said in plain words and ends it with 1. @param failed begins that sentence. */
export async function plainEnd(failed: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const plain = error instanceof StartFault || (error instanceof Error && error.constructor === Error);
    console.error(plain ? textOf(error, 'message') : `${failed}: ${nameOf(error)}`);
    process.exitCode = 1;
  }
}
