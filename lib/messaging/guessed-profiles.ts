// Profiles that were guessed in this browser and that a person said yes to. Theirs alone: they are not sent
// to anybody, and a page they read is marked as guessed.

import browser from 'webextension-polyfill';
import { checkProfile, type Profile } from '../model/profile.ts';
import { onStored } from './on-stored.ts';

const key = 'guessedProfiles';
/** More are not needed by anybody; the oldest goes. */
const most = 40;

/** Those kept, the newest last. What does not fit the vocabulary any more is left out. */
export async function readGuessedProfiles(): Promise<Profile[]> {
  const kept = (await browser.storage.local.get(key))[key];
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const checked = checkProfile(one);
    return checked.ok ? [checked.profile] : [];
  });
}

/** Keeps a profile in place of an earlier one of the same id. */
export async function keepGuessedProfile(profile: Profile): Promise<void> {
  const others = (await readGuessedProfiles()).filter(({ id }) => id !== profile.id);
  await browser.storage.local.set({ [key]: [...others, profile].slice(-most) });
}

export async function forgetGuessedProfile(id: string): Promise<void> {
  const others = (await readGuessedProfiles()).filter((profile) => profile.id !== id);
  await browser.storage.local.set({ [key]: others });
}

/** Calls back when one was kept or forgotten, until the signal aborts. */
export function onGuessedProfiles(changed: () => void, signal: AbortSignal): void {
  onStored((keys, area) => {
    if (area === 'local' && keys.includes(key)) changed();
  }, signal);
}
