// The worker's side of a desk.

import type { Result } from '../../../lib/model/result.ts';
import type { DeskWorks, Tell } from './use-worker-desk.ts';

export type DeskHandlers<W extends DeskWorks<W>> = {
  [K in keyof W]: (input: W[K][0], tell: Tell) => Result<W[K][1]> | Promise<Result<W[K][1]>>;
};

/** Answers the page's questions, in a worker. */
export function serveDesk<W extends DeskWorks<W>>(desk: DeskHandlers<W>): void {
  const answer = async <K extends keyof W>(id: number, kind: K, input: W[K][0]): Promise<void> => {
    const tell: Tell = (done, of) => self.postMessage({ id, done, of });
    try {
      self.postMessage({ id, answer: await desk[kind](input, tell) });
    } catch (error) {
      // The page hears of it as of any error of a worker.
      setTimeout(() => {
        throw error;
      });
    }
  };
  addEventListener(
    'message',
    ({ data }: MessageEvent<{ id: number; kind: keyof W; input: W[keyof W][0] }>) =>
      void answer(data.id, data.kind, data.input),
  );
}
