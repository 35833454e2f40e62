// As many rows of a long list as a person reads, with more on demand: ten thousand rows in a table make every key
// press wait for seconds.

import { useState } from 'react';

/** Rows shown at first, and added by each press. */
const portion = 100;

/** The rows to show, and what to show beneath them; null when all are shown. */
export function useShownRows<T>(rows: readonly T[]) {
  const [limit, setLimit] = useState(portion);
  const left = rows.length - limit;
  const more =
    left > 0 ? (
      <p className="more-rows">
        <span className="quiet">
          {limit.toLocaleString()} of {rows.length.toLocaleString()} shown.
        </span>{' '}
        <button type="button" className="button" onClick={() => setLimit(limit + portion)}>
          Show {Math.min(portion, left)} more
        </button>
      </p>
    ) : null;
  return { visible: rows.slice(0, limit), more };
}
