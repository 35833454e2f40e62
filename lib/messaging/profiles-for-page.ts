// What a page is read by besides the built-in profiles: its organisation's, and those guessed here. A page
// is told of no profile that is for other sites.

import type { Profile } from '../model/profile.ts';
import { tellProfiles } from './ask-page.ts';
import { onGuessedProfiles, readGuessedProfiles } from './guessed-profiles.ts';
import { onPageProfiles, readPageProfiles } from './page-profiles.ts';
import { readingsOf, tabsWithReadings } from './readings.ts';
import type { ProfilesForPage } from './to-page.ts';

/** @param site scheme, host and port as the browser has it; null where it does not say. */
export async function profilesFor(site: string | null): Promise<ProfilesForPage> {
  const [{ profiles, off }, guessed] = await Promise.all([readPageProfiles(), readGuessedProfiles()]);
  const fits = ({ sites }: Profile) => !sites || (site !== null && sites.includes(site));
  return { taught: profiles.filter(fits), guessed: guessed.filter(fits), off };
}

/** Tells the pages that are open whenever their profiles change, until the signal aborts. */
export function followProfiles(signal: AbortSignal): void {
  const tell = () => void tellOpenPages();
  onPageProfiles(tell, signal);
  onGuessedProfiles(tell, signal);
}

async function tellOpenPages(): Promise<void> {
  for (const tab of await tabsWithReadings()) {
    for (const [frame, { site }] of await readingsOf(tab)) {
      await tellProfiles(tab, frame, await profilesFor(site));
    }
  }
}
