// What the page seems to hold, asked once for each draft that is begun. While it is on its way there is nothing to press:
// what it adds moves the buttons, and a button that moves between press and release loses the click.

import { useEffect, useRef, useState } from 'react';
import { type FromFrame, guessAll } from '../../lib/messaging/teach-page.ts';
import type { Picked } from '../../lib/model/teaching.ts';
import { isEmpty } from './draft.ts';
import type { UseTeaching } from './use-teaching.ts';

/**
 * @param take gets each thing that was guessed, all in one moment.
 * @returns whether the page is still looked at; a frame that does not answer is waited for as long as any question to it.
 */
export function useFirstGuess(
  tab: number,
  { opened, draft }: UseTeaching,
  take: (from: FromFrame<Picked>) => void,
): boolean {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const taking = useRef(take);
  taking.current = take;
  const fresh = isEmpty(draft);
  const { id } = draft;
  useEffect(() => {
    if (!opened || askedFor === id) return;
    // It goes on with a draft from before.
    if (!fresh) return setAskedFor(id);
    let over = false;
    void guessAll(tab)
      .catch(() => [])
      .then((frames) => {
        if (over) return;
        for (const { said, ...where } of frames)
          for (const pick of said.picks) if (!pick.why) taking.current({ ...where, said: pick });
        setAskedFor(id);
      });
    return () => {
      over = true;
    };
  }, [opened, askedFor, id, fresh, tab]);
  return fresh && askedFor !== id;
}
