// One process a folder. Two on one embedded database silently lose most of what both acknowledge, so the
// second must refuse. The lock is the operating system's, on an SQLite file that is held open: it goes when
// the process goes, however it ends, and cannot be left behind. Not for network drives, whose locks lie.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { partOf, textOf } from '../thrown.ts';
import { StartFault } from './start-fault.ts';

export interface FolderLock {
  /** Notes the address this process serves, for the message of a process that comes second. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  pid: number;
  address: string | null;
}

/** Makes the folder if need be and takes its lock, or throws a StartFault naming the process that has it, within about a second. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = await openFile(folder);
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if (partOf(error, 'errcode') !== sqliteBusy) throw unusable(folder, error);
    throw inUse(folder, await findHolder(folder));
  }
  // A second file says who holds the lock: the first one may not be read by others while it is held, nor
  // opened and closed by this process in any other way, which on POSIX systems would drop the lock.
  const note = (holder: Holder) => {
    writeFileSync(join(folder, 'lock.json.new'), JSON.stringify(holder));
    renameSync(join(folder, 'lock.json.new'), join(folder, 'lock.json'));
  };
  note({ pid: process.pid, address: null });
  return {
    announce: (address) => note({ pid: process.pid, address }),
    release() {
      if (!file.isOpen) return;
      rmSync(join(folder, 'lock.json'), { force: true });
      file.close();
    },
  };
}

/** SQLITE_BUSY: another connection has the lock. */
const sqliteBusy = 5;

async function openFile(folder: string) {
  try {
    // Patient data in the clear: for the account that runs the backend only.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Not at the top of the file: a backend on PostgreSQL must start where Node has no node:sqlite yet.
    const { DatabaseSync } = await import('node:sqlite');
    return new DatabaseSync(join(folder, 'lock.sqlite'));
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** The holder's note; waits a moment for one that is just starting and has not written it yet. */
async function findHolder(folder: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const holder = readHolder(folder);
    if (holder && isRunning(holder.pid)) return holder;
    await wait(100);
  }
  return null;
}

function readHolder(folder: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'));
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not permitted to signal it: it runs, under another account.
    return partOf(error, 'code') === 'EPERM';
  }
}

const unusable = (folder: string, error: unknown): StartFault =>
  new StartFault(
    'folder-not-usable',
    `The folder ${folder} cannot be used (${textOf(error, 'code') ?? 'unknown reason'}).`,
    'The backend has not started; nothing was changed.',
    'Check that the folder is on a disk of this machine and may be written, or set OVERREAD_DATA to another.',
  );

function inUse(folder: string, holder: Holder | null): StartFault {
  const process = holder ? `process ${holder.pid}` : 'another process';
  const address = holder?.address ? `, which serves ${holder.address}` : '';
  return new StartFault(
    'folder-in-use',
    `The data in ${folder} is in use by ${process}${address}.`,
    'This backend has not started: two on one folder would lose work.',
    `Use the one that runs, stop it first, or set OVERREAD_DATA to another folder.`,
  );
}
