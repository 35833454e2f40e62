// A page profile as a file, to be sent to another organisation: the profile and a word that says what the file
// is, so that any other file is told at once.

import { isObject } from './is-object.ts';
import { type CheckedProfile, checkProfile, type Profile } from './profile.ts';

const kind = 'page-profile';

/** More than any profile that can be taken; what is larger is not even read. */
export const longestFile = 1_000_000;

/** The text of the file. */
export const profileFile = (profile: Profile): string =>
  `${JSON.stringify({ overread: kind, profile }, null, 2)}\n`;

/** The profile of a file, checked like any from outside, or what is wrong with the file in words. */
export function readProfileFile(text: string): CheckedProfile {
  const problem = (words: string): CheckedProfile => ({ ok: false, problems: [words] });
  let data: unknown;
  try {
    // A mark that some editors put first.
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem('The file is damaged or of another kind: it does not hold JSON text.');
  }
  const { overread, profile } = isObject(data) ? data : {};
  if (overread !== kind) return problem('This is not a page profile that Overread has written.');
  return checkProfile(profile);
}
