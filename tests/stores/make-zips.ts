// Before the tests of this project: each store's package once, for all of them to look into.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeZip, stores } from './zips.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the packages; `zipFile` knows their names. */
    zips: string;
  }
}

export default function makeZips(project: TestProject): () => void {
  const out = mkdtempSync(path.join(tmpdir(), 'overread-zips-'));
  for (const store of stores) makeZip(store, out);
  project.provide('zips', out);
  return () => rmSync(out, { recursive: true, force: true });
}
