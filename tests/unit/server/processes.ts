// The backend as a process of its own, as `npm run server` starts it.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paths } from '../../../lib/sync/wire.ts';
import { compileCache, shortLived } from '../../quick-node.ts';
import type { Place } from './harness.ts';

const main = fileURLToPath(new URL('../../../lib/server/main.ts', import.meta.url));

export interface ServerProcess {
  child: ChildProcess;
  /** All it has printed. */
  output: () => string;
  /** What OVERREAD_READY says; rejects with the output when the process ends before. */
  ready: Promise<{ url: string; firstCode?: { code: string; email?: string } }>;
  /** Exit code, null after a signal. */
  ended: Promise<number | null>;
}

/** Where a test's anchors are: gone with its folder. */
export const anchorsIn = (folder: string) => ({
  OVERREAD_TRAIL_ANCHORS: join(folder, 'trail', 'anchors.jsonl'),
});

export function spawnServer(
  place: Place,
  environment: Record<string, string> = {},
  words: string[] = [],
): ServerProcess {
  const child = spawn(process.execPath, [...shortLived, main, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      OVERREAD_PORT: '0',
      OVERREAD_JSON: '1',
      ...(place.folder && { OVERREAD_DATA: place.folder, ...anchorsIn(place.folder) }),
      ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
      ...environment,
    },
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = new Promise<Awaited<ServerProcess['ready']>>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      text += chunk;
      const said = /^OVERREAD_READY (.*)$/m.exec(text)?.[1];
      if (said) resolve(JSON.parse(said));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  ready.catch(() => {});
  return { child, output: () => text, ready, ended };
}

/** Makes the first account of a new backend, or gives its owner a new password. */
export async function redeem(
  { url, firstCode }: Awaited<ServerProcess['ready']>,
  password = 'correct horse battery staple',
): Promise<{ email: string; password: string }> {
  const email = firstCode?.email ?? 'first@test.example';
  const answer = await fetch(url + paths.oneTimeCode, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: firstCode?.code, email, name: 'First', password }),
  });
  if (answer.status !== 200) throw new Error(`The code is not taken: ${await answer.text()}`);
  return { email, password };
}
