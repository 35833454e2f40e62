// Who is signed in here, and their database, kept up to date as people sign in and out in any window.

import { useEffect, useState } from 'react';
import {
  deviceName,
  type Identity,
  onSession,
  readIdentity,
  readToken,
} from '../../lib/messaging/session.ts';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import type { Writer } from '../../lib/store/write.ts';
import { useActivity } from './use-activity.ts';

export interface Session {
  identity: Identity;
  /** False when the token is gone: work goes on here, nothing is sent. */
  signedIn: boolean;
  db: Database;
  writer: Writer;
}

export type SessionState =
  | { state: 'loading' }
  | { state: 'nobody' }
  | { state: 'locked'; identity: Identity }
  /** `opened`: how often the store was opened in this page, so that what failed in one opening is over in the next. */
  | { state: 'person'; session: Session; opened: number };

/** How long what was being typed has to reach the store before it is locked, in milliseconds. */
const lastWords = 500;

export function useSession(): SessionState {
  const [state, setState] = useState<SessionState>({ state: 'loading' });
  useActivity();
  useEffect(() => {
    const stop = new AbortController();
    let open: Session | undefined;
    let opened = 0;
    const close = () => {
      open?.db.close();
      open = undefined;
    };
    const refresh = async () => {
      const [identity, token, device] = await Promise.all([readIdentity(), readToken(), deviceName()]);
      const key = identity && (await readStoreKey(identity.person));
      if (stop.signal.aborted) return;
      const same = key && open?.identity.person.id === identity.person.id;
      if (!same && open && identity && !key) await sayLastWords();
      if (!same) close();
      if (!identity) return setState({ state: 'nobody' });
      if (!key) return setState({ state: 'locked', identity });
      const { organisation, id: person, limits, employer } = identity.person;
      if (!open) opened++;
      open = {
        identity,
        signedIn: token !== null,
        db: open?.db ?? openDatabase(organisation, person, key),
        writer: { person, device, now: Date.now, random: systemRandom, limits, employer },
      };
      setState({ state: 'person', session: open, opened });
    };
    // A session that could not be read must not leave the last one on the screen, nor keep the next from being read.
    const shut = (error: unknown) => {
      console.error(error);
      close();
      setState({ state: 'loading' });
    };
    // One after the other: a lock and what follows it must not overtake each other.
    let queue = Promise.resolve();
    const next = () => {
      queue = queue.then(() => (stop.signal.aborted ? undefined : refresh())).catch(shut);
    };
    next();
    onSession(next, stop.signal);
    return () => {
      stop.abort();
      close();
    };
  }, []);
  return state;
}

/** A field saves when it is left; the page has its store open for a moment longer. */
async function sayLastWords(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, lastWords));
}
