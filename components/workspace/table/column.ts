// What a column of a table is: its head, what stands in its cells, and by what its rows can be put in order.

import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** A row that can be opened beneath itself, for the cell that opens it. */
export interface Opening {
  isOpen: boolean;
  turn: () => void;
}

export interface Column<Row> {
  /** Also its name among the columns of one table. */
  head: string;
  cell: (row: Row, opening: Opening) => ReactNode;
  /** Rows are ordered by it; null stands last either way. Absent: not by this column. */
  by?: (row: Row) => string | number | null;
  /** Holds a number, which stands at the right. */
  count?: boolean;
  /** Class of its cells. */
  look?: string | ((row: Row) => string | undefined);
  /** Its part of the width where rows are virtual and no column may follow its cells, in rem. */
  width?: number;
  /** A person may leave it out; the table is then told where its choice of columns stands. */
  optional?: boolean;
  title?: string;
}

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});
export type Features = typeof features;

const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' });

/** Numbers by their size, words as a person looks them up: “chart 9” before “chart 10”. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The columns as the table library wants them. */
export function columnDefs<Row extends object>(columns: readonly Column<Row>[]): ColumnDef<Features, Row>[] {
  const sortFn: SortFn<Features, Row> = (a, b, id) => compareValues(a.getValue(id), b.getValue(id));
  return columns.map(({ head, by, optional }) => ({
    id: head,
    header: head,
    // What has no value stands last in either order.
    accessorFn: (row: Row) => by?.(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortFn,
    sortDescFirst: false,
    enableSorting: by !== undefined,
    enableHiding: optional === true,
  }));
}
