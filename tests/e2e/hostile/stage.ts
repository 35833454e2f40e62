// What the tests of hostile pages share: one browser with the extension and somebody signed in, one backend,
// and for each test a page with the panel beside it. The database behind makes no difference here.

import type { Page } from '@playwright/test';
import type { HostilePage } from '../../pages/hostile/hostile-page.ts';
import { startBackend } from '../fixtures/backend.ts';
import { openProfile, type Profile } from '../fixtures/chromium.ts';
import { openPanel } from '../fixtures/panel.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { test as base, expect } from '../fixtures/test.ts';
import { type Site, serveHostile } from './serve-page.ts';

export interface Opened {
  page: Page;
  panel: Page;
  site: Site;
}

interface TestFixtures {
  /** Opens the page in a tab and the panel beside it; both are gone when the test ends. */
  open: (hostile: HostilePage) => Promise<Opened>;
}

export const test = base.extend<TestFixtures, { stage: Profile }>({
  stage: [
    async ({ template }, use) => {
      const place = await template.copy();
      const backend = await startBackend(place.env, template.account);
      const profile = await openProfile();
      const page = profile.context.pages()[0] ?? (await profile.context.newPage());
      await page.goto(`${backend.url}/health`);
      const panel = await openPanel(profile, page);
      await signIn(panel, backend);
      await expect(panel.getByRole('heading', { name: 'No chart here' })).toBeVisible();
      await panel.close();
      await use(profile);
      await profile.close();
      await backend.stop();
      await place.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ stage }, use) => {
    const opened: Opened[] = [];
    await use(async (hostile) => {
      const site = await serveHostile(hostile);
      const page = await stage.context.newPage();
      await page.goto(site.url + hostile.start, { timeout: 50_000 });
      const panel = await openPanel(stage, page);
      const one = { page, panel, site };
      opened.push(one);
      return one;
    });
    for (const { page, panel, site } of opened) {
      await panel.close();
      await page.close();
      await site.close();
    }
  },
});

export { expect };
