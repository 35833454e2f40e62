// Which profile and which of its roles a frame has. Cheap, since it runs in every frame of every allowed
// site: a path comparison first, then a few element look-ups, nothing of the page's text.

import type { FrameRole, Profile } from '../model/profile.ts';
import type { Address } from './address.ts';
import { fitsPath } from './path-glob.ts';
import { isShown } from './shown.ts';

export interface Recognised {
  profile: Profile;
  role: FrameRole;
}

/** The first role that fits, profiles in the order given; null when none does. */
export function recognise(
  profiles: readonly Profile[],
  doc: Document,
  site: string,
  address: Address,
): Recognised | null {
  for (const profile of profiles) {
    if (profile.sites && !profile.sites.includes(site)) continue;
    const role = profile.frames.find((frame) => fits(frame, doc, address));
    if (role) return { profile, role };
  }
  return null;
}

function fits(role: FrameRole, doc: Document, address: Address): boolean {
  const { paths, query = {}, has = [], shows = [], hasNot = [] } = role.match;
  if (!address.loaded && speaks(role)) return false;
  if (paths && !paths.some((glob) => fitsPath(glob, address.path) || fitsPath(glob, address.hash)))
    return false;
  if (!Object.entries(query).every(([name, value]) => address.query.get(name) === value)) return false;
  return (
    has.every((s) => doc.querySelector(s)) &&
    shows.every((s) => Array.from(doc.querySelectorAll(s)).some(isShown)) &&
    !hasNot.some((s) => doc.querySelector(s))
  );
}

/**
 * Whether the role says whose chart it is or what is coded. A frame that another page wrote into itself (srcdoc,
 * about:blank, data) can look like anything, has no address to be known by, and is never believed in that.
 */
const speaks = ({ kind, tables, fields }: FrameRole): boolean =>
  kind === 'chart' && (tables !== undefined || Object.keys(fields ?? {}).length > 0);

/** The profiles whose selectors this browser understands: one broken selector would stop all reading. */
export function usableProfiles(profiles: readonly Profile[], doc: Document): Profile[] {
  const probe = doc.createDocumentFragment();
  return profiles.filter((profile) => {
    try {
      for (const selector of selectorsIn(profile)) probe.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  });
}

const selectorNames = new Set(['selector', 'within', 'rows', 'has', 'shows', 'hasNot', 'shadow', 'watch']);

function selectorsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return selectorNames.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => selectorsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => selectorsIn(one, key));
}
