// Ports on this machine that nobody listens on.

import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first of `wanted` that is free, else any free port. */
export async function freePort(...wanted: number[]): Promise<number> {
  for (const port of wanted) if (await isFree(port)) return port;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
