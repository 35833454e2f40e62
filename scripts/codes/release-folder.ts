// A folder of code tables. `releases.json` names those in use and is replaced by one rename, so that a reader sees
// all of an import or nothing of it, whenever it is cut off; what the list does not name is swept away by the next.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MadeTable } from '../../lib/codes/import-files.ts';
import { codeRelease } from '../../lib/model/code-release.ts';

const entry = z.object({
  /** Name within the folder. */
  file: z.string().regex(/^[\w.-]+\.table$/),
  sha256: z.string(),
  release: codeRelease,
});
export type TableEntry = z.infer<typeof entry>;
const list = z.object({ format: z.literal(1), tables: z.array(entry) });

const listName = 'releases.json';
const lockName = 'import.lock';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The tables in use; none where the folder is not there yet. */
export async function tablesIn(folder: string): Promise<TableEntry[]> {
  const file = join(folder, listName);
  if (!existsSync(file)) return [];
  const read = list.safeParse(parsed(await readFile(file, 'utf8')));
  if (!read.success)
    throw new Error(
      `${file} is damaged or of another version: delete the folder and import the files again.`,
    );
  return read.data.tables;
}

/** The bytes of a table. Throws when they are not those that were written. */
export async function readTable(folder: string, { file, sha256 }: TableEntry): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, file));
  if (digest(bytes) !== sha256)
    throw new Error(`${join(folder, file)} is damaged: import its release again.`);
  return bytes;
}

/** Puts the tables in, each in place of one of the same kind and release. @returns those that were replaced */
export function addTables(folder: string, made: readonly MadeTable[]): Promise<TableEntry[]> {
  return changed(folder, async (before) => {
    const added: TableEntry[] = [];
    for (const { release, blob } of made) {
      const sha256 = digest(blob);
      const file = `${release.kind}-${release.release}-${sha256.slice(0, 12)}.table`;
      await writeWhole(folder, file, blob);
      added.push({ file, sha256, release });
    }
    const replaced = before.filter((old) => added.some((table) => isSame(old, table.release)));
    return { tables: [...before.filter((old) => !replaced.includes(old)), ...added], answer: replaced };
  });
}

/** @returns what was taken out; empty when it was not there */
export function removeTable(folder: string, kind: string, release: string): Promise<TableEntry[]> {
  return changed(folder, async (before) => {
    const answer = before.filter((table) => table.release.kind === kind && table.release.release === release);
    return { tables: before.filter((table) => !answer.includes(table)), answer };
  });
}

const isSame = (old: TableEntry, { kind, release }: TableEntry['release']): boolean =>
  old.release.kind === kind && old.release.release === release;

type Changed<T> = { tables: TableEntry[]; answer: T };

async function changed<T>(folder: string, change: (before: TableEntry[]) => Promise<Changed<T>>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const unlock = await lock(folder);
  try {
    const { tables, answer } = await change(await tablesIn(folder));
    await writeWhole(folder, listName, Buffer.from(`${JSON.stringify({ format: 1, tables }, null, 1)}\n`));
    const kept = new Set(tables.map(({ file }) => file));
    for (const name of await readdir(folder))
      if (/\.(?:table|new)$/.test(name) && !kept.has(name)) await rm(join(folder, name), { force: true });
    return answer;
  } finally {
    await unlock();
  }
}

/** Under another name first, and on the disk before it gets its own. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `${name}.new`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}

/** One change at a time; the lock of a process that died does not count. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, lockName);
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner !== process.pid && isAlive(owner))
      throw new Error(`Process ${owner} is importing into ${folder}. Wait until it has ended.`);
    await writeFile(file, String(process.pid));
  }
  return () => rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
