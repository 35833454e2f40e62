// The store that a person practises in: beside their own, opened with the same key, and never sent.

import { useEffect, useState } from 'react';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { type Database, openPracticeDatabase } from '../../lib/store/database.ts';
import type { Session } from '../session/use-session.ts';

/** The session as the worksheet is given it for practice; null until the store is open. */
export function usePracticeSession(session: Session): Session | null {
  const { person } = session.identity;
  const [db, setDb] = useState<Database | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that is signed in again is the same person’s
  useEffect(() => {
    let here = true;
    let opened: Database | null = null;
    void readStoreKey(person).then((key) => {
      if (!key || !here) return;
      opened = openPracticeDatabase(person.organisation, person.id, key);
      setDb(opened);
    });
    return () => {
      here = false;
      opened?.close();
    };
  }, [person.organisation, person.id]);
  // Limits and employers are about real charts.
  return db && { ...session, db, writer: { ...session.writer, limits: undefined, employer: null } };
}
