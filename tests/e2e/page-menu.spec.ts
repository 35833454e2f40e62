// “Take as evidence” in the menu of the page's selection. The browser's menu itself is out of a test's reach:
// the message that its click sends comes from the service worker here, as there.

import { serviceWorker } from './fixtures/chromium.ts';
import { openChart, selectPassage } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

interface ChromeOfWorker {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
}

test('the selected passage goes to the finding in the panel', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-05');
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeVisible();
  const passage = demoChart('card-05').documents[0]!.text.split('\n')[0]!;
  await selectPassage(page, 'card-05', passage);

  const worker = await serviceWorker(profile.context);
  await worker.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeOfWorker };
    const tab = (await chrome.tabs.query({})).find((t) => t.url?.startsWith(address));
    await chrome.runtime.sendMessage({ type: 'evidence-wanted', tab: tab?.id }).catch(() => undefined);
  }, `${ehr}/classic`);
  await expect(panel.locator('.evidence-quote').first()).toContainText(passage);
});
