// A wire that counts: what goes over it in bytes, headers and all, and how many requests are made.

import { type AddressInfo, connect, createServer } from 'node:net';

export interface Wire {
  /** Of the server behind it, as clients reach it. */
  url: string;
  fetch: typeof globalThis.fetch;
  /** Since the last time this was asked. */
  counts(): { sent: number; received: number; requests: number };
  close(): Promise<void>;
}

/** Puts a counting wire before the server at `url`. */
export async function countedWire(url: string): Promise<Wire> {
  const behind = new URL(url);
  let count = { sent: 0, received: 0, requests: 0 };
  const server = createServer((near) => {
    const far = connect(Number(behind.port), behind.hostname);
    near.on('data', (bytes) => {
      count.sent += bytes.length;
    });
    far.on('data', (bytes) => {
      count.received += bytes.length;
    });
    near.pipe(far).pipe(near);
    for (const socket of [near, far])
      socket.on('error', () => {
        near.destroy();
        far.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch(...asked) {
      count.requests += 1;
      return fetch(...asked);
    },
    counts() {
      const counted = count;
      count = { sent: 0, received: 0, requests: 0 };
      return counted;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
