// An import as a screen goes through it: files are read, what they hold is shown, and after a yes it is sent.

import { useCallback, useEffect, useRef, useState } from 'react';
import { askForCodeSets } from '../../../lib/messaging/code-set-messages.ts';
import { type Fault, fail } from '../../../lib/model/result.ts';
import type { FoundTable, GivenRelease, ImportQuestion, ImportWord } from './import-worker.ts';

export type ImportState =
  | { at: 'choosing' }
  | { at: 'reading'; file: string; lines: number }
  | { at: 'found'; tables: FoundTable[] }
  | { at: 'sending'; tables: FoundTable[] }
  | { at: 'done'; tables: FoundTable[] };

export interface Import {
  state: ImportState;
  /** Why the last step did not go well. */
  fault: Fault | null;
  read: (files: File[], given: GivenRelease) => void;
  send: () => Promise<void>;
  /** Ends what is under way, and forgets what was found. */
  cancel: () => void;
}

export function useImport(organisation: string): Import {
  const [state, setState] = useState<ImportState>({ at: 'choosing' });
  const [fault, setFault] = useState<Fault | null>(null);
  const worker = useRef<Worker | null>(null);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const failed = (error: Fault) => {
    stop();
    setFault(error);
    setState({ at: 'choosing' });
  };
  return {
    state,
    fault,
    read(files, given) {
      stop();
      setFault(null);
      setState({ at: 'reading', file: files[0]?.name ?? '', lines: 0 });
      const started = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.addEventListener('message', ({ data }: MessageEvent<ImportWord>) => {
        if ('lines' in data) return setState({ at: 'reading', ...data });
        if (!data.answer.ok) return failed(onScreen(data.answer.error));
        stop();
        setState({ at: 'found', tables: data.answer.value });
      });
      started.addEventListener('error', () => failed(gaveUp));
      started.postMessage({ organisation, files, given } satisfies ImportQuestion);
    },
    async send() {
      if (state.at !== 'found') return;
      const { tables } = state;
      setFault(null);
      setState({ at: 'sending', tables });
      const sent = await askForCodeSets({ act: 'send', tables: tables.map(({ sha256 }) => sha256) });
      if (sent.ok) return setState({ at: 'done', tables });
      setState(sent.error.code === 'import-gone' ? { at: 'choosing' } : { at: 'found', tables });
      setFault(sent.error.code === 'cancelled' ? null : sent.error);
    },
    cancel() {
      if (state.at === 'sending') return void askForCodeSets({ act: 'stop-sending' });
      stop();
      setFault(null);
      setState({ at: 'choosing' });
    },
  };
}

/** The advice of an import where it names what only the command line has. */
const advice: Record<string, string> = {
  'not-known':
    'Import the file as it was published, under its own name; or say below what it is, then read it again.',
  'release-not-known': 'Say below which release it is and from when it holds, then read it again.',
};

const onScreen = (fault: Fault): Fault => ({ ...fault, action: advice[fault.code] ?? fault.action });

const gaveUp = fail(
  'reading-broken',
  'The browser gave up reading the files.',
  'Nothing was imported; the tables in use stay as they are.',
  'Close other windows to free memory, then choose the files again.',
).error;
