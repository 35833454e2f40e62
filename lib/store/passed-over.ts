// Kinds of records that a newer version of the product writes and this one does not know: their changes are passed
// over, and this remembers it, so that the version that knows them reads the log anew.

import { isKnownKind } from '../model/change.ts';
import type { Database } from './database.ts';
import { noted } from './noted.ts';
import { beginRebuild, knownEpoch } from './rebuild.ts';

/** Kinds, by name. */
const passedOver = noted<string[]>('passed-over');

/** Runs in a transaction that writes `meta`. */
export async function notePassedOver(db: Database, changes: readonly { kind: string }[]): Promise<void> {
  if (changes.length === 0) return;
  const kinds = new Set([...((await passedOver.read(db)) ?? []), ...changes.map((c) => c.kind)]);
  await passedOver.write(db, [...kinds].sort());
}

/** After an update: where a kind that was passed over is known now, everything is read anew. */
export async function readPassedOver(db: Database): Promise<void> {
  const kinds = (await passedOver.read(db)) ?? [];
  if (!kinds.some(isKnownKind)) return;
  await beginRebuild(db, await knownEpoch(db));
  // Only now: an end in between leaves another try.
  await passedOver.write(
    db,
    kinds.filter((kind) => !isKnownKind(kind)),
  );
}
