// Sends tables that were made in this browser to the backend, part by part, and has them put in use together.

import type { CodeManifest, CodeSetAct } from '../model/code-shelf.ts';
import { fail, type Result } from '../model/result.ts';
import { noteShelfProgress, type Shelf } from '../store/code-shelf.ts';

export interface CodeSetDesk {
  part(sha256: string, part: number, data: Uint8Array<ArrayBuffer>): Promise<Result<unknown>>;
  act(act: CodeSetAct): Promise<Result<CodeManifest>>;
}

/** Faults: those of the requests, `import-gone`, `cancelled`. Nothing is in use before all of it is. */
export async function sendStaged(
  shelf: Shelf,
  desk: CodeSetDesk,
  digests: readonly string[],
  signal: AbortSignal,
): Promise<Result<CodeManifest>> {
  try {
    const tables = (await shelf.staged.bulkGet([...digests])).filter((table) => table !== undefined);
    if (tables.length < digests.length || tables.length === 0) return gone;
    const of = tables.reduce((sum, { parts }) => sum + parts.length, 0);
    let done = 0;
    for (const { sha256, parts, release } of tables)
      for (const [part, data] of parts.entries()) {
        if (signal.aborted) return cancelled;
        await noteShelfProgress(shelf, { doing: 'sending', release, done, of });
        const sent = await desk.part(sha256, part, data);
        if (!sent.ok) return signal.aborted ? cancelled : sent;
        done += 1;
      }
    if (signal.aborted) return cancelled;
    const brought = tables.map(({ sha256, parts }) => ({ sha256, parts: parts.length }));
    const kept = await desk.act({ act: 'keep', tables: brought });
    if (kept.ok) await shelf.staged.clear();
    return kept;
  } finally {
    await noteShelfProgress(shelf, null);
  }
}

const unchanged = 'Nothing was imported; the tables in use stay as they are.';

const gone = fail(
  'import-gone',
  'What was read from the files is not in this browser any more.',
  unchanged,
  'Choose the files again.',
);

const cancelled = fail('cancelled', 'It was cancelled.', unchanged, 'Begin again when you like.');
