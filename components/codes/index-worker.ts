// Makes the search indexes that the shelf lacks, and puts them there.

import { buildIndex } from '../../lib/codes/search/build-index.ts';
import { openIndex } from '../../lib/codes/search/open-index.ts';
import { openBlob } from '../../lib/codes/tables/blob.ts';
import { openCodeTable } from '../../lib/codes/tables/code-table.ts';
import { openShelf, type Shelf } from '../../lib/store/code-shelf.ts';
import type { IndexQuestion } from './make-indexes.ts';

addEventListener('message', ({ data }: MessageEvent<IndexQuestion>) => void makeAll(data));

async function makeAll({ organisation, digests }: IndexQuestion): Promise<void> {
  const shelf = openShelf(organisation);
  try {
    for (const sha256 of digests) await make(shelf, sha256);
  } finally {
    shelf.close();
    self.postMessage('over');
  }
}

/** One of another version is made anew. */
async function make(shelf: Shelf, sha256: string): Promise<void> {
  const standing = await shelf.indexes.get(sha256);
  if (standing && openIndex(standing.bytes).ok) return;
  const row = await shelf.blobs.get(sha256);
  const table = row && openBlob(row.bytes);
  if (!table?.ok) return;
  const bytes = buildIndex(openCodeTable(table.value).entries());
  await shelf.transaction('rw', shelf.heads, shelf.indexes, async () => {
    // The table may have gone meanwhile.
    if (await shelf.heads.get(sha256)) await shelf.indexes.put({ sha256, bytes });
  });
}
