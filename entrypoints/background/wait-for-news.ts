// Waits with the backend until somebody else's work is there, then fetches it. A page of ours asks for each wait
// (components/session/use-news.ts): a worker alone is put to rest by the browser, and nobody would look anyway.

import { onSession, readIdentity } from '../../lib/messaging/session.ts';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { pulledPosition } from '../../lib/store/outbox.ts';
import { pausedUntil } from '../../lib/store/sync-progress.ts';
import { requestNews } from '../../lib/sync/transport.ts';
import { goodToken } from './renew-session.ts';
import { syncNow } from './sync-now.ts';

/**
 * One wait, of half a minute at most.
 * @returns whether to ask again at once; otherwise something is amiss, or the store is locked, and later is soon enough.
 */
export async function waitForNews(): Promise<boolean> {
  const before = await whereWeAre();
  if (!before) return false;
  // Locked or signed out meanwhile: the wait ends with what it was for. A session that was renewed asks anew.
  const stop = new AbortController();
  onSession(() => stop.abort(), stop.signal);
  const { server, token, position } = before;
  const answer = await requestNews(server, token, position, stop.signal);
  if (stop.signal.aborted) return true;
  stop.abort();
  if (!answer.ok) return false;
  if (!answer.value) return true;
  await syncNow();
  // What does not come although it is there would be asked for without a pause.
  return (await whereWeAre())?.position !== position;
}

/** Null where there is nothing to wait for: nobody is signed in, the store is locked, or sending is paused. */
async function whereWeAre(): Promise<{ server: string; token: string; position: number } | null> {
  const identity = await readIdentity();
  const key = identity && (await readStoreKey(identity.person));
  const token = key && (await goodToken(identity));
  if (!token) return null;
  const db = openDatabase(identity.person.organisation, identity.person.id, key);
  try {
    if (await pausedUntil(db, Date.now())) return null;
    return { server: identity.server, token, position: await pulledPosition(db) };
  } finally {
    db.close();
  }
}
