// The profiles that this page is read by besides the built-in ones. The background has checked them; a page
// cannot send itself any.

import type { ProfilesForPage } from '../../lib/messaging/to-page.ts';
import { ask } from './runtime.ts';

const none: ProfilesForPage = { taught: [], guessed: [], off: [] };

/** Where the background does not answer, the built-in profiles alone. */
export async function givenProfiles(): Promise<ProfilesForPage> {
  const given = (await ask({ type: 'which-profiles' })) as Partial<ProfilesForPage> | undefined;
  return { ...none, ...given };
}
