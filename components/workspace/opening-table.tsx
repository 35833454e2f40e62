// A table of which each row opens beneath itself to all that is known of it. One row is open, and the press of its name
// closes it again.

import { Fragment, type ReactNode } from 'react';
import { useShownRows } from './shown-rows.tsx';
import { TableFrame } from './table-frame.tsx';

interface Props<Row> {
  label: string;
  heads: readonly string[];
  /** Those of `heads` whose column holds a count. */
  counts?: readonly string[];
  rows: readonly Row[];
  /** Said where no row is like what was looked for. */
  none: string;
  keyOf: (row: Row) => string;
  /** Key of the row that is open. */
  open: string | null;
  onOpen: (key: string | null) => void;
  name: (row: Row) => string;
  /** Beneath the name, in the same cell. */
  beneath?: (row: Row) => ReactNode;
  /** The cells after the name. */
  cells: (row: Row) => ReactNode;
  detail: (row: Row) => ReactNode;
}

export function OpeningTable<Row>(props: Props<Row>) {
  const { label, heads, counts, rows, none, keyOf, open, onOpen, name, beneath, cells, detail } = props;
  const { visible, more } = useShownRows(rows);
  return (
    <>
      <TableFrame label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={counts?.includes(head) ? 'count' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => {
            const key = keyOf(row);
            const isOpen = open === key;
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">
                    <button
                      type="button"
                      className="link row-open"
                      aria-expanded={isOpen}
                      onClick={() => onOpen(isOpen ? null : key)}
                    >
                      {name(row)}
                    </button>
                    {beneath?.(row)}
                  </th>
                  {cells(row)}
                </tr>
                {isOpen && (
                  <tr>
                    <td colSpan={heads.length} className="row-detail">
                      {detail(row)}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </TableFrame>
      {rows.length === 0 && <p className="quiet">{none}</p>}
      {more}
    </>
  );
}
