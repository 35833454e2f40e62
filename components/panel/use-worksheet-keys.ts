// The keys of the worksheet, wherever the focus is in the panel except in a field or a dialog.

import { useLayoutEffect, useRef } from 'react';
import { aroundKey } from '../ui/around-key.ts';
import type { LineVerdict } from './line-row.tsx';

export interface WorksheetKeys {
  next: () => void;
  previous: () => void;
  verdict: (disposition: LineVerdict) => void;
  add: () => void;
  open: () => void;
  evidence: () => void;
  acceptCheck: () => void;
  dismissCheck: () => void;
  checks: () => void;
  gap: () => void;
  undo: () => void;
  agreeWithRest: () => void;
  clear: () => void;
  wholeChart: () => void;
  about: () => void;
  toSign: () => void;
  help: () => void;
}

/** @param held true while a field is about to open: what is typed then is not meant as a key of the worksheet. */
export function useWorksheetKeys(keys: WorksheetKeys, held: boolean): void {
  const latest = useRef(keys);
  latest.current = keys;
  const holding = useRef(held);
  holding.current = held;
  // Before the rows are painted: a key that is pressed on a row one can see must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      if (!holding.current) act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: WorksheetKeys): (() => void) | null {
  if (aroundKey(event, 'input, select, textarea, dialog')) return null;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z') return keys.undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const onButton = aroundKey(event, 'button, summary, a') !== null;
  const actions: Record<string, () => void> = {
    j: keys.next,
    arrowdown: keys.next,
    k: keys.previous,
    arrowup: keys.previous,
    a: () => (event.shiftKey ? keys.agreeWithRest() : keys.verdict('agree')),
    r: () => keys.verdict('revise'),
    d: () => keys.verdict('delete'),
    t: () => keys.verdict('attribute'),
    q: () => keys.verdict('resequence'),
    '+': keys.add,
    backspace: keys.clear,
    delete: keys.clear,
    e: keys.evidence,
    m: keys.gap,
    f: keys.acceptCheck,
    x: keys.dismissCheck,
    c: keys.checks,
    g: keys.wholeChart,
    i: keys.about,
    s: keys.toSign,
    '?': keys.help,
    // Enter on a button, a link or a fold is its own.
    ...(onButton ? {} : { enter: keys.open }),
  };
  return actions[key] ?? null;
}
