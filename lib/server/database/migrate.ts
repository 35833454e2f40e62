// Brings the tables up to date. Forward only: a file in migrations/ is never changed once it has been
// released, and a database that is newer than this program is refused. A file is SQL, or where that cannot say it a
// module with a function `migrate` of the transaction.

import { readdir, readFile } from 'node:fs/promises';
import type { Database, Queries } from './database.ts';
import { StartFault } from './start-fault.ts';

const folder = new URL('./migrations/', import.meta.url);

// Any number that nothing else in the database uses.
const migrationLock = 7_337_001;

/** The migrations this program has, in order. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /\.(sql|ts)$/.test(name)).sort();

/** Runs the migrations that the database has not seen, all or none. Safe when several processes start at once. */
export async function migrate(database: Database): Promise<void> {
  await database
    .transaction((queries) => migrateWithin(queries))
    .catch((error: { code?: string }) => {
      throw error.code === '42501' ? notPermitted() : error;
    });
}

/**
 * The same as part of a transaction.
 * @param only those that may be run: the tables become what an older program knew.
 */
export async function migrateWithin(queries: Queries, only?: readonly string[]): Promise<void> {
  const names = await migrationNames();
  await queries.query(`select pg_advisory_xact_lock(${migrationLock})`);
  await queries.script('create table if not exists migration (name text primary key)');
  const done = (await queries.query<{ name: string }>('select name from migration')).map((row) => row.name);
  const unknown = done.find((name) => !names.includes(name));
  if (unknown) throw tooNew(unknown);
  for (const name of names.filter((n) => !done.includes(n) && (only?.includes(n) ?? true))) {
    await run(queries, new URL(name, folder));
    await queries.query('insert into migration (name) values ($1)', [name]);
  }
  await allowRole(queries);
}

async function run(queries: Queries, file: URL): Promise<void> {
  if (file.pathname.endsWith('.sql')) return queries.script(await readFile(file, 'utf8'));
  // Every migration that is no SQL has this one function.
  const { migrate } = (await import(file.href)) as { migrate: (queries: Queries) => Promise<void> };
  await migrate(queries);
}

/** The account that runs the backend must be able to step down to overread_app, as a superuser always can. */
async function allowRole(queries: Queries): Promise<void> {
  const [row] = await queries.query<{ can: boolean; account: string }>(
    `select pg_has_role(current_user, 'overread_app', 'set') as can, quote_ident(current_user) as account`,
  );
  if (row && !row.can) await queries.script(`grant overread_app to ${row.account}`);
}

const notPermitted = () =>
  new StartFault(
    'database-permission',
    'The database account in DATABASE_URL may not make tables or the role overread_app.',
    'The backend has not started; nothing was changed.',
    'Have an administrator run “create role overread_app nologin”, grant it to the account, and make the account owner of the database.',
  );

const tooNew = (name: string) =>
  new StartFault(
    'database-newer',
    `The database was written by a newer version of Overread (it has “${name}”).`,
    'This version has not started, so that it cannot damage what it does not know.',
    'Start the newer version.',
  );
