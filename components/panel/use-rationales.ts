// The reusable rationales a person is offered, and what they do with their own.

import { useLiveQuery } from 'dexie-react-hooks';
import type { Result } from '../../lib/model/result.ts';
import { changeRationale, keepRationale, type RationaleWords } from '../../lib/store/commands/rationales.ts';
import { type OfferedRationale, rationalesFor } from '../../lib/store/views/rationales.ts';
import type { Session } from '../session/use-session.ts';

export interface Rationales {
  all: readonly OfferedRationale[];
  keep: (words: RationaleWords) => Promise<Result<unknown>>;
  change: (id: string, fields: Partial<RationaleWords> & { removed?: boolean }) => Promise<Result<unknown>>;
}

const none: readonly OfferedRationale[] = [];

/** @param onSaved called after each write, to send it. */
export function useRationales({ db, writer }: Session, onSaved: () => void): Rationales {
  const all = useLiveQuery(() => rationalesFor(db, writer.person), [db, writer.person]) ?? none;
  const saved = async (work: Promise<Result<unknown>>) => {
    const done = await work;
    if (done.ok) onSaved();
    return done;
  };
  return {
    all,
    keep: (words) => saved(keepRationale(db, writer, words)),
    change: (id, fields) => saved(changeRationale(db, writer, id, fields)),
  };
}
