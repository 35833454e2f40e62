// Allowing Overread to read one site, asked for by the person, one site at a time.

import browser from 'webextension-polyfill';

/** The site of a tab (scheme and host), where the browser lets the extension know it; otherwise empty. */
export async function siteOfTab(tab: number): Promise<string> {
  const { url } = await browser.tabs.get(tab);
  return url?.startsWith('http') ? new URL(url).origin : '';
}

/** Asks the browser for the site; must be called straight from a click. False when the person said no. */
export function requestSite(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
