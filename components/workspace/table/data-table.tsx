// The one table of the workspace: rows that can be put in order, opened, chosen and walked by key; a long list is virtual,
// on paper it is whole, and where it is narrow each row is a card.

import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Column } from './column.ts';
import { ColumnMenu } from './column-menu.tsx';
import { focusedRow, focusRow, isElsewhere, rowAfter, rowOf } from './row-keys.ts';
import { said } from './said-roles.ts';
import { Sideways } from './sideways.tsx';
import { TableHead } from './table-head.tsx';
import { Gap, TableRow, WideRow } from './table-row.tsx';
import { type Item, useDrawnItems } from './use-drawn-items.ts';
import { type Choosing, type OrderElsewhere, useTableModel } from './use-table-model.ts';
import './table.css';
import './data-frame.css';
import './cards.css';

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Said where there is no row. */
  none: ReactNode;
  /** What a row opens to, beneath itself. */
  detail?: { isOpen: (key: string) => boolean; turn: (key: string) => void; of: (row: Row) => ReactNode };
  choosing?: Choosing<Row> | undefined;
  order?: OrderElsewhere;
  /** Rows there are, where not all are loaded; asked for as the reader comes near them. */
  more?: { total: number; onNeed: (count: number) => void };
  /** Keys of the table's own, on the name of a row; whether it was one. */
  onKey?: (row: Row, key: string) => boolean;
  rowLook?: (row: Row) => string | undefined;
  /** Where the choice of columns stands: in a row that the page has anyway. Null until that is drawn. */
  columnsAt?: HTMLElement | null;
}

/** Rows are asked for this long before they come into sight. */
const ahead = 30;
const usualWidth = 9;

export function DataTable<Row extends object>(props: Props<Row>) {
  const { label, columns, rows, keyOf, none, detail, choosing, order, more, onKey, rowLook, columnsAt } =
    props;
  const frame = useRef<HTMLElement>(null);
  const model = useTableModel({ label, columns, rows, keyOf, order, choosing });
  const inOrder = model.getRowModel().rows;
  const [active, setActive] = useState<string | null>(null);
  /** The row that gets the focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  const missing = Math.max(0, (more?.total ?? 0) - inOrder.length);
  const { items, loaded } = useMemo(() => {
    const all = inOrder.flatMap((row): Item<typeof row>[] => [
      { kind: 'row', key: row.id, row },
      ...(detail?.isOpen(row.id) ? [{ kind: 'detail' as const, key: `${row.id} opened`, row }] : []),
    ]);
    const known = all.length;
    for (let i = 0; i < missing; i++) all.push({ kind: 'missing', key: `missing ${inOrder.length + i}` });
    return { items: all, loaded: known };
  }, [inOrder, missing, detail]);
  const kept = active === null ? -1 : items.findIndex(({ key }) => key === active);
  const { virtual, drawn, after, measure } = useDrawnItems({ items, frame, kept });
  const byHead = useMemo(() => new Map(columns.map((column) => [column.head, column])), [columns]);
  const visible = model.getVisibleLeafColumns();
  const width = visible.length;

  const furthest = drawn.findLast(({ index }) => index !== kept)?.index ?? 0;
  const need = virtual && missing > 0 && furthest + ahead > loaded ? furthest + ahead : 0;
  const onNeed = useRef(more?.onNeed);
  onNeed.current = more?.onNeed;
  useEffect(() => {
    if (need > loaded) onNeed.current?.(need);
  }, [need, loaded]);
  useEffect(() => {
    if (wanted.current !== null && focusRow(frame.current, wanted.current)) wanted.current = null;
  });

  const walk = (event: React.KeyboardEvent<HTMLElement>) => {
    const at = inOrder.findIndex(({ id }) => id === focusedRow(event.target));
    const row = inOrder[at];
    if (!row || isElsewhere(event)) return;
    const to = rowAfter(event.key, at, inOrder.length);
    if (to !== null) {
      wanted.current = inOrder[to]?.id ?? null;
      setActive(wanted.current);
    } else if (!onKey?.(row.original, event.key)) return;
    event.preventDefault();
  };
  const placed = (at: number) => ({ at, measure, number: virtual ? at + 2 : undefined });
  return (
    <div className="data-block">
      {columnsAt && createPortal(<ColumnMenu model={model} />, columnsAt)}
      <Sideways frame={frame}>
        <section
          ref={frame}
          className={virtual ? 'table-frame data-frame virtual' : 'table-frame data-frame'}
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
          tabIndex={0}
          onKeyDown={walk}
          onFocus={({ target }) => {
            const row = rowOf(target);
            if (row !== null) setActive(row);
          }}
        >
          <table
            className="table data-table"
            {...said.table}
            aria-rowcount={virtual ? items.length + 1 : undefined}
          >
            {virtual && (
              <colgroup>
                {visible.map(({ id }) => (
                  <col key={id} style={{ width: `${byHead.get(id)?.width ?? usualWidth}rem` }} />
                ))}
              </colgroup>
            )}
            <TableHead
              model={model}
              columns={byHead}
              order={order}
              choosing={choosing !== undefined}
              counted={virtual}
            />
            <tbody {...said.group}>
              {items.length === 0 && (
                <WideRow {...placed(0)} width={width} className="no-row quiet">
                  {none}
                </WideRow>
              )}
              {/* Keyed as a whole: a row that is told elsewhere is the same row, with the focus that it had. */}
              {drawn.map(({ index, item, before }) => (
                <Fragment key={item.key}>
                  <Gap height={before} width={width} />
                  {item.kind === 'row' ? (
                    <TableRow
                      {...placed(index)}
                      row={item.row}
                      columns={byHead}
                      opening={{
                        isOpen: detail?.isOpen(item.key) ?? false,
                        turn: () => detail?.turn(item.key),
                      }}
                      className={rowLook?.(item.row.original)}
                      choose={choosing?.name(item.row.original)}
                    />
                  ) : (
                    <WideRow
                      {...placed(index)}
                      width={width}
                      className={item.kind === 'detail' ? 'row-detail' : 'quiet'}
                    >
                      {item.kind === 'detail' ? detail?.of(item.row.original) : 'Being loaded…'}
                    </WideRow>
                  )}
                </Fragment>
              ))}
              <Gap height={after} width={width} />
            </tbody>
          </table>
        </section>
      </Sideways>
    </div>
  );
}
