// The browser is killed in the middle of saves, without a network: each verdict that a screen has told as saved is
// there when it starts again, the one that was under way is there whole or not at all, and all of it arrives once.

import type { Page } from '@playwright/test';
import { chartUrl } from '../../lib/demo/chart-url.ts';
import { report, times } from '../nightly.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const id = 'card-05';
const count = demoChart(id).lines.length;

/** As a power cut ends it: nothing is written any more. */
async function kill(profile: Profile): Promise<void> {
  const closed = profile.context.waitForEvent('close', { timeout: 10_000 });
  const cdp = await profile.context.browser()!.newBrowserCDPSession();
  await cdp.send('Browser.crash').catch(() => undefined);
  await closed;
}

/** Asks for the other verdict than the line has. */
async function judge(panel: Page, line: number): Promise<'agree' | 'delete'> {
  const row = panel.locator('[data-line]').nth(line);
  const next = (await row.getAttribute('data-verdict')) === 'agree' ? 'delete' : 'agree';
  await row.focus();
  await panel.keyboard.press(next === 'agree' ? 'a' : 'd');
  return next;
}

const shown = (panel: Page, line: number) =>
  panel.locator('[data-line]').nth(line).getAttribute('data-verdict');

test('what was recorded outlasts a browser that is killed while it saves', async ({
  profile,
  backend,
  ehr,
}) => {
  const kills = times(3, 50);
  test.setTimeout(120_000 + kills * 20_000);
  const open = async () => {
    const page = await profile.context.newPage();
    await page.goto(chartUrl(ehr, 'spa', id));
    return openPanel(profile, page);
  };
  let panel = await open();
  await signIn(panel, backend);
  await chartInPanel(panel, id);
  await backend.stop();

  const recorded = new Map<number, string>();
  let [whole, absent] = [0, 0];
  for (let n = 0; n < kills; n += 1) {
    for (const line of [2 * n, 2 * n + 1].map((each) => each % count)) {
      const verdict = await judge(panel, line);
      recorded.set(line, verdict);
      const row = panel.locator('[data-line]').nth(line);
      await expect(row).toHaveAttribute('data-verdict', verdict);
      // A press is drawn at once; what is saved is told beneath.
      await expect(panel.locator('.save-state')).toHaveAttribute('aria-busy', 'false');
      if (verdict === 'agree') continue;
      // The finding that opens with it takes the focus and gives it back.
      await panel.keyboard.press('Escape');
      await expect(row).toBeFocused();
    }
    const last = (2 * n + 2) % count;
    const before = await shown(panel, last);
    const asked = await judge(panel, last);
    // From the press on, over the time that a save takes.
    await new Promise((resolve) => setTimeout(resolve, (n * 7) % 40));
    await kill(profile);
    await profile.restart();
    panel = await open();
    await panel.getByLabel('Password').fill(backend.account.password);
    await panel.keyboard.press('Enter');
    await chartInPanel(panel, id);
    for (const [line, verdict] of recorded)
      if (line !== last)
        await expect(panel.locator('[data-line]').nth(line)).toHaveAttribute('data-verdict', verdict);
    const after = await shown(panel, last);
    expect([before, asked]).toContain(after);
    if (after === asked) whole += 1;
    else absent += 1;
    if (after === null) recorded.delete(last);
    else recorded.set(last, after);
  }
  report('browser killed during saves: the save was there', whole, `of ${kills}`);
  report('browser killed during saves: the save was not there at all', absent, `of ${kills}`);

  await backend.start();
  const workspace = await profile.context.newPage();
  await workspace.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  await workspace.getByLabel('Password').fill(backend.account.password);
  await workspace.getByRole('button', { name: 'Sign in' }).click();
  await expect(workspace.locator('.save-state')).toHaveText('Saved');
  const { records, changes } = await backendRecords(backend);
  expect(new Set(changes).size).toBe(changes.length);
  const verdicts = records.filter(({ kind }) => kind === 'verdict');
  const keys = verdicts.map(({ values }) => values.lineKey);
  expect(new Set(keys).size).toBe(keys.length);
  const sent = verdicts.map(({ values }) => values.disposition).filter((verdict) => verdict !== null);
  expect(sent.sort()).toEqual([...recorded.values()].sort());
});
