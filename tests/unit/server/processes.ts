// The backend as a process of its own, as `npm run server` starts it.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Place } from './harness.ts';

const main = fileURLToPath(new URL('../../../lib/server/main.ts', import.meta.url));

export interface ServerProcess {
  child: ChildProcess;
  /** All it has printed. */
  output: () => string;
  /** What OVERREAD_READY says; rejects with the output when the process ends before. */
  ready: Promise<{ url: string; firstAccount?: { email: string; password: string } }>;
  /** Exit code, null after a signal. */
  ended: Promise<number | null>;
}

export function spawnServer(
  place: Place,
  environment: Record<string, string> = {},
  words: string[] = [],
): ServerProcess {
  const child = spawn(process.execPath, [main, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      OVERREAD_PORT: '0',
      OVERREAD_JSON: '1',
      ...(place.folder && { OVERREAD_DATA: place.folder }),
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
