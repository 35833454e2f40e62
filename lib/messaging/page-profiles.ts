// The organisation's page profiles on their way from the store to the pages: kept in local storage, which is
// closed to content scripts, so that the background can answer a page without opening anybody's database.

import browser from 'webextension-polyfill';
import { z } from 'zod';
import { isBuiltIn } from '../model/built-in-ids.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { checkProfile, type Profile } from '../model/profile.ts';
import { onStored } from './on-stored.ts';
import { type Identity, readIdentity } from './session.ts';

export interface PageProfiles {
  /** The organisation's own profiles that are in use. */
  profiles: Profile[];
  /** Ids of profiles, built in or own, that nobody in the organisation is to read pages by. */
  off: string[];
}

const key = 'page-profiles';

/** Bound to the organisation, so that nobody reads pages by another's after signing in anew. */
const kept = z.object({
  server: z.string(),
  organisation: z.string(),
  profiles: z.array(z.unknown()),
  off: z.array(z.string()),
});

/**
 * Replaces what is kept; `whose` null: nobody is signed in, and nothing is kept. Keeping what is kept already
 * wakes nobody. Fails as the browser's storage does.
 */
export async function keepPageProfiles(
  { profiles, off }: PageProfiles,
  whose: Identity | null,
): Promise<void> {
  if (!whose) return await browser.storage.local.remove(key);
  const { server, person } = whose;
  const next: z.infer<typeof kept> = { server, organisation: person.organisation, profiles, off };
  const standing = (await browser.storage.local.get(key))[key];
  if (canonicalJson(standing ?? null) === canonicalJson(next)) return;
  await browser.storage.local.set({ [key]: next });
}

/**
 * What is kept for the person who is signed in; nothing at all when nobody is. Each profile is checked anew:
 * one that does not hold, or that takes a built-in profile's id, is left out.
 */
export async function readPageProfiles(): Promise<PageProfiles> {
  const [stored, identity] = await Promise.all([browser.storage.local.get(key), readIdentity()]);
  const { data } = kept.safeParse(stored[key]);
  const own = data && data.server === identity?.server && data.organisation === identity.person.organisation;
  if (!own) return { profiles: [], off: [] };
  const profiles = data.profiles.flatMap((profile) => {
    const checked = checkProfile(profile);
    return checked.ok && !isBuiltIn(checked.profile.id) ? [checked.profile] : [];
  });
  return { profiles, off: data.off };
}

/** Calls back when what `readPageProfiles` answers may have changed, until the signal aborts. */
export function onPageProfiles(changed: () => void, signal: AbortSignal): void {
  onStored((keys, area) => {
    if (area === 'local' && (keys.includes(key) || keys.includes('identity'))) changed();
  }, signal);
}
