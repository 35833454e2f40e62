// A list of things to look at that may be long: what stands where.

import { useState } from 'react';

const atFirst = 100;

/** Nothing where there are none. */
export function Listed({ title, items }: { title: string; items: [string, string][] }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <section className="listed">
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key */}
      <section className="listed-rows" aria-label={title} tabIndex={0}>
        <ul>
          {shown.map(([where, what], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; two lines can say the same
            <li key={i}>
              <strong>{where}</strong>: {what}
            </li>
          ))}
        </ul>
      </section>
      {shown.length < items.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </section>
  );
}
