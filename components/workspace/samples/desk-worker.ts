// The desk in a worker of its own, so that the page stays quick and a person can cancel.

import { type DeskKind, type DeskWork, makeDesk, type Tell } from './desk-work.ts';

export interface DeskQuestion<K extends DeskKind = DeskKind> {
  id: number;
  kind: K;
  input: DeskWork[K][0];
}

const desk = makeDesk();

const answer = <K extends DeskKind>({ id, kind, input }: DeskQuestion<K>): void => {
  const tell: Tell = (done, of) => self.postMessage({ id, done, of });
  self.postMessage({ id, answer: desk[kind](input, tell) });
};

addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => answer(data));
