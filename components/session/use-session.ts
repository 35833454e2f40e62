// Who is signed in here, and their database, kept up to date as people sign in and out in any window.

import { useEffect, useState } from 'react';
import {
  deviceName,
  type Identity,
  onSession,
  readIdentity,
  readToken,
} from '../../lib/messaging/session.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import type { Writer } from '../../lib/store/write.ts';

export interface Session {
  identity: Identity;
  /** False when the token is gone: work goes on here, nothing is sent. */
  signedIn: boolean;
  db: Database;
  writer: Writer;
}

export type SessionState = { state: 'loading' } | { state: 'nobody' } | { state: 'person'; session: Session };

export function useSession(): SessionState {
  const [state, setState] = useState<SessionState>({ state: 'loading' });
  useEffect(() => {
    const stop = new AbortController();
    let open: Session | undefined;
    const refresh = async () => {
      const [identity, token, device] = await Promise.all([readIdentity(), readToken(), deviceName()]);
      if (stop.signal.aborted) return;
      const same = identity && open?.identity.person.id === identity.person.id;
      if (!same) open?.db.close();
      if (!identity) {
        open = undefined;
        setState({ state: 'nobody' });
        return;
      }
      const { organisation, id: person } = identity.person;
      const db = same && open ? open.db : openDatabase(organisation, person);
      open = {
        identity,
        signedIn: token !== null,
        db,
        writer: { person, device, now: Date.now, random: systemRandom },
      };
      setState({ state: 'person', session: open });
    };
    void refresh();
    onSession(() => void refresh(), stop.signal);
    return () => {
      stop.abort();
      open?.db.close();
    };
  }, []);
  return state;
}
