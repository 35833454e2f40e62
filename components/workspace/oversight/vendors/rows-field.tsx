// Several of a kind within a form, a row of fields each: added at the end, removed one by one.

import { type ReactNode, useRef } from 'react';

interface Props<T extends object> {
  legend: string;
  /** What a row is called, by its number. */
  named: (number: number) => string;
  remove: (number: number) => string;
  add: string;
  /** What a new row begins with. */
  blank: T;
  value: readonly T[];
  onChange: (value: T[]) => void;
  children: (row: T, set: (parts: Partial<T>) => void, at: number) => ReactNode;
}

export function RowsField<T extends object>(props: Props<T>) {
  const { legend, named, remove, add, blank, value, onChange, children } = props;
  const keys = useRowKeys(value.length);
  return (
    <fieldset className="vendor-group">
      <legend>{legend}</legend>
      {value.map((row, at) => (
        <fieldset key={keys.of(at)} className="vendor-row" aria-label={named(at + 1)}>
          {children(
            row,
            (parts) => onChange(value.map((each, n) => (n === at ? { ...each, ...parts } : each))),
            at,
          )}
          <button
            type="button"
            className="button bare"
            onClick={() => {
              keys.drop(at);
              onChange(value.filter((_, n) => n !== at));
            }}
          >
            {remove(at + 1)}
          </button>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => onChange([...value, blank])}>
        {add}
      </button>
    </fieldset>
  );
}

/** Names for rows that have none of their own, so that the one removed is the one that goes. */
function useRowKeys(count: number) {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < count) {
    keys.current.push(next.current);
    next.current += 1;
  }
  return {
    of: (at: number) => keys.current[at] ?? at,
    drop: (at: number) => void keys.current.splice(at, 1),
  };
}
