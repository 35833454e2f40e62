// A desk: long work in a worker of its own, so that the page stays quick. One question after the other, with word of how
// far it is, to be cancelled. What is on the desk stays there between questions and need not travel.

import { useEffect, useMemo } from 'react';
import { fail, type Result } from '../../../lib/model/result.ts';

/** Each kind of work with what it is given and what it answers. */
export type DeskWorks<W> = { [K in keyof W]: [unknown, unknown] };

/** Hears how much of how much is done. */
export type Tell = (done: number, of: number) => void;

export interface WorkerDesk<W extends DeskWorks<W>> {
  ask<K extends keyof W>(kind: K, input: W[K][0], tell?: Tell): Promise<Result<W[K][1]>>;
  /** Ends what is under way and clears the desk; questions that were open are answered with `cancelled`. */
  clear(): void;
}

type Answer = { id: number; answer: Result<never> } | { id: number; done: number; of: number };

interface Open {
  answer: (result: Result<never>) => void;
  tell: Tell | undefined;
}

/** A desk for as long as the component is shown. @param make the worker; the same function at each drawing */
export function useWorkerDesk<W extends DeskWorks<W>>(make: () => Worker): WorkerDesk<W> {
  const desk = useMemo(() => openDesk<W>(make), [make]);
  useEffect(() => () => desk.clear(), [desk]);
  return desk;
}

function openDesk<W extends DeskWorks<W>>(make: () => Worker): WorkerDesk<W> {
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
    const started = make();
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
        // Answers come back under the number of their question.
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
