// The committed source files, for tests that read them.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export { root } from '../../../scripts/package-bin.ts';

import { root } from '../../../scripts/package-bin.ts';

export const sourceFolders = ['lib', 'components', 'entrypoints', 'scripts', 'tests'];

/** Source files under `folders`, relative to the repository, with forward slashes. */
export function sourceFiles(folders: readonly string[] = sourceFolders): string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,cjs,mjs,css}`, { cwd: root }))
    .map((file) => file.split(path.sep).join('/'));
}

export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');
