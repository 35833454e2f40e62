// What a hostile page may not bring about with the panel that is docked in it.

import type { Frame, Page } from '@playwright/test';
import type { Profile } from './fixtures/chromium.ts';
import { serviceWorker } from './fixtures/chromium.ts';
import {
  dockedPanel,
  expect,
  framesOfOurs,
  pressIn,
  pressOnce,
  pressTab,
  settled,
  test,
} from './fixtures/dock.ts';

const deleteButton = '[data-line] button[data-verdict="delete"]';
const coverWords = 'Overread is covered by something on this page.';

const styleRoot = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(([n, v]) => document.documentElement.style.setProperty(n!, v!), [name, value]);

/** Something of the page that lies over the panel, and lets every click through. */
const overlay = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const over = document.createElement('div');
    over.id = 'over';
    over.popover = 'manual';
    over.textContent = 'Press here to win';
    over.style.cssText =
      'position:fixed;inset:60px 20px auto auto;width:200px;height:90px;pointer-events:none';
    document.documentElement.append(over);
    over.showPopover();
  });

const attacks: Record<string, [begin: (page: Page) => Promise<void>, end: (page: Page) => Promise<void>]> = {
  'nearly transparent': [
    (page) => styleRoot(page, 'opacity', '0.01'),
    (page) => styleRoot(page, 'opacity', ''),
  ],
  'under an overlay that lets clicks through': [
    overlay,
    (page) => page.evaluate(() => document.querySelector('#over')?.remove()),
  ],
  'scaled down': [
    (page) => styleRoot(page, 'transform', 'scale(0.6)'),
    (page) => styleRoot(page, 'transform', ''),
  ],
  'under a filter': [
    (page) => styleRoot(page, 'filter', 'blur(2px)'),
    (page) => styleRoot(page, 'filter', ''),
  ],
};

async function expectNothingTaken(frame: Frame): Promise<void> {
  await expect(frame.locator('[data-line][data-verdict]')).toHaveCount(0);
}

for (const [how, [begin, end]] of Object.entries(attacks)) {
  test(`${how}, the panel takes neither click nor key, and says so`, async ({
    signedInChart: page,
  }, info) => {
    await pressTab(page);
    const panel = await dockedPanel(page);
    await pressIn(page, panel, '[data-line] .line-code');
    await begin(page);
    await page.waitForTimeout(settled);
    await page.keyboard.press('a');
    await expect(panel.locator('.docked-cover')).toContainText(coverWords);
    await pressOnce(page, panel, deleteButton, 50);
    await page.keyboard.press('d');
    await expectNothingTaken(panel);
    await end(page);
    if (how.startsWith('under an overlay')) {
      await page.screenshot({ path: info.outputPath('dock-covered.png'), caret: 'initial' });
    }
    await expect(panel.locator('.docked-cover')).toBeEmpty();
    await pressIn(page, panel, deleteButton);
    await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'delete');
  });
}

test('moved under the pointer, the panel takes no click for half a second', async ({
  signedInChart: page,
}) => {
  await pressTab(page);
  const panel = await dockedPanel(page);
  const box = (await panel.locator(deleteButton).first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // The pointer has rested on something of the page for a while; then the panel comes to it.
  await page.mouse.move(x - 400, y);
  await page.mouse.move(x - 420, y);
  await page.waitForTimeout(settled);
  await styleRoot(page, 'transform', 'translateX(-420px)');
  await page.waitForTimeout(150);
  await page.mouse.click(x - 420, y);
  await expect(panel.locator('.docked-cover')).not.toBeEmpty();
  await expectNothingTaken(panel);
});

test('cut off by the page’s root, the panel leaves for a window of its own', async ({
  signedInChart: page,
  profile,
}) => {
  await pressTab(page);
  await dockedPanel(page);
  const opened = profile.context.waitForEvent('page');
  await styleRoot(page, 'clip-path', 'inset(0 0 80% 0)');
  expect((await opened).url()).toContain('sidepanel.html?tab=');
  await expect.poll(() => framesOfOurs(page).length).toBe(0);
});

test('what the page says of our element changes nothing, and it can neither reach in nor speak to it', async ({
  signedInChart: page,
}) => {
  await page.addStyleTag({
    content:
      'overread-dock { opacity: 0.01 !important; transform: scale(.5) !important; clip-path: inset(9px) !important }',
  });
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    addEventListener('message', (event) => said.push(String(event.data)));
    document.querySelector('overread-dock')?.setAttribute('style', 'display: none !important');
  });
  await pressTab(page);
  const panel = await dockedPanel(page);
  await page.evaluate(() => document.querySelector('overread-dock')?.dispatchEvent(new MouseEvent('click')));
  const seen = await page.evaluate(() => {
    const host = document.querySelector('overread-dock')!;
    for (let i = 0; i < window.length; i++) window[i]?.postMessage({ type: 'sign-out' }, '*');
    return {
      frames: window.length,
      root: host.shadowRoot,
      words: host.textContent,
      active: document.activeElement?.localName,
      entries: performance.getEntries().filter(({ name }) => name.startsWith('chrome-extension')).length,
      said: (globalThis as unknown as { said: string[] }).said,
    };
  });
  expect(seen).toEqual({ frames: 0, root: null, words: '', active: 'overread-dock', entries: 0, said: [] });
  await pressIn(page, panel, deleteButton);
  await expect(panel.locator('[data-line]').first()).toHaveAttribute('data-verdict', 'delete');
});

