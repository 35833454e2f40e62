// What a page that no profile knows seems to hold. Looked over once for each address it shows, and again when
// the person asks.

import { useCallback, useEffect, useState } from 'react';
import { askGuesses } from '../../lib/messaging/ask-guess.ts';
import { onReadings } from '../../lib/messaging/readings.ts';
import type { FrameGuess, TabGuess } from '../../lib/model/page-guess.ts';

/** Makes one proposal of the frames'; given by the entrypoint, for screens know nothing of pages. */
export type JoinGuesses = (guesses: readonly FrameGuess[]) => TabGuess | null;

/** A page that is still arriving is not worth a look, in milliseconds. */
const settled = 800;

export interface PageGuess {
  guess: TabGuess | null;
  looking: boolean;
  lookAgain: () => void;
}

export function useGuess(tab: number, join: JoinGuesses): PageGuess {
  const [guess, setGuess] = useState<TabGuess | null>(null);
  const [looking, setLooking] = useState(false);
  const look = useCallback(
    async (signal?: AbortSignal) => {
      setLooking(true);
      const found = join(await askGuesses(tab));
      if (signal?.aborted) return;
      setGuess(found);
      setLooking(false);
    },
    [tab, join],
  );
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(stop.signal), settled);
    };
    soon();
    onReadings(tab, soon, stop.signal);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [tab, look]);
  return { guess, looking, lookAgain: () => void look() };
}
