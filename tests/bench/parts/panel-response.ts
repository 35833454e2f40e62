// How soon the panel answers: from a key press to the frame that shows it, and from a disagreement to the
// field that asks why. In a real Chromium, on a chart of the demonstration EHR, with the backend running.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startDemo } from '../../../lib/demo/server.ts';
import { buildExtension } from '../../../scripts/builds.ts';
import { startBackend } from '../../e2e/fixtures/backend.ts';
import { openProfile } from '../../e2e/fixtures/chromium.ts';
import { openChart } from '../../e2e/fixtures/open-chart.ts';
import { openPanel } from '../../e2e/fixtures/panel.ts';
import { chartInPanel } from '../../e2e/fixtures/review-by-key.ts';
import { signIn } from '../../e2e/fixtures/sign-in.ts';
import { type Row, readable } from './row.ts';

const chart = 'card-05';

export async function panelResponse(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'overread-bench-'));
  process.env.OVERREAD_BUILD = path.join(folder, 'build');
  await buildExtension({ out: process.env.OVERREAD_BUILD, browsers: ['chrome'], demo: true });
  const demo = await startDemo();
  const backend = await startBackend({ OVERREAD_DATA: path.join(folder, 'data') });
  const profile = await openProfile();
  try {
    const page = await openChart(profile, demo.url, 'classic', chart);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, chart);
    return [
      ...summary('key press to painted verdict', await verdictTimes(panel)),
      ...summary('key press to the field that asks why', await editorTimes(panel)),
    ];
  } finally {
    await profile.close();
    await backend.stop();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Presses A down the chart and back to D and A again, and times each. */
async function verdictTimes(panel: Page): Promise<number[]> {
  await panel.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { found });
    let pressed = 0;
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    const shown = () =>
      requestAnimationFrame(() => setTimeout(() => found.push(performance.now() - pressed)));
    const options = { subtree: true, attributeFilter: ['data-verdict'] };
    new MutationObserver(shown).observe(document.body, options);
  });
  await panel.locator('[data-line]').first().focus();
  for (let n = 0; n < 11; n += 1) {
    await panel.keyboard.press('a');
    await panel.waitForTimeout(120);
  }
  return panel.evaluate(() => (globalThis as unknown as { found: number[] }).found.slice(0, 11));
}

async function editorTimes(panel: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 8; n += 1) {
    await panel.locator('[data-line]').nth(n).focus();
    // Set up first and asked afterwards: the field can have the focus before a second call arrives.
    await panel.evaluate(() => {
      const opened = new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener('keydown', (event) => (pressed ||= event.timeStamp), { capture: true, once: true });
        addEventListener('focusin', () => resolve(performance.now() - pressed), { once: true });
      });
      Object.assign(globalThis, { opened });
    });
    await panel.keyboard.press('d');
    times.push(await panel.evaluate(() => (globalThis as unknown as { opened: Promise<number> }).opened));
    await panel.keyboard.press('Escape');
    await panel.waitForTimeout(100);
  }
  return times;
}

function summary(what: string, times: number[]): Row[] {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return [
    { what: `${what}, median of ${sorted.length}`, figure: readable(middle), unit: 'ms' },
    { what: `${what}, slowest`, figure: readable(sorted.at(-1) ?? Number.NaN), unit: 'ms' },
  ];
}
