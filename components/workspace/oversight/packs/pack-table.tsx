// Packs that were made, the latest first, each with its files.

import type { PackFormat, PackListed } from '../../../../lib/model/oversight/pack.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { periodWords } from '../../../../lib/oversight/packs/pack-periods.ts';
import { packNames } from '../../../../lib/reports/packs/pack-document.ts';
import { timeText } from '../../../ui/time-text.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';

interface Props {
  packs: readonly PackListed[];
  /** Id of the one that was just made. */
  made: string | null;
  busy: boolean;
  onSave: (id: string, format: PackFormat) => void;
}

const formats: readonly (readonly [PackFormat, string])[] = [
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['html', 'Print'],
];

export function PackTable({ packs, made, busy, onSave }: Props) {
  const columns: Column<PackListed>[] = [
    {
      head: 'Pack',
      by: ({ vendor, period }) => `${vendor} ${period.from}`,
      width: 18,
      cell: (pack) => (
        <>
          {pack.vendor}, {periodWords(pack.period)}
          <div className="small quiet">{packNames[pack.kind]}</div>
        </>
      ),
    },
    {
      head: 'Made',
      by: ({ madeAt }) => madeAt,
      width: 12,
      cell: ({ madeAt, madeBy, digest }) => (
        <>
          <span className="unbroken">{timeText(madeAt)}</span>
          <div className="small quiet">{madeBy ?? 'by the calendar'}</div>
          <details className="small quiet digest">
            <summary>SHA-256 {digest.slice(0, 12)}</summary>
            <code>{digest}</code>
          </details>
        </>
      ),
    },
    {
      head: 'Monthly minimum',
      by: ({ missing }) => missing.length,
      width: 12,
      cell: ({ missing }) => <Completeness missing={missing} />,
    },
    {
      head: 'Files',
      width: 18,
      cell: ({ id, vendor, period }) => (
        <div className="pack-files">
          {formats.map(([format, words]) => (
            <button
              key={format}
              type="button"
              className="button"
              disabled={busy}
              aria-label={`${words}: ${vendor}, ${periodWords(period)}`}
              onClick={() => onSave(id, format)}
            >
              {words}
            </button>
          ))}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      label="Packs"
      columns={columns}
      rows={packs}
      keyOf={({ id }) => id}
      none="No pack was made yet."
      rowLook={({ id }) => (id === made ? 'pack-made' : undefined)}
    />
  );
}

function Completeness({ missing }: Pick<PackListed, 'missing'>) {
  if (missing.length === 0) return <span className="chip">Complete</span>;
  return (
    <details>
      <summary className="overdue">{missing.length} of 7 missing</summary>
      <ul className="small">
        {missing.map(({ measure, why }) => (
          <li key={measure}>
            {measureById(measure).name}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
