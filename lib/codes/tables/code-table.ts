// A release of a code system: ICD-10-CM, ICD-10-PCS, HCPCS Level II, or the CPT file an organisation has a licence for.

import type { CodeRelease } from '../../model/code-release.ts';
import type { OpenedBlob } from './blob.ts';
import { openColumns } from './columns.ts';

/** The columns of such a table, as the parsers fill them. `dot` is not kept: see `keyOf`. */
export const codeColumns = {
  title: 'text',
  billable: 'word',
  from: 'word',
  to: 'word',
  modifier: 'word',
  coverage: 'word',
} as const;

export interface CodeEntry {
  /** As it is written, with its dot. */
  code: string;
  title: string;
  /** False for a heading, which needs more characters. */
  billable: boolean;
  /** First and last day the code itself holds, where its file says so; ISO dates. */
  from: string | null;
  to: string | null;
  /** A modifier, not a procedure. */
  modifier: boolean;
  /** Medicare coverage as HCPCS says it (C, D, I, M, S); empty elsewhere. */
  coverage: string;
}

export interface CodeTable {
  release: CodeRelease;
  size: number;
  /** With or without the dot. */
  find: (code: string) => CodeEntry | null;
  /** The codes that begin like this, in their order: what a heading is divided into. */
  under: (code: string, most?: number) => CodeEntry[];
  /** All codes in their order, for whoever makes a search of them. About 0.1 s for ICD-10-CM. */
  entries: () => Generator<{ code: string; title: string; billable: boolean }>;
}

/** As tables keep a code: capitals, no dot. */
export const keyOf = (code: string): string => code.trim().toUpperCase().replace('.', '');

/** @param opened a blob of one of the four code systems */
export function openCodeTable(opened: OpenedBlob): CodeTable {
  const { release } = opened;
  const table = openColumns(opened);
  const dotted = release.kind === 'icd-10-cm';
  const written = (key: string): string =>
    dotted && key.length > 3 ? `${key.slice(0, 3)}.${key.slice(3)}` : key;
  const at = (row: number): CodeEntry => ({
    code: written(table.key(row)),
    title: table.cell(row, 'title'),
    billable: table.cell(row, 'billable') === '1',
    from: table.cell(row, 'from') || null,
    to: table.cell(row, 'to') || null,
    modifier: table.cell(row, 'modifier') === '1',
    coverage: table.cell(row, 'coverage'),
  });
  return {
    release,
    size: table.size,
    find: (code) => {
      const [from, to] = table.find(keyOf(code));
      return from === to ? null : at(from);
    },
    under: (code, most = 100) => {
      const begin = keyOf(code);
      const found: CodeEntry[] = [];
      for (let row = table.firstFrom(begin); row < table.size && found.length < most; row += 1) {
        const key = table.key(row);
        if (!key.startsWith(begin)) break;
        if (key !== begin) found.push(at(row));
      }
      return found;
    },
    *entries() {
      const titles = table.column('title');
      for (let row = 0; row < table.size; row += 1) {
        const title = titles.next().value as string;
        yield { code: written(table.key(row)), title, billable: table.cell(row, 'billable') === '1' };
      }
    },
  };
}
