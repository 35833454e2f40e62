// Keeps the background waiting for other people's changes while a page of ours is open and somebody is at it: one page
// leads, however many are open, and the next one when that is closed.

import { useEffect } from 'react';
import { waitForNews } from '../../lib/messaging/own-messages.ts';

/** Milliseconds after which it is tried again where nothing could be waited for; the longer it lasts, the longer. */
const pause = { first: 2_000, most: 30_000 };

/** @param whose changes when somebody else is signed in, or null while nobody is or the store is locked. */
export function useNews(whose: string | null): void {
  useEffect(() => {
    if (whose === null) return;
    const stop = new AbortController();
    void navigator.locks
      .request('overread-news', { signal: stop.signal }, () => lead(stop.signal))
      .catch(() => undefined);
    return () => stop.abort();
  }, [whose]);
}

async function lead(signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    const again = await waitForNews();
    if (again) failures = 0;
    else await rest(Math.min(pause.most, pause.first * 2 ** failures++), signal);
  }
}

const rest = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
