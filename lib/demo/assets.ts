// Serves the style sheets and client scripts that lie beside the pages of a demonstration EHR.

import { readFileSync } from 'node:fs';
import { Hono } from 'hono';

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

/** The named files of `folder` (a URL ending in a slash), read once. */
export const assets = (folder: URL, names: readonly string[]): Hono => {
  const app = new Hono();
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain';
    app.get(`/${name}`, (c) => c.body(text, 200, { 'content-type': `${type}; charset=utf-8` }));
  }
  return app;
};
