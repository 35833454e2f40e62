// How many charts become due in which year, and those that are due now.

import type { RetentionAnswer } from '../../../lib/model/retention.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useShownRows } from '../shown-rows.tsx';
import { TableFrame } from '../table-frame.tsx';

export function DueCharts({ byYear, due, charts }: Pick<RetentionAnswer, 'byYear' | 'due' | 'charts'>) {
  const { visible, more } = useShownRows(due);
  const files = byYear.some((of) => of.files > 0);
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
              {files && <th scope="col">Numbers of files</th>}
            </tr>
          </thead>
          <tbody>
            {byYear.map((of) => (
              <tr key={of.year}>
                <th scope="row">{of.year}</th>
                <td className="number">{of.charts.toLocaleString()}</td>
                {files && <td className="number">{of.files.toLocaleString()}</td>}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {due.length > 0 && (
        <>
          <h2>Due now</h2>
          <TableFrame label="Charts due now">
            <thead>
              <tr>
                <th scope="col">Encounter</th>
                <th scope="col">Due since</th>
              </tr>
            </thead>
            <tbody>
              {visible.map(({ number, since }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two hospitals may use one number, and the list is whole
                <tr key={index}>
                  <th scope="row" className="unbroken">
                    {number || <span className="quiet">Opened, number not noted</span>}
                  </th>
                  <td className="number">{new Date(since).toLocaleDateString()}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {more}
          {charts.due > due.length && (
            <p className="quiet small">The {due.length.toLocaleString()} that have been due longest.</p>
          )}
        </>
      )}
    </>
  );
}
