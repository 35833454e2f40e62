// Packages of which only the built files are wanted. To install them would bring hundreds of megabytes of
// build tools along, and a second React that does not go with ours: npm packs them instead, each once, into
// a folder that is no part of the repository. What comes must have the digest that stands here.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

export interface PublishedPackage {
  name: string;
  version: string;
  /** As npm states it in a lock file. */
  integrity: string;
}

const kept = path.resolve(import.meta.dirname, '../../../node_modules/.cache/published');

/** The files of a package by their path in it. */
export async function publishedFiles(wanted: PublishedPackage): Promise<Map<string, Buffer>> {
  const file = path.join(kept, `${wanted.name.replace(/\W+/g, '-')}-${wanted.version}.tgz`);
  if (!existsSync(file)) await pack(wanted, file);
  const archive = await readFile(file);
  const digest = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (digest !== wanted.integrity) {
    throw new Error(`${file} is not ${wanted.name} ${wanted.version} as it was published: delete it.`);
  }
  return filesOf(gunzipSync(archive));
}

async function pack({ name, version }: PublishedPackage, file: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const folder = await mkdtemp(path.join(kept, 'new-'));
  const args = ['pack', `${name}@${version}`, '--ignore-scripts', '--prefer-offline'];
  try {
    // In that folder: in ours npm would look for a workspace of this name first.
    await promisify(execFile)('npm', args, { cwd: folder, shell: process.platform === 'win32' });
    const [packed] = await readdir(folder);
    await rename(path.join(folder, packed!), file);
  } catch (error) {
    throw new Error(
      `npm could not fetch ${name} ${version}, which this test runs. It is fetched once: is the registry in reach?`,
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the archive's headers: name and length; npm puts everything below `package/`. */
function filesOf(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const textAt = (from: number, length: number) =>
    tar.toString('utf8', from, from + length).split('\0', 1)[0] ?? '';
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = [textAt(at + 345, 155), textAt(at, 100)].filter(Boolean).join('/');
    const length = Number.parseInt(textAt(at + 124, 12), 8);
    const start = at + 512;
    files.set(name.replace(/^package\//, ''), tar.subarray(start, start + length));
    at = start + Math.ceil(length / 512) * 512;
  }
  return files;
}
