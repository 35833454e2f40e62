// Pages that allow nothing, take everything for themselves, or show two patients at once.

import * as keys from '../../pages/hostile/hotkeys.ts';
import * as strict from '../../pages/hostile/strict-csp.ts';
import * as two from '../../pages/hostile/two-patients.ts';
import {
  expectChart,
  expectRefusal,
  lines,
  painted,
  select,
  showEvidence,
  takeEvidence,
} from './panel-words.ts';
import { expect, test } from './stage.ts';

declare global {
  var seen: string[];
}

const words = 'stage 3a, worse since autumn';

test('strict-csp: a page that forbids everything is read and marked, and has nothing to report', async ({
  open,
}) => {
  const { page, panel, site } = await open(strict.strictCsp);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) violations.push(message.text());
  });
  await page.reload();
  await expectChart(panel, strict.chart);
  await select(page, words);
  await takeEvidence(panel);
  expect(await showEvidence(panel)).toBe('Shown in the page.');
  expect((await painted(page)).words).toBe(words);
  const colour = await page
    .locator('.note-body p')
    .evaluate((note) => getComputedStyle(note, '::highlight(overread-evidence)').backgroundColor);
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  expect(violations).toEqual([]);
  expect(site.reports).toEqual([]);

  // That reports would have come:
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.body.append(style);
  });
  await expect.poll(() => site.reports.length).toBeGreaterThan(0);
  expect(violations.length).toBeGreaterThan(0);
});

test('hotkeys: the page loses none of its keys and clicks and sees none of ours', async ({ open }) => {
  const { page, panel } = await open(keys.hotkeys);
  await expectChart(panel, keys.chart);
  await select(page, words);
  await takeEvidence(panel);
  expect(await showEvidence(panel)).toBe('Shown in the page.');
  for (const key of ['ArrowDown', 'a', 'ArrowDown', 'a', 'Control+z', '?', 'Escape'])
    await panel.keyboard.press(key);
  await expectChart(panel, keys.chart);
  expect(await page.evaluate(() => seen)).toEqual([]);
  expect(await page.title()).not.toBe('agreed');

  const verdicts = () =>
    lines(panel).evaluateAll((all) => all.map((line) => line.getAttribute('data-verdict')));
  // Three were given and the last was taken back.
  await expect.poll(async () => (await verdicts()).filter(Boolean)).toHaveLength(2);
  const before = await verdicts();
  await page.bringToFront();
  await page.mouse.click(5, 5);
  for (const key of ['a', 'r', 'e', 's', 'd']) await page.keyboard.press(key);
  const seen_ = await page.evaluate(() => seen);
  expect(seen_.filter((one) => one.startsWith('keydown'))).toEqual(
    ['a', 'r', 'e', 's', 'd'].map((key) => `keydown ${key}`),
  );
  expect(seen_.filter((one) => one.startsWith('click'))).toHaveLength(1);
  expect(await page.title()).toBe('agreed');
  // What the page did is read, and nothing was judged. While it is read the review is away for a moment.
  await expect(panel.locator('.strip')).toContainText('4 code lines');
  await expect.poll(async () => (await verdicts()).filter(Boolean)).toEqual(before.filter(Boolean));
});

test('two-patients: a second chart beside the first ends recording, with the reason', async ({ open }) => {
  const { page, panel } = await open(two.sideBySide);
  await expectChart(panel, two.chart);
  await lines(panel).first().focus();
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    frame.src = '/ehr/b';
    document.body.append(frame);
    await loaded;
  });
  await panel.keyboard.press('a');
  await expectRefusal(panel, 'The page contradicts itself', 'different patients');
  await expect(panel.locator('.no-chart')).toContainText('Nothing can be recorded');
  await page.evaluate(() => document.querySelectorAll('iframe')[1]!.remove());
  await page.reload();
  await expectChart(panel, two.chart);
  await expect(lines(panel).and(panel.locator('[data-verdict]'))).toHaveCount(0);
});

test('two-patients: two banners in one document are a list, not a chart', async ({ open }) => {
  const { panel } = await open(two.twoBanners);
  await expectRefusal(panel, 'A work list, not a chart', 'several patients');
});
