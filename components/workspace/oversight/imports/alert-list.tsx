// What is amiss between the stages of charts, by kind, newest first; each opens the chart's timeline.

import { alertKind, type OperationsTold } from '../../../../lib/model/oversight/operations.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { routeTo } from '../../use-route.ts';
import { atWords } from './time-words.ts';
import { alertWords } from './words.ts';

interface Props {
  told: OperationsTold;
  /** One kind only. */
  kind: string | null;
}

export function AlertList({ told: { alerts, alertCounts, noCoders }, kind: asked }: Props) {
  const kind = alertKind.safeParse(asked).data ?? null;
  const shown = alerts.filter((alert) => kind === null || alert.kind === kind);
  const { visible, more } = useShownRows(shown);
  const to = (change: Record<string, string | null>) =>
    routeTo('imports', { view: 'alerts', alert: kind, ...change });
  const all = Object.values(alertCounts).reduce((sum, count) => sum + count, 0);
  return (
    <section className="operations" aria-labelledby="alerts">
      <h2 id="alerts">Alerts</h2>
      {noCoders && (
        <p className="notice">
          Nobody is in the register of coders yet, so no chart is told to name a coder who is not in it.
        </p>
      )}
      {all === 0 ? (
        <p className="quiet">Nothing is amiss with the charts that were imported.</p>
      ) : (
        <ul className="alert-kinds" aria-label="By kind">
          {alertKind.options
            .filter((one) => alertCounts[one])
            .map((one) => (
              <li key={one}>
                <a
                  href={to({ alert: one === kind ? null : one })}
                  aria-current={one === kind ? 'true' : undefined}
                >
                  <strong>{alertCounts[one]!.toLocaleString('en-US')}</strong>
                  <span>{alertWords[one].name}</span>
                </a>
              </li>
            ))}
        </ul>
      )}
      {shown.length > 0 && (
        <>
          <TableFrame label="Alerts">
            <thead>
              <tr>
                <th scope="col">Chart</th>
                <th scope="col">What is amiss</th>
                <th scope="col">Vendor</th>
                <th scope="col">Facility</th>
                <th scope="col">Coder</th>
                <th scope="col">Since</th>
              </tr>
            </thead>
            <tbody>
              {visible.map((alert) => (
                <tr key={`${alert.facility} ${alert.number} ${alert.kind}`}>
                  <th scope="row">
                    <a href={to({ chart: alert.number })}>{alert.number}</a>
                  </th>
                  <td className="wide">
                    {alertWords[alert.kind].name}
                    <div className="small quiet">{alertWords[alert.kind].means}</div>
                  </td>
                  <td>{alert.vendor ?? 'In-house'}</td>
                  <td>{alert.facility}</td>
                  <td>{alert.coder}</td>
                  <td>{alert.at === null ? '' : atWords(alert.at)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {more}
          {alerts.length < all && (
            <p className="quiet">
              The newest {alerts.length.toLocaleString('en-US')} of {all.toLocaleString('en-US')} are listed.
            </p>
          )}
        </>
      )}
    </section>
  );
}
