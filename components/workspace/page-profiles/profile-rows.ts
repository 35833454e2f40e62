// The rows of the table of page profiles: those that come with Overread and the organisation's own, each with
// what the organisation has decided of it.

import type { Profile } from '../../../lib/model/profile.ts';
import type { KnownProfile } from '../../../lib/store/views/page-profiles.ts';

export interface ProfileRow extends KnownProfile {
  name: string;
  builtIn: boolean;
}

/** Own ones first, by name; removed ones are left out. */
export function profileRows(builtIn: readonly Profile[], known: readonly KnownProfile[]): ProfileRow[] {
  const own = ownProfiles(known).filter((row) => !row.removed);
  const decided = new Map(known.map((k) => [k.id, k]));
  const ours = builtIn.map((profile): ProfileRow => {
    const off = decided.get(profile.id)?.off ?? null;
    return { ...undecided, id: profile.id, name: profile.name, builtIn: true, profile, off };
  });
  return [...own, ...ours];
}

/** Own ones that were taken away, to be brought back. */
export const removedProfiles = (known: readonly KnownProfile[]): ProfileRow[] =>
  ownProfiles(known).filter((row) => row.removed);

// A built-in one is never saved: its record, if there is any, says only that it is off.
const ownProfiles = (known: readonly KnownProfile[]): ProfileRow[] =>
  known
    .filter((k) => k.saved !== null)
    .map((k) => ({ ...k, name: k.profile?.name ?? k.id, builtIn: false }))
    .sort((a, b) => a.name.localeCompare(b.name));

const undecided = {
  problems: [],
  tried: { charts: 0, on: null },
  removed: false,
  saved: null,
};
