// Writes a backup of either database: all tables at one moment, while others may go on working.

import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database, Queries } from '../database/database.ts';
import { StartFault } from '../database/start-fault.ts';
import { type About, type Row, readParts, sealed, type TablePart } from './format.ts';
import { quoted, tablesToKeep } from './tables.ts';

/** Rows that are in memory at a time. */
const atOnce = 500;

export interface BackupCount {
  tables: number;
  rows: number;
}

/**
 * Writes the backup to a new file, for this account only, and reads it again before it gets its name: what stands
 * there under that name is whole. Throws a StartFault where that cannot be done.
 */
export async function writeBackup(database: Database, file: string, now: number): Promise<BackupCount> {
  if (await isThere(file)) throw taken(file);
  const unfinished = `${file}.unfinished`;
  let trouble: NodeJS.ErrnoException | undefined;
  try {
    await database.transaction(async (queries) => {
      await queries.query('set transaction isolation level repeatable read, read only');
      const out = createWriteStream(unfinished, { mode: 0o600, flush: true });
      out.on('error', (error) => {
        trouble = error;
      });
      await pipeline(sealed(allParts(queries, now)), createGzip(), out);
    });
    const count = await checkBackup(unfinished);
    await rename(unfinished, file);
    return count;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw trouble && error === trouble ? notWritten(file, trouble.code) : error;
  }
}

/** Reads a backup to its end. Throws a StartFault where it is not whole. */
export async function checkBackup(file: string): Promise<BackupCount & { about: About }> {
  const count = { tables: 0, rows: 0 };
  let about: About | undefined;
  for await (const part of readParts(file)) {
    if (Array.isArray(part)) count.rows += 1;
    else if ('table' in part) count.tables += 1;
    else about = part;
  }
  return { ...count, about: about! };
}

async function* allParts(queries: Queries, now: number): AsyncGenerator<About | TablePart | Row> {
  const done = await queries.query<{ name: string }>('select name from migration order by name');
  yield { format: 'overread-backup', version: 1, madeAt: now, migrations: done.map((row) => row.name) };
  for (const [table, columns] of await tablesToKeep(queries)) {
    yield { table, columns: columns.map((column) => column.name) };
    const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
    await queries.query(`declare backup cursor for select array[${values}] as values from ${quoted(table)}`);
    for (;;) {
      const rows = await queries.query<{ values: Row }>(`fetch ${atOnce} from backup`);
      for (const row of rows) yield row.values;
      if (rows.length < atOnce) break;
    }
    await queries.query('close backup');
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const taken = (file: string) =>
  new StartFault(
    'backup-exists',
    `There is a file ${file} already.`,
    'No backup was written; the file is as it was.',
    'Give another name, for example with the date in it.',
  );

const notWritten = (file: string, code = 'unknown reason') =>
  new StartFault(
    'backup-not-written',
    `The backup ${file} cannot be written (${code === 'ENOSPC' ? 'the disk is full' : code}).`,
    'There is no new backup; the database is as it was.',
    'Check that the folder is there, may be written, and has room.',
  );
