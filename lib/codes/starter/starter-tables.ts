// What can be looked up before anybody has imported a file: enough for the demonstration charts. Parts of releases, so
// that nobody is told that a code does not exist because it is not among these.

import type { CodeFileKind, CodeRelease } from '../../model/code-release.ts';
import { type CodeTable, codeColumns, keyOf, openCodeTable } from '../tables/code-table.ts';
import { packColumns, type Row } from '../tables/columns.ts';
import { starterDiagnoses, starterHcpcs, starterStayProcedures } from './starter-codes.ts';

/** A table for each system. An imported release that is whole goes before them on every day it is in force. */
export function starterTables(): CodeTable[] {
  return [
    tableOf('icd-10-cm', '2022-part', '2021-10-01', starterDiagnoses),
    tableOf('icd-10-pcs', '2022-part', '2021-10-01', starterStayProcedures),
    tableOf('hcpcs', '2019-part', '2019-01-01', starterHcpcs),
  ];
}

function tableOf(kind: CodeFileKind, name: string, effectiveFrom: string, lines: string): CodeTable {
  const rows = lines.trim().split('\n').map(rowOf);
  const counts = { lines: rows.length, rows: rows.length, billable: rows.length, leftOut: 0 };
  const release: CodeRelease = {
    kind,
    release: name,
    effectiveFrom,
    effectiveTo: null,
    complete: false,
    files: [],
    counts,
    importedAt: 0,
  };
  return openCodeTable({ release, ...packColumns(codeColumns, rows) });
}

function rowOf(line: string): Row {
  const [code = '', from = '', to = '', title = ''] = line.split('|');
  return { key: keyOf(code), cells: [title, '1', from, to, '', ''] };
}
