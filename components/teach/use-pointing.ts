// Pointing as the panel sees it: started in every frame of the tab at once, kept going while the panel is
// there, over with the first pick. By keys the panel moves the outline itself, frame after frame.

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type FromFrame,
  framesOf,
  onPicked,
  pointInAll,
  stepIn,
  stopPointing,
} from '../../lib/messaging/teach-page.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { KnownValues, Picked, TeachStep, TeachTarget } from '../../lib/model/teaching.ts';
import { askFor } from './words.ts';

export interface PointingNow {
  what: TeachTarget;
  /** What is outlined by keys, for those who do not see the page. */
  says: string;
}

export interface PointingState {
  now: PointingNow | null;
  start: (what: TeachTarget, known: KnownValues) => void;
  step: (step: Exclude<TeachStep, 'leave'>) => void;
  stop: () => void;
}

/** The page gives pointing up when it hears nothing for a few times this long, in milliseconds. */
const renewal = 2_000;

const newId = (): string =>
  Array.from(systemRandom(8), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param picked gets what was picked; @param unreachable is called where no frame takes part */
export function usePointing(
  tab: number,
  picked: (from: FromFrame<Picked>) => void,
  unreachable: () => void,
): PointingState {
  const [now, setNow] = useState<PointingNow | null>(null);
  const running = useRef<AbortController | null>(null);
  const at = useRef<number | null>(null);
  const done = useRef({ picked, unreachable });
  done.current = { picked, unreachable };

  const stop = useCallback(() => {
    if (!running.current) return;
    running.current.abort();
    running.current = null;
    setNow(null);
    void stopPointing(tab);
  }, [tab]);

  const start = useCallback(
    (what: TeachTarget, known: KnownValues) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      at.current = null;
      const wanted = { id: newId(), what, hint: `Overread: click ${askFor[what]}. Esc ends.`, known };
      setNow({ what, says: '' });
      onPicked(
        tab,
        wanted.id,
        (from) => {
          if (own.signal.aborted) return;
          stop();
          if (from.said) done.current.picked({ ...from, said: from.said });
        },
        own.signal,
      );
      const renew = async (first: boolean) => {
        const frames = await pointInAll(tab, wanted);
        if (own.signal.aborted) void stopPointing(tab);
        else if (first && frames === 0) {
          stop();
          done.current.unreachable();
        }
      };
      void renew(true);
      const timer = setInterval(() => void renew(false), renewal);
      own.signal.addEventListener('abort', () => clearInterval(timer));
    },
    [tab, stop],
  );

  const step = useCallback(
    async (way: Exclude<TeachStep, 'leave'>) => {
      const frames = await framesOf(tab);
      let frame = at.current ?? frames[0];
      if (frame === undefined || !running.current) return;
      let said = await stepIn(tab, frame, way);
      // Past the end of a frame, or in one that shows nothing: the next one.
      for (
        let tries = 0;
        tries < frames.length &&
        way !== 'take' &&
        (way === 'next' || way === 'previous') &&
        (!said || said.end || said.says === '');
        tries++
      ) {
        const next: number | undefined = frames[frames.indexOf(frame) + (way === 'next' ? 1 : -1)];
        if (next === undefined) break;
        await stepIn(tab, frame, 'leave');
        frame = next;
        said = await stepIn(tab, frame, way);
      }
      at.current = frame;
      if (said && way !== 'take') setNow((shown) => shown && { ...shown, says: said.says });
    },
    [tab],
  );

  useEffect(() => {
    addEventListener('pagehide', stop);
    return () => {
      removeEventListener('pagehide', stop);
      stop();
    };
  }, [stop]);
  return { now, start, step: (way) => void step(way), stop };
}
