// Loads the project's modules anew as often as it is asked to: a change in a table shows only in a table made after it.

import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const sources = new Map<string, string>();

/** A file as JavaScript; its text stays the same for as long as the program runs. */
function sourceOf(file: string): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  sources.set(file, source);
  return source;
}

/** Imports files of the folder; all that were imported with the same number share their modules, and no others. */
export function freshModules(folder: string, instead: Readonly<Record<string, string>>) {
  const own = `${pathToFileURL(folder).href}/`;
  registerHooks({
    resolve(specifier, context, next) {
      const turn = context.parentURL?.startsWith(own) ? new URL(context.parentURL).search : '';
      if (turn !== '' && instead[specifier]) return { url: instead[specifier], shortCircuit: true };
      const found = next(specifier, context);
      const mine = turn !== '' && found.url.startsWith(own) && !found.url.includes('/node_modules/');
      return mine ? { ...found, url: `${found.url}${turn}` } : found;
    },
    load(url, context, next) {
      if (!url.startsWith(own) || !url.includes('.ts?')) return next(url, context);
      return { format: 'module', source: sourceOf(fileURLToPath(url)), shortCircuit: true };
    },
  });
  return (file: string, turn: number): Promise<unknown> =>
    import(`${own}${file.split(path.sep).join('/')}?turn=${turn}`);
}
