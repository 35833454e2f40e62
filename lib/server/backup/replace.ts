// Where a restore goes: into a folder or a PostgreSQL database, and what becomes of the data that is there.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { openAside } from '../database/embedded.ts';
import { applicationName, openPostgres } from '../database/postgres.ts';
import { StartFault } from '../database/start-fault.ts';
import type { About } from './format.ts';
import { checkedBackup, restoreWithin } from './restore.ts';

export interface RestoreOptions {
  folder?: string;
  databaseUrl?: string;
  file: string;
  /** Whether data that is there may be replaced. */
  replace: boolean;
  now: number;
}

export interface Restored {
  about: About;
  tables: number;
  rows: number;
  /** Where the database that was in the folder is now. */
  kept: string | null;
}

/**
 * Restores a backup. Data that is there is replaced only if asked: that of a folder is kept beside it, that of
 * PostgreSQL is gone. Throws a StartFault for what a person can mend, and has changed nothing then.
 */
export async function replaceFrom({ folder, databaseUrl, ...asked }: RestoreOptions): Promise<Restored> {
  const checked = await checkedBackup(asked.file);
  if (databaseUrl) return { ...checked, kept: await intoPostgres(databaseUrl, asked, checked.about) };
  if (folder) return { ...checked, kept: await intoFolder(folder, asked, checked.about) };
  throw new TypeError('replaceFrom needs a folder or a databaseUrl');
}

type Asked = Omit<RestoreOptions, 'folder' | 'databaseUrl'>;

async function intoFolder(folder: string, { file, replace, now }: Asked, about: About) {
  if (!replace && existsSync(join(folder, 'database'))) throw occupied(folder);
  const database = await openAside(folder, new Date(now).toISOString().replace(/\W/g, '-'));
  try {
    await database.transaction((queries) => restoreWithin(queries, file, about));
  } catch (error) {
    await database.close();
    throw error;
  }
  return database.takePlace();
}

async function intoPostgres(url: string, { file, replace }: Asked, about: About): Promise<null> {
  const database = await openPostgres(url);
  try {
    await refuseIfServed(database);
    await database.transaction(async (queries) => {
      const [there] = await queries.query<{ tables: number; ours: boolean }>(
        `select count(*)::int as tables, coalesce(bool_or(tablename = 'migration'), false) as ours
         from pg_tables where schemaname = current_schema()`,
      );
      if (there && there.tables > 0) {
        if (!there.ours) throw foreign();
        if (!replace) throw occupied('DATABASE_URL');
        await queries.script(dropEverything);
      }
      await restoreWithin(queries, file, about);
    });
  } finally {
    await database.close();
  }
  return null;
}

/** Times a quarter of a second: a connection that was just closed is listed a moment longer. */
const patience = 20;

/** A backend that went on serving would take the old log's end for the new one's. */
async function refuseIfServed(database: Database): Promise<void> {
  for (let tries = 0; ; tries++) {
    const [others] = await database.transaction((queries) =>
      queries.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
        [applicationName],
      ),
    );
    if (!others || others.count === 0) return;
    if (tries === patience)
      throw new StartFault(
        'database-in-use',
        `The database in DATABASE_URL is in use by Overread (${others.count} connections).`,
        'Nothing was changed.',
        'Stop every backend on it, then restore.',
      );
    await wait(250);
  }
}

/** Tables and functions, but for those of PostgreSQL extensions, which are the operator's. */
const dropEverything = `
do $$
declare command text;
begin
  for command in
    select format('drop table if exists %s cascade', c.oid::regclass) from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
    where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute command;
  end loop;
end
$$`;

const occupied = (where: string) =>
  new StartFault(
    'data-there',
    `There is a database in ${where} already.`,
    'Nothing was changed.',
    'If the backup shall replace it, say so with --replace. A folder’s old database is kept beside it; that of PostgreSQL is not, so back it up first.',
  );

const foreign = () =>
  new StartFault(
    'database-of-others',
    'The database in DATABASE_URL has tables that are not of Overread.',
    'Nothing was changed.',
    'Give Overread a database of its own.',
  );
