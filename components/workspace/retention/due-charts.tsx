// How many charts become due in which year, and those that are due now.

import type { RetentionAnswer } from '../../../lib/model/retention.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { localDayText } from '../../ui/time-text.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { TableFrame } from '../table/table-frame.tsx';

/** Two hospitals may use one number, so that a chart has none but its place in the list. */
type DueChart = RetentionAnswer['due'][number] & { place: number };

const columns: readonly Column<DueChart>[] = [
  {
    head: 'Encounter',
    by: ({ number }) => number || null,
    look: 'unbroken',
    cell: ({ number }) => number || <span className="quiet">Opened, number not noted</span>,
  },
  { head: 'Due since', by: ({ since }) => since, look: 'number', cell: ({ since }) => localDayText(since) },
];

export function DueCharts({ byYear, due, charts }: Pick<RetentionAnswer, 'byYear' | 'due' | 'charts'>) {
  const rows = due.map((one, place): DueChart => ({ ...one, place }));
  return (
    <>
      <h2>By year</h2>
      {byYear.length === 0 ? (
        <EmptyState next="Nothing is to be done until charts were reviewed.">No charts are kept.</EmptyState>
      ) : (
        <TableFrame label="Charts by the year in which they become due">
          <thead>
            <tr>
              <th scope="col">Due in</th>
              <th scope="col">Charts</th>
            </tr>
          </thead>
          <tbody>
            {byYear.map(({ year, charts }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">{charts.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {due.length > 0 && (
        <>
          <h2>Due now</h2>
          <DataTable
            label="Charts due now"
            columns={columns}
            rows={rows}
            keyOf={({ place }) => String(place)}
            none="None."
          />
          {charts.due > due.length && (
            <p className="quiet small">The {due.length.toLocaleString()} that have been due longest.</p>
          )}
        </>
      )}
    </>
  );
}
