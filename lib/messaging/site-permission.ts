// Which sites Overread may read: allowed one by one by the person, or named by the organisation's policy and
// then allowed with one click.

import browser from 'webextension-polyfill';
import { z } from 'zod';

/** The site of a tab (scheme, host and port), where the browser lets the extension know it; otherwise empty. */
export async function siteOfTab(tab: number): Promise<string> {
  const { url } = await browser.tabs.get(tab);
  return url?.startsWith('http') ? new URL(url).origin : '';
}

/** The match pattern for a site's address; null where the text is no address of a web page. */
export function sitePattern(address: string): string | null {
  const url = URL.parse(address.includes('://') ? address : `https://${address}`);
  // Chrome takes a sentence for a host and escapes its spaces.
  const isSite = url && /^https?:$/.test(url.protocol) && /^([a-z0-9.-]+|\[[0-9a-f:]+\])$/.test(url.hostname);
  return isSite ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Asks the browser for sites; must be called straight from a click. False when the person said no. */
export const requestSites = (patterns: string[]): Promise<boolean> =>
  browser.permissions.request({ origins: patterns });

/** Patterns of the sites that are allowed now, in alphabetical order. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):/.test(origin)).sort();
}

/** Whether a site (scheme, host, port) may be read now. */
export async function isAllowed(site: string): Promise<boolean> {
  const pattern = sitePattern(site);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** Takes a site back; false where it cannot be, because the build itself asks for it. */
export const revokeSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] }).catch(() => false);

/** Calls back when a site was allowed or taken back, until the signal aborts. */
export function onSites(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  });
}

const policy = z.object({ sites: z.array(z.string().max(300)).max(200) });

/** Patterns of the sites that the organisation's policy names; none where there is no policy. */
export async function organisationSites(): Promise<string[]> {
  const set = await browser.storage.managed.get('sites').catch(() => ({}));
  const checked = policy.safeParse(set);
  return checked.success ? checked.data.sites.flatMap((site) => sitePattern(site) ?? []) : [];
}
