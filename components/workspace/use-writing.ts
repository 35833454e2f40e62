// A screen of records on which one at a time is written in a form that takes the screen's place: what is written, what
// was done and what was refused, and where the focus goes once the form is gone.

import { useEffect, useRef, useState } from 'react';
import { syncSoon } from '../../lib/messaging/own-messages.ts';
import type { Fault, Result } from '../../lib/model/result.ts';

/** @template Writing what the form begins with. */
export function useWriting<Writing>() {
  const [writing, setWriting] = useState<Writing | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const beginButton = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  // The form that had the focus is gone.
  useEffect(() => {
    if (wasWriting.current && !writing) beginButton.current?.focus();
    wasWriting.current = writing !== null;
  }, [writing]);
  const done = (words: string) => {
    setSaid(words);
    void syncSoon();
  };
  return {
    writing,
    /** Key of the row that is open. */
    open,
    setOpen,
    said,
    /** Why the form was not saved. */
    fault,
    /** Belongs to the button that opens an empty form. */
    beginButton,
    /** Opens the form; null closes it. */
    write: (next: Writing | null) => {
      setFault(null);
      setSaid('');
      setWriting(next);
    },
    /** Says what was done outside of the form; a refusal is for whoever asked. */
    tell: <T>(answer: Result<T>, words: string): Result<T> => {
      if (answer.ok) done(words);
      return answer;
    },
    /** Closes the form of what was saved and opens its row; a refusal is shown in the form. */
    saved: <T>(answer: Result<T>, row: (saved: T) => { key: string; words: string }): boolean => {
      setFault(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      const { key, words } = row(answer.value);
      setWriting(null);
      setOpen(key);
      done(words);
      return true;
    },
  };
}
