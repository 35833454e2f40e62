// From the store to the pages: what the signed-in person's organisation reads pages by, and what it has
// switched off, put where the background can answer a page from.

import { keepPageProfiles } from '../../lib/messaging/page-profiles.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import { readStoreKey } from '../../lib/messaging/store-keys.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { profilesForPages } from '../../lib/store/views/page-profiles.ts';

/**
 * Replaces what is kept by what the store says now; nothing is kept while nobody is signed in, and
 * while the store is locked what is kept stays. Safe to repeat;
 * what cannot be written now is written after the next exchange, within half a minute.
 */
export async function publishProfiles(): Promise<void> {
  const identity = await readIdentity();
  if (!identity) return await keepPageProfiles({ profiles: [], off: [] }, null);
  const key = await readStoreKey(identity.person);
  if (!key) return;
  const db = openDatabase(identity.person.organisation, identity.person.id, key);
  try {
    await keepPageProfiles(await profilesForPages(db), identity);
  } finally {
    db.close();
  }
}
