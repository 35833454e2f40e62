// Tells the background that someone is here, so that it does not lock under their hands.

import { useEffect } from 'react';
import { noteActivity } from '../../lib/messaging/idle-lock.ts';

const kinds = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'focusin'] as const;

/** Seldom enough to cost nothing, often enough that a minute's lock is a minute's. */
const every = 10_000;

export function useActivity(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const note = () => {
      const now = Date.now();
      if (Math.abs(now - last) < every) return;
      last = now;
      void noteActivity(now);
    };
    const stop = new AbortController();
    for (const kind of kinds)
      document.addEventListener(kind, note, { capture: true, passive: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
