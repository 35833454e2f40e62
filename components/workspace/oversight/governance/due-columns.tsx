// Columns that every list of what somebody owes a vendor's oversight has: whose it is, and by when.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Column } from '../../table/column.ts';
import type { Desk } from '../form/use-desk.ts';

export const vendorColumn = <Row extends { vendorId: string | null }>({ vendorName }: Desk): Column<Row> => ({
  head: 'Vendor',
  by: ({ vendorId }) => vendorName(vendorId),
  width: 12,
  cell: ({ vendorId }) => vendorName(vendorId),
});

export function dueColumn<Row extends { due: string }>(isLate: (row: Row) => boolean): Column<Row> {
  return {
    head: 'Due',
    by: ({ due }) => due,
    look: (row) => (isLate(row) ? 'unbroken state-bad' : 'unbroken'),
    cell: (row) => (
      <>
        {dayText(row.due)}
        {isLate(row) && <div className="small">late</div>}
      </>
    ),
  };
}
