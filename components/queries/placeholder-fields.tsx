// Words of the record for the placeholders that a template leaves open.

import { useState } from 'react';
import type { Query } from '../../lib/model/query.ts';
import { fillPlaceholders, placeholdersOf } from '../../lib/queries/placeholders.ts';

interface Props {
  query: Query;
  onChange: (query: Query) => void;
}

/** Must be keyed by the topic. */
export function PlaceholderFields({ query, onChange }: Props) {
  const [words, setWords] = useState<Record<string, string>>({});
  const open = placeholdersOf(query);
  if (open.length === 0) return null;
  const fill = () => onChange(fillPlaceholders(query, words));
  return (
    <div className="query-part">
      {open.map((name) => (
        <label key={name} className="field">
          <span>In the words of the record: {name}</span>
          <input
            value={words[name] ?? ''}
            maxLength={200}
            onChange={(event) => setWords({ ...words, [name]: event.target.value })}
            onBlur={fill}
            onKeyDown={(event) => event.key === 'Enter' && fill()}
          />
        </label>
      ))}
    </div>
  );
}
