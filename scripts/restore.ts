// `npm run restore -- FILE`: puts a backup into the database that the environment names, of either kind.
// `--replace` where there is data already; `--check` reads the backup and changes nothing.

import { resolve } from 'node:path';
import { replaceFrom } from '../lib/server/backup/replace.ts';
import { checkedBackup } from '../lib/server/backup/restore.ts';
import { trailText } from '../lib/server/trail/trail-text.ts';
import { isWhole, verifyTrail } from '../lib/server/verify-trail.ts';
import { openStanding, placeOfDatabase, plainEnd } from './database-commands.ts';

await plainEnd('The backup cannot be restored', async () => {
  const words = process.argv.slice(2);
  const [file, ...rest] = words.filter((word) => !word.startsWith('--'));
  const unknown = words.filter((word) => word.startsWith('--') && !['--replace', '--check'].includes(word));
  if (!file || rest.length > 0 || unknown.length > 0)
    throw new Error('Usage: npm run restore -- FILE [--replace | --check]');
  if (words.includes('--check')) {
    const { about, tables, rows } = await checkedBackup(resolve(file));
    console.log(`${file} is whole: ${rows} rows of ${tables} tables, of ${timeText(about.madeAt)}.`);
    return;
  }
  const { about, rows, kept } = await replaceFrom({
    ...placeOfDatabase(),
    file: resolve(file),
    replace: words.includes('--replace'),
    now: Date.now(),
  });
  console.log(`The database is as it was at ${timeText(about.madeAt)}: ${rows} rows.`);
  if (kept) console.log(`The one that was there is in ${kept}.`);
  console.log('Everybody signs in again. Browsers send anew what they recorded after the backup.');
  const database = await openStanding();
  try {
    const checks = await verifyTrail(database);
    console.log(checks.map(trailText).join('\n'));
    if (!checks.every(isWhole)) process.exitCode = 1;
  } finally {
    await database.close();
  }
});

function timeText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
