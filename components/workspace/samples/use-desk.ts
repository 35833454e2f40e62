// The desk as a screen uses it: one question after the other, with word of how far it is, to be cancelled.

import { useEffect, useMemo } from 'react';
import { fail, type Result } from '../../../lib/model/result.ts';
import type { DeskKind, DeskWork, Tell } from './desk-work.ts';

export interface Desk {
  ask<K extends DeskKind>(kind: K, input: DeskWork[K][0], tell?: Tell): Promise<Result<DeskWork[K][1]>>;
  /** Ends what is under way and clears the desk; questions that were open are answered with `cancelled`. */
  clear(): void;
}

type Answer = { id: number; answer: Result<never> } | { id: number; done: number; of: number };

interface Open {
  answer: (result: Result<never>) => void;
  tell: Tell | undefined;
}

/** A desk for as long as the component is shown. */
export function useDesk(): Desk {
  const desk = useMemo(openDesk, []);
  useEffect(() => () => desk.clear(), [desk]);
  return desk;
}

function openDesk(): Desk {
  let worker: Worker | null = null;
  let last = 0;
  const open = new Map<number, Open>();
  const stop = (reason: Result<never>) => {
    worker?.terminate();
    worker = null;
    for (const { answer } of open.values()) answer(reason);
    open.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const asked = open.get(data.id);
      if ('done' in data) return asked?.tell?.(data.done, data.of);
      open.delete(data.id);
      asked?.answer(data.answer);
    });
    started.addEventListener('error', () => stop(broken));
    return started;
  };
  return {
    ask(kind, input, tell) {
      worker ??= start();
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        open.set(id, { answer: resolve as Open['answer'], tell });
        worker?.postMessage({ id, kind, input });
      });
    },
    clear: () => stop(cancelled),
  };
}

const cancelled = fail('cancelled', 'It was cancelled.', 'Nothing was kept.', 'Begin again.');
const broken = fail(
  'desk-broken',
  'The browser gave up the work.',
  'Nothing was kept.',
  'Close other windows to free memory, then begin again.',
);
