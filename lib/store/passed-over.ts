// Kinds of records that a newer version of the product writes and this one does not know: their changes are passed
// over, and this remembers it, so that the version that knows them reads the log anew.

import { isKnownKind } from '../model/change.ts';
import type { Database } from './database.ts';
import { beginRebuild, knownEpoch } from './rebuild.ts';

async function passedOver(db: Database): Promise<string[]> {
  return ((await db.meta.get('passed-over'))?.value as string[] | undefined) ?? [];
}

/** Runs in a transaction that writes `meta`. */
export async function notePassedOver(db: Database, changes: readonly { kind: string }[]): Promise<void> {
  if (changes.length === 0) return;
  const kinds = new Set([...(await passedOver(db)), ...changes.map((c) => c.kind)]);
  await db.meta.put({ key: 'passed-over', value: [...kinds].sort() });
}

/** After an update: where a kind that was passed over is known now, everything is read anew. */
export async function readPassedOver(db: Database): Promise<void> {
  const kinds = await passedOver(db);
  if (!kinds.some(isKnownKind)) return;
  await beginRebuild(db, await knownEpoch(db));
  // Only now: an end in between leaves another try.
  await db.meta.put({ key: 'passed-over', value: kinds.filter((kind) => !isKnownKind(kind)) });
}
