// The code sets that nothing is known of today: what the product cannot tell for that, and where their files come from.

import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { kindWords } from './kind-words.ts';

interface Props {
  tables: readonly KeptTable[];
  /** ISO. */
  today: string;
}

export function MissingSets({ tables, today }: Props) {
  const missing = codeFileKind.options.filter((kind) => !tables.some((table) => holds(table, kind, today)));
  if (missing.length === 0) return null;
  const columns: Column<{ kind: CodeFileKind }>[] = [
    {
      head: 'Code set',
      width: 14,
      cell: ({ kind }) => (
        <>
          {kindWords[kind].name}
          {tables.some(({ release }) => release.kind === kind) && (
            <div className="small quiet">No release is in force today.</div>
          )}
        </>
      ),
    },
    { head: 'Without it', width: 24, look: 'said', cell: ({ kind }) => kindWords[kind].without },
    { head: 'Where the files come from', width: 24, look: 'said', cell: ({ kind }) => kindWords[kind].from },
  ];
  return (
    <>
      <h2>Not imported</h2>
      <DataTable
        label="Code sets not imported"
        columns={columns}
        rows={missing.map((kind) => ({ kind }))}
        keyOf={({ kind }) => kind}
        none=""
      />
    </>
  );
}

const holds = ({ release }: KeptTable, kind: string, today: string): boolean =>
  release.kind === kind &&
  release.effectiveFrom <= today &&
  (release.effectiveTo === null || today <= release.effectiveTo);
