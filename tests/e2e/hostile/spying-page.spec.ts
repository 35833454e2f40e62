// The whole of a review beside a page that keeps every text that comes by: verdicts, words, evidence, marks, the
// docked panel, the signature. Nothing of what is recorded, who records it and what opens it ever reaches the page.

import type { Page } from '@playwright/test';
import * as spied from '../../pages/hostile/spying.ts';
import { dockedPanel, expect, pressIn, pressTab, test } from '../fixtures/dock.ts';
import { marksIn } from '../fixtures/marks-shown.ts';
import { openPanel } from '../fixtures/panel.ts';
import { signByKey } from '../fixtures/review-by-key.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { expectChart, lines, select, showEvidence, takeEvidence } from './panel-words.ts';
import { serveHostile } from './serve-page.ts';

const words = 'stage 3a, worse since autumn';
const [rationale, rationaleOfOther] = ['Canary words on Okafor 5518', 'Canary words on Delgado 6627'];

/** Deletes the first line, says why, and takes the passage for it. */
async function finding(panel: Page, page: Page, why: string, passage: string): Promise<void> {
  await select(page, passage);
  await takeEvidence(panel);
  await expect(panel.locator('.evidence-quote').first()).toContainText(passage);
  await panel.getByLabel('Root cause').selectOption('coder');
  await panel.getByLabel('Rationale', { exact: true }).fill(why);
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.save-state')).toHaveText('Saved');
}

const secretsOf = (panel: Page): Promise<string[]> =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<unknown> } } };
    };
    const { token, storeKey } = (await chrome.storage.session.get(null)) as {
      token: { token: string; refreshToken: string };
      storeKey: { key: string };
    };
    return [token.token, token.refreshToken, storeKey.key];
  });

test('spying: a page that watches everything learns nothing of the review', async ({ profile, backend }) => {
  test.setTimeout(180_000);
  const site = await serveHostile(spied.spyingOnOther);
  try {
    const first = await profile.context.newPage();
    await first.goto(site.url + spied.spying.start);
    const before = await openPanel(profile, first);
    await signIn(before, backend);
    await expectChart(before, spied.other);
    await finding(before, first, rationaleOfOther, 'spirometry done in the office');
    await before.close();

    // The other patient's chart, in a window without a side panel.
    site.become(spied.spying);
    const opened = profile.context.waitForEvent('page');
    await first.evaluate(
      (url) => void window.open(url, 'chart', 'popup,width=1200,height=900'),
      site.url + spied.spying.start,
    );
    const page = await opened;
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => said.push(`${request.url()} ${request.postData() ?? ''}`));
    const panel = await openPanel(profile, page);
    await expectChart(panel, spied.chart);
    await finding(panel, page, rationale, words);
    expect(await showEvidence(panel)).toBe('Shown in the page.');
    await panel.keyboard.press('Escape');
    await lines(panel).nth(1).focus();
    await panel.keyboard.press('Shift+A');
    await expect.poll(async () => (await marksIn(page)).length).toBeGreaterThan(1);
    await panel.close();

    await page.bringToFront();
    await pressTab(page);
    const docked = await dockedPanel(page);
    await pressIn(page, docked, '[data-line] .line-code');
    await page.keyboard.press('d');
    await expect(docked.getByLabel('Rationale', { exact: true })).toHaveValue(rationale);
    const again = await openPanel(profile, page);
    await expectChart(again, spied.chart);
    await signByKey(again);
    await expect(again.locator('.save-state')).toHaveText('Saved');
    const secrets = await secretsOf(again);

    const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    const all = [...seen, ...said].join('\n');
    // It does see what is its own, and that a passage of it is painted.
    expect(all).toContain(words);
    expect(seen.some((one) => one.startsWith('highlight overread-evidence'))).toBe(true);
    const { account, name, born } = spied.other;
    const { email, password } = backend.account;
    const canaries = [
      rationale,
      rationaleOfOther,
      account,
      name,
      born,
      'First auditor',
      email,
      password,
      ...secrets,
    ];
    for (const form of [(text: string) => text, encodeURIComponent, btoa])
      expect(canaries.filter((canary) => all.includes(form(canary)))).toEqual([]);
    expect(said.filter((one) => /^https?:/.test(one) && !one.startsWith(site.url))).toEqual([]);
  } finally {
    await site.close();
  }
});
