// What only a real connection shows: large bodies that are refused half-way, and stopping under load.

import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../lib/server/start-server.ts';
import { paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { makeFolder } from './postgres.ts';
import { makeReview } from './review-changes.ts';

let folder: string;
let server: RunningServer;
let session: SignedIn;
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  folder = await makeFolder();
  server = await startServer({ folder, firstAccount: { email: 'first@test.example', name: 'First' } });
  const body = JSON.stringify(server.firstAccount);
  const answer = await fetch(server.url + paths.session, { method: 'POST', headers: json, body });
  session = (await answer.json()) as SignedIn;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const push = (body: string) =>
  fetch(server.url + paths.push, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${session.token}` },
    body,
  });

test('a body without a declared length is refused once it is too large', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const out = request(server.url + paths.push, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${session.token}`, 'transfer-encoding': 'chunked' },
    });
    out.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    out.on('error', reject);
    for (let n = 0; n < 6; n++) out.write('x'.repeat(1_000_000));
    out.end();
  });
  expect(status).toBe(413);
  expect((await fetch(server.url + paths.health)).status).toBe(200);
});

test('sign-ins are limited by address on a real connection too', async () => {
  const tries = [];
  for (let n = 0; n < 11; n++) {
    const body = JSON.stringify({ email: 'guess@test.example', password: String(n) });
    tries.push((await fetch(server.url + paths.session, { method: 'POST', headers: json, body })).status);
  }
  expect(tries).toEqual([...Array(10).fill(401), 429]);
});

test('close answers those who wait for news at once', async () => {
  const headers = { authorization: `Bearer ${session.token}` };
  const waiting = Array.from({ length: 3 }, () => fetch(`${server.url}${paths.news}?after=0`, { headers }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await server.close();
  const answers = await Promise.all(waiting.map(async (answer) => (await answer).json()));
  expect(answers).toEqual(Array(3).fill({ news: false }));
  server = await startServer({ folder });
});

test('close answers what is under way, and may be called twice', async () => {
  const { changes } = await makeReview(session.person.id, '1', 200);
  const answer = push(JSON.stringify({ protocol: 1, changes }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const [{ status }] = await Promise.all([answer, server.close(), server.close()]);
  expect(status).toBe(200);
  await expect(fetch(server.url + paths.health)).rejects.toThrow();
  server = await startServer({ folder });
  const read = await fetch(`${server.url}${paths.pull}?after=0`, {
    headers: { authorization: `Bearer ${session.token}` },
  });
  expect(((await read.json()) as { last: number }).last).toBe(changes.length);
});
