// A Firefox that its organisation manages: the program as it is installed, under a folder of its own that holds
// the policies, so that nothing of the machine's is touched.

import { chmod, copyFile, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFirefox } from '../../../scripts/find-browser.ts';

export interface ManagedFirefox {
  /** The program to start. */
  program: string;
  remove(): Promise<void>;
}

/** @param policies text of a `policies.json`. */
export async function firefoxWithPolicies(policies: string): Promise<ManagedFirefox> {
  const found = await findFirefox();
  if (!found) throw new Error('No Firefox was found: install it or set FIREFOX_PATH.');
  const installed = await realpath(found);
  const folder = await mkdtemp(path.join(tmpdir(), 'overread-managed-'));
  const program = path.join(folder, path.basename(installed));
  for (const name of await readdir(path.dirname(installed))) {
    const from = path.join(path.dirname(installed), name);
    if (from === installed) {
      // A link would lead Firefox back to where it is installed, and to the policies there.
      await copyFile(from, program);
      await chmod(program, 0o755);
    } else if (name !== 'distribution') await symlink(from, path.join(folder, name));
  }
  await mkdir(path.join(folder, 'distribution'));
  await writeFile(path.join(folder, 'distribution/policies.json'), policies);
  return { program, remove: () => rm(folder, { recursive: true, force: true }) };
}
