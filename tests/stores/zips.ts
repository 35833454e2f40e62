// The archives that stores get, made by the command that makes them for release, in folders of a test's own.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { packageBin, root } from '../../scripts/package-bin.ts';

export type Store = 'chrome' | 'edge' | 'firefox';
export const stores: readonly Store[] = ['chrome', 'edge', 'firefox'];

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** The file that `makeZip` leaves in `out`; `sources` comes with Firefox's. */
export const zipFile = (out: string, what: Store | 'sources'): string =>
  path.join(out, `overread-${version}-${what}.zip`);

interface Made {
  /** Where the sources are, when it is not the repository. */
  from?: string;
  demonstration?: boolean;
}

/** Makes the archive of one store in `out` (absolute), as `npm run zip` does. */
export function makeZip(store: Store, out: string, { from = root, demonstration = false }: Made = {}): void {
  const own = { OVERREAD_OUT: out, OVERREAD_DEMO: demonstration ? '1' : '', OVERREAD_SERVER: '' };
  execFileSync(process.execPath, [packageBin('wxt'), 'zip', '-b', store], {
    cwd: from,
    // A test runner's own mode would make a build for development.
    env: { ...process.env, NODE_ENV: 'production', ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What is in an archive: name and bytes of each file. */
export const filesOf = (zip: string): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(readFileSync(zip))));

/** The words of all files of an archive that hold words. */
export const textOf = (files: Map<string, Uint8Array>): string =>
  [...files]
    .filter(([name]) => /\.(?:js|css|html|json)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
