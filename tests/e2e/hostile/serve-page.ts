// Serves one hostile page under two origins of this machine, with its headers, and collects what browsers
// report about it.

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostilePage } from '../../pages/hostile/hostile-page.ts';

export interface Site {
  /** Origin of the page that is opened, and another one that serves the same. */
  url: string;
  other: string;
  /** Violations of the page's policies that a browser reported. */
  reports: string[];
  /** Serves another page in its place from now on. */
  become(page: HostilePage): void;
  close(): Promise<void>;
}

export async function serveHostile(first: HostilePage): Promise<Site> {
  let page = first;
  const reports: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      reports.push(await textOf(request));
      response.writeHead(204).end();
      return;
    }
    const html = page.pages(other)[(request.url ?? '/').split('?')[0]!];
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    };
    response.writeHead(html === undefined ? 404 : 200, headers).end(html ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  // Chromium tries both addresses of this name, so one server is enough.
  const other = `http://localhost:${port}`;
  return {
    url,
    other,
    reports,
    become(next) {
      page = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
