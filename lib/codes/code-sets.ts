// All code tables that are at hand, by what they are, so that whoever asks never sorts releases itself. What is not
// imported is an empty list; the starter's parts stand beside the imported releases and give way to them.

import type { CodeFileKind, CodeRelease } from '../model/code-release.ts';
import { starterTables } from './starter/starter-tables.ts';
import type { OpenedBlob } from './tables/blob.ts';
import { type CodeTable, openCodeTable } from './tables/code-table.ts';
import { type ListTable, openList } from './tables/list-table.ts';
import { openPairTable, type PairTable } from './tables/pair-table.ts';
import { openTabular, type TabularTable } from './tables/tabular-table.ts';

export type CodeSystemKind = 'icd-10-cm' | 'icd-10-pcs' | 'hcpcs' | 'cpt';
export type PairKind = 'ptp-practitioner' | 'ptp-outpatient';
export type ListKind = Exclude<CodeFileKind, CodeSystemKind | PairKind | 'icd-10-cm-tabular'>;

export interface CodeSets {
  codes: (kind: CodeSystemKind) => readonly CodeTable[];
  tabular: readonly TabularTable[];
  pairs: (kind: PairKind) => readonly PairTable[];
  lists: (kind: ListKind) => readonly ListTable[];
  /** Those that were imported. */
  releases: readonly CodeRelease[];
}

/** @param opened tables in any order, at most one of a kind and release */
export function codeSets(opened: readonly OpenedBlob[]): CodeSets {
  const of = <T>(kind: CodeFileKind, open: (blob: OpenedBlob) => T): T[] =>
    opened.filter(({ release }) => release.kind === kind).map(open);
  const starter = starterTables();
  const made = new Map<CodeFileKind, readonly unknown[]>();
  // A table is opened when it is first asked for, and once.
  const once = <T>(kind: CodeFileKind, make: () => readonly T[]): readonly T[] => {
    if (!made.has(kind)) made.set(kind, make());
    return made.get(kind) as readonly T[];
  };
  return {
    codes: (kind) =>
      once(kind, () => [
        ...of(kind, openCodeTable),
        ...starter.filter((table) => table.release.kind === kind),
      ]),
    get tabular() {
      return once('icd-10-cm-tabular', () => of('icd-10-cm-tabular', openTabular));
    },
    pairs: (kind) => once(kind, () => of(kind, openPairTable)),
    lists: (kind) => once(kind, () => of(kind, openList)),
    releases: opened.map(({ release }) => release),
  };
}
