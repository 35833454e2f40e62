// The search indexes of this browser's code systems, for every screen in which somebody types a code or its words.

import { useMemo } from 'react';
import type { CodeSystemKind } from '../../lib/codes/code-sets.ts';
import { buildIndex } from '../../lib/codes/search/build-index.ts';
import { type CodeIndex, openIndex } from '../../lib/codes/search/open-index.ts';
import { starterTables } from '../../lib/codes/starter/starter-tables.ts';
import type { CodeTable } from '../../lib/codes/tables/code-table.ts';
import type { CodeRelease } from '../../lib/model/code-release.ts';

export interface CodeSearch {
  kind: CodeSystemKind;
  release: CodeRelease;
  index: CodeIndex;
}

/** One of each code system and release; those of the starter until imported ones are there. */
export function useCodeIndexes(): readonly CodeSearch[] {
  return useMemo(() => starterTables().flatMap(indexOf), []);
}

/** Some hundred codes: made where they are needed. */
function indexOf(table: CodeTable): CodeSearch[] {
  const index = openIndex(buildIndex(table.entries()));
  return index.ok
    ? [{ kind: table.release.kind as CodeSystemKind, release: table.release, index: index.value }]
    : [];
}
