// `npm run retention`: erases the content of charts that have been kept as long as their organisation says, and that no
// legal hold keeps, and what came of them in files (coded charts, claims, remittances, denials), in the database that the
// environment names. `--dry-run` only says what it would erase. It may be stopped at any moment and run again. Works while a
// backend on PostgreSQL serves; one on a folder is stopped first.

import { userInfo } from 'node:os';
import { systemRandom, timedId } from '../lib/model/ids.ts';
import type { Database } from '../lib/server/database/database.ts';
import { eraseDue, isDue, judgeCharts } from '../lib/server/retention/erase.ts';
import { eraseDueFiles, filesStanding } from '../lib/server/retention/erase-files.ts';
import { openStanding, plainEnd, refuseOther } from './database-commands.ts';

await plainEnd('Charts cannot be erased', async () => {
  const words = process.argv.slice(2);
  const dry = words.includes('--dry-run');
  const unknown = words.filter((word) => word !== '--dry-run');
  if (unknown.length > 0) throw new Error(`${unknown.join(' ')} is not known; there is only --dry-run.`);
  const database = await openStanding();
  try {
    await refuseOther(database);
    const organisations = await database.transaction((queries) =>
      queries.query<{ id: string; name: string }>('select id, name from organisation order by id'),
    );
    for (const organisation of organisations) await tend(database, organisation, dry);
  } finally {
    await database.close();
  }
});

async function tend(database: Database, { id, name }: { id: string; name: string }, dry: boolean) {
  const now = Date.now();
  const by = `npm run retention, as ${userInfo().username}`;
  const run = timedId(now, systemRandom);
  const order = { organisation: id, person: '', address: '', device: '', run, by, now };
  const { years, charts } = await database.transaction((queries) => judgeCharts(queries, id));
  const due = charts.filter((judged) => isDue(judged, now));
  const held = charts.filter((judged) => judged.held && judged.dueAt < now).length;
  console.log(`${name} (${id}): ${charts.length} charts, kept ${years} years; ${said(due.length, held)}`);
  sayYears(due.map(({ dueAt }) => new Date(dueAt).getUTCFullYear()));
  const files = await database.transaction((queries) => filesStanding(queries, id, now));
  const filesDue = files.over.filter((one) => !one.held);
  const filesHeld = files.over.length - filesDue.length;
  console.log(`  of files: ${files.all} account numbers; ${said(filesDue.length, filesHeld)}`);
  sayYears(filesDue.map(({ last }) => Number(last.slice(0, 4)) + years));
  if (due.length + filesDue.length === 0) return;
  if (dry) return console.log('  Nothing was erased: this was a dry run.');
  const tell = (done: number, of: number) => {
    if (done % 10 === 0) console.log(`  ${done} of ${of} erased`);
  };
  // Before the reviews, which alone know whose charts the files are about.
  const erasedFiles = await eraseDueFiles(database, order, undefined, tell);
  const erased = await eraseDue(database, order, undefined, tell);
  console.log(
    `  ${erased} charts and ${erasedFiles} numbers of files were erased. Backups that were made before still hold them.`,
  );
}

function said(due: number, held: number): string {
  return `${due} due${held > 0 ? `, and ${held} more on legal hold` : ''}.`;
}

function sayYears(years: readonly number[]): void {
  for (const [year, own] of Map.groupBy(years, (one) => one))
    console.log(`  due since ${year}: ${own.length}`);
}
