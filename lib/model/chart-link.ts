// Where an EHR opens one chart: an address with places for the encounter's and the patient's number. It comes from
// outside and takes a person's browser somewhere, so it can lead to no other site than the profile's own.

import { z } from 'zod';

const placeholder = /\{[^{}]*\}/g;
const known = ['{encounter}', '{patient}'];

/**
 * A path on the site in view, as `/chart?account={encounter}`, or a whole address; `checkLinkSite` holds that one
 * against the profile's sites.
 */
export const chartLink = z
  .string()
  .min(2)
  .max(300)
  .superRefine((text, context) => {
    const reason = refusedLink(text);
    if (reason !== null) context.addIssue({ code: 'custom', message: reason });
  });

function refusedLink(text: string): string | null {
  // White space, control characters and backslashes are read by browsers as something else than they look.
  if (!/^[!-~]+$/.test(text) || text.includes('\\')) return 'holds a character that no address has';
  if (!/^(\/(?!\/)|https?:\/\/[^/?#@{}]+\/)/i.test(text))
    return 'is neither a path, as /chart?account={encounter}, nor an http or https address';
  const places = text.match(placeholder) ?? [];
  if (!places.some((place) => known.includes(place))) return 'names neither {encounter} nor {patient}';
  const strange = places.find((place) => !known.includes(place));
  if (strange !== undefined || /[{}]/.test(text.replaceAll(placeholder, '')))
    return 'has a place for something else than {encounter} and {patient}';
  return null;
}

/** Why a link leads away from a profile's sites, or null. A path stays on the site in view. */
export function checkLinkSite(link: string, sites: readonly string[] | undefined): string | null {
  if (link.startsWith('/')) return null;
  const origin = URL.parse(link)?.origin;
  if (origin !== undefined && sites?.some((site) => URL.parse(site)?.origin === origin)) return null;
  return sites
    ? 'leads to a site that the profile is not for'
    : 'must be a path where the profile names no site';
}

/**
 * The address of a chart; null where the link needs what is not known, or would lead elsewhere.
 * @param site scheme and host of the page in view.
 */
export function chartAddress(
  link: string,
  site: string,
  chart: { encounter: string; patient: string | null },
): string | null {
  const values: Record<string, string | null> = {
    '{encounter}': chart.encounter,
    '{patient}': chart.patient,
  };
  const asked = link.match(placeholder) ?? [];
  if (!asked.every((place) => values[place]?.isWellFormed())) return null;
  // `..` would be taken as a step up in the path.
  if (asked.some((place) => !values[place] || /^\.+$/.test(values[place]))) return null;
  const base = URL.parse(link.startsWith('/') ? site : link.replaceAll(placeholder, 'x'));
  const filled = URL.parse(
    link.replaceAll(placeholder, (place) => encodeURIComponent(values[place] ?? '')),
    base ?? undefined,
  );
  if (!filled || !base || filled.origin !== base.origin || !/^https?:$/.test(filled.protocol)) return null;
  return filled.href;
}
