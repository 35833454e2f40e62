// The rationale of a finding. What is written in it is kept from the first letter on, before it is saved.

import { useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from './drafts.ts';
import type { WorksheetRow } from './line-row.tsx';

type StandingFinding = NonNullable<WorksheetRow['finding']>;

interface Props {
  finding: StandingFinding;
  closed: boolean;
  onWords: (rationale: string) => void;
}

export function RationaleField({ finding, closed, onWords }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [rationale, setRationale] = useState(standingWords(finding));
  // Words that came from elsewhere; never while the person is writing.
  useEffect(() => {
    if (document.activeElement !== field.current) setRationale(standingWords(finding));
  }, [finding]);
  const leave = () => rationale !== finding.rationale && onWords(rationale);
  return (
    <label className="field">
      <span>Rationale</span>
      <textarea
        ref={field}
        rows={2}
        maxLength={4000}
        value={rationale}
        disabled={closed}
        onChange={(event) => {
          setRationale(event.target.value);
          keepDraft(finding.id, event.target.value);
        }}
        onBlur={leave}
        // The editor closes on it, and the field is gone before it is left.
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      />
    </label>
  );
}

/** What is still to be saved comes before what the store has. */
const standingWords = (finding: StandingFinding): string => draftOf(finding.id) ?? finding.rationale ?? '';
