// The folder of one copy of Overread: what it remembers between starts, and what it tells a second copy.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { textOf } from '../../lib/server/thrown.ts';

const memory = z.object({
  /** Ports: an extension that is already loaded keeps its backend's address. */
  backend: z.number().int(),
  ehr: z.number().int(),
  /** Whom to sign in as; the password is kept nowhere. */
  email: z.string().optional(),
});
type Memory = z.infer<typeof memory>;

const running = z.object({
  pid: z.number().int(),
  backend: z.string(),
  ehr: z.string(),
  extension: z.string(),
});
export type Running = z.infer<typeof running>;

export interface OwnFolder {
  data: string;
  /** Where the extension is built before it is known that this copy may take the place of the last. */
  extensionAside: string;
  extension: string;
  browser: string;
  /** What the last start left for this one. */
  last: Memory;
  remember(now: Memory): void;
  /** Notes that this process runs here. */
  announce(note: Running): void;
  withdraw(): void;
  /** The copy that runs here now. */
  findRunning(): Running | undefined;
}

const firstTime: Memory = { backend: 8787, ehr: 8786 };

/** Opens (and makes) the folder; nobody else on the machine may look inside. */
export function openFolder(folder: string): OwnFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const inside = (name: string): string => path.join(folder, name);
  const note = inside('running.json');
  return {
    data: inside('data'),
    extensionAside: inside(`extension-being-built-${process.pid}`),
    extension: inside('extension'),
    browser: inside('browser'),
    last: read(inside('last-start.json'), memory) ?? firstTime,
    remember: (now) => write(inside('last-start.json'), now),
    announce: (self) => write(note, self),
    withdraw: () => rmSync(note, { force: true }),
    findRunning() {
      const found = read(note, running);
      return found && isAlive(found.pid) ? found : undefined;
    },
  };
}

function read<T>(file: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not there yet, or not what we wrote: as good as a first start.
    return undefined;
  }
}

function write(file: string, value: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value)}\n`);
  renameSync(`${file}.new`, file);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return textOf(error, 'code') === 'EPERM';
  }
}
