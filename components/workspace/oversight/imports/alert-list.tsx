// What is amiss between the stages of charts, by kind, newest first; each opens the chart's timeline.

import { alertKind, type OperationsTold } from '../../../../lib/model/oversight/operations.ts';
import { timeText } from '../../../ui/time-text.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { routeTo } from '../../use-route.ts';
import { alertWords } from './words.ts';

type Alert = OperationsTold['alerts'][number];

interface Props {
  told: OperationsTold;
  /** One kind only. */
  kind: string | null;
}

export function AlertList({ told: { alerts, alertCounts, noCoders }, kind: asked }: Props) {
  const kind = alertKind.safeParse(asked).data ?? null;
  const shown = alerts.filter((alert) => kind === null || alert.kind === kind);
  const to = (change: Record<string, string | null>) =>
    routeTo('imports', { view: 'alerts', alert: kind, ...change });
  const columns: Column<Alert>[] = [
    {
      head: 'Chart',
      by: ({ number }) => number,
      width: 10,
      cell: ({ number }) => <a href={to({ chart: number })}>{number}</a>,
    },
    {
      head: 'Alert',
      width: 22,
      look: 'wide',
      cell: (alert) => (
        <>
          {alertWords[alert.kind].name}
          <div className="small quiet">{alertWords[alert.kind].means}</div>
        </>
      ),
    },
    { head: 'Vendor', by: ({ vendor }) => vendor, width: 12, cell: ({ vendor }) => vendor ?? 'In-house' },
    { head: 'Facility', by: ({ facility }) => facility, width: 12, cell: ({ facility }) => facility },
    { head: 'Coder', by: ({ coder }) => coder, width: 10, cell: ({ coder }) => coder },
    { head: 'Since', by: ({ at }) => at, width: 10, cell: ({ at }) => (at === null ? '' : timeText(at)) },
  ];
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
          <DataTable
            label="Alerts"
            columns={columns}
            rows={shown}
            keyOf={(alert) => `${alert.facility} ${alert.number} ${alert.kind}`}
            none="Nothing is amiss."
          />
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
