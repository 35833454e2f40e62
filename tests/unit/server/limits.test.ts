// A process under attack: slow senders, floods of bytes, bombs and nonsense, while a good user goes on working.

import { readdir, readFile, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyLimit } from '../../../lib/server/read-json.ts';
import { type PushOutcome, paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { makePlace, type Place } from './harness.ts';
import { redeem, type ServerProcess, spawnServer } from './processes.ts';
import { makeReview } from './review-changes.ts';

let place: Place;
let server: ServerProcess;
let url: URL;
let session: SignedIn;
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  place = await makePlace('postgresql');
  server = spawnServer(place, { OVERREAD_REQUEST_SECONDS: '3' });
  const ready = await server.ready;
  url = new URL(ready.url);
  const account = await redeem(ready);
  const answer = await fetch(new URL(paths.session, url), {
    method: 'POST',
    headers: json,
    body: JSON.stringify(account),
  });
  session = (await answer.json()) as SignedIn;
});

afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.ended;
  if (place.folder) await rm(place.folder, { recursive: true });
});

let worked = 0;

/** One review sent and read back: what a person notices. */
async function workOn(): Promise<void> {
  worked += 1;
  const headers = { ...json, authorization: `Bearer ${session.token}` };
  const { changes } = await makeReview(session.person.id, `E-${worked}`);
  const answer = await fetch(new URL(paths.push, url), {
    method: 'POST',
    headers,
    body: JSON.stringify({ protocol: 1, changes }),
  });
  const { outcomes } = (await answer.json()) as { outcomes: PushOutcome[] };
  expect(outcomes.map((o) => o.outcome)).toEqual(changes.map(() => 'kept'));
  // A person does not press a key more often, and is not limited for it.
  await new Promise((resolve) => setTimeout(resolve, 60));
}

/** A connection that says `first` and then a little every quarter of a second. */
function drip(first: string, more: string): { socket: Socket; over: Promise<string> } {
  const socket = connect(Number(url.port), url.hostname);
  socket.write(first);
  const timer = setInterval(() => socket.writable && socket.write(more), 250);
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  socket.on('error', () => {});
  const over = new Promise<string>((resolve) =>
    socket.on('close', () => {
      clearInterval(timer);
      resolve(said);
    }),
  );
  return { socket, over };
}

test('senders that never finish are cut off, and a good user does not notice', async () => {
  const slow = Array.from({ length: 150 }, (_, i) =>
    i % 2
      ? drip('GET / HTTP/1.1\r\nHost: x\r\n', `X-${i}: a\r\n`)
      : drip(
          `POST ${paths.session} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`,
          ' ',
        ),
  );
  let open = slow.length;
  for (const { over } of slow) void over.then(() => (open -= 1));
  let reviews = 0;
  while (open > 0) {
    await workOn();
    reviews += 1;
  }
  expect(reviews).toBeGreaterThan(3);
  const answers = await Promise.all(slow.map(({ over }) => over));
  expect(answers.filter((said) => said && !said.includes(' 408 '))).toEqual([]);
});

/** Sends `chunks` of a body; resolves with the status, or with null where the connection was cut. */
function post(
  path: string,
  headers: Record<string, string>,
  chunks: Iterable<Buffer>,
): Promise<number | null> {
  return new Promise((resolve) => {
    const out = request(new URL(path, url), { method: 'POST', headers: { ...json, ...headers } });
    let over = false;
    const end = (status: number | null) => {
      over = true;
      resolve(status);
      out.destroy();
    };
    out.on('response', (answer: IncomingMessage) => end(answer.statusCode ?? null));
    out.on('error', () => end(null));
    void (async () => {
      for (const chunk of chunks) {
        if (over) return;
        if (!out.write(chunk)) await new Promise((go) => out.once('drain', go).once('close', go));
      }
      if (!over) out.end();
    })();
  });
}

function* gigabyte(counted: { sent: number }): Generator<Buffer> {
  const chunk = Buffer.alloc(1_000_000, ' ');
  for (; counted.sent < 1_000_000_000; counted.sent += chunk.length) yield chunk;
}

test('huge, compressed and deep bodies are refused without being taken in, while a good user works', async () => {
  const counted = { sent: 0 };
  const bearer = { authorization: `Bearer ${session.token}` };
  const gzip = { ...bearer, 'content-encoding': 'gzip' };
  const deep = Buffer.from(`{"protocol":1,"changes":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`);
  const bomb = gzipSync(Buffer.alloc(300_000_000, ' '));
  expect(bomb.length).toBeLessThan(bodyLimit);
  const attacks = [
    post(paths.push, bearer, gigabyte(counted)),
    post(paths.session, {}, [deep]),
    post(paths.push, bearer, [deep]),
    post(paths.push, gzip, [bomb]),
    post(paths.session, gzip, [bomb]),
    post(paths.push, gzip, [gzipSync(deep)]),
  ];
  let over = false;
  const statuses = Promise.all(attacks).finally(() => {
    over = true;
  });
  do await workOn();
  while (!over);
  const [huge, ...others] = await statuses;
  // The answer may be lost where the connection is cut while much is still being sent.
  expect([413, null]).toContain(huge);
  expect(counted.sent).toBeLessThan(100_000_000);
  expect(others).toEqual([400, 400, 413, 413, 400]);
  const many = await Promise.all(
    Array.from({ length: 20 }, () => post(paths.push, gzip, [bomb])).concat(workOn().then(() => 0)),
  );
  expect(many).toEqual([...Array(20).fill(413), 0]);
});

test('headers without end, and what is no HTTP, are refused', async () => {
  const over = (first: string) => drip(first, '').over;
  expect(await over(`GET /health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`)).toContain(
    ' 431 ',
  );
  expect(await over('\u0016\u0003\u0001 hello\r\n\r\n')).toContain(' 400 ');
  await workOn();
  // It is the process of the beginning, and it has had no trouble.
  expect(server.child.exitCode).toBe(null);
  expect(
    server
      .output()
      .split('\n')
      .filter((line) => /"error":|stops/.test(line)),
  ).toEqual([]);
});

/** Where the backend may begin a connection itself, and to whom. */
const outgoing: Record<string, string> = {
  'lib/server/database/postgres.ts': 'the database that the operator names',
  'lib/server/database/postgres-news.ts': 'the same',
  'lib/server/mail/mailer.ts': 'the mail server that the operator names',
  'lib/server/query-fhir/fhir-server.ts': 'the FHIR server that the operator names',
  'lib/server/sign-in/provider.ts': 'the sign-in service that the operator names',
};

test('the backend begins connections in five files only, so that no address a user typed is ever asked', async () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const names = (await readdir(join(root, 'lib/server'), { recursive: true })).filter((n) =>
    n.endsWith('.ts'),
  );
  const found: string[] = [];
  for (const name of names) {
    const text = await readFile(join(root, 'lib/server', name), 'utf8');
    const code = text.replace(/^import type .*$/gm, '').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
    if (
      /\bfetch\(|WebSocket\(|EventSource\(|from '(pg|openid-client|nodemailer|undici|node:(http|https|http2|tls|dns|dgram|child_process))'|from 'node:net'/.test(
        code.replace("import { isIPv6 } from 'node:net';", ''),
      )
    )
      found.push(`lib/server/${name}`);
  }
  expect(found.sort()).toEqual(Object.keys(outgoing).sort());
});
