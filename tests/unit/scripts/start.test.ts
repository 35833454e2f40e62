// `npm start` as a person runs it: first start, second copy, later start, new password, Ctrl-C.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { healthAnswer, paths } from '../../../lib/sync/wire.ts';
import { root } from '../../../scripts/package-bin.ts';
import type { Ready } from '../../../scripts/start/words.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-start-'));
const started: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(interrupt));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('starts everything, refuses a second copy, comes back with the same addresses', async () => {
  const { process: first, ready } = await startReady();
  expect(ready.account?.password).toMatch(/^\S{12,}$/);
  expect(await health(ready)).toMatchObject({ ok: true, database: 'embedded' });
  expect(await (await fetch(ready.chart.url)).text()).toContain('<title>');
  expect(existsSync(path.join(ready.extension, 'manifest.json'))).toBe(true);
  expect(await signIn(ready, ready.account)).toBe(200);
  expect(ready.colleague?.email).not.toBe(ready.account?.email);
  expect(await signIn(ready, ready.colleague)).toBe(200);

  const second = await toTheEnd(['--no-browser'], { OVERREAD_JSON: '' });
  expect(second.code).toBe(0);
  expect(second.said).toContain(`already runs here (process ${first.pid})`);
  expect(second.said).toContain(ready.backend);
  expect(await health(ready)).toMatchObject({ ok: true });

  expect(await interrupt(first)).toBe(0);
  expect(readdirSync(folder).filter((name) => /running|being-built/.test(name))).toEqual([]);

  const { ready: again } = await startReady(['--new-password']);
  expect([again.backend, again.ehr, again.moved]).toEqual([ready.backend, ready.ehr, false]);
  expect(again.account?.email).toBe(ready.account?.email);
  expect(await signIn(again, ready.account)).toBe(401);
  expect(await signIn(again, again.account)).toBe(200);
  expect(await signIn(again, ready.colleague)).toBe(401);
  expect(await signIn(again, again.colleague)).toBe(200);
});

test('a word it does not know is answered in one sentence', async () => {
  const { code, said } = await toTheEnd(['--new-pasword']);
  expect(code).toBe(1);
  expect(said).toContain('--new-pasword');
  expect(said).not.toContain('at start');
});

function run(words: string[], env: Record<string, string>): { child: ChildProcess; said: () => string } {
  const script = path.join(root, 'scripts/start.ts');
  const child = spawn(process.execPath, [script, '--folder', folder, ...words], {
    env: { ...process.env, OVERREAD_JSON: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return { child, said: () => said };
}

async function startReady(words: string[] = []): Promise<{ process: ChildProcess; ready: Ready }> {
  const { child, said } = run(words, {});
  for (;;) {
    const line = /^OVERREAD_READY (.*)\n/m.exec(said());
    if (line) return { process: child, ready: JSON.parse(line[1]!) as Ready };
    if (child.exitCode !== null) throw new Error(said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function toTheEnd(
  words: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; said: string }> {
  const { child, said } = run(words, env);
  await once(child, 'close');
  return { code: child.exitCode, said: said() };
}

async function interrupt(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
  return child.exitCode;
}

async function health(ready: Ready): Promise<unknown> {
  return healthAnswer.parse(await (await fetch(ready.backend + paths.health)).json());
}

async function signIn(ready: Ready, account: Ready['account']): Promise<number> {
  const answer = await fetch(ready.backend + paths.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return answer.status;
}
