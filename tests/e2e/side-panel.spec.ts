// The browser's own side panel: it shows the chart of its window, follows to another chart and to a pop-up
// window of the EHR, and takes real keys.

import { openChart } from './fixtures/open-chart.ts';
import { openPanel, openSidePanel } from './fixtures/panel.ts';
import { demoChart } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const focusFirstLine = `(() => {
  const line = document.querySelector('[data-line]');
  line?.focus();
  return document.hasFocus() && document.activeElement === line && line !== null;
})()`;
const strip = 'document.querySelector(".strip")?.textContent ?? ""';

test('follows the person from chart to chart', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'classic', 'card-01');
  const inTab = await openPanel(profile, page);
  await signIn(inTab, backend);
  await expect(inTab.locator('.strip')).toBeVisible();
  await inTab.close();

  const panel = await openSidePanel(profile, page);
  const shown = () => panel.evaluate<string>(strip);
  await expect.poll(shown).toContain(demoChart('card-01').patient.mrn);

  await expect.poll(() => panel.evaluate<boolean>(focusFirstLine)).toBe(true);
  await panel.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', code: 'KeyA', text: 'a' });
  await panel.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA' });
  const verdict = 'document.querySelector("[data-line]").dataset.verdict';
  await expect.poll(() => panel.evaluate(verdict)).toBe('agree');

  const second = await openChart(profile, ehr, 'spa', 'card-02');
  await second.bringToFront();
  await expect.poll(shown).toContain(demoChart('card-02').patient.mrn);
  await page.bringToFront();
  await expect.poll(shown).toContain(demoChart('card-01').patient.mrn);

  const popup = await openChart(profile, ehr, 'platform', 'card-03');
  await popup.bringToFront();
  await expect.poll(shown).toContain(demoChart('card-03').encounter);
});
