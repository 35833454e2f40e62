// The text of a query for the EHR's own inbox, copied; a browser that does not allow it shows it to be copied by hand.

import { useState } from 'react';
import type { Query } from '../../lib/model/query.ts';
import { queryText } from '../../lib/queries/query-text.ts';
import { authorRoleWords, deficiencyWords } from '../../lib/reports/query-words.ts';

/** @param encounter number of the encounter. Whether the browser took it. */
export const copyQuery = (query: Query, encounter: string): Promise<boolean> =>
  navigator.clipboard.writeText(textOf(query, encounter)).then(
    () => true,
    () => false,
  );

/** As the screens word it. */
export const textOf = (query: Query, encounter: string): string =>
  queryText(query, encounter, { role: authorRoleWords, reason: deficiencyWords });

interface Props {
  query: Query;
  encounter: string;
  /** What the query is called, for those who hear the buttons. */
  name: string;
}

export function CopyText({ query, encounter, name }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={`Copy text: ${name}`}
        onClick={() => void copyQuery(query, encounter).then(setCopied)}
      >
        Copy text
      </button>
      <span role="status" className="small">
        {copied && 'The text was copied.'}
        {copied === false && 'The browser did not allow copying: copy it from here.'}
      </span>
      {copied === false && (
        <textarea
          className="copied-text"
          readOnly
          rows={8}
          aria-label={`Text of the query: ${name}`}
          value={textOf(query, encounter)}
        />
      )}
    </>
  );
}
