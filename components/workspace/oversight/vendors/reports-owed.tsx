// Reports that the vendor owes by its contract, period by period.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Obligation } from '../../../../lib/oversight/contracts/obligations.ts';
import { measureWords } from '../../../vendors/term-words.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';

const stateWords: Record<Obligation['state'], string> = {
  received: 'Received',
  'received-late': 'Received late',
  awaited: 'Awaited',
  late: 'Late',
};

const columns: readonly Column<Obligation>[] = [
  {
    head: 'Report',
    by: ({ report }) => report.what,
    width: 16,
    cell: ({ report }) => (
      <>
        {report.what}
        <div className="small quiet">{report.metrics.map((metric) => measureWords[metric]).join(', ')}</div>
      </>
    ),
  },
  {
    head: 'Period',
    by: ({ from }) => from,
    width: 13,
    look: 'small unbroken',
    cell: ({ from, to }) => `${dayText(from)} to ${dayText(to)}`,
  },
  { head: 'Due', by: ({ due }) => due, look: 'small unbroken', cell: ({ due }) => dayText(due) },
  {
    head: 'State',
    by: ({ state }) => stateWords[state],
    look: ({ state }) => (state === 'late' ? 'small overdue' : 'small'),
    cell: ({ state }) => stateWords[state],
  },
];

export function ReportsOwed({ owed }: { owed: readonly Obligation[] }) {
  if (owed.length === 0) return null;
  const late = owed.filter(({ state }) => state === 'late').length;
  return (
    <details className="vendor-owed">
      <summary>
        Reports owed{' '}
        <span className="small quiet">{late > 0 ? `${late} of ${owed.length} late` : owed.length}</span>
      </summary>
      <DataTable
        label="Reports owed"
        columns={columns}
        rows={owed}
        keyOf={({ report, from }) => `${report.what} ${from}`}
        none="None."
      />
    </details>
  );
}
