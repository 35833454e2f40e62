// The panel docked in a window that has no side panel.

import { backendRecords } from './fixtures/backend-records.ts';
import { serviceWorker } from './fixtures/chromium.ts';
import { dockedPanel, expect, framesOfOurs, pressIn, pressTab, settled, test } from './fixtures/dock.ts';
import { marksIn } from './fixtures/marks-shown.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test as plain } from './fixtures/test.ts';

const verdict = (line: number) => `[data-line] >> nth=${line}`;

test('a chart in a pop-up window is reviewed by key in that window', async ({
  signedInChart: page,
  backend,
}, info) => {
  test.setTimeout(120_000);
  const before = await page.evaluate(() => document.activeElement?.tagName);
  await expect(page.locator('overread-dock')).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(before);
  await page.screenshot({ path: info.outputPath('dock-tab.png') });
  await pressTab(page);
  const panel = await dockedPanel(page);
  await expect(panel.locator('.strip')).toContainText(demoChart('card-05').patient.mrn);

  await pressIn(page, panel, '[data-line] .line-code');
  await page.keyboard.press('a');
  await expect(panel.locator(verdict(0))).toHaveAttribute('data-verdict', 'agree');
  await page.keyboard.press('a');
  await page.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel.locator('.save-state')).toHaveText('Saved');
  const arrived = async () => {
    const { records } = await backendRecords(backend);
    return records.filter(({ kind }) => kind === 'verdict').map(({ values }) => values.disposition);
  };
  // “Saved” stands there until the next verdict is being sent.
  await expect.poll(arrived).toEqual(expect.arrayContaining(['agree', 'agree', 'delete']));
  await expect.poll(async () => (await marksIn(page)).map(({ mark }) => mark)).toHaveLength(3);
  await page.keyboard.press('?');
  await expect(panel.getByRole('heading', { name: 'Keys' })).toBeVisible();
  // A dialog takes keys once it has been in sight for a while, which begins later where the machine is busy.
  await expect(async () => {
    await page.waitForTimeout(settled);
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('heading', { name: 'Keys' })).toBeHidden({ timeout: 200 });
  }).toPass();
  await expect(panel.locator('.docked-cover')).toBeEmpty();

  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: info.outputPath(`dock-${scheme}.png`), caret: 'initial' });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 900, height: 700 });
  const width = () => panel.evaluate(() => innerWidth);
  await page.mouse.move(900 - 380 + 4, 300);
  await page.mouse.down();
  await page.mouse.move(900 - 200, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(320 - 9);
  await page.screenshot({ path: info.outputPath('dock-320.png'), caret: 'initial' });
  await page.mouse.move(900 - 320 + 4, 300);
  await page.mouse.down();
  await page.mouse.move(100, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(450 - 9);

  await page.reload();
  const again = await dockedPanel(page);
  expect(await again.evaluate(() => innerWidth)).toBe(450 - 9);
  await expect(again.locator(verdict(0))).toHaveAttribute('data-verdict', 'agree');
  await page.mouse.click(900 - 25, 15);
  await expect.poll(() => framesOfOurs(page).length).toBe(0);
  await page.reload();
  await expect(page.locator('overread-dock')).toHaveCount(1);
  await page.waitForTimeout(settled);
  expect(framesOfOurs(page)).toEqual([]);
});

test('no window with a side panel has the dock, nor has a page without a chart', async ({ profile, ehr }) => {
  const inTab = await openChart(profile, ehr, 'classic', 'card-01');
  await inTab.waitForTimeout(settled);
  await expect(inTab.locator('overread-dock')).toHaveCount(0);
  const queue = await profile.context.newPage();
  await queue.goto(`${ehr}/platform/`);
  const opened = profile.context.waitForEvent('page');
  await queue.evaluate(
    (url) => void window.open(url, 'queue', 'popup,width=900,height=700'),
    `${ehr}/platform/`,
  );
  const popup = await opened;
  await popup.waitForTimeout(settled);
  await expect(popup.locator('overread-dock')).toHaveCount(0);
});

test('words being written outlast a page that takes the panel away', async ({ signedInChart: page }) => {
  await pressTab(page);
  const panel = await dockedPanel(page);
  await pressIn(page, panel, '[data-line] .line-code');
  await page.keyboard.press('d');
  await expect(panel.getByLabel('Category')).toBeFocused();
  // A verdict is safe once it is in the store; what is tried here is the words after it.
  await expect(panel.locator('.save-state')).toHaveAttribute('aria-busy', 'false');
  await panel.getByLabel('Rationale').focus();
  await page.keyboard.type('No exam is documented');
  await page.evaluate(() => document.querySelector('overread-dock')?.remove());
  await expect.poll(() => framesOfOurs(page).length).toBe(0);
  await expect(page.locator('overread-dock')).toHaveCount(1);
  await pressTab(page);
  const again = await dockedPanel(page);
  await expect(again.getByLabel('Rationale').or(again.locator('.line-open')).first()).toBeVisible();
  if ((await again.getByLabel('Rationale').count()) === 0) await pressIn(page, again, '.line-open');
  await expect(again.getByLabel('Rationale')).toHaveValue('No exam is documented');
});

plain(
  'where an embedded page is kept from its storage, the panel opens in a window of its own',
  async ({ profile, backend, ehr }, info) => {
    const first = await openChart(profile, ehr, 'classic', 'card-01');
    const inTab = await openPanel(profile, first);
    await signIn(inTab, backend);
    await expect(inTab.locator('[data-line]').first()).toBeVisible();
    const page = await openChart(profile, ehr, 'platform', 'card-05');
    await expect(page.locator('overread-dock')).toHaveCount(1);
    const opened = profile.context.waitForEvent('page');
    await pressTab(page);
    const panel = await opened;
    expect(panel.url()).toContain('sidepanel.html?tab=');
    await chartInPanel(panel, 'card-05');
    await panel.locator('[data-line]').first().focus();
    await panel.keyboard.press('a');
    await expect(panel.locator(verdict(0))).toHaveAttribute('data-verdict', 'agree');
    await panel.screenshot({ path: info.outputPath('dock-own-window.png') });
    expect(framesOfOurs(page)).toEqual([]);
  },
);

interface ChromeOfWorker {
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
}

for (const way of ['menu', 'keys'] as const) {
  test(`the panel opens by the page’s ${way} too`, async ({ signedInChart: page, profile, ehr }) => {
    await expect(page.locator('overread-dock')).toHaveCount(1);
    const worker = await serviceWorker(profile.context);
    // Menus and shortcuts are the browser's own, out of a test's reach: what they set off is set off here.
    await worker.evaluate(
      async ([by, address]) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeOfWorker };
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address!))!;
        if (by === 'menu') chrome.contextMenus.onClicked.dispatch({ menuItemId: 'panel' }, tab);
        else chrome.commands.onCommand.dispatch('open-panel', tab);
      },
      [way, `${ehr}/platform/work`],
    );
    const panel = await dockedPanel(page);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect(panel.locator('[data-line][data-verdict]')).toHaveCount(1);
  });
}
