// Why a proposal is dismissed: a short list, and words where the list says too little.

import { useState } from 'react';
import { type DismissReason, dismissReason } from '../../lib/model/check-decision.ts';
import { oneOf } from '../../lib/model/one-of.ts';
import type { Proposal } from './chart-checks.ts';
import { dismissWords } from './check-words.ts';
import type { ProposalActs } from './use-proposals.ts';

export function DismissForm({ one, acts }: { one: Proposal; acts: ProposalActs }) {
  const [reason, setReason] = useState<DismissReason>('record-supports');
  const [note, setNote] = useState('');
  const [wordless, setWordless] = useState(false);
  return (
    <form
      className="fact-form"
      aria-label={`Dismiss what check ${one.rule.id} says`}
      onKeyDown={(event) => event.key === 'Escape' && acts.leave(one)}
      onSubmit={(event) => {
        event.preventDefault();
        const missing = reason === 'other' && note.trim() === '';
        setWordless(missing);
        if (!missing) acts.dismiss(one, reason, note.trim());
      }}
    >
      <label className="field">
        <span>Why</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: the form is opened to be filled in
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(oneOf(dismissReason.options, target.value) ?? reason)}
        >
          {dismissReason.options.map((option) => (
            <option key={option} value={option}>
              {dismissWords[option]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>In your words</span>
        <input
          value={note}
          maxLength={1000}
          autoComplete="off"
          aria-invalid={wordless}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {wordless && (
        <p className="complaint" role="alert">
          Say why in a few words.
        </p>
      )}
      <span className="fact-buttons">
        <button type="submit" className="button">
          Dismiss
        </button>
        <button
          type="button"
          className="button bare"
          aria-keyshortcuts="Escape"
          onClick={() => acts.leave(one)}
        >
          Not now
        </button>
      </span>
    </form>
  );
}
