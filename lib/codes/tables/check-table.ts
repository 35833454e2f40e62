// Whether bytes that came from somewhere else are a table that every look-up can use: held against what its kind needs
// before anybody keeps it, so that no screen breaks on it later.

import type { CodeFileKind } from '../../model/code-release.ts';
import { fail, type Result } from '../../model/result.ts';
import { type OpenedBlob, openBlob, type Shape } from './blob.ts';
import { openColumns } from './columns.ts';
import { openPairTable } from './pair-table.ts';
import { openTabular } from './tabular-table.ts';

const shapes: Partial<Record<CodeFileKind, Shape>> = {
  'icd-10-cm-tabular': 'tabular',
  'ptp-practitioner': 'pairs',
  'ptp-outpatient': 'pairs',
};

/** The table, opened; or the faults of `openBlob`, and `code-table-broken` where its kind needs something else. */
export function checkTable(bytes: Uint8Array): Result<OpenedBlob> {
  try {
    const opened = openBlob(bytes);
    if (!opened.ok) return opened;
    const { shape, release } = opened.value;
    const right = shape === (shapes[release.kind] ?? 'columns') && reads[shape](opened.value);
    return right ? opened : broken;
  } catch {
    // Its own description does not fit its bytes.
    return broken;
  }
}

const reads: Record<Shape, (opened: OpenedBlob) => boolean> = {
  columns(opened) {
    const table = openColumns(opened);
    // `openColumns` has held it to this.
    const { columns } = opened.meta as { columns: { name: string }[] };
    const ends = table.size > 0 ? [0, table.size - 1] : [];
    return (
      table.size === opened.release.counts.rows &&
      ends.every((row) => columns.every(({ name }) => typeof table.cell(row, name) === 'string'))
    );
  },
  pairs(opened) {
    const { arrays } = opened;
    const whole = Object.values(arrays).every((array) => array.length > 0 || array === arrays.lists);
    const table = openPairTable(opened);
    table.among(['10021', '10022'], '2020-01-01');
    return whole && Number.isInteger(table.size) && table.size >= 0;
  },
  tabular(opened) {
    openTabular(opened).notes('A00.0');
    return opened.arrays.names !== undefined && opened.arrays.parents !== undefined;
  },
};

const broken = fail(
  'code-table-broken',
  'This is not a whole code table.',
  'It cannot be used.',
  'Import the published file again.',
);
