// The rationale of a finding. What is written in it is kept from the first letter on, before it is saved; “/” at
// its beginning puts in words that were kept for findings like this.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { OfferedRationale } from '../../lib/store/views/rationales.ts';
import { Tip } from '../ui/tip.tsx';
import type { CauseProps } from './cause-fields.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import type { WorksheetRow } from './line-row.tsx';
import { RationalePicker } from './rationale-picker.tsx';
import { withWords } from './rationale-search.ts';

type StandingFinding = NonNullable<WorksheetRow['finding']>;

interface Props {
  finding: StandingFinding;
  closed: boolean;
  offered: readonly OfferedRationale[];
  onDescribe: CauseProps['onDescribe'];
}

export function RationaleField({ finding, closed, offered, onDescribe }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [rationale, setRationale] = useState(standingWords(finding));
  /** Where in the words a kept rationale is put in; null while none is chosen. */
  const [picking, setPicking] = useState<number | null>(null);
  const [complaint, setComplaint] = useState('');
  // Words that came from elsewhere; never while the person is writing.
  useEffect(() => {
    if (document.activeElement !== field.current) setRationale(standingWords(finding));
  }, [finding]);
  const leave = () => rationale !== finding.rationale && onDescribe({ rationale });
  const write = (words: string) => {
    setRationale(words);
    keepDraft(finding.id, words);
  };
  const close = () => {
    setPicking(null);
    field.current?.focus();
  };
  const take = ({ text, citation }: OfferedRationale) => {
    const whole = withWords(rationale, text, picking ?? rationale.length);
    setComplaint(whole === null ? 'Both together are too long: shorten what stands here first.' : '');
    if (whole !== null) {
      write(whole);
      const citing = citation && !finding.citation ? { citation } : {};
      onDescribe({ rationale: whole, ...citing });
    }
    close();
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The editor closes on it, and the field is gone before it is left.
    if (event.key === 'Escape') leave();
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key !== '/' || selectionStart !== 0 || selectionEnd !== 0) return;
    event.preventDefault();
    setPicking(0);
  };
  return (
    <div className="rationale-field">
      <div className="field">
        <label className="legend" htmlFor={id}>
          Rationale
        </label>
        {!closed && (
          // Out of the way of the keys, which have “/” for it.
          <Tip text="Put in a rationale that was kept (/ at the beginning of the field)">
            <button
              type="button"
              tabIndex={-1}
              className="button bare"
              aria-expanded={picking !== null}
              onClick={() => setPicking(rationale.length)}
            >
              Rationales <kbd>/</kbd>
            </button>
          </Tip>
        )}
        <textarea
          id={id}
          ref={field}
          rows={2}
          maxLength={4000}
          value={rationale}
          disabled={closed}
          aria-describedby={`${id}-complaint`}
          onChange={(event) => write(event.target.value)}
          onBlur={leave}
          onKeyDown={onKey}
        />
        <span id={`${id}-complaint`} className="complaint" role="alert">
          {complaint}
        </span>
      </div>
      {picking !== null && (
        <RationalePicker
          all={offered}
          category={finding.category ?? null}
          onTake={take}
          onClose={close}
          onLeave={() => setPicking(null)}
        />
      )}
    </div>
  );
}

/** What is still to be saved comes before what the store has. */
export const standingWords = (finding: StandingFinding): string =>
  draftOf(finding.id) ?? finding.rationale ?? '';
