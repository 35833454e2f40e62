// Own coding positions: those that are open first, the longest open on top.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { useShownRows } from '../../shown-rows.tsx';
import { TableFrame } from '../../table-frame.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PositionDialog } from './position-dialog.tsx';

interface Props {
  desk: Desk;
  positions: readonly Registered<'coding-position'>[];
}

export function PositionTable({ desk, positions }: Props) {
  const sorted = [...positions].sort(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) || a.openSince.localeCompare(b.openSince),
  );
  const { visible, more } = useShownRows(sorted);
  if (positions.length === 0) return <p className="quiet">No open position is recorded.</p>;
  return (
    <>
      <TableFrame label="Own coding positions">
        <thead>
          <tr>
            {['Position', 'Specialty', 'Openings', 'Open', 'Owner', ...(desk.mayWrite ? ['Change'] : [])].map(
              (head, at) => (
                <th key={head} scope="col" className={at === 2 ? 'count' : undefined}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {visible.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.title}
                {one.notes && <div className="small quiet">{one.notes}</div>}
              </th>
              <td>
                {one.specialty ?? 'Any'}
                {one.facility && <div className="small quiet">{one.facility}</div>}
              </td>
              <td className="count">{one.openings}</td>
              <td className="unbroken">
                {dayText(one.openSince)}
                {one.closedOn && <div className="small quiet">closed {dayText(one.closedOn)}</div>}
              </td>
              <td>{desk.who(one.owner)}</td>
              {desk.mayWrite && (
                <td>
                  <PositionDialog desk={desk} position={one} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {more}
    </>
  );
}
