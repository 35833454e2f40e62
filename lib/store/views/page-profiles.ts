// Reading the organisation's page profiles out of the store. What came from the server is checked here, each
// time: the store keeps what was sent, and a profile that this version cannot take is shown and never used.

import { isBuiltIn } from '../../model/built-in-ids.ts';
import { contentProblems, type PageProfile, pageProfile } from '../../model/page-profile.ts';
import type { Profile } from '../../model/profile.ts';
import { stampTime } from '../../model/stamp.ts';
import { type FieldVersion, valuesAs } from '../../sync/merge.ts';
import type { Database, StoredRecord } from '../database.ts';
import { recordsOfKind } from '../records.ts';

/** Who set something, and when by their device's clock (milliseconds since 1970). */
export interface Mark {
  person: string;
  at: number;
}

export interface KnownProfile {
  id: string;
  /** Null for a built-in one, and for one with problems. */
  profile: Profile | null;
  /** Why an own profile cannot be used by this version, in words. */
  problems: string[];
  off: ({ reason: string } & Mark) | null;
  tried: PageProfile['tried'];
  removed: boolean;
  /** Null for a built-in one. */
  saved: Mark | null;
}

/** Every profile that the organisation has saved or decided on, removed ones too, by id. */
export async function pageProfilesOf(db: Database): Promise<KnownProfile[]> {
  const rows = await recordsOfKind(db, 'page-profile');
  return rows.flatMap(known).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What pages are to be read by: own profiles in use, and the ids of those, built in or own, that are off. */
export async function profilesForPages(db: Database): Promise<{ profiles: Profile[]; off: string[] }> {
  const standing = (await pageProfilesOf(db)).filter((p) => !p.removed);
  return {
    profiles: standing.flatMap((p) => (p.profile && !p.off ? [p.profile] : [])),
    off: standing.filter((p) => p.off).map((p) => p.id),
  };
}

const decisions = pageProfile.omit({ profile: true }).partial();

function known({ view }: StoredRecord): KnownProfile[] {
  const { profile = null, ...others } = valuesAs('page-profile', view);
  const checked = decisions.safeParse(others);
  // Part of its changes has not arrived, or they are none that any version of ours makes.
  if (!checked.success || checked.data.profileId === undefined) return [];
  const { profileId: id, off, tried, removed } = checked.data;
  const own = !isBuiltIn(id);
  const problems = own || profile !== null ? contentProblems(id, profile) : [];
  const offBy = view.fields.off && markOf(view.fields.off);
  return [
    {
      id,
      profile: problems.length === 0 ? profile : null,
      problems,
      off: off && offBy ? { reason: off.reason, ...offBy } : null,
      tried: tried ?? { charts: 0, on: null },
      // A built-in profile is there whatever a record says.
      removed: own && removed === true,
      saved: own && view.fields.profile ? markOf(view.fields.profile) : null,
    },
  ];
}

const markOf = ({ author, stamp }: FieldVersion): Mark => ({ person: author, at: stampTime(stamp) });
