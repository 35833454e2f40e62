// The marks in a real Firefox, whose content scripts work in another way on the page.

import { chartUrl } from '../../../lib/demo/server.ts';
import { chartById } from '../../../lib/practice/charts.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { countOf, fillIn, focusOn, pressButton, visibleText } from './own-page.ts';

const chart = chartById('card-01')!;

let firefox: Firefox;
test.beforeEach(async () => {
  firefox = await openFirefox();
});
test.afterEach(() => firefox.close());

test('a judged line has its mark in the page', async ({ backend, ehr }, info) => {
  const page = await firefox.open(chartUrl(ehr, 'spa', chart.id));
  const row = '[data-lh="code-rows"] [role=row]';
  await expect.poll(() => countOf(page, row)).toBe(chart.lines.length);
  const panel = await firefox.openPanel(page);
  await fillIn(panel, 'Server address', backend.url);
  await fillIn(panel, 'E-mail', backend.account.email);
  await fillIn(panel, 'Password', backend.account.password);
  await pressButton(panel, 'Sign in');
  await expect.poll(() => countOf(panel, '[data-line]')).toBe(chart.lines.length);
  expect(await countOf(page, 'overread-marks')).toBe(0);

  await page.bringToFront();
  const box = await page.evaluate((wanted) => {
    const { left, top, height } = document.querySelector(wanted)!.getBoundingClientRect();
    return { x: left - 15, y: top, width: 30, height };
  }, row);
  const before = await page.screenshot({ clip: box, encoding: 'base64' });
  await panel.bringToFront();
  await focusOn(panel, '[data-line]');
  for (const _ of chart.lines) await panel.keyboard.press('a');
  await expect.poll(() => countOf(page, 'overread-marks')).toBe(1);
  await page.bringToFront();
  // What is drawn stands in a closed shadow root: only the picture tells.
  await expect.poll(() => page.screenshot({ clip: box, encoding: 'base64' })).not.toBe(before);
  await page.screenshot({ path: info.outputPath('marks-firefox.png') });
  expect(await visibleText(page)).toContain(chart.patient.mrn);
});
