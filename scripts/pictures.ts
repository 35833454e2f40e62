// `npm run pictures`: the pictures of the README and of stores, docs/pictures/, and the extension's icons, made by the
// build itself: the demonstration runs in a folder of its own, a chart is reviewed in a real Chromium, and the screens
// are kept as they stand. Few and small.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { chartUrl } from '../lib/demo/chart-url.ts';
import { demonstrationId } from './demonstration-id.ts';
import { needChromium } from './find-browser.ts';
import { root } from './package-bin.ts';
import type { Ready } from './start/words.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overread-pictures-'));
const pictures = path.join(root, 'docs/pictures');
const own = (page: string): string => `chrome-extension://${demonstrationId}/${page}`;

const start = spawn(process.execPath, [path.join(root, 'scripts/start.ts'), '--folder', folder], {
  env: { ...process.env, OVERREAD_JSON: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await makePictures(await whenReady());
} finally {
  start.kill('SIGINT');
  await new Promise((done) => start.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}

async function whenReady(): Promise<Ready> {
  for await (const line of createInterface({ input: start.stdout })) {
    if (line.startsWith('OVERREAD_READY ')) return JSON.parse(line.slice('OVERREAD_READY '.length));
  }
  throw new Error('The demonstration did not start.');
}

async function makePictures(ready: Ready): Promise<void> {
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: await needChromium(),
    headless: true,
    colorScheme: 'light',
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${ready.extension}`,
      `--load-extension=${ready.extension}`,
    ],
  });
  // A machine with other work needs more than the usual half minute.
  context.setDefaultTimeout(90_000);
  try {
    mkdirSync(pictures, { recursive: true });
    await icons(context);
    await review(context, ready);
    await workspace(context);
  } finally {
    await context.close();
  }
}

/** The sizes that browsers and stores ask for, drawn from one file. */
async function icons(context: BrowserContext): Promise<void> {
  const drawing = readFileSync(path.join(import.meta.dirname, 'pictures/icon.svg'), 'utf8');
  const page = await context.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    await page.screenshot({ path: path.join(root, `public/icon/${size}.png`), omitBackground: true });
  }
  await page.close();
}

/** A chart with the panel beside it: one line agreed with, one revised, the passage marked in the page. */
async function review(context: BrowserContext, ready: Ready): Promise<void> {
  const chart = await context.newPage();
  await chart.setViewportSize({ width: 800, height: 700 });
  await chart.goto(chartUrl(ready.ehr, 'spa', 'card-02'));
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 700 });
  await panel.goto(own('manifest.json'));
  const tab = await panel.evaluate(async (url) => {
    // Inside the extension’s own page.
    const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
  }, chart.url());
  await panel.goto(own(`sidepanel.html?tab=${tab}`));
  await panel.getByLabel('E-mail').fill(ready.account!.email);
  await panel.getByLabel('Password').fill(ready.account!.password);
  await panel.getByRole('button', { name: 'Sign in', exact: true }).click();
  await panel.locator('[data-line]').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'a', 'a', 'a']) await panel.keyboard.press(key);
  await panel.getByText('3 of 6 judged').waitFor();
  await chart.bringToFront();
  const left = await chart.screenshot();
  await panel.bringToFront();
  await beside(context, [left, await panel.screenshot()]);
  await chart.close();
  await panel.close();
}

interface ChromeOfPage {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
}

/** As a person has them on the screen: the chart, and the panel to its right. */
async function beside(context: BrowserContext, shots: readonly Buffer[]): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1201, height: 700 });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  await page.setContent(
    `<style>body { margin: 0; display: flex; gap: 1px; background: #777 }</style>${images.join('')}`,
  );
  await keep(page, 'review');
  await page.close();
}

async function workspace(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1200, height: 700 });
  await page.goto(own('workspace.html#/figures'));
  await page.locator('table td').first().waitFor();
  await keep(page, 'figures');
  await page.goto(own('workspace.html#/denials'));
  await page.locator('[role=row], table td').first().waitFor();
  await keep(page, 'denials');
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
}
