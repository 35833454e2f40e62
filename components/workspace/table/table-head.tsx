// The heads of a table: each column that rows can be ordered by is a button, and says which way it orders now.

import { Tip } from '../../ui/tip.tsx';
import type { Column } from './column.ts';
import { said } from './said-roles.ts';
import type { Model, OrderElsewhere } from './use-table-model.ts';

interface Props<Row extends object> {
  model: Model<Row>;
  columns: ReadonlyMap<string, Column<Row>>;
  order: OrderElsewhere | undefined;
  /** Whether rows can be chosen. */
  choosing: boolean;
  /** Rows are told by their number. */
  counted: boolean;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const arrow = { asc: '↑', desc: '↓' } as const;

export function TableHead<Row extends object>({ model, columns, order, choosing, counted }: Props<Row>) {
  const heads = model.getHeaderGroups()[0]?.headers ?? [];
  return (
    <thead {...said.group}>
      <tr {...said.row} aria-rowindex={counted ? 1 : undefined}>
        {heads.map(({ id, column }, at) => {
          const of = columns.get(id);
          const way = column.getIsSorted();
          return (
            <th
              key={id}
              {...said.columnHead}
              scope="col"
              className={of?.count ? 'count' : undefined}
              aria-sort={way ? ariaSort[way] : undefined}
              data-sorts={column.getCanSort() || undefined}
            >
              {at === 0 && choosing && (
                <input
                  type="checkbox"
                  className="choose"
                  aria-label="Choose all that are loaded"
                  checked={model.getIsAllRowsSelected()}
                  ref={(box) => {
                    if (box) box.indeterminate = model.getIsSomeRowsSelected();
                  }}
                  onChange={model.getToggleAllRowsSelectedHandler()}
                />
              )}
              {column.getCanSort() ? (
                <Tip text={of?.title}>
                  <button
                    type="button"
                    onClick={(event) =>
                      order ? order.onOrder(id) : column.getToggleSortingHandler()?.(event)
                    }
                  >
                    {id}
                    <span aria-hidden="true" className="sort-way">
                      {way ? arrow[way] : '↕'}
                    </span>
                  </button>
                </Tip>
              ) : (
                id
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
