// A web server for the real front ends: scripts, style sheets and JSON, each answered by a function of ours.

import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '../fixtures/serve.ts';

export interface Answer {
  type: string;
  body: string | Buffer;
  /** 200 without it. */
  status?: number;
}

export const json = (body: unknown, status = 200): Answer => ({
  type: 'application/json',
  body: JSON.stringify(body),
  status,
});

/** Answers each request by what `answer` says of its address; nothing said is a 404. */
export async function serveAnswers(
  answer: (address: URL) => Answer | undefined | Promise<Answer | undefined>,
): Promise<Served> {
  const server = http.createServer(async (request, response) => {
    const {
      type,
      body,
      status = 200,
    } = (await answer(new URL(request.url ?? '/', 'http://127.0.0.1'))) ?? {
      type: 'text/plain',
      body: 'Not found',
      status: 404,
    };
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
