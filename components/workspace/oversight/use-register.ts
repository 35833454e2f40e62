// The records of a register, following what arrives, and writing in it.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { RegisterKind } from '../../../lib/model/oversight/register-kinds.ts';
import {
  addToRegister,
  changeInRegister,
  type RegisterWords,
} from '../../../lib/store/commands/registers.ts';
import { type Registered, registered } from '../../../lib/store/views/registers.ts';
import type { Session } from '../../session/use-session.ts';

/** Undefined before they were read. */
export const useRegister = <K extends RegisterKind>(
  { db }: Pick<Session, 'db'>,
  kind: K,
): Registered<K>[] | undefined => useLiveQuery(() => registered(db, kind), [db, kind]);

/** Adds, changes and withdraws records of a kind in the person's name. */
export function useRegisterActs<K extends RegisterKind>({ db, writer }: Session, kind: K) {
  return useMemo(
    () => ({
      add: (said: RegisterWords<K>) => addToRegister(db, writer, kind, said),
      change: (id: string, fields: Partial<RegisterWords<K>>) =>
        changeInRegister(db, writer, kind, id, fields),
      withdraw: (id: string) => changeInRegister(db, writer, kind, id, { removed: true }),
    }),
    [db, writer, kind],
  );
}
