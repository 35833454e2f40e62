// What a list is narrowed to. Where it is narrow the fields stand behind a button that counts what is set and says it in
// words, so that the list itself is on the first screen.

import { type ReactNode, useId, useState } from 'react';
import './filter-bar.css';

interface Props {
  label?: string;
  /** What is set, in words; what is none of it is passed over. */
  set: readonly (string | null | undefined | false)[];
  /** Stands beside the fields at every width: how many there are, and what is done with all of them. */
  beside?: ReactNode;
  children: ReactNode;
}

export function FilterBar({ label = 'Narrow the list', set, beside, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = set.filter((one): one is string => Boolean(one));
  return (
    <search className={open ? 'filter-bar open' : 'filter-bar'} aria-label={label}>
      <div className="filter-turn">
        <button
          type="button"
          className="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          Filters{words.length > 0 && ` (${words.length})`}
        </button>
        <span className="small filter-words">{words.join(' · ')}</span>
      </div>
      <div id={id} className="filters">
        {children}
      </div>
      {beside && <div className="filter-beside">{beside}</div>}
    </search>
  );
}
