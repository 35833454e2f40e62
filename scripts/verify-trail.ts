// `npm run verify-trail`: checks the audit trail in the database that the environment names, as `npm run server`
// reads it. Ends with 0 when everything is as it was written, with 1 when it is not or cannot be read.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from '../lib/server/app.ts';
import { readConfiguration } from '../lib/server/configuration.ts';
import type { Database } from '../lib/server/database/database.ts';
import { openEmbedded } from '../lib/server/database/embedded.ts';
import { openPostgres } from '../lib/server/database/postgres.ts';
import { StartFault } from '../lib/server/database/start-fault.ts';
import { isWhole, trailText, verifyTrail } from '../lib/server/verify-trail.ts';

const words = process.argv.slice(2);
const json = words.includes('--json');
const unknown = words.filter((word) => word !== '--json');
try {
  if (unknown.length > 0) throw new Error(`${unknown.join(' ')} is not known; there is only --json.`);
  const database = await open();
  try {
    const checks = await verifyTrail(database);
    console.log(json ? JSON.stringify(checks) : checks.map(trailText).join('\n'));
    if (checks.length === 0)
      throw new Error('There is no organisation in this database: nothing was checked.');
    process.exitCode = checks.every(isWhole) ? 0 : 1;
  } finally {
    await database.close();
  }
} catch (error) {
  const plain = error instanceof StartFault || (error as Error).constructor === Error;
  console.error(plain ? (error as Error).message : `The trail cannot be read: ${nameOf(error)}`);
  process.exitCode = 1;
}

async function open(): Promise<Database> {
  const configuration = readConfiguration(process.env, process.cwd());
  if (!configuration.ok) throw new Error(configuration.faults.join('\n'));
  const { folder, databaseUrl } = configuration.options;
  if (databaseUrl) return openPostgres(databaseUrl);
  // Opening would make an empty database there, and an empty trail is always whole.
  if (!folder || !existsSync(join(folder, 'database')))
    throw new Error(`There is no database in ${folder}. Set OVERREAD_DATA or DATABASE_URL.`);
  return openEmbedded(folder);
}
