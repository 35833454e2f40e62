// Reads published files and makes tables of them, in a worker: the page stays quick, and cancelling ends it at once. What
// is made waits on the shelf, packed, so that nothing large travels between the contexts.

import { importFiles } from '../../../lib/codes/import-files.ts';
import { packTable } from '../../../lib/codes/tables/pack-table.ts';
import type { CodeFileKind, CodeRelease } from '../../../lib/model/code-release.ts';
import { fail, ok, type Result } from '../../../lib/model/result.ts';
import { openShelf, type StagedTable } from '../../../lib/store/code-shelf.ts';

/** What the names of the files do not say. */
export interface GivenRelease {
  kind?: CodeFileKind;
  release?: string;
  from?: string;
  to?: string;
  partial: boolean;
}

export interface ImportQuestion {
  organisation: string;
  files: File[];
  given: GivenRelease;
}

export interface FoundTable {
  sha256: string;
  release: CodeRelease;
  bytes: number;
}

export type ImportWord = { file: string; lines: number } | { answer: Result<FoundTable[]> };

/** Milliseconds between words of how far it is. */
const pace = 150;

const say = (word: ImportWord): void => self.postMessage(word);

addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => {
  read(data).then(
    (answer) => say({ answer }),
    (error) => say({ answer: broken(error) }),
  );
});

async function read({ organisation, files, given }: ImportQuestion): Promise<Result<FoundTable[]>> {
  const { partial, ...named } = given;
  let told = 0;
  const made = await importFiles(
    files.map((file) => ({ name: file.name, blob: file })),
    {
      ...named,
      now: Date.now(),
      complete: !partial,
      progress(at) {
        if (performance.now() - told < pace) return;
        told = performance.now();
        say(at);
      },
    },
  );
  if (!made.ok) return made;
  const staged: StagedTable[] = [];
  for (const table of made.value) {
    const packed = await packTable(table);
    if (!packed.ok) return packed;
    staged.push(packed.value);
  }
  const shelf = openShelf(organisation);
  try {
    await shelf.transaction('rw', shelf.staged, async () => {
      await shelf.staged.clear();
      await shelf.staged.bulkPut(staged);
    });
  } finally {
    shelf.close();
  }
  return ok(staged.map(({ sha256, release, bytes }) => ({ sha256, release, bytes })));
}

const broken = (error: unknown) =>
  fail(
    'not-read',
    `The files could not be read (${error instanceof Error ? error.name : 'unknown error'}).`,
    'Nothing was imported; the tables in use stay as they are.',
    'Close what has them open, or copy them to this machine, then choose them again.',
  );
