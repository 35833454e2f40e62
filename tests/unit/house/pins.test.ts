// What gets installed is decided by this repository: exact versions, one lock file that is complete and
// names no registry host, so that `npm ci` gives everyone the same tree from whichever registry they use.

import { expect, test } from 'vitest';
import { readSource } from './tree.ts';

type Versions = Record<string, string>;

interface Manifest {
  dependencies: Versions;
  devDependencies: Versions;
  optionalDependencies: Versions;
  overrides: Versions;
}

interface Lock {
  packages: Record<string, Partial<Manifest> & { version?: string; integrity?: string; link?: boolean }>;
}

const manifest = JSON.parse(readSource('package.json')) as Manifest;
const lock = JSON.parse(readSource('package-lock.json')) as Lock;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

test('each dependency is pinned to one version', () => {
  const versions = [...kinds, 'overrides' as const].flatMap((kind) => Object.entries(manifest[kind]));
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file is of this package.json', () => {
  const locked = lock.packages['']!;
  for (const kind of kinds) expect(locked[kind], kind).toEqual(manifest[kind]);
});

test('the lock file names no registry host', () => {
  expect(readSource('package-lock.json')).not.toMatch(/"resolved"|registry\./);
});

test('each locked package has a checksum', () => {
  const bare = Object.entries(lock.packages).filter(([path, entry]) => path && !entry.integrity);
  expect(bare.map(([path]) => path)).toEqual([]);
});
