// `npm run mutate -- merge`: changes the code of an area a little, hundreds of times, and shows which changes none of its
// tests notices. Not part of `npm test`: it takes minutes, and what it shows is read by a person.

import { spawnSync } from 'node:child_process';
import { packageBin, root } from '../../scripts/package-bin.ts';
import { areas } from './areas.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  console.error(`There is no area ${unknown.join(', ')}; there are ${Object.keys(areas).join(', ')}.`);
  process.exit(1);
}
for (const [name, { changes }] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    [packageBin('@stryker-mutator/core', 'stryker'), 'run', '--mutate', changes.join(',')],
    { cwd: root, stdio: 'inherit', env: { ...process.env, OVERREAD_MUTATE: name } },
  );
  if (status !== 0) process.exitCode = 1;
}
