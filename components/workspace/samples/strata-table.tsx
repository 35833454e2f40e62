// What each stratum holds and gives.

import type { DrawnStratum } from '../../../lib/review/sampling/draw.ts';
import { TableFrame } from '../table/table-frame.tsx';

export function StrataTable({ strata, population }: { strata: readonly DrawnStratum[]; population: number }) {
  const size = strata.reduce((sum, s) => sum + s.size, 0);
  return (
    <div className="strata">
      <TableFrame label="Strata">
        <thead>
          <tr>
            <th scope="col">Stratum</th>
            <th scope="col" className="count">
              Population
            </th>
            <th scope="col" className="count">
              To draw
            </th>
          </tr>
        </thead>
        <tbody>
          {strata.map((stratum) => (
            <tr key={stratum.name}>
              <th scope="row">{stratum.name}</th>
              <td className="count">{stratum.population.toLocaleString('en-US')}</td>
              <td className="count">{stratum.size.toLocaleString('en-US')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            <td className="count">{population.toLocaleString('en-US')}</td>
            <td className="count">{size.toLocaleString('en-US')}</td>
          </tr>
        </tfoot>
      </TableFrame>
    </div>
  );
}
