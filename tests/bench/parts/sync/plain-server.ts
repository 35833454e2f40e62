// Small HTTP servers over lists in memory, for the peers: they do no more than they must, which flatters the peers.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export type Answer = (method: string, url: URL, body: unknown) => unknown;

export interface PlainServer {
  url: string;
  close(): Promise<void>;
}

/** Answers JSON with what `answer` returns; undefined is 404. */
export async function plainServer(answer: Answer): Promise<PlainServer> {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const hasBody = request.method === 'POST' || request.method === 'PUT';
    const body = hasBody ? await json(request) : null;
    const value = answer(request.method ?? '', new URL(request.url ?? '/', 'http://x'), body);
    response.writeHead(value === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value ?? { error: 'not_found', reason: 'missing' }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
