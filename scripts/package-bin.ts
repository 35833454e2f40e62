// Tools are run as `node <their file>`: it works alike on Linux, macOS and Windows, needs no shell, and
// uses the very Node that runs the script.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** The file that runs an installed package's command; `command` where it is not named like the package. */
export function packageBin(name: string, command = name.split('/').at(-1)!): string {
  const folder = path.join(root, 'node_modules', name);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`The package ${name} has no command ${command}.`);
  return path.join(folder, file);
}
