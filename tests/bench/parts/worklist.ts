// A year of reviews in one browser: how soon the worklist stands, answers a key in its search, and opens a chart.
// In a real Chromium, on the built extension, with the records in its own store.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { buildExtension } from '../../../scripts/builds.ts';
import { bundle } from '../../browser/fixtures/bundle.ts';
import { startBackend } from '../../e2e/fixtures/backend.ts';
import { openProfile } from '../../e2e/fixtures/chromium.ts';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { demoReview } from '../../fixtures/demo-reviews.ts';
import { reviewChanges } from '../../unit/server/review-changes.ts';
import { type Row, readable } from './row.ts';

const worksheets = 10_000;
/** Worksheets handed to the browser at once. */
const portion = 250;

export async function worklist(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  process.env.OVERREAD_BUILD = path.join(folder, 'build');
  await buildExtension({ out: process.env.OVERREAD_BUILD, browsers: ['chrome'], demo: true });
  const backend = await startBackend({ OVERREAD_DATA: path.join(folder, 'data') });
  const profile = await openProfile();
  try {
    const page = await profile.context.newPage();
    const url = `chrome-extension://${profile.extensionId}/workspace.html#/worklist`;
    await page.goto(url);
    await signIn(page, backend);
    await page.getByText('No chart has been reviewed yet').waitFor();
    await backend.stop();
    const records = await fill(page);
    // Another page of the extension, so that nothing of the list is in this one.
    await page.goto(`chrome-extension://${profile.extensionId}/options.html`);
    const started = performance.now();
    await page.goto(url);
    await page.locator('tbody tr').first().waitFor();
    const stood = performance.now() - started;
    const typed = await frameTimes(page, 'input[type=search]', ['r', 'a', 'm', 'a', 'n']);
    const cleared = await frameTimes(page, 'input[type=search]', Array(5).fill('Backspace'));
    const opened = await frameTimes(page, 'tbody button', ['Enter', 'Enter', 'Enter', 'Enter', 'Enter']);
    const of = `${worksheets.toLocaleString('en-US')} worksheets (${records.toLocaleString('en-US')} records)`;
    return [
      { what: `${of}: page to list`, figure: readable(stood), unit: 'ms' },
      {
        what: 'key in the search to painted list, slowest of 10',
        figure: slowest([...typed, ...cleared]),
        unit: 'ms',
      },
      {
        what: 'key to opened or closed chart in the list, slowest of 5',
        figure: slowest(opened),
        unit: 'ms',
      },
    ];
  } finally {
    await profile.close();
    await backend.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const slowest = (times: readonly number[]): string => readable(Math.max(...times));

/** Fills the store of whoever is signed in, as a pull does; how many records there are. */
async function fill(page: Page): Promise<number> {
  // Run by the browser's debugger, which the extension's content security policy does not bind.
  await page.evaluate(await bundle(new URL('./store-page.ts', import.meta.url)));
  const records = new Set<string>();
  let position = 0;
  for (let from = 0; from < worksheets; from += portion) {
    const changes: LoggedChange[] = [];
    for (let n = from; n < from + portion; n += 1) {
      const chart = demoCharts[n % demoCharts.length]!;
      const review = await demoReview(chart, `reviewer-${n % 7}`, Date.UTC(2026, 0, 1) + n * 1000, `-${n}`);
      for (const change of reviewChanges(review)) {
        position += 1;
        records.add(change.record);
        changes.push({ ...change, author: 'reviewer', position, receivedAt: 0 });
      }
    }
    // As text: to a compiler what a field may hold has no end.
    await page.evaluate((text) => globalThis.storePage.fill(JSON.parse(text)), JSON.stringify(changes));
  }
  return records.size;
}

/** Presses the keys in an element, and times each to the frame after the one that shows its effect. */
async function frameTimes(page: Page, selector: string, keys: readonly string[]): Promise<number[]> {
  await page.locator(selector).first().focus();
  const times: number[] = [];
  for (const key of keys) {
    await page.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          (event) => {
            // Two frames: the first may be the one in which the key is worked on.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp))),
            );
          },
          { capture: true, once: true },
        );
      });
      Object.assign(globalThis, { painted });
    });
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted));
  }
  return times;
}
