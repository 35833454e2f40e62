// A fact that is a list: services on other claims, drugs given, stretches of time. Each row has the columns of its question.

import type { Column, FactInput } from '../../lib/rules/questions/input.ts';
import { SingleField } from './single-field.tsx';

type Rows = Extract<FactInput, { kind: 'rows' }>;
type Row = Record<string, unknown>;

interface Props {
  input: Rows;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
}

/** A row in which nothing is said yet. */
export const emptyRow = (columns: readonly Column[]): Row =>
  Object.fromEntries(columns.map(({ name, input }) => [name, input.kind === 'modifiers' ? [] : null]));

export function RowsField({ input, rows, onChange }: Props) {
  const { one, columns, most } = input;
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and are only added at the end
        <fieldset className="fact-row" key={index}>
          <legend className="legend">
            {one.charAt(0).toUpperCase() + one.slice(1)} {index + 1}
          </legend>
          {columns.map((column) => (
            <SingleField
              key={column.name}
              label={column.mayBeUnstated ? `${column.label}, if stated` : column.label}
              input={column.input}
              value={row[column.name]}
              onChange={(value) =>
                onChange(rows.map((other, n) => (n === index ? { ...other, [column.name]: value } : other)))
              }
            />
          ))}
        </fieldset>
      ))}
      <span className="fact-buttons">
        {rows.length < most && (
          <button
            type="button"
            className="button"
            onClick={() => onChange([...rows, emptyRow(columns)])}
          >{`Add ${one}`}</button>
        )}
        {rows.length > 0 && (
          <button type="button" className="button" onClick={() => onChange(rows.slice(0, -1))}>
            Remove the last
          </button>
        )}
      </span>
    </>
  );
}
