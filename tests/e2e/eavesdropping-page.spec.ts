// A chart whose page listens to all it can, through a whole review: nothing that the reviewer writes, is called or
// signs in with reaches it.

import type { Page } from '@playwright/test';
import { chartUrl } from '../../lib/demo/chart-url.ts';
import { eavesdrop } from './fixtures/eavesdrop.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, reviewByKey, signByKey } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const id = 'card-05';
const words = 'quokka rationale for nobody else';
const sought = 'wombat-search-term';

/** All that every frame of the page has heard. */
const heardBy = async (page: Page): Promise<string> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.eavesdropped())))).join('\n');

interface ChromeOfPage {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}

test('a page that took the place of what it calls hears nothing of the review', async ({
  profile,
  backend,
  ehr,
}) => {
  test.setTimeout(240_000);
  const page = await profile.context.newPage();
  await page.addInitScript(eavesdrop);
  await page.goto(chartUrl(ehr, 'spa', id));
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, id);

  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await panel.getByLabel('Rationale').fill(words);
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.save-state')).toHaveText('Saved');
  await reviewByKey(panel, page, id);
  await signByKey(panel);
  await sendNow(panel);
  const workspace = await profile.context.newPage();
  await workspace.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  await workspace.getByLabel('Search').fill(sought);
  await workspace.locator('.save-state').click();
  await workspace.getByRole('button', { name: 'Lock' }).click();
  await expect(panel.getByRole('heading', { name: 'Overread is locked' })).toBeVisible();
  await panel.getByLabel('Password').fill(backend.account.password);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Signed' })).toBeVisible();

  const secrets = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
    const { token, storeKey } = (await chrome.storage.session.get(null)) as {
      token: { token: string; refreshToken: string };
      storeKey: { key: string };
    };
    return [token.token, token.refreshToken, storeKey.key];
  });
  expect(secrets.every((secret) => secret.length > 20)).toBe(true);
  const { email, password } = backend.account;
  // What was said of the lines, in the answer key's words.
  const { lines, omitted } = demoChart(id);
  const said = [...lines.map(({ error }) => error), ...omitted].flatMap((why) => why?.rationale ?? []);
  expect(said.length).toBeGreaterThan(0);

  await page.bringToFront();
  await page.evaluate(() => window.postMessage({ canary: JSON.parse('"control canary"') }, '*'));
  await expect.poll(() => heardBy(page)).toContain('control canary');
  const heard = await heardBy(page);
  // It hears what is its own.
  expect(heard).toContain(demoChart(id).encounter);
  for (const canary of [words, sought, email, password, backend.url, ...secrets, ...said])
    expect(heard, canary).not.toContain(canary);
  expect(page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'))).toHaveLength(0);
});
