// What keeps a change out of the organisation's page profiles: content that may not be read by, a profile that
// passes for a built-in one, and a version that does not follow the one that stands.

import { isBuiltIn } from '../../model/built-in-ids.ts';
import { contentProblems, type PageProfile } from '../../model/page-profile.ts';
import { type Fault, fail } from '../../model/result.ts';

const refuse = (code: string, happened: string, action: string): Fault =>
  fail(code, happened.slice(0, 600), 'The change is kept here and is not part of the record.', action).error;

/**
 * The fault that keeps a change out, or null.
 * @param after the record as it would be.
 * @param fields what the change sets.
 * @param standing the record before it; undefined for a new one.
 */
export function refuseProfile(
  after: Partial<PageProfile>,
  fields: Record<string, unknown>,
  standing: Partial<PageProfile> | undefined,
): Fault | null {
  const id = after.profileId ?? '';
  // By what the change sets: an id that came to be built in later can have a profile under it from before.
  if (isBuiltIn(id))
    return (fields.profile ?? null) === null && fields.removed !== true
      ? null
      : refuse(
          'built-in-profile',
          `The id “${id}” belongs to a profile that comes with Overread: it can be switched off, not replaced or removed.`,
          'Give your profile another id and save it again.',
        );
  if (!('profile' in fields)) return null;
  const [problem] = contentProblems(id, after.profile);
  if (problem) return badProfile(problem);
  const before = standing?.profile?.version ?? 0;
  const version = after.profile?.version ?? 0;
  if (version <= before)
    return refuse(
      'version-behind',
      `Version ${before} of the profile “${id}” was saved meanwhile, by you elsewhere or by someone else.`,
      'Look at that version, then save yours again.',
    );
  return null;
}

/** For content that its schema or its place refuses. */
export const badProfile = (problem: string): Fault =>
  refuse(
    'bad-profile',
    `This is no profile that pages may be read by. ${problem}`,
    'Mend it or teach the page anew, then save it again.',
  );
