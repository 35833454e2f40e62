// A store's reviewer, or anybody else, gets the very same package from the same sources: from the repository
// twice, and from the archive of sources that Firefox's store asks for.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { root } from '../../scripts/package-bin.ts';
import { filesOf, makeZip, zipFile } from './zips.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What differs, by name: two archives of a megabyte are no message. */
function differing(one: string, other: string): string[] {
  const [a, b] = [filesOf(one), filesOf(other)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.filter((name) => !Buffer.from(a.get(name) ?? []).equals(Buffer.from(b.get(name) ?? [])));
}

function expectSame(one: string, other: string): void {
  expect(differing(one, other)).toEqual([]);
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
}

it.each(['chrome', 'edge'] as const)('two builds for %s are the same bytes', (store) => {
  makeZip(store, folder);
  expectSame(zipFile(folder, store), zipFile(inject('zips'), store));
});

it('the archive of sources has no more than the build needs, and gives the same package', () => {
  const sources = filesOf(zipFile(inject('zips'), 'sources'));
  const names = [...sources.keys()];
  expect(names).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'README.md', 'LICENSE']),
  );
  const beyond = /^(?:lib\/(?:server|demo)|tests|docs|node_modules|\.)/;
  expect(names.filter((name) => beyond.test(name))).toEqual([]);

  const unpacked = path.join(folder, 'unpacked');
  for (const [name, bytes] of sources) {
    const file = path.join(unpacked, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  // `npm ci` makes this folder from the lock file: here it is the one that is there.
  symlinkSync(path.join(root, 'node_modules'), path.join(unpacked, 'node_modules'), 'junction');
  makeZip('firefox', folder, { from: unpacked });
  expectSame(zipFile(folder, 'firefox'), zipFile(inject('zips'), 'firefox'));
});
