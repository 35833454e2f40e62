// Code tables for reading: those that come with the product, those around the cases, and at full size the published ones,
// where they lie beside the repository, with the few later codes that the answer key has.

import { readFileSync } from 'node:fs';
import { codeSets } from '../../../../lib/codes/code-sets.ts';
import { buildIndex } from '../../../../lib/codes/search/build-index.ts';
import { openIndex } from '../../../../lib/codes/search/open-index.ts';
import type { SearchedSet } from '../../../../lib/codes/search/search-sets.ts';
import { starterTables } from '../../../../lib/codes/starter/starter-tables.ts';
import {
  type CodeTable,
  codeColumns,
  keyOf,
  openCodeTable,
} from '../../../../lib/codes/tables/code-table.ts';
import { packColumns } from '../../../../lib/codes/tables/columns.ts';
import type { CodeRelease } from '../../../../lib/model/code-release.ts';
import { type ReadingTables, readingTables } from '../../../../lib/notes/reading/reading-tables.ts';
import { diagnoses, procedures } from '../../codes/search/code-files.ts';

export const searchOf = (table: CodeTable): SearchedSet => {
  const index = openIndex(buildIndex(table.entries()));
  if (!index.ok) throw new Error(index.error.happened);
  return { kind: table.release.kind as SearchedSet['kind'], release: table.release, index: index.value };
};

const starter = codeSets([]);
const starterSearches = starterTables().map(searchOf);
const byDate = new Map<string, ReadingTables>();

const kept = (key: string, make: () => ReadingTables): ReadingTables => {
  const made = byDate.get(key) ?? make();
  byDate.set(key, made);
  return made;
};

/** @param date ISO */
export const starterOnly = (date: string): ReadingTables =>
  kept(`starter ${date}`, () => readingTables(starter, starterSearches, date));

interface Listed {
  code: string;
  title: string;
  billable: boolean;
}

/** A whole release of these codes, in force from October 2021 on. */
export function tableOf(kind: 'icd-10-cm' | 'icd-10-pcs', codes: readonly Listed[]): CodeTable {
  const rows = codes
    .map(({ code, title, billable }) => ({
      key: keyOf(code),
      cells: [title, billable ? '1' : '', '', '', '', ''],
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counts = { lines: rows.length, rows: rows.length, billable: rows.length, leftOut: 0 };
  const release: CodeRelease = {
    kind,
    release: '2022',
    effectiveFrom: '2021-10-01',
    effectiveTo: null,
    complete: true,
    files: [],
    counts,
    importedAt: 0,
  };
  return openCodeTable({ release, ...packColumns(codeColumns, rows) });
}

/** Those of 2022 and the codes that the answer key has of later years. */
const later: readonly Listed[] = ['F03.A0', 'G35.A', 'Z79.620'].map((code) => ({
  code,
  title: starterTables()[0]!.find(code)!.title,
  billable: true,
}));

let made: { sets: ReturnType<typeof codeSets>; searches: SearchedSet[] } | undefined;

function published() {
  if (made) return made;
  const tables = [tableOf('icd-10-cm', [...diagnoses(), ...later]), tableOf('icd-10-pcs', procedures())];
  const sets = {
    ...codeSets([]),
    codes: (kind: string) => tables.filter(({ release }) => release.kind === kind),
  };
  made = { sets, searches: [searchOf(tables[0]!)] };
  return made;
}

export const publishedTables = (date: string): ReadingTables =>
  kept(`published ${date}`, () => readingTables(published().sets, published().searches, date));

/** The codes around those of the cases. */
export function aroundCases(): ReadingTables {
  const lines = readFileSync(new URL('../../../fixtures/notes/reading/codes.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const of = (procedures: boolean) =>
    lines.flatMap((line) => {
      const [, pcs, code = '', title = ''] = /^(PCS )?(\S+) (.+)$/.exec(line) ?? [];
      return (pcs !== undefined) === procedures ? [{ code, title, billable: true }] : [];
    });
  const tables = [tableOf('icd-10-cm', of(false)), tableOf('icd-10-pcs', of(true))];
  const sets = {
    ...codeSets([]),
    codes: (kind: string) => tables.filter(({ release }) => release.kind === kind),
  };
  return readingTables(sets, [searchOf(tables[0]!)], '2022-03-12');
}
