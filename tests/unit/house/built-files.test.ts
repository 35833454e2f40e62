// What really ends up in the browser, read from the source maps of a build: no file of the server, none
// of its packages, and in the content script nothing but code made for foreign pages.

import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { toolNames } from '../../../lib/model/page-tools.ts';
import { root } from './tree.ts';

const out = mkdtempSync(path.join(tmpdir(), 'overread-built-'));
const browsers = ['chrome', 'firefox'] as const;

beforeAll(async () => {
  for (const browser of browsers) await buildWithMaps(browser);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

test.each(browsers)('the %s build holds no server code', (browser) => {
  const sources = sourcesOf(browser, '**/*.map');
  expect(sources.find((source) => source.startsWith('entrypoints/background'))).toBeDefined();
  expect(sources.filter(isServerCode)).toEqual([]);
});

test('server code would be noticed', () => {
  const server = ['lib/server/main.ts', 'lib/demo/server.ts', 'node_modules/hono/dist/hono.js'];
  expect(server.filter(isServerCode)).toEqual(server);
  expect(['lib/store/write.ts', 'node_modules/dexie/dist/dexie.mjs'].filter(isServerCode)).toEqual([]);
});

test.each(browsers)('what the %s build puts into pages is only code for foreign pages', (browser) => {
  for (const name of ['chart', ...toolNames]) {
    const sources = sourcesOf(browser, `${name}.js.map`);
    expect(sources, name).toContain(`entrypoints/${name}/index.ts`);
    const fit =
      /^(entrypoints\/(chart|dock|evidence|guess|indicators|insert|marks|teach)\/|lib\/page\/|lib\/notes\/text\/|lib\/model\/|node_modules\/(wxt|@wxt-dev)\/)/;
    expect(
      sources.filter((source) => !fit.test(source)),
      name,
    ).toEqual([]);
  }
});

function isServerCode(source: string): boolean {
  return /^lib\/(server|demo)\/|node_modules\/(hono|@hono|pg|pg-[\w-]+|@electric-sql|@node-rs)\//.test(
    source,
  );
}

async function buildWithMaps(browser: (typeof browsers)[number]): Promise<void> {
  await build({
    root,
    browser,
    outDir: out,
    logger: quiet,
    vite: () => ({ build: { sourcemap: true } }),
  });
}

const silent = (): void => {};
const quiet = {
  debug: silent,
  log: silent,
  info: silent,
  warn: silent,
  error: console.error,
  fatal: console.error,
  success: silent,
  level: 0,
};

/** Files that went into a build, relative to the repository. */
function sourcesOf(browser: string, files: string): string[] {
  const folder = path.join(out, `${browser}-mv3`);
  const maps = globSync(files, { cwd: folder });
  const sources = maps.flatMap((map) => {
    const file = path.join(folder, map);
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] };
    return sources.map((source) => path.resolve(path.dirname(file), source));
  });
  return [...new Set(sources)].map((source) => {
    const relative = path.relative(root, source).split(path.sep).join('/');
    return relative.slice(Math.max(0, relative.lastIndexOf('node_modules/')));
  });
}
