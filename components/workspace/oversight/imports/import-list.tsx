// The files that were taken in, newest first.

import type { KeptImport } from '../../../../lib/model/oversight/imports.ts';
import { timeText } from '../../../ui/time-text.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { countWords, kindWords } from './words.ts';

interface Props {
  imports: readonly KeptImport[];
  /** What an account's id stands for. */
  people: (id: string) => string;
}

export function ImportList({ imports, people }: Props) {
  const columns: Column<KeptImport>[] = [
    { head: 'File', by: ({ name }) => name, width: 16, cell: ({ name }) => name },
    { head: 'Kind', by: ({ kind }) => kindWords[kind], cell: ({ kind }) => kindWords[kind] },
    {
      head: 'Vendor',
      by: ({ vendor }) => vendor,
      width: 12,
      cell: ({ vendor, kind }) => vendor ?? (kind === 'coded-charts' ? 'In-house' : ''),
    },
    { head: 'What it holds', width: 16, look: 'wide', cell: ({ counts }) => countWords(counts) },
    {
      head: 'Imported',
      by: ({ importedAt }) => importedAt,
      width: 12,
      cell: ({ importedAt, importedBy }) => (
        <>
          {timeText(importedAt)}
          <div className="small quiet">{people(importedBy)}</div>
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="imported-files">
      <h2 id="imported-files">Imported</h2>
      <DataTable
        label="Imported files"
        columns={columns}
        rows={imports}
        keyOf={({ id }) => id}
        none="No file was imported yet. Begin with the vendor’s coded charts."
      />
    </section>
  );
}
