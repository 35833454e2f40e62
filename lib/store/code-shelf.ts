// The code tables of an organisation in this browser: a database of their own, beside people's stores and not sealed, since
// what it holds is published, or licensed to the whole organisation, and says nothing of a patient. What stands in `heads`
// is whole and was held against its digest; what is still coming is in `parts`, where no screen looks.

import Dexie, { type EntityTable, liveQuery, type Table } from 'dexie';
import type { CodeRelease } from '../model/code-release.ts';
import type { KeptTable } from '../model/code-shelf.ts';

interface Bytes {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface PartRow {
  sha256: string;
  part: number;
  data: Uint8Array<ArrayBuffer>;
}

/** A table that was made here of published files, packed, until the server has put it in use. */
export interface StagedTable {
  sha256: string;
  release: CodeRelease;
  bytes: number;
  parts: Uint8Array<ArrayBuffer>[];
}

/** Tables that come from the server, or go there. */
export interface ShelfProgress {
  doing: 'fetching' | 'sending';
  release: Pick<CodeRelease, 'kind' | 'release'>;
  /** Parts of this and all others that are to come. */
  done: number;
  of: number;
}

interface MetaRow {
  key: 'asked' | 'progress';
  value: unknown;
}

export interface Shelf extends Dexie {
  heads: EntityTable<KeptTable, 'sha256'>;
  blobs: EntityTable<Bytes, 'sha256'>;
  /** Search indexes of code systems, made here once each. */
  indexes: EntityTable<Bytes, 'sha256'>;
  parts: Table<PartRow, [string, number]>;
  staged: EntityTable<StagedTable, 'sha256'>;
  meta: Table<MetaRow, MetaRow['key']>;
}

export const shelfName = (organisation: string): string =>
  ['overread-code-sets', organisation].map(encodeURIComponent).join('/');

/** Opens (or makes) the shelf of one organisation. */
export function openShelf(organisation: string): Shelf {
  // Dexie's cache would keep every table twice.
  const shelf = new Dexie(shelfName(organisation), { cache: 'disabled' }) as Shelf;
  shelf.version(1).stores({
    heads: 'sha256',
    blobs: 'sha256',
    indexes: 'sha256',
    parts: '[sha256+part], sha256',
    staged: 'sha256',
    meta: 'key',
  });
  return shelf;
}

/** Puts a whole table in the place of the one of its kind and release: at no moment both or neither. */
export async function putTable(
  shelf: Shelf,
  table: KeptTable,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await shelf.transaction('rw', [shelf.heads, shelf.blobs, shelf.indexes, shelf.parts], async () => {
    const { kind, release } = table.release;
    const old = await shelf.heads.filter((h) => h.release.kind === kind && h.release.release === release);
    await take(shelf, await old.primaryKeys());
    await shelf.blobs.put({ sha256: table.sha256, bytes });
    await shelf.heads.put(table);
    await shelf.parts.where('sha256').equals(table.sha256).delete();
  });
}

/** Lets go of all that the server no longer has in use, and of parts of them; what is newer than it knows stays as it is. */
export async function keepOnly(shelf: Shelf, tables: readonly KeptTable[]): Promise<void> {
  const used = tables.map(({ sha256 }) => sha256);
  // A release whose successor is still to come stays until then.
  const coming = new Set(tables.map(({ release }) => `${release.kind} ${release.release}`));
  await shelf.transaction('rw', [shelf.heads, shelf.blobs, shelf.indexes, shelf.parts], async () => {
    const gone = await shelf.heads
      .filter(
        ({ sha256, release }) => !used.includes(sha256) && !coming.has(`${release.kind} ${release.release}`),
      )
      .primaryKeys();
    await take(shelf, gone);
    await shelf.parts.where('sha256').noneOf(used).delete();
  });
}

/**
 * Lets go of what the organisation has a licence for, when whoever worked under it leaves this browser; the rest may be
 * read by anybody. It is asked for again by whoever signs in next.
 */
export async function dropLicensed(organisation: string): Promise<void> {
  // Opening one would make it.
  if (!(await Dexie.exists(shelfName(organisation)))) return;
  const shelf = openShelf(organisation);
  try {
    const tables = [shelf.heads, shelf.blobs, shelf.indexes, shelf.parts, shelf.staged, shelf.meta];
    await shelf.transaction('rw', tables, async () => {
      await take(shelf, await shelf.heads.filter(({ release }) => release.kind === 'cpt').primaryKeys());
      // What they are of is not known here.
      await shelf.parts.clear();
      await shelf.staged.clear();
      await shelf.meta.clear();
    });
  } finally {
    shelf.close();
  }
}

const take = (shelf: Shelf, digests: string[]): Promise<unknown> =>
  Promise.all([shelf.heads, shelf.blobs, shelf.indexes].map((table) => table.bulkDelete(digests)));

/** The tables in use here, and again whenever they are others. @returns ends it. */
export function followTables(shelf: Shelf, hear: (tables: KeptTable[]) => void): () => void {
  const following = liveQuery(() => shelf.heads.toArray()).subscribe({ next: hear, error: console.error });
  return () => following.unsubscribe();
}

/** Calls back whenever another index is there, and at once. @returns ends it. */
export function followIndexes(shelf: Shelf, hear: (digests: string[]) => void): () => void {
  const following = liveQuery(() => shelf.indexes.toCollection().primaryKeys()).subscribe({
    next: hear,
    error: console.error,
  });
  return () => following.unsubscribe();
}

export interface Asked {
  /** Of what the server had; empty where it was not all fetched. */
  digest: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether it answered, and all of it was fetched. */
  well: boolean;
}

/** When the server was last asked which tables there are. */
export const lastAsked = async (shelf: Shelf): Promise<Asked | null> =>
  ((await shelf.meta.get('asked'))?.value as Asked | undefined) ?? null;

export async function noteAsked(shelf: Shelf, asked: Asked): Promise<void> {
  await shelf.meta.put({ key: 'asked', value: asked });
}

/** Null while nothing comes or goes. */
export const shelfProgress = async (shelf: Shelf): Promise<ShelfProgress | null> =>
  ((await shelf.meta.get('progress'))?.value as ShelfProgress | undefined) ?? null;

export async function noteShelfProgress(shelf: Shelf, progress: ShelfProgress | null): Promise<void> {
  if (progress) await shelf.meta.put({ key: 'progress', value: progress });
  else await shelf.meta.delete('progress');
}