interface ChromeOfWorker {
  storage: { session: { set(items: object): Promise<void>; get(key: string): Promise<object> } };
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
}

/** As the background issues them: a page cannot, and would have to guess 128 bits. */
async function putTicket(profile: Profile, ticket: string, address: string, site: string): Promise<void> {
  const worker = await serviceWorker(profile.context);
  await worker.evaluate(
    async ([name, start, from]) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeOfWorker };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(start!));
      const until = Date.now() + 10_000;
      await chrome.storage.session.set({ [`dock-ticket:${name}`]: { tab: tab?.id, site: from, until } });
    },
    [ticket, address, site],
  );
}

/** The address of our page in this session of the browser, as only our own scripts are told it. */
async function dockedAddress(page: Page, extensionId: string): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find(({ origin }) => origin.includes(extensionId));
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'chrome.runtime.getURL("docked.html")',
    contextId: ours!.id,
  });
  await cdp.detach();
  return String(result.value);
}

async function addFrame(page: Page, address: string): Promise<void> {
  await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = src;
    frame.style.cssText = 'position:fixed;top:0;left:0;width:400px;height:600px';
    document.body.append(frame);
    await loaded;
  }, address);
}

const shownIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.body.innerText.trim() + document.querySelectorAll('#root > *').length);

test('a page that frames ours sees a blank: without a ticket, with a forged, a used or another’s', async ({
  signedInChart: page,
  profile,
  ehr,
}) => {
  const site = new URL(ehr).origin;
  const address = await dockedAddress(page, profile.extensionId);
  const work = `${ehr}/platform/work`;
  await putTicket(profile, 'for-the-queue', `${ehr}/platform/`, site);
  await putTicket(profile, 'other-site', work, 'http://localhost:1');
  for (const ticket of ['', '#', '#0123456789abcdef', '#for-the-queue', '#other-site']) {
    await addFrame(page, address + ticket);
  }
  await page.waitForTimeout(settled);
  expect(framesOfOurs(page)).toHaveLength(5);
  for (const frame of framesOfOurs(page)) expect(await shownIn(frame)).toBe('0');

  await putTicket(profile, 'once', work, site);
  await addFrame(page, `${address}#once`);
  await expect.poll(async () => shownIn(framesOfOurs(page).at(-1)!)).not.toBe('0');
  await addFrame(page, `${address}#once`);
  await page.waitForTimeout(settled);
  expect(await shownIn(framesOfOurs(page).at(-1)!)).toBe('0');

  // Within a frame of its own the page would be the top window no more.
  await putTicket(profile, 'nested', work, site);
  await page.evaluate((src) => {
    const outer = document.createElement('iframe');
    outer.srcdoc = `<iframe src="${src}"></iframe>`;
    document.body.append(outer);
  }, `${address}#nested`);
  await expect.poll(() => framesOfOurs(page).length).toBe(8);
  await page.waitForTimeout(settled);
  const nested = framesOfOurs(page).find((frame) => frame.parentFrame() !== page.mainFrame());
  expect(await shownIn(nested!)).toBe('0');
});

test('no page can frame our other pages, nor the docked one by its lasting address', async ({
  signedInChart: page,
  profile,
}) => {
  const session = new URL(await dockedAddress(page, profile.extensionId)).host;
  const names = ['sidepanel.html', 'workspace.html', 'options.html'];
  for (const path of names) await addFrame(page, `chrome-extension://${session}/${path}`);
  for (const path of [...names, 'docked.html']) {
    await addFrame(page, `chrome-extension://${profile.extensionId}/${path}`);
  }
  expect(framesOfOurs(page)).toEqual([]);
});
