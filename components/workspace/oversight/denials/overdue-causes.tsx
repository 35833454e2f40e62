// Root causes that vendors owe: by vendor, and each of them.

import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { dayOrWords, dayText } from '../../../../lib/model/calendar-day.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import { type OverdueTold, overdueTold } from '../../../../lib/model/oversight/denials-act.ts';
import { denialsCsv } from '../../../../lib/reports/denials-csv.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useServerActs } from '../../../ui/use-server-acts.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { TableFrame } from '../../table/table-frame.tsx';
import { routeTo } from '../../use-route.ts';

type Who = (id: string | undefined) => string;

const asked = () => askOversight('denials', { act: 'overdue' }, overdueTold);

export function OverdueCauses({ who }: { who: Who }) {
  const { answer: told, fault, look } = useServerActs(asked);
  return (
    <>
      <AskingServer fault={fault} known={told !== null} onLook={look} />
      {told && <Overdue told={told} who={who} />}
    </>
  );
}

function Overdue({ told: { vendors, rows, unsent }, who }: { told: OverdueTold; who: Who }) {
  const columns: Column<Denial>[] = [
    { head: 'Account', by: ({ number }) => number, look: 'number', cell: ({ number }) => number },
    {
      head: 'Code and reason',
      by: ({ carc }) => carc,
      look: 'number',
      cell: ({ code, group, carc }) => `${code ?? 'Whole claim'}, ${group}-${carc}`,
    },
    { head: 'Vendor', by: ({ vendor }) => vendor, width: 14, cell: ({ vendor }) => vendor },
    {
      head: 'Due on',
      by: ({ causeDueOn }) => causeDueOn,
      look: 'number overdue',
      cell: ({ causeDueOn }) => dayOrWords(causeDueOn),
    },
    { head: 'Owner', by: ({ owner }) => who(owner), cell: ({ owner }) => who(owner) },
  ];
  return (
    <>
      <p role="status" className={vendors.length > 0 ? 'notice warn' : 'quiet'}>
        {vendors.length === 0
          ? 'No vendor owes a root cause by now.'
          : 'Root causes that are past their day:'}
      </p>
      {unsent.count > 0 && (
        <p className="notice warn">
          {unsent.count.toLocaleString('en-US')} coding {unsent.count === 1 ? 'denial' : 'denials'} (
          {dollars(unsent.amount)}) of vendors’ charts {unsent.count === 1 ? 'is' : 'are'} not sent yet.{' '}
          <a href={routeTo('denials', { state: 'open', attributed: 'coding' })}>Show them</a>
        </p>
      )}
      {vendors.length > 0 && (
        <TableFrame label="Overdue root causes by vendor">
          <thead>
            <tr>
              <th scope="col">Vendor</th>
              <th scope="col" className="count">
                Overdue
              </th>
              <th scope="col" className="count">
                Of them coding
              </th>
              <th scope="col" className="count">
                Amount
              </th>
              <th scope="col">Oldest was due</th>
            </tr>
          </thead>
          <tbody>
            {vendors.map((one) => (
              <tr key={one.vendor}>
                <th scope="row">
                  <a href={routeTo('denials', { vendor: one.vendor, late: 'cause' })}>{one.vendor}</a>
                </th>
                <td className="count">{one.count}</td>
                <td className="count">{one.coding}</td>
                <td className="count">{dollars(one.amount)}</td>
                <td className="number">{dayText(one.oldest)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {rows.length > 0 && (
        <>
          <button
            type="button"
            className="button denial-save"
            onClick={() =>
              saveFile(denialsCsv(rows, who), 'overdue-root-causes.csv', 'text/csv;charset=utf-8')
            }
          >
            Save as CSV
          </button>
          <DataTable
            label="Overdue root causes"
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            none="None."
          />
        </>
      )}
    </>
  );
}
