// On pages that are no charts nothing tells a page, its server or its own scripts that the extension is
// there: two Chromiums, one with it and one without, see the same to the last byte.

import { expect, test } from '@playwright/test';
import { usePage } from './fixtures/trace-activity.ts';
import { type Steps, sites } from './fixtures/trace-browsers.ts';
import { compare, differences } from './fixtures/trace-compare.ts';

/** Longer than the extension waits for a page to come to rest. */
const settled = 2200;

type Walk = (steps: Steps, site: string) => Promise<void>;

const loadAndUse =
  (path: string): Walk =>
  async ({ page, look }, site) => {
    await page.goto(site + path);
    // The page's own database is there only after a while.
    await page.evaluate(() => (globalThis as { stored?: Promise<boolean> }).stored);
    await look('loaded');
    await usePage(page);
    await look('used');
  };

const walks: Record<string, Walk> = {
  'a plain page with things of its own': loadAndUse('/plain'),
  'a page of 12,000 nodes': loadAndUse('/large'),
  'a page under a strict content security policy': loadAndUse('/strict'),
  'a page with frames of every kind': loadAndUse('/frames'),
  'a single-page application that goes by pushState and by hash': async ({ page, look }, site) => {
    await page.goto(`${site}/spa`);
    await look('loaded');
    for (const to of ['/spa/patient/1', '/spa/patient/2/encounter/3/coding', '/spa/worklist']) {
      await page.evaluate((where) => (globalThis as unknown as { route(to: string): void }).route(where), to);
      await page.waitForTimeout(300);
    }
    await look('by pushState');
    await page.click('#route');
    await page.evaluate(() => location.assign('#/chart/7'));
    await page.evaluate(() => history.replaceState({ replaced: true }, '', '?replaced#/b'));
    await page.goBack();
    await page.waitForTimeout(settled);
    await look('by hash, and back');
    await usePage(page);
    await look('used');
  },
  'a page that is left, reloaded and come back to': async ({ page, look }, site) => {
    await page.goto(`${site}/plain`);
    await page.waitForTimeout(700);
    await page.goto(`${site}/elsewhere`);
    await look('elsewhere');
    await page.goBack({ waitUntil: 'commit' });
    await expect
      .poll(() => page.evaluate(() => window.traceProbe.said.filter((s) => s.startsWith('pageshow')).length))
      .toBe(2);
    const shown = await page.evaluate(() => window.traceProbe.said.filter((s) => s.startsWith('pageshow')));
    expect(shown[1], 'it came from the back-forward cache').toContain('[true');
    await page.waitForTimeout(settled);
    await look('back from the cache');
    await page.reload();
    await usePage(page);
    await look('reloaded');
  },
  'documents that are no HTML': async ({ page, look }, site) => {
    for (const path of ['/drawing', '/feed', '/note', '/missing']) {
      await page.goto(site + path);
      await page.waitForTimeout(900);
      await look(path);
    }
  },
};

// Two browsers at once, and mostly waiting.
test.describe.configure({ timeout: 120_000 });

for (const [name, walk] of Object.entries(walks)) {
  test(`${name}, on a site that is allowed: no trace`, async () => {
    const { without, withIt } = await compare((steps) => walk(steps, sites.allowed));
    expect(without.foreignWorlds).toBe(0);
    // Without this the test would pass on a build that does nothing at all.
    expect(withIt.foreignWorlds, 'the content script ran').toBeGreaterThan(0);
    expect(differences(without.seen, withIt.seen)).toEqual([]);
  });
}

for (const path of ['/plain', '/frames']) {
  test(`${path} of a site that is not allowed: no trace`, async () => {
    const { without, withIt } = await compare((steps) => loadAndUse(path)(steps, sites.foreign));
    // Of the frames there is one of an allowed site.
    if (path === '/plain') expect(withIt.foreignWorlds).toBe(0);
    expect(differences(without.seen, withIt.seen)).toEqual([]);
  });
}
