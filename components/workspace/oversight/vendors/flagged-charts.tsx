// Charts of the vendor that name a coder who should not have coded them, as far as this browser has the charts.

import { dayWords } from '../../../queries/template-words.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { FlaggedChart } from './use-vendor-charts.ts';

export function FlaggedCharts({ charts }: { charts: readonly FlaggedChart[] }) {
  const { visible, more } = useShownRows(charts);
  if (charts.length === 0) return null;
  return (
    <details className="vendor-owed">
      <summary>
        Charts whose coder calls for a look <span className="small quiet">{charts.length}</span>
      </summary>
      <TableFrame label="Charts whose coder calls for a look">
        <thead>
          <tr>
            {['Chart', 'Coder', 'Specialty', 'Day', 'Why'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((chart) => (
            <tr key={chart.encounterId}>
              <th scope="row">{chart.number}</th>
              <td className="small">{chart.coder ?? 'nobody'}</td>
              <td className="small">{chart.specialty}</td>
              <td className="small unbroken">{dayWords(chart.day)}</td>
              <td className="small">
                {chart.flags.map(({ id, says }) => (
                  <div key={id}>{says}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {more}
    </details>
  );
}
