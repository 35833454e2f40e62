// The code sets in use, by kind and the newest first, each with the way to take it out.

import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { Result } from '../../../lib/model/result.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { daysWords, kindWords, rowsWords } from './kind-words.ts';

interface Props {
  tables: readonly KeptTable[];
  who: (id: string | undefined) => string;
  /** Null for whoever only reads. */
  onRemove: ((kind: CodeFileKind, release: string) => Promise<Result<null>>) | null;
}

export function LoadedTables({ tables, who, onRemove }: Props) {
  const columns: Column<KeptTable>[] = [
    {
      head: 'Code set',
      by: ({ release }) => kindWords[release.kind].name,
      width: 14,
      cell: ({ release }) => kindWords[release.kind].name,
    },
    {
      head: 'Release',
      by: ({ release }) => release.release,
      cell: ({ release }) => (
        <>
          {release.release} {!release.complete && <span className="chip">a part</span>}
        </>
      ),
    },
    {
      head: 'In force',
      by: ({ release }) => release.effectiveFrom,
      width: 12,
      look: 'days',
      cell: ({ release }) => daysWords(release),
    },
    { head: 'Rows', width: 12, cell: ({ release }) => rowsWords(release.counts) },
    {
      head: 'Imported',
      by: ({ keptAt }) => keptAt,
      width: 16,
      cell: ({ keptAt, keptBy, release, sha256 }) => (
        <>
          {localDayText(keptAt)}, {keptBy ? who(keptBy) : 'command line'}
          <div className="small quiet">
            <span className="unbroken">{release.files.map(({ name }) => name).join(', ')}</span>
          </div>
          <details className="small quiet digest">
            <summary>SHA-256 {sha256.slice(0, 12)}</summary>
            <code>{sha256}</code>
          </details>
        </>
      ),
    },
  ];
  if (onRemove)
    columns.push({
      head: 'Change',
      cell: ({ release }) => (
        <FormDialog
          name="Remove"
          of={`${kindWords[release.kind].name}, ${release.release}`}
          onSubmit={() => onRemove(release.kind, release.release)}
        >
          <p>
            It goes from every browser of your organisation. Without it: {kindWords[release.kind].without}{' '}
            Another release that is in force on a date goes on answering for it.
          </p>
        </FormDialog>
      ),
    });
  return (
    <DataTable
      label="Code sets in use"
      columns={columns}
      rows={tables.toSorted(byKind)}
      keyOf={({ sha256 }) => sha256}
      none="No code set is in use."
    />
  );
}

function byKind(a: KeptTable, b: KeptTable): number {
  const order = codeFileKind.options;
  const kinds = order.indexOf(a.release.kind) - order.indexOf(b.release.kind);
  return kinds || b.release.effectiveFrom.localeCompare(a.release.effectiveFrom);
}
