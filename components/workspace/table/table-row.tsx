// One row of a table, and what it opens to.

import type { Row as ModelRow } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Column, Features, Opening } from './column.ts';
import { said } from './said-roles.ts';

interface Placed {
  /** Its number among all rows, the heads being the first; undefined where all rows are there to be counted. */
  number: number | undefined;
  /** Its position in the list that is virtual. */
  at: number;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

interface Props<Row extends object> extends Placed {
  row: ModelRow<Features, Row>;
  columns: ReadonlyMap<string, Column<Row>>;
  opening: Opening;
  className: string | undefined;
  /** What the box is called by which the row is chosen. */
  choose: string | undefined;
}

export function TableRow<Row extends object>(props: Props<Row>) {
  const { row, columns, opening, className, choose, number, at, measure } = props;
  return (
    <tr
      {...said.row}
      ref={measure}
      data-index={at}
      data-row={row.id}
      aria-rowindex={number}
      className={className}
    >
      {row.getVisibleCells().map(({ column: { id } }, place) => {
        const column = columns.get(id);
        const look = typeof column?.look === 'function' ? column.look(row.original) : column?.look;
        const classes = [column?.count && 'count', look].filter(Boolean).join(' ') || undefined;
        const cell = column?.cell(row.original, opening);
        if (place > 0)
          return (
            <td key={id} {...said.cell} className={classes} data-head={id}>
              <div>{cell}</div>
            </td>
          );
        return (
          <th key={id} {...said.rowHead} scope="row" className={classes}>
            {choose === undefined ? (
              cell
            ) : (
              <div className="chosen-name">
                <input
                  type="checkbox"
                  className="choose"
                  aria-label={choose}
                  checked={row.getIsSelected()}
                  onClick={row.getToggleSelectedHandler()}
                  readOnly
                />
                <div>{cell}</div>
              </div>
            )}
          </th>
        );
      })}
    </tr>
  );
}

interface WideProps extends Placed {
  width: number;
  className: string;
  children: ReactNode;
}

/** A row of one cell over all columns. */
export function WideRow({ number, at, measure, width, className, children }: WideProps) {
  return (
    <tr {...said.row} ref={measure} data-index={at} aria-rowindex={number} className="wide-row">
      <td {...said.cell} colSpan={width} className={className}>
        {children}
      </td>
    </tr>
  );
}

/** Nobody is told of it: what is left out has its numbers. */
const hidden = { 'aria-hidden': true } as const;

/** The height of rows that are not drawn. */
export function Gap({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    <tr {...hidden} className="gap-row">
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
