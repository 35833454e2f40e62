// `npm run verify-trail`: checks the audit trail in the database that the environment names, as `npm run server`
// reads it, and against its anchors. Ends with 0 when everything is as it was written, with 1 when it is not or cannot be read.

import { existsSync, readFileSync } from 'node:fs';
import { readConfiguration } from '../lib/server/configuration.ts';
import { nameOf } from '../lib/server/log.ts';
import { readPublicKey } from '../lib/server/trail/trail-key.ts';
import { trailText } from '../lib/server/trail/trail-text.ts';
import type { AnchorFile } from '../lib/server/trail/verify-anchors.ts';
import { isWhole, verifyTrail } from '../lib/server/verify-trail.ts';
import { openStanding, plainEnd } from './database-commands.ts';

const words = process.argv.slice(2);
const json = words.includes('--json');
const unknown = words.filter((word) => word !== '--json');

await plainEnd('The trail cannot be read', async () => {
  if (unknown.length > 0) throw new Error(`${unknown.join(' ')} is not known; there is only --json.`);
  const database = await openStanding();
  try {
    const checks = await verifyTrail(database, anchorFile());
    console.log(json ? JSON.stringify(checks) : checks.map(trailText).join('\n'));
    if (checks.length === 0)
      throw new Error('There is no organisation in this database: nothing was checked.');
    process.exitCode = checks.every(isWhole) ? 0 : 1;
  } finally {
    await database.close();
  }
});

function anchorFile(): AnchorFile | undefined {
  const configuration = readConfiguration(process.env, process.cwd());
  const trail = configuration.ok ? configuration.options.trail : undefined;
  if (!trail) return undefined;
  const { key, anchors } = trail;
  try {
    return {
      key: readPublicKey(key),
      text: existsSync(anchors) ? readFileSync(anchors, 'utf8') : '',
    };
  } catch (error) {
    throw new Error(`The anchors or their key cannot be read (${anchors}, ${key}): ${nameOf(error)}.`);
  }
}
