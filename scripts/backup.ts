// `npm run backup -- FILE`: writes everything in the database that the environment names, as `npm run server` reads
// it, into a new file. Works while a backend on PostgreSQL serves; one on a folder is stopped first.

import { resolve } from 'node:path';
import { writeBackup } from '../lib/server/backup/backup.ts';
import { openStanding, plainEnd } from './database-commands.ts';

await plainEnd('The backup cannot be made', async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0 || file.startsWith('-')) throw new Error('Usage: npm run backup -- FILE');
  const database = await openStanding();
  try {
    const { tables, rows } = await writeBackup(database, resolve(file), Date.now());
    console.log(`${file} has ${rows} rows of ${tables} tables, and was read again to its end: it is whole.`);
    console.log('It is not encrypted, and OVERREAD_KEY is not in it: keep both safe, and apart.');
  } finally {
    await database.close();
  }
});
