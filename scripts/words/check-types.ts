// Checks the types of the screens as the build rewrites them, in a copy: a key that is taken for a text is an error of type
// there, and so is a value that is made where the choice around it did not make it safe.

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rewritten } from './plugin.ts';
import { isScreen, root } from './sources.ts';

const copied = [
  'components',
  'entrypoints',
  'lib',
  'scripts',
  'tsconfig.json',
  'package.json',
  'wxt.config.ts',
  '.wxt',
];

/** What the compiler says; empty where nothing is wrong. */
export function typeFaults(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'overread-words-'));
  try {
    for (const one of copied) cpSync(path.join(root, one), path.join(copy, one), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    for (const file of globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).filter(isScreen)) {
      const made = rewritten(file, readFileSync(path.join(root, file), 'utf8'));
      if (made) writeFileSync(path.join(copy, file), made.toString());
    }
    const config = path.join(copy, 'tsconfig.json');
    const settings = JSON.parse(readFileSync(config, 'utf8'));
    const options = { ...settings.compilerOptions, noUnusedLocals: false };
    const include = ['entrypoints', 'components', 'lib', '.wxt/wxt.d.ts'];
    writeFileSync(config, JSON.stringify({ ...settings, compilerOptions: options, include }));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '--noEmit', '--preserveSymlinks', '-p', copy], {
      encoding: 'utf8',
    }).stdout;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
