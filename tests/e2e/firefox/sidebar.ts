// Firefox's own sidebar, opened by the toolbar button. No driver lists it: the browser's window is told to press
// the button, and a page of the extension looks at what the sidebar shows.

import type { Browser, Page } from 'puppeteer-core';
import { extension, type Firefox } from './firefox.ts';

interface Bidi {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Views {
  extension: { getViews(what: { type: 'sidebar' }): Window[] };
}

/** Presses Overread's button in the toolbar of the window, as a click of a person does. */
export async function pressToolbarButton(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = (tree.result as { contexts: [{ context: string }] }).contexts;
  const press = `{
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension)});
    extension.apiManager.global.browserActionFor(extension).triggerAction(window);
  }`;
  await connection.send('script.evaluate', { expression: press, target: { context }, awaitPromise: true });
}

/** A page of the extension that can look into the sidebar while another tab is in view. */
export const sidebarWatcher = (firefox: Firefox): Promise<Page> => firefox.openOwn('manifest.json');

/** What a person reads in the sidebar; empty while there is none. */
export const sidebarText = (watcher: Page): Promise<string> =>
  watcher.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: Views };
    return browser.extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText ?? '';
  });
