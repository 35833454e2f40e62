// `npm run retention`: erases the content of charts that have been kept as long as their organisation says, and that no
// legal hold keeps, in the database that the environment names. `--dry-run` only says what it would erase. It may be
// stopped at any moment and run again. Works while a backend on PostgreSQL serves; one on a folder is stopped first.

import { userInfo } from 'node:os';
import { systemRandom, timedId } from '../lib/model/ids.ts';
import type { Database } from '../lib/server/database/database.ts';
import { eraseDue, isDue, judgeCharts } from '../lib/server/retention/erase.ts';
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
  const { years, charts } = await database.transaction((queries) => judgeCharts(queries, id));
  const due = charts.filter((judged) => isDue(judged, now));
  const held = charts.filter((judged) => judged.held && judged.dueAt < now).length;
  const said = `${name} (${id}): ${charts.length} charts, kept ${years} years; ${due.length} due`;
  console.log(`${said}${held > 0 ? `, and ${held} more on legal hold` : ''}.`);
  if (due.length === 0) return;
  const byYear = Map.groupBy(due, ({ dueAt }) => new Date(dueAt).getUTCFullYear());
  for (const [year, own] of byYear) console.log(`  due since ${year}: ${own.length}`);
  if (dry) return console.log('  Nothing was erased: this was a dry run.');
  const by = `npm run retention, as ${userInfo().username}`;
  const run = timedId(now, systemRandom);
  const order = { organisation: id, person: '', address: '', device: '', run, by, now };
  const erased = await eraseDue(database, order, undefined, (done, of) => {
    if (done % 10 === 0) console.log(`  ${done} of ${of} erased`);
  });
  console.log(`  ${erased} charts were erased. Backups that were made before still hold them.`);
}
