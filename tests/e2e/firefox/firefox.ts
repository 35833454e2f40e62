// A real Firefox with the built extension. Driven over WebDriver BiDi, since Playwright loads extensions in
// Chromium only.

import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-browser.ts';
import { builtExtension } from '../fixtures/build-once.ts';

export interface Firefox {
  browser: Browser;
  /** A page of the web, loaded. */
  open(url: string): Promise<Page>;
  /** A page of the extension, for example `sidepanel.html?tab=2`. */
  openOwn(path: string): Promise<Page>;
  /** The panel page, bound to the tab that shows `chart`. */
  openPanel(chart: Page): Promise<Page>;
  close(): Promise<void>;
}

export const extension = 'overread@overread.example';

/** Firefox makes the address of an extension up at each installation; a preference fixes it beforehand. */
export const uuid = '0d1f5a3e-5d0c-4a53-9a55-6f7a1c0e2b41';

interface BrowserOfPage {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
}

interface Options {
  /** The folder of another build than the demonstration's. */
  build?: string;
  /** Another program than the one that is found. */
  program?: string;
}

/** Starts Firefox with an empty profile and installs the extension; the sites its build asks for are allowed. */
export async function openFirefox({ build, program }: Options = {}): Promise<Firefox> {
  const executablePath = program ?? (await findFirefox());
  if (!executablePath) throw new Error('No Firefox was found: install it or set FIREFOX_PATH.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it, pages of extensions cannot be looked into.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extension]: uuid }),
      // Nobody is there to press Allow: a site is given at once, when it is asked for after a real click.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(build ?? builtExtension('firefox'));

  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    const url = `moz-extension://${uuid}/${path}`;
    // The page loads, but Firefox never says so and `goto` would wait in vain: the page itself is asked.
    page.goto(url).catch(() => undefined);
    await until(() =>
      page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
    );
    return page;
  };
  return {
    browser,
    open,
    openOwn,
    async openPanel(chart) {
      const helper = await openOwn('manifest.json');
      const tabs = await helper.evaluate(() =>
        (globalThis as unknown as { browser: BrowserOfPage }).browser.tabs.query({}),
      );
      await helper.close();
      const tab = tabs.findLast(({ url }) => url === chart.url());
      if (tab?.id === undefined) throw new Error(`No tab shows ${chart.url()}.`);
      return openOwn(`sidepanel.html?tab=${tab.id}`);
    },
    close: () => browser.close(),
  };
}

/** Waits until `holds` answers true; a page that is just changing may fail to answer at all. */
export async function until(holds: () => Promise<boolean>, limit = 15_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error('It did not become true in time.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
