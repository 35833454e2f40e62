// Own coding positions: those that are open first, the longest open on top.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PositionDialog } from './position-dialog.tsx';

type Position = Registered<'coding-position'>;

interface Props {
  desk: Desk;
  positions: readonly Position[];
}

export function PositionTable({ desk, positions }: Props) {
  const sorted = [...positions].sort(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) || a.openSince.localeCompare(b.openSince),
  );
  return (
    <DataTable
      label="Own coding positions"
      columns={columnsFor(desk)}
      rows={sorted}
      keyOf={({ id }) => id}
      none="No open position is recorded."
    />
  );
}

function columnsFor(desk: Desk): Column<Position>[] {
  return [
    {
      head: 'Position',
      by: ({ title }) => title,
      cell: ({ title, notes }) => (
        <>
          {title}
          {notes && <div className="small quiet">{notes}</div>}
        </>
      ),
    },
    {
      head: 'Specialty',
      by: ({ specialty }) => specialty,
      cell: ({ specialty, facility }) => (
        <>
          {specialty ?? 'Any'}
          {facility && <div className="small quiet">{facility}</div>}
        </>
      ),
    },
    { head: 'Openings', by: ({ openings }) => openings, count: true, cell: ({ openings }) => openings },
    {
      head: 'Open since',
      by: ({ openSince }) => openSince,
      look: 'unbroken',
      cell: ({ openSince, closedOn }) => (
        <>
          {dayText(openSince)}
          {closedOn && <div className="small quiet">closed {dayText(closedOn)}</div>}
        </>
      ),
    },
    { head: 'Owner', by: ({ owner }) => desk.who(owner), cell: ({ owner }) => desk.who(owner) },
    ...(desk.mayWrite
      ? [{ head: 'Change', cell: (one: Position) => <PositionDialog desk={desk} position={one} /> }]
      : []),
  ];
}
