// Makes a database what a backup says it was. All or nothing: the backup is read to its end first, and what goes
// wrong afterwards leaves the database as it was.

import { newEpoch } from '../changes/epoch.ts';
import type { Queries } from '../database/database.ts';
import { migrateWithin, migrationNames } from '../database/migrate.ts';
import { StartFault } from '../database/start-fault.ts';
import { checkBackup } from './backup.ts';
import { type About, type Row, readParts, type TablePart } from './format.ts';
import { type Column, quoted, tablesToKeep } from './tables.ts';

const atOnce = 500;

/**
 * Fills a database that has none of our tables, as part of a transaction, from a backup that `checkedBackup` has
 * passed. The tables are brought to what the backup has, filled, and then brought up to date, as an update of the
 * backend would have done.
 */
export async function restoreWithin(queries: Queries, file: string, about: About): Promise<void> {
  await migrateWithin(queries, about.migrations);
  const tables = await tablesToKeep(queries);
  // Migrations may have put rows of their own there. Tables that nothing may be deleted from have none.
  for (const table of [...tables.keys()].reverse())
    if ((await queries.query(`select from ${quoted(table)} limit 1`)).length > 0)
      await queries.query(`delete from ${quoted(table)}`);
  let part: TablePart | undefined;
  let rows: Row[] = [];
  const flush = async () => {
    if (part && rows.length > 0) await insert(queries, part, tables.get(part.table) ?? [], rows);
    rows = [];
  };
  for await (const next of readParts(file)) {
    if (Array.isArray(next)) {
      rows.push(next);
      if (rows.length === atOnce) await flush();
    } else if ('table' in next) {
      await flush();
      part = next;
    }
  }
  await flush();
  await migrateWithin(queries);
  await newEpoch(queries);
}

async function insert(
  queries: Queries,
  { table, columns }: TablePart,
  known: readonly Column[],
  rows: readonly Row[],
) {
  const types = columns.map((name) => {
    const type = known.find((column) => column.name === name)?.type;
    if (!type) throw new Error(`column ${table}.${name} is not known`);
    return type;
  });
  const values = types.map((type, i) => `v${i}::${type}`).join(', ');
  const lists = columns.map((_, i) => `$${i + 1}::text[]`).join(', ');
  const names = columns.map((_, i) => `v${i}`).join(', ');
  await queries.query(
    `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) overriding system value
     select ${values} from unnest(${lists}) as u (${names})`,
    columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  );
}

/** What the backup is, once it is read to its end and this program knows the shape of its tables. */
export async function checkedBackup(file: string): Promise<Awaited<ReturnType<typeof checkBackup>>> {
  const checked = await checkBackup(file);
  const known = await migrationNames();
  const unknown = checked.about.migrations.find((name) => !known.includes(name));
  if (unknown)
    throw new StartFault(
      'backup-newer',
      `The backup was made by a newer version of Overread (it has “${unknown}”).`,
      'Nothing was changed.',
      'Restore it with the newer version.',
    );
  return checked;
}
