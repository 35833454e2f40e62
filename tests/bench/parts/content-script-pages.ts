// The pages that the content script's cost is measured in, each of more than 12,000 nodes, and the same page
// with Hypothesis's client in it, as its own embedding instructions say, from the package's files.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from '../../../lib/demo/server.ts';

const peer = path.dirname(fileURLToPath(import.meta.resolve('hypothesis/package.json')));

const filler = `<section id="filler">${Array.from(
  { length: 2100 },
  (_, i) => `<div class="p"><b>Line ${i}:</b> <span>text ${i}</span></div>`,
).join('')}</section>`;

const head = '<meta charset="utf-8"><link rel="icon" href="data:,">';

/** Everything from this server: the client in the page's, its sidebar in a frame of another site. */
const config = (port: number): string =>
  `<script type="application/json" class="js-hypothesis-config">${JSON.stringify({
    assetRoot: `http://localhost:${port}/hypothesis/`,
    sidebarAppUrl: `http://127.0.0.1:${port}/sidebar`,
    notebookAppUrl: `http://127.0.0.1:${port}/sidebar`,
    profileAppUrl: `http://127.0.0.1:${port}/sidebar`,
    apiUrl: `http://127.0.0.1:${port}/api/`,
    authDomain: '127.0.0.1',
    rpcAllowedOrigins: [],
  })}</script>`;
const boot = '<script async src="/hypothesis/build/boot.js"></script>';

export interface BenchPages {
  unknown: string;
  /** The same page; its query asks for the peer's client in it. */
  withPeer: string;
  /** A chart of the demonstration EHR among as many other nodes. */
  chart: string;
  /** A page with nothing in it, to start from. */
  start: string;
  close(): Promise<void>;
}

/** Serves the pages on this machine. */
export async function servePages(): Promise<BenchPages> {
  let port = 0;
  const server = createServer((request, response) => void answer(request.url ?? '/', response, port));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  const site = `http://localhost:${port}`;
  return {
    unknown: `${site}/large`,
    withPeer: `${site}/large?annotated`,
    chart: `${site}/platform/work/card-01`,
    start: `${site}/start`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function answer(url: string, response: ServerResponse, port: number): Promise<void> {
  const html = (text: string): void => void response.setHeader('content-type', 'text/html').end(text);
  const { pathname, search } = new URL(url, 'http://localhost');
  if (pathname === '/start') return html(`<!doctype html>${head}<p>start`);
  if (pathname === '/large') {
    return html(`<!doctype html>${head}${search && config(port)}${filler}${search && boot}`);
  }
  if (pathname === '/sidebar') {
    return html(`<!doctype html>${head}${config(port)}<hypothesis-app></hypothesis-app>${boot}`);
  }
  if (pathname.startsWith('/hypothesis/build/')) {
    const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
    // Kept by the browser, as from a content delivery network.
    response.setHeader('cache-control', 'max-age=3600').setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', types[path.extname(pathname)] ?? 'application/octet-stream');
    return void response.end(readFileSync(path.join(peer, pathname.slice('/hypothesis'.length))));
  }
  const found = await app.request(url);
  response.writeHead(found.status, Object.fromEntries(found.headers));
  const bytes = Buffer.from(await found.arrayBuffer());
  const isChart = pathname.startsWith('/platform/work/');
  response.end(isChart ? bytes.toString().replace('</body>', `${filler}</body>`) : bytes);
}
