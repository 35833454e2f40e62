// The container holds every file that the backend and its commands import: it is built by no test, and would fail at
// its start.

import path from 'node:path';
import { expect, it } from 'vitest';
import { readSource } from './tree.ts';

const starts = [
  'lib/server/main.ts',
  'scripts/backup.ts',
  'scripts/restore.ts',
  'scripts/verify-trail.ts',
  'scripts/codes.ts',
];

/** Files that a file imports at run time, relative to the repository. */
const importsOf = (file: string): string[] =>
  Array.from(
    readSource(file).matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+\.ts)'/gms),
    ([, name]) => path.posix.join(path.posix.dirname(file), name!),
  );

it('holds what the backend needs', () => {
  const needed = new Set(starts);
  for (const file of needed) for (const other of importsOf(file)) needed.add(other);
  expect(needed.size).toBeGreaterThan(100);
  const copied = Array.from(readSource('Containerfile').matchAll(/^COPY (?!--)(.+) \S+$/gm), ([, from]) =>
    from!.split(' '),
  ).flat();
  const isCopied = (file: string) => copied.some((from) => file === from || file.startsWith(`${from}/`));
  expect([...needed].filter((file) => !isCopied(file))).toEqual([]);
});
