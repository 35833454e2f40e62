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
    if (role && isUsable(profile, doc)) return { profile, role };
  }
  return null;
}

function fits(role: FrameRole, doc: Document, address: Address): boolean {
  const { has = [], shows = [], hasNot = [] } = role.match;
  if (!address.loaded && speaks(role)) return false;
  if (!fitsAddress(role, address)) return false;
  try {
    return (
      has.every((s) => doc.querySelector(s)) &&
      shows.every((s) => Array.from(doc.querySelectorAll(s)).some(isShown)) &&
      !hasNot.some((s) => doc.querySelector(s))
    );
  } catch {
    // A selector that this browser does not understand.
    return false;
  }
}

// Asked again and again of the same address; the comparison is most of what a page costs that is no chart.
const compared = new WeakMap<FrameRole, { with: string; fits: boolean }>();

function fitsAddress(role: FrameRole, { path, hash, query }: Address): boolean {
  const { paths, query: wanted = {} } = role.match;
  if (paths) {
    const known = compared.get(role);
    const what = `${path}#${hash}`;
    const now =
      known?.with === what
        ? known
        : { with: what, fits: paths.some((glob) => fitsPath(glob, path) || fitsPath(glob, hash)) };
    if (now !== known) compared.set(role, now);
    if (!now.fits) return false;
  }
  return Object.entries(wanted).every(([name, value]) => query.get(name) === value);
}

/**
 * Whether the role says whose chart it is or what is coded. A frame that another page wrote into itself (srcdoc,
 * about:blank, data) can look like anything, has no address to be known by, and is never believed in that.
 */
const speaks = ({ kind, tables, fields }: FrameRole): boolean =>
  kind === 'chart' && (tables !== undefined || Object.keys(fields ?? {}).length > 0);

const usable = new WeakMap<Profile, boolean>();

/**
 * Whether this browser understands every selector of the profile: one broken selector would stop all reading.
 * Asked once, and only of a profile that fits.
 */
function isUsable(profile: Profile, doc: Document): boolean {
  const known = usable.get(profile);
  if (known !== undefined) return known;
  const probe = doc.createDocumentFragment();
  let understood = true;
  try {
    for (const selector of selectorsIn(profile)) probe.querySelector(selector);
  } catch {
    understood = false;
  }
  usable.set(profile, understood);
  return understood;
}

const selectorNames = new Set(['selector', 'within', 'rows', 'has', 'shows', 'hasNot', 'shadow', 'watch']);

function selectorsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return selectorNames.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => selectorsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => selectorsIn(one, key));
}
