// The packs that the backend keeps: the list, another one, and their files.

import { useCallback, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import type { JsonValue } from '../../../../lib/model/json-value.ts';
import {
  type PackFormat,
  type PacksAnswer,
  type PacksAsked,
  packsAnswer,
} from '../../../../lib/model/oversight/pack.ts';
import { type Fault, fail } from '../../../../lib/model/result.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useServerActs } from '../../../ui/use-server-acts.ts';

// Its schema has nothing that JSON has not.
const ask = (asked: PacksAsked | { act: 'look' }) => askOversight('packs', asked as JsonValue, packsAnswer);

export interface Packs {
  answer: PacksAnswer | null;
  fault: Fault | null;
  look: () => Promise<void>;
  /** What is under way, in words; null: nothing. */
  busy: string | null;
  make: (asked: Omit<Extract<PacksAsked, { act: 'make' }>, 'act'>) => Promise<Fault | null>;
  save: (id: string, format: PackFormat) => Promise<Fault | null>;
}

export function usePacks(): Packs {
  const { answer, fault, act, look } = useServerActs<PacksAsked, PacksAnswer>(ask);
  const [busy, setBusy] = useState<string | null>(null);
  const during = useCallback(async (words: string, work: () => Promise<Fault | null>) => {
    setBusy(words);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  }, []);
  const make: Packs['make'] = (asked) =>
    during('Making the pack: figures of a year are being counted.', async () => {
      const made = await act({ act: 'make', ...asked });
      return made.ok ? null : made.error;
    });
  const save: Packs['save'] = (id, format) =>
    during('Making the file.', async () => {
      const given = await ask({ act: 'file', id, format });
      if (!given.ok) return given.error;
      const { file } = given.value;
      if (!file) return noFile;
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      if (format === 'html') openToPrint(bytes, file.type);
      else saveFile(new Blob([bytes]), file.name, file.type);
      return null;
    });
  return { answer, fault, look, busy, make, save };
}

const noFile = fail(
  'no-file',
  'The server gave no file.',
  'Nothing was saved.',
  'Look at the list again, then try once more.',
).error;

/** In a tab of its own, from which it is printed. The page holds nothing of a patient and runs nothing. */
function openToPrint(bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
