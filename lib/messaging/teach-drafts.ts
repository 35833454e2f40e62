// Drafts of page profiles that are being taught: kept while the panel is closed, in memory only, since beside
// the selectors they hold what the pages said.

import browser from 'webextension-polyfill';

const version = 1;
const keyOf = (person: string): string => `teach:${person}`;

/** The person's draft; null where there is none, or one of another version of Overread. */
export async function readTeachDraft<T>(person: string): Promise<T | null> {
  const kept = (await browser.storage.session.get(keyOf(person)))[keyOf(person)] as
    | { version?: unknown; draft?: T }
    | undefined;
  return kept?.version === version ? (kept.draft ?? null) : null;
}

export async function keepTeachDraft(person: string, draft: unknown): Promise<void> {
  await browser.storage.session.set({ [keyOf(person)]: { version, draft } });
}

export async function forgetTeachDraft(person: string): Promise<void> {
  await browser.storage.session.remove(keyOf(person));
}
