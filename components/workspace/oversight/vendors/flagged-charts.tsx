// Charts of the vendor that name a coder who should not have coded them, as far as this browser has the charts.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import type { FlaggedChart } from './use-vendor-charts.ts';

const columns: readonly Column<FlaggedChart>[] = [
  { head: 'Chart', by: ({ number }) => number, cell: ({ number }) => number },
  { head: 'Coder', by: ({ coder }) => coder, look: 'small', cell: ({ coder }) => coder ?? 'nobody' },
  { head: 'Specialty', by: ({ specialty }) => specialty, look: 'small', cell: ({ specialty }) => specialty },
  { head: 'Day', by: ({ day }) => day, look: 'small unbroken', cell: ({ day }) => dayText(day) },
  {
    head: 'Why',
    width: 20,
    look: 'small',
    cell: ({ flags }) => flags.map(({ id, says }) => <div key={id}>{says}</div>),
  },
];

export function FlaggedCharts({ charts }: { charts: readonly FlaggedChart[] }) {
  if (charts.length === 0) return null;
  return (
    <details className="vendor-owed">
      <summary>
        Charts whose coder calls for a look <span className="small quiet">{charts.length}</span>
      </summary>
      <DataTable
        label="Charts whose coder calls for a look"
        columns={columns}
        rows={charts}
        keyOf={({ encounterId }) => encounterId}
        none="None."
      />
    </details>
  );
}
