// What an organisation has decided of one page profile: its own profile as it was taught or read from a file,
// or that one (built in or own) is switched off everywhere. Nothing of a patient is in it.

import { z } from 'zod';
import { isBuiltIn } from './built-in-ids.ts';
import { isoDate } from './chart.ts';
import { derivedId } from './ids.ts';
import { checkProfile, type Profile, profile } from './profile.ts';

/** Why a profile is not used: for the people whose pages are no longer read by it. */
const offReason = z.string().trim().min(1).max(300);

export const pageProfile = z.object({
  profileId: profile.shape.id,
  /** Null for a built-in profile, whose content comes with Overread. */
  profile: z
    .custom<Profile>()
    .nullable()
    .superRefine((data, context) => {
      const checked = data === null ? null : checkProfile(data);
      // One message: whoever sent it is told what to mend, in the words that everyone is told.
      if (checked && !checked.ok) context.addIssue({ code: 'custom', message: checked.problems.join('; ') });
    }),
  /** Null while it is in use. One value, so that a reason never stands beside another's decision. */
  off: z.strictObject({ reason: offReason }).nullable(),
  /** On how many charts it was tried before it was saved, and when; never on which. */
  tried: z.strictObject({ charts: z.number().int().min(0).max(10_000), on: isoDate.nullable() }),
  /** A removed profile is kept, never erased. */
  removed: z.boolean(),
});
export type PageProfile = z.infer<typeof pageProfile>;

/** One record a profile, on whichever device it is saved or switched off. */
export const pageProfileId = (profile: string): Promise<string> => derivedId('page-profile', profile);

/**
 * What keeps `data` from being the content of the organisation's profile `id`, in words; nothing: it may be.
 * For content from outside, on each side that it reaches.
 */
export function contentProblems(id: string, data: unknown): string[] {
  if (isBuiltIn(id)) return [`The id “${id}” belongs to a profile that comes with Overread.`];
  const checked = checkProfile(data);
  if (!checked.ok) return checked.problems;
  if (checked.profile.id !== id) return [`The profile calls itself “${checked.profile.id}” and not “${id}”.`];
  return [];
}
