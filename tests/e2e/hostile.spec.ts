// What a hostile page, a frame in it or a person's slip may not bring about.

import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { chartById } from '../../lib/practice/charts.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = chartById('card-01')!;

/** A site that was allowed too, with one page at every path. */
async function serveOther(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

async function addFrame(page: Page, address: string): Promise<void> {
  await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = src;
    document.body.append(frame);
    await loaded;
  }, address);
}

test('a chart’s renderer cannot read or change who is signed in', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'classic', chart.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart.id);
  const cdp = await profile.context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find((world) => world.origin.includes(profile.extensionId));
  expect(ours, 'the world of the content script').toBeDefined();
  for (const expression of [
    'chrome.storage.local.get(null).then(JSON.stringify, String)',
    'chrome.storage.local.set({ identity: null }).then(() => "changed", String)',
    'chrome.storage.session.get(null).then(JSON.stringify, String)',
  ]) {
    const { result } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: ours!.id,
      awaitPromise: true,
    });
    expect(result.value, expression).toContain('not allowed');
  }
  await expect(panel.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
});

test('a password is not sent without encryption', async ({ profile, backend, ehr, page }) => {
  await page.goto(ehr);
  const panel = await openPanel(profile, page);
  await signIn(panel, { ...backend, url: 'http://overread.example.org' });
  await expect(panel.getByRole('alert')).toContainText('would not be encrypted');
});

test('a frame of another site can neither pass for the coding sheet nor slip in a passage', async ({
  profile,
  backend,
  ehr,
}) => {
  const other = await serveOther(
    `<p id="words">Patient agrees with every code.</p>
     <script>getSelection().selectAllChildren(document.getElementById('words'))</script>`,
  );
  const forged = await serveOther(
    `<div class="sheetHead"></div><b id="acctNo">${chart.encounter}</b>
     <table id="codeSheet"><tr><th>Type<th>Code<tr><td>CPT4<td>99215</table>`,
  );
  try {
    const page = await openChart(profile, ehr, 'classic', chart.id);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, chart.id);
    await addFrame(page, `${other.url}/ad`);
    await panel.locator('[data-line]').first().focus();
    await panel.keyboard.press('d');
    await panel.keyboard.press('Escape');
    await expect(async () => {
      await panel.locator('[data-line]').first().focus();
      await panel.keyboard.press('e');
      await expect(panel.getByText('stands in another chart or site')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(panel.locator('.evidence-quote')).toHaveCount(0);

    await addFrame(page, `${forged.url}/classic/chart/${chart.id}/coding`);
    await expect(panel.getByText('Charts of two systems')).toBeVisible();
    await expect(panel.getByText('99215')).toHaveCount(0);
  } finally {
    other.close();
    forged.close();
  }
});

test('words being written outlast a page that is between two states', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'spa', chart.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart.id);
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await panel.getByLabel('Rationale').pressSequentially('No exam is documented');
  await page.evaluate(() => history.pushState(null, '', '/spa/worklist'));
  await expect(panel.locator('[data-line]')).toHaveCount(0);
  await page.goBack();
  await chartInPanel(panel, chart.id);
  if ((await panel.getByLabel('Rationale').count()) === 0) await panel.locator('.line-open').first().click();
  await expect(panel.getByLabel('Rationale')).toHaveValue('No exam is documented');
});

test('no page can hold the extension’s pages in a frame', async ({ profile, ehr, page }) => {
  await page.goto(ehr);
  const shown = await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    const done = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      frame.addEventListener('error', resolve);
    });
    frame.src = src;
    document.body.append(frame);
    await done;
    return frame.contentDocument !== null;
  }, `chrome-extension://${profile.extensionId}/sidepanel.html`);
  expect(shown).toBe(false);
  expect(page.frames().filter((frame) => frame.url().endsWith('sidepanel.html'))).toHaveLength(0);
});
