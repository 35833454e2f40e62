// What can be undone in a worksheet, step by step. Kept in the extension's session storage, which is memory, so
// that it outlives the panel; windows that show the same worksheet undo from one stack.

import { useCallback, useEffect, useRef, useState } from 'react';
import browser from 'webextension-polyfill';
import { addStep, type KeptSteps, keptSteps, type Step, stepsKey } from './undo-steps.ts';

export interface UndoStack {
  push: (step: Step) => void;
  /** The last step, which is no longer on the stack then; undefined when there is none. */
  pop: () => Step | undefined;
  /** Forgets all steps: the worksheet takes no more changes. */
  drop: () => void;
  count: number;
}

/** @param worksheet null while it is not known yet; steps pushed meanwhile are kept for it. */
export function useUndoStack(worksheet: string | null): UndoStack {
  const steps = useRef<readonly Step[]>([]);
  const [count, setCount] = useState(0);
  const [own] = useState(() => crypto.randomUUID());
  const key = worksheet === null ? null : stepsKey(worksheet);

  const show = useCallback((next: readonly Step[]) => {
    steps.current = next;
    setCount(next.length);
  }, []);
  const set = useCallback(
    (next: readonly Step[]) => {
      show(next);
      const kept: KeptSteps = { by: own, steps: next };
      if (key !== null) void browser.storage.session.set({ [key]: kept });
    },
    [key, own, show],
  );

  useEffect(() => {
    if (key === null) return;
    let gone = false;
    void browser.storage.session.get(key).then((stored) => {
      const kept = keptSteps(stored[key]);
      // What was done here since the worksheet came up follows what was done before.
      if (!gone && kept && kept.by !== own) set([...kept.steps, ...steps.current]);
    });
    const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = area === 'session' ? changes[key] : undefined;
      if (!change) return;
      const kept = keptSteps(change.newValue);
      // One's own writes come back later than the next step may have been taken.
      if (kept?.by !== own) show(kept?.steps ?? []);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      gone = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [key, own, set, show]);

  const push = useCallback((step: Step) => set(addStep(steps.current, step)), [set]);
  const pop = useCallback(() => {
    const last = steps.current.at(-1);
    if (last) set(steps.current.slice(0, -1));
    return last;
  }, [set]);
  const drop = useCallback(() => {
    show([]);
    if (key !== null) void browser.storage.session.remove(key);
  }, [key, show]);
  return { push, pop, drop, count };
}
