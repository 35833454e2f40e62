// The code tables of this page: opened once when they are first asked for, and again when others come; one of each for
// all screens. Until there are imported ones, those of the starter.

import type { CodeSets, CodeSystemKind } from '../../lib/codes/code-sets.ts';
import { codeSets } from '../../lib/codes/code-sets.ts';
import { buildIndex } from '../../lib/codes/search/build-index.ts';
import { type CodeIndex, openIndex } from '../../lib/codes/search/open-index.ts';
import { starterTables } from '../../lib/codes/starter/starter-tables.ts';
import { type OpenedBlob, openBlob } from '../../lib/codes/tables/blob.ts';
import { onSession, readIdentity } from '../../lib/messaging/session.ts';
import type { CodeRelease } from '../../lib/model/code-release.ts';
import type { KeptTable } from '../../lib/model/code-shelf.ts';
import { followIndexes, followTables, openShelf, type Shelf } from '../../lib/store/code-shelf.ts';
import { makeIndexes } from './make-indexes.ts';

export interface CodeSearch {
  kind: CodeSystemKind;
  release: CodeRelease;
  index: CodeIndex;
}

export const codeSystems: readonly CodeSystemKind[] = ['icd-10-cm', 'icd-10-pcs', 'hcpcs', 'cpt'];

interface Place {
  organisation: string;
  shelf: Shelf;
  /** By digest; what could not be opened is null, so that it is not tried again. */
  tables: Map<string, OpenedBlob | null>;
  indexes: Map<string, CodeIndex>;
  /** What is in use, as the shelf last told. */
  heads: readonly KeptTable[];
  leave: () => void;
}

let sets: CodeSets = codeSets([]);
let searches: readonly CodeSearch[] | null = null;
let place: Place | null = null;
let searched = false;
let begun = false;
const listeners = new Set<() => void>();

export const setsHere = (): CodeSets => sets;

export function searchesHere(): readonly CodeSearch[] {
  searches ??= starterSearches();
  return searches;
}

/** Calls back when the tables are others. @returns ends it. */
export function followSets(listener: () => void): () => void {
  listeners.add(listener);
  begin();
  return () => listeners.delete(listener);
}

/** The same for search indexes, which are opened from then on. */
export function followSearches(listener: () => void): () => void {
  if (!searched) {
    searched = true;
    if (place) followIndexesOf(place);
  }
  return followSets(listener);
}

const tell = () => {
  for (const listener of listeners) listener();
};

/** For as long as the page lives: what is open costs nothing while nobody looks. */
function begin(): void {
  if (begun) return;
  begun = true;
  let queue = Promise.resolve();
  const next = () => {
    queue = queue.then(settle).catch(console.error);
  };
  next();
  onSession(next, new AbortController().signal);
}

/** At the shelf of whoever is signed in now. */
async function settle(): Promise<void> {
  const organisation = (await readIdentity())?.person.organisation;
  if (place?.organisation === organisation) return;
  place?.leave();
  place = null;
  sets = codeSets([]);
  searches = null;
  tell();
  if (organisation === undefined) return;
  const shelf = openShelf(organisation);
  const at: Place = {
    organisation,
    shelf,
    tables: new Map(),
    indexes: new Map(),
    heads: [],
    leave: () => {},
  };
  place = at;
  const stop = followTables(shelf, (heads) => void openTables(at, heads).catch(console.error));
  at.leave = () => {
    stop();
    shelf.close();
  };
  if (searched) followIndexesOf(at);
}

async function openTables(at: Place, heads: readonly KeptTable[]): Promise<void> {
  at.heads = heads;
  for (const { sha256 } of heads) {
    if (at.tables.has(sha256)) continue;
    const row = await at.shelf.blobs.get(sha256);
    if (!row) continue;
    const opened = openBlob(row.bytes);
    at.tables.set(sha256, opened.ok ? opened.value : null);
  }
  // Others may have come while these were read.
  if (place !== at || at.heads !== heads) return;
  for (const digest of at.tables.keys())
    if (!heads.some(({ sha256 }) => sha256 === digest)) at.tables.delete(digest);
  sets = codeSets(heads.flatMap(({ sha256 }) => at.tables.get(sha256) ?? []));
  tell();
  if (searched) wantIndexes(at);
}

function followIndexesOf(at: Place): void {
  const stop = followIndexes(at.shelf, (digests) => void openIndexes(at, digests).catch(console.error));
  const { leave } = at;
  at.leave = () => {
    stop();
    leave();
  };
  wantIndexes(at);
}

/** Has those made that are missing. */
function wantIndexes(at: Place): void {
  const systems = at.heads.filter(
    ({ release, sha256 }) => codeSystems.some((kind) => kind === release.kind) && at.tables.get(sha256),
  );
  void makeIndexes(
    at.organisation,
    systems.map(({ sha256 }) => sha256),
  );
  showSearches(at);
}

async function openIndexes(at: Place, digests: readonly string[]): Promise<void> {
  for (const sha256 of digests) {
    if (at.indexes.has(sha256)) continue;
    const row = await at.shelf.indexes.get(sha256);
    const opened = row && openIndex(row.bytes);
    if (opened?.ok) at.indexes.set(sha256, opened.value);
  }
  if (place === at) showSearches(at);
}

function showSearches(at: Place): void {
  const imported = at.heads.flatMap(({ sha256, release }): CodeSearch[] => {
    const index = at.indexes.get(sha256);
    // Only code systems have an index.
    return index ? [{ kind: release.kind as CodeSystemKind, release, index }] : [];
  });
  searches = [...imported, ...starterSearches()];
  tell();
}

let ofStarter: readonly CodeSearch[] | null = null;

/** Some hundred codes: made where they are needed. */
function starterSearches(): readonly CodeSearch[] {
  ofStarter ??= starterTables().flatMap((table): CodeSearch[] => {
    const index = openIndex(buildIndex(table.entries()));
    // As above.
    const kind = table.release.kind as CodeSystemKind;
    return index.ok ? [{ kind, release: table.release, index: index.value }] : [];
  });
  return ofStarter;
}
