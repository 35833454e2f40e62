// What an administrator does to the organisation's page profiles, each as one transaction. Whether they may is
// decided by the server; a screen hides from others what would be refused.

import { asFields } from '../../model/as-fields.ts';
import { isBuiltIn } from '../../model/built-in-ids.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import { contentProblems, type PageProfile, pageProfileId } from '../../model/page-profile.ts';
import type { Profile } from '../../model/profile.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

const untried: PageProfile['tried'] = { charts: 0, on: null };

export interface SavedProfile {
  /** As it was saved, with its version. */
  profile: Profile;
  /** What stood under its id before; null where there was none, or a removed one. */
  replaced: Profile | null;
}

/**
 * Saves a profile of the organisation's own and puts it in use. The version goes up by itself: what is passed
 * is at most raised. Saving what stands already makes no new version.
 * Faults: `built-in-profile`, `bad-profile`, and those of `commit`.
 * @param tried on how many charts it was tried, and on which date.
 */
export async function savePageProfile(
  db: Database,
  writer: Writer,
  profile: Profile,
  tried: PageProfile['tried'] = untried,
): Promise<Result<SavedProfile>> {
  if (isBuiltIn(profile.id)) return builtIn(profile.id);
  const problems = contentProblems(profile.id, profile);
  if (problems.length > 0)
    return fail(
      'bad-profile',
      `This is no profile that pages may be read by. ${problems.join('; ')}`.slice(0, 600),
      'It was not saved.',
      'Mend it or teach the page anew, then save it again.',
    );
  const id = await pageProfileId(profile.id);
  return commit(db, async () => {
    const standing = await standingOf(db, id);
    const before = standing?.profile ?? null;
    const same = before !== null && sameContent(before, profile);
    const version = same ? before.version : Math.max(profile.version, (before?.version ?? 0) + 1);
    const saved: Profile = { ...profile, version };
    const fields = { profile: saved, off: null, tried, removed: false };
    await writeEdits(db, writer, [
      {
        kind: 'page-profile',
        id,
        fields: asFields(standing ? fields : { ...fields, profileId: profile.id }),
      },
    ]);
    return ok({ profile: saved, replaced: standing?.removed ? null : before });
  });
}

/**
 * Switches a profile off for the whole organisation, built in or own, or on again. Faults: `no-profile` where
 * there is none of that id, and those of `commit`.
 * @param off the reason, for those whose pages are no longer read; null switches on.
 */
export async function switchPageProfile(
  db: Database,
  writer: Writer,
  profile: string,
  off: PageProfile['off'],
): Promise<Result<null>> {
  const id = await pageProfileId(profile);
  return commit(db, async () => {
    const standing = await standingOf(db, id);
    if (!standing && !isBuiltIn(profile)) return unknown(profile);
    const first: PageProfile = { profileId: profile, profile: null, off, tried: untried, removed: false };
    await writeEdits(db, writer, [
      { kind: 'page-profile', id, fields: asFields(standing ? { off } : first) },
    ]);
    return ok(null);
  });
}

/** Takes a profile of the organisation's own away, or brings it back. Faults as `switchPageProfile`. */
export async function removePageProfile(
  db: Database,
  writer: Writer,
  profile: string,
  removed: boolean,
): Promise<Result<null>> {
  if (isBuiltIn(profile)) return builtIn(profile);
  const id = await pageProfileId(profile);
  return commit(db, async () => {
    if (!(await standingOf(db, id))) return unknown(profile);
    await writeEdits(db, writer, [{ kind: 'page-profile', id, fields: { removed } }]);
    return ok(null);
  });
}

async function standingOf(db: Database, id: string): Promise<Partial<PageProfile> | undefined> {
  const stored = await recordOf(db, 'page-profile', id);
  return stored && recordValues(stored.view);
}

const sameContent = (a: Profile, b: Profile): boolean =>
  canonicalJson({ ...a, version: 0 }) === canonicalJson({ ...b, version: 0 });

const builtIn = (id: string) =>
  fail(
    'built-in-profile',
    `The id “${id}” belongs to a profile that comes with Overread.`,
    'Nothing was changed.',
    'Give your profile another id; a built-in one can be switched off.',
  );

const unknown = (id: string) =>
  fail(
    'no-profile',
    `There is no profile “${id}”.`,
    'Nothing was changed.',
    'Wait until this browser has heard of it, then do it again.',
  );
