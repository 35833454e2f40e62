// From an empty installation to the first finding, by keyboard alone, along the page “Set up”: the build that stores get, a
// backend that nobody has an account on, and an EHR that no profile knows. What each step took is kept with the result.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { buildExtension, extensionFolder } from '../../scripts/builds.ts';
import { serve } from '../browser/fixtures/serve.ts';
import { sampleCharts } from '../pages/sample-charts.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { startNewBackend } from './fixtures/backend.ts';
import { openProfileWith, type Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openPanel } from './fixtures/panel.ts';
import { sayYes } from './fixtures/say-yes.ts';
import { expect, test } from './fixtures/test.ts';

/** Goes there with the Tab key, as far as it takes. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible();
  for (let n = 0; n < 150; n += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never comes to ${there}.`);
}

async function press(page: Page, there: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.press(key);
}

async function type(page: Page, there: Locator, words: string): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.type(words);
}

/** Every page of a workspace that holds nothing: what is empty says what to do next, and there is something to do it with. */
async function everyScreenSaysWhatToDo(page: Page, info: TestInfo): Promise<void> {
  const routes = await page
    .locator('header nav a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(routes.length).toBeGreaterThan(20);
  const main = page.getByRole('main');
  const said: Record<string, string> = {};
  for (const route of routes) {
    await page.evaluate((to) => {
      location.hash = to;
    }, route);
    await expect(main.getByRole('heading', { level: 1 }), route).toBeVisible();
    await expect(main.getByText(/^(Reading|Opening|Asking|Looking)[^.]*…$/), route).toHaveCount(0);
    const words = await main.innerText();
    expect.soft(words, route).not.toMatch(/^(None|Nothing|Nobody)( yet)?\.$/m);
    for (const next of await main.locator('.empty-state').all())
      expect.soft(await next.locator('.empty-next').innerText(), route).toMatch(/\w{3}/);
    expect
      .soft(await main.locator('a[href], button:enabled, input:enabled, select:enabled').count(), route)
      .toBeGreaterThan(0);
    said[route] = words.slice(0, 700);
  }
  await info.attach('empty', { body: JSON.stringify(said, null, 1), contentType: 'application/json' });
}

test('an empty installation comes to its first finding by keyboard, along the page of set-up', async ({
  template,
}, info) => {
  test.setTimeout(240_000);
  const out = await mkdtemp(path.join(tmpdir(), 'overread-store-'));
  const place = await template.fresh();
  const [chart] = sampleCharts;
  const sample = samplePages.find(({ shows }) => shows !== 'none')!;
  const ehr = await serve((at) => (at === sample.path(chart).split('#')[0] ? sample.html(chart) : undefined));
  let profile: Profile | undefined;
  let backend: Awaited<ReturnType<typeof startNewBackend>> | undefined;
  const walked: { step: string; seconds: number }[] = [];
  let since = Date.now();
  const passed = (step: string) => {
    walked.push({ step, seconds: (Date.now() - since) / 1000 });
    since = Date.now();
  };
  try {
    await buildExtension({ out, browsers: ['chrome'], demo: false });
    profile = await openProfileWith(extensionFolder(out, 'chrome'));
    const { context, extensionId } = profile;
    backend = await startNewBackend({ ...place.env, OVERREAD_EXTENSIONS: extensionId });
    await sayYes(context, extensionId, 'http://127.0.0.1/*');
    since = Date.now();

    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/workspace.html`);
    await type(page, page.getByLabel('Server address'), backend.url);
    await type(page, page.getByLabel('E-mail'), 'ada@clinic.example');
    await expect(page.getByRole('heading', { name: 'Make the first account' })).toBeVisible();
    await type(page, page.getByLabel('Your name'), 'Ada Byron');
    await type(page, page.getByLabel('One-time code'), backend.code);
    await type(page, page.getByLabel('New password'), 'seven purple kettles sing');
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('main').getByRole('link', { name: 'Set up' }));
    passed('sign in: the first account');

    await everyScreenSaysWhatToDo(page, info);
    since = Date.now();
    await page.goto(`chrome-extension://${extensionId}/workspace.html#/set-up`);

    const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
    const step = (title: string) => steps.filter({ has: page.getByRole('heading', { name: title }) });
    await expect(steps).toHaveCount(8);
    await expect(page.getByRole('status').filter({ hasText: '1 of 8 done.' })).toBeVisible();
    await expect(step('Your EHR’s site')).toHaveAttribute('aria-current', 'step');
    await look(page, 'set-up-empty', [320, 1280], info);
    await press(page, page.getByRole('link', { name: 'Allow a site' }));
    await type(page, page.getByLabel('Address of the EHR'), ehr.url);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Allowed sites' })).toContainText('http://127.0.0.1');
    await page.goBack();
    await expect(step('Your EHR’s site')).toContainText('This browser reads http://127.0.0.1.');
    passed('allow the site');

    await press(page, page.getByRole('link', { name: 'Vendors' }).last());
    await press(page, page.getByRole('button', { name: /^Add a vendor/ }));
    const dialog = page.getByRole('dialog');
    await type(page, dialog.getByLabel('Name, as charts have it'), 'Apex Coding');
    await press(page, dialog.getByRole('checkbox', { name: 'Outpatient code assignment' }), 'Space');
    await press(page, dialog.getByRole('button', { name: 'Add a vendor' }));
    await expect(dialog).toBeHidden();
    await page.goBack();
    await expect(step('Your coding vendor')).toContainText(
      'Apex Coding has no business associate agreement.',
    );
    await press(page, page.getByRole('link', { name: 'Vendors' }).last());
    await press(page, page.getByRole('link', { name: 'Apex Coding' }));
    await press(
      page,
      page
        .getByRole('navigation', { name: 'Parts of the vendor' })
        .getByRole('link', { name: /^Agreements/ }),
    );
    await press(page, page.getByRole('button', { name: /^Add an agreement/ }));
    await tabTo(page, dialog.getByLabel('Signed on'));
    await dialog.getByLabel('Signed on').fill('2026-01-02');
    await tabTo(page, dialog.getByLabel('First day it holds'));
    await dialog.getByLabel('First day it holds').fill('2026-01-05');
    await press(page, dialog.getByRole('button', { name: 'Add an agreement' }));
    await expect(page.getByText('In force, without end.')).toBeVisible();
    await press(page, page.getByRole('navigation', { name: 'Set-up' }).getByRole('link', { name: 'Set up' }));
    await expect(step('Your coding vendor')).toContainText('1 vendor, each with an agreement in force');
    passed('the vendor and its agreement');

    for (const title of ['Code sets', 'Your colleagues', 'A first sample']) {
      await press(page, page.getByRole('link', { name: `Skip: ${title}` }));
      await expect(step(title)).toContainText('Passed over');
    }
    await look(page, 'set-up-passed', [320, 1280], info);
    passed('three steps passed over');

    const shown = await context.newPage();
    await shown.goto(ehr.url + sample.path(chart));
    const panel = await openPanel(profile, shown);
    await press(panel, panel.getByRole('button', { name: 'Read it this way' }));
    await tabTo(panel, panel.locator('[data-line]').first());
    passed('the page of the EHR is read');
    await panel.keyboard.press('d');
    await expect(panel.getByLabel('Category')).toBeFocused();
    await expect(panel.getByRole('button', { name: /^(Saved|\d+ to send)$/ })).toBeVisible();
    passed('the first finding');

    await page.bringToFront();
    await expect(step('Your EHR’s pages')).toContainText('1 page read by a guess in this browser');
    await expect(step('The first finding')).toContainText('1 chart begun, 0 signed, 1 finding.');
    await expect(page.getByRole('status').filter({ hasText: '5 of 8 done.' })).toBeVisible();
    await look(page, 'set-up-first-finding', [320, 1280], info);
    await info.attach('walked', { body: JSON.stringify(walked, null, 1), contentType: 'application/json' });
  } finally {
    await profile?.close();
    await backend?.stop();
    await ehr.close();
    await place.remove();
    await rm(out, { recursive: true, force: true });
  }
});
