// OpenMRS's own front end as it is published: the app shell, which loads the modules of chart and banner
// at run time, over two made-up patients.

import path from 'node:path';
import type { Served } from '../fixtures/serve.ts';
import { type Answer, json, serveAnswers } from './answering.ts';
import { openmrsRecords } from './openmrs-charts.ts';
import { publishedFiles } from './published-package.ts';

const shell = {
  name: '@openmrs/esm-app-shell',
  version: '10.0.0',
  integrity:
    'sha512-7V/aTAOl8KtBBXL0pH0nWZSpAEDjVpD3UIhL6Wg0qb5kIBNXxRI1a0XEg4m/xuPX6JzgBS1NFUQKz2ZfAFhVEg==',
};
const modules = [
  {
    name: '@openmrs/esm-patient-chart-app',
    version: '12.3.4',
    integrity:
      'sha512-+DtaNNcL7IVwLYjn7Ilp6CfZUE4P0ht2a4A2kiPIkdQQGaT5FH3SH9hn60UossvyqWza1TcVy5OMJ/UPfJgKFg==',
  },
  {
    name: '@openmrs/esm-patient-banner-app',
    version: '12.3.4',
    integrity:
      'sha512-fQur7jUs7Gguzp/l7Ykk6GcCofk8Bk6AhXNo+iFPFjEI11yQBIr1GFghWvHcVFGiAK124YkqYXG0NIwzE/19nA==',
  },
];

const spa = '/openmrs/spa/';
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Front {
  page: string;
  /** By address below the shell's. */
  files: Map<string, Buffer>;
}

async function frontEnd(): Promise<Front> {
  const files = new Map<string, Buffer>();
  const keep = (from: Map<string, Buffer>, below: string) => {
    for (const [name, body] of from) {
      if (name.startsWith('dist/')) files.set(below + name.slice('dist/'.length), body);
    }
  };
  keep(await publishedFiles(shell), '');
  const start = [...files.keys()].filter((name) => /^openmrs\.\w+\.(js|css)$/.test(name));
  const imports: Record<string, string> = {};
  const routes: Record<string, unknown> = {};
  for (const wanted of modules) {
    const from = await publishedFiles(wanted);
    keep(from, `${wanted.name}/`);
    const { browser } = JSON.parse(String(from.get('package.json')));
    imports[wanted.name] = `${spa}${wanted.name}/${path.basename(browser)}`;
    routes[wanted.name] = JSON.parse(String(from.get('dist/routes.json')));
  }
  return { page: pageOf(start, imports, routes), files };
}

/** What the shell looks for in its page: where the modules are, and the places that it fills. */
function pageOf(start: string[], imports: object, routes: object): string {
  const places = ['omrs-left-nav', 'omrs-workspaces', 'omrs-top-nav-app', 'omrs-apps'];
  const notices = ['toasts', 'inline-notifications', 'actionable-notifications', 'snackbars', 'modals'];
  const file = (ending: string) => spa + start.find((name) => name.endsWith(ending));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>OpenMRS</title>
<meta name="importmap-type" content="systemjs-importmap"><link rel="stylesheet" href="${file('.css')}">
<script type="systemjs-importmap">${JSON.stringify({ imports })}</script>
<script type="openmrs-routes">${JSON.stringify(routes)}</script></head><body>
${places.map((id) => `<div id="${id}-container"></div>`).join('')}
${notices.map((name) => `<div class="omrs-${name}-container"></div>`).join('')}
<template id="loading-spinner"><p>Loading</p></template><template id="app-error"><p data-var="message"></p></template>
<script src="${file('.js')}"></script><script>initializeSpa({ apiUrl: '/openmrs', spaPath: '/openmrs/spa',
env: 'production', offline: false, configUrls: [] });</script></body></html>`;
}

/** The front end with its server. `held` delays an answer of the server until it resolves. */
export async function serveOpenmrs(held: (path: string) => Promise<void>): Promise<Served> {
  const { page, files } = await frontEnd();
  return serveAnswers(async ({ pathname, searchParams }): Promise<Answer | undefined> => {
    const record = /^\/openmrs\/+ws\/(.+)$/.exec(pathname)?.[1];
    if (record !== undefined) {
      await held(record);
      return json(openmrsRecords(record, searchParams));
    }
    const body = files.get(pathname.slice(spa.length));
    if (body) return { type: types[path.extname(pathname)] ?? 'application/octet-stream', body };
    return pathname.startsWith(spa) && path.extname(pathname) === ''
      ? { type: 'text/html', body: page }
      : undefined;
  });
}
