// Loads a changed file anew, and whatever imports it: a change in a table shows only in a table made after it. What does
// not import the file stays loaded, since it cannot hold anything of it.

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

const plain = (url: string): string => url.split('?')[0]!;

export class FreshModules {
  private readonly own: string;
  /** Who imports each file, as far as they were loaded. */
  private readonly importers = new Map<string, Set<string>>();
  private turn = 0;
  private stale: ReadonlySet<string> = new Set();

  /** @param instead what the folder's files get for a package. */
  constructor(folder: string, instead: Readonly<Record<string, string>>) {
    this.own = `${pathToFileURL(folder).href}/`;
    registerHooks({
      resolve: (specifier, context, next) => {
        const parent = context.parentURL ?? '';
        const known = parent.startsWith(this.own) && parent.includes('?turn=');
        if (known && instead[specifier]) return { url: instead[specifier], shortCircuit: true };
        const found = next(specifier, context);
        if (!known || !found.url.startsWith(this.own) || found.url.includes('/node_modules/')) return found;
        this.importers.set(found.url, (this.importers.get(found.url) ?? new Set()).add(plain(parent)));
        return { ...found, url: this.asOfNow(found.url) };
      },
      load: (url, context, next) =>
        url.startsWith(this.own) && url.includes('.ts?turn=')
          ? { format: 'module', source: sourceOf(fileURLToPath(plain(url))), shortCircuit: true }
          : next(url, context),
    });
  }

  private asOfNow(url: string): string {
    return `${url}?turn=${this.stale.has(url) ? this.turn : 0}`;
  }

  private urlOf(file: string): string {
    return `${this.own}${file.split(path.sep).join('/')}`;
  }

  /** Whatever holds something of the file is loaded anew from now on. */
  forget(file: string): void {
    this.turn += 1;
    const stale = new Set([this.urlOf(file)]);
    // A set that grows while it is gone through is gone through to its end.
    for (const one of stale) for (const importer of this.importers.get(one) ?? []) stale.add(importer);
    this.stale = stale;
  }

  load(file: string): Promise<unknown> {
    return import(this.asOfNow(this.urlOf(file)));
  }
}
