// Every table that is neither a code system, nor pairs, nor the tabular list: units by code, add-on codes, weights by
// DRG, categories by diagnosis. Which columns each has is in `formats/sheet-kinds.ts`.

import type { CodeRelease } from '../../model/code-release.ts';
import type { OpenedBlob, TableParts } from './blob.ts';
import { keyOf } from './code-table.ts';
import { openColumns } from './columns.ts';

export interface ListTable {
  release: CodeRelease;
  size: number;
  /** The rows of a code, each cell by its column's name; empty where the list does not have it. */
  rows: (code: string) => Record<string, string>[];
}

export function openList(opened: OpenedBlob): ListTable {
  const table = openColumns(opened);
  // `openColumns` has held it to this.
  const names = (opened.meta as { columns: { name: string }[] } & TableParts['meta']).columns.map(
    ({ name }) => name,
  );
  return {
    release: opened.release,
    size: table.size,
    rows: (code) => {
      const [from, to] = table.find(keyOf(code));
      return Array.from({ length: to - from }, (_, i) =>
        Object.fromEntries(names.map((name) => [name, table.cell(from + i, name)])),
      );
    },
  };
}
