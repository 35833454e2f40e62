// Which columns a table shows: a box for each that may be left out.

import type { Model } from './use-table-model.ts';

export function ColumnMenu<Row extends object>({ model }: { model: Model<Row> }) {
  const optional = model.getAllLeafColumns().filter((column) => column.getCanHide());
  if (optional.length === 0) return null;
  const hidden = optional.filter((column) => !column.getIsVisible()).length;
  return (
    <details className="column-menu">
      <summary>Columns{hidden > 0 && ` (${hidden} left out)`}</summary>
      <fieldset className="column-choices">
        <legend className="visually-hidden">Columns that are shown</legend>
        {optional.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={column.getIsVisible()}
              onChange={({ target }) => column.toggleVisibility(target.checked)}
            />
            {column.id}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
