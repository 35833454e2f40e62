// Order, visible columns and chosen rows of a table, kept by the table library.

import {
  functionalUpdate,
  type ReactTable,
  type RowSelectionState,
  type SortingState,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { type Column, columnDefs, type Features, features } from './column.ts';
import { useHiddenColumns } from './use-hidden-columns.ts';

/** An order that somebody else keeps: the backend that tells the rows, and the address that asks it. */
export interface OrderElsewhere {
  /** Head of the column the rows are ordered by. */
  by: string | null;
  down: boolean;
  onOrder: (head: string) => void;
}

export interface Choosing<Row> {
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  /** What the row's box is called. */
  name: (row: Row) => string;
}

interface Asked<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  order: OrderElsewhere | undefined;
  choosing: Choosing<Row> | undefined;
}

export type Model<Row extends object> = ReactTable<Features, Row>;

export function useTableModel<Row extends object>(asked: Asked<Row>): Model<Row> {
  const { label, columns, rows, keyOf, order, choosing } = asked;
  const [sorting, setSorting] = useState<SortingState>([]);
  const hidden = useHiddenColumns(label);
  const data = useMemo(() => [...rows], [rows]);
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const chosen: RowSelectionState = Object.fromEntries(
    [...(choosing?.chosen ?? [])].map((key) => [key, true]),
  );
  return useTable<Features, Row>({
    features,
    data,
    columns: defs,
    getRowId: keyOf,
    manualSorting: order !== undefined,
    enableMultiSort: false,
    enableRowSelection: choosing !== undefined,
    state: {
      sorting: order ? (order.by === null ? [] : [{ id: order.by, desc: order.down }]) : sorting,
      columnVisibility: hidden.visibility,
      rowSelection: chosen,
    },
    onSortingChange: setSorting,
    onColumnVisibilityChange: hidden.change,
    onRowSelectionChange: (change) => {
      const next = functionalUpdate(change, chosen);
      choosing?.onChoose(new Set(Object.keys(next).filter((key) => next[key])));
    },
  });
}
