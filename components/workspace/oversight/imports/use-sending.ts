// Files on their way, as a screen shows them: one after the other is sent and imported, each as a whole or not at all.

import { useCallback, useEffect, useRef, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { type ImportsTold, type ImportWhat, importsTold } from '../../../../lib/model/oversight/imports.ts';
import { type Fault, ok, type Result } from '../../../../lib/model/result.ts';
import { cancelled, type PickedFile, sendFile } from './send-file.ts';

export interface Outcome {
  name: string;
  told: Result<Pick<ImportsTold, 'taken' | 'problems'>>;
}

export interface Sending {
  /** What is under way; null while nothing is. `done` of `of` parts are there; `of` 0: it is being packed or imported. */
  now: { name: string; doing: 'sending' | 'importing'; done: number; of: number } | null;
  /** Of the files since the last beginning, in their order. */
  outcomes: Outcome[];
  /** Of choosing: nothing was begun. */
  fault: Fault | null;
  send: (files: readonly PickedFile[], what: ImportWhat) => Promise<void>;
  setFault: (fault: Fault | null) => void;
  cancel: () => void;
}

/** @param onTold hears each answer of the backend. */
export function useSending(onTold: (told: ImportsTold) => void): Sending {
  const [now, setNow] = useState<Sending['now']>(null);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const stop = useRef(new AbortController());
  const cancel = useCallback(() => stop.current.abort(), []);
  useEffect(() => cancel, [cancel]);
  return {
    now,
    outcomes,
    fault,
    setFault,
    cancel,
    async send(files, what) {
      stop.current = new AbortController();
      const { signal } = stop.current;
      setFault(null);
      setOutcomes([]);
      for (const file of files) {
        const told = signal.aborted ? cancelled : await sendOne(file, what, signal, setNow);
        setOutcomes((before) => [...before, { name: file.name, told }]);
        if (told.ok) onTold(told.value);
      }
      setNow(null);
    },
  };
}

async function sendOne(
  file: PickedFile,
  what: ImportWhat,
  signal: AbortSignal,
  setNow: (now: Sending['now']) => void,
): Promise<Result<ImportsTold>> {
  const { name } = file;
  setNow({ name, doing: 'sending', done: 0, of: 0 });
  const sent = await sendFile(file, (done, of) => setNow({ name, doing: 'sending', done, of }), signal);
  if (!sent.ok) return sent;
  setNow({ name, doing: 'importing', done: 0, of: 0 });
  const told = await askOversight('imports', { act: 'take', file: sent.value, what }, importsTold);
  return !told.ok && unanswered.includes(told.error.code) ? whetherTaken(sent.value.sha256, told) : told;
}

/** A browser waits no longer than half a minute for an answer; a very large file may take longer to be taken in. */
const unanswered: readonly string[] = ['too-slow', 'no-background', 'offline'];
const pause = 3000;
const looks = 100;

/** Looks for the file among those that were taken in, for some minutes. @param said what was said instead. */
async function whetherTaken(sha256: string, said: Result<ImportsTold>): Promise<Result<ImportsTold>> {
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const told = await askOversight('imports', { act: 'look' }, importsTold);
    const found = told.ok ? told.value.imports.find((one) => one.sha256 === sha256) : undefined;
    if (told.ok && found) return ok({ ...told.value, taken: { id: found.id, counts: found.counts } });
  }
  return said;
}
