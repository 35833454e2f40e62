// The backend's own address: a page for a person's browser, the usual fault for programs.

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../../lib/server/start-server.ts';
import { makeFolder } from './postgres.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await makeFolder();
  server = await startServer({ folder, firstAccount: { email: 'first@test.example', name: 'First' } });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test('a browser is shown what this is and the address to sign in with', async () => {
  const answer = await fetch(server.url, { headers: { accept: browser } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'sha256-");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const shown = await answer.text();
  expect(shown).toContain('This is an Overread server');
  expect(shown).toContain(`<strong>${server.url}</strong>`);
});

test('a program is told in JSON that nothing is there', async () => {
  for (const accept of ['*/*', 'application/json']) {
    const answer = await fetch(server.url, { headers: { accept } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown-address' } });
  }
});

test('no other address becomes a page for a browser', async () => {
  const answer = await fetch(`${server.url}/v1`, { headers: { accept: browser } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/json');
});
