// Teaching as people meet it: by keys alone, at the widths of a side panel, light and dark, with the panel
// closed in between, and on a page where the draft goes wrong.

import { dayText } from '../../lib/model/calendar-day.ts';
import { serve } from '../browser/fixtures/serve.ts';
import { sampleCharts, us } from '../pages/sample-charts.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { look } from './fixtures/look.ts';
import { openPanel } from './fixtures/panel.ts';
import { signIn } from './fixtures/sign-in.ts';
import {
  confirmAll,
  linesShown,
  openTeaching,
  pointAt,
  pointAtCodes,
  saveTaught,
} from './fixtures/teach-page.ts';
import { expect, test } from './fixtures/test.ts';

const sample = samplePages.find((one) => one.name === 'two-tables-dx-and-cpt')!;

test('every step of it, at the widths of a side panel', async ({ profile, backend, page }, info) => {
  test.setTimeout(180_000);
  let shown = sampleCharts[0];
  const server = await serve(() => sample.html(shown));
  await page.goto(server.url + sample.path(shown));
  let panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await openTeaching(panel);
  await expect(panel.locator('.code-lines')).toBeVisible();
  await look(panel, 'teach-guessed', [320, 400], info);
  await look(panel, 'teach-codes', [320, 400], info, panel.getByRole('heading', { name: 'Codes' }));
  await look(panel, 'teach-read', [320, 400], info, panel.getByRole('heading', { name: 'Read now' }));
  await panel.getByRole('button', { name: 'Point: Patient identifier' }).click();
  await expect(panel.getByRole('group', { name: 'Pointing' })).toBeFocused();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.locator('.teach-says')).toContainText('Outlined');
  await look(panel, 'teach-pointing', [320, 400], info);
  await panel.keyboard.press('Escape');
  await confirmAll(panel);
  const lines = await linesShown(panel);

  // The panel is closed and opened again: what was taught is still there.
  await panel.close();
  panel = await openPanel(profile, page);
  await openTeaching(panel);
  await expect.poll(() => linesShown(panel)).toEqual(lines);
  await expect(panel.getByText('This goes on with what you taught before.')).toBeVisible();

  await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
  await look(panel, 'teach-try-first', [320], info);
  shown = sampleCharts[1];
  await page.goto('about:blank');
  await page.goto(server.url + sample.path(shown));
  await expect(panel.getByRole('button', { name: 'Yes, it is right' })).toBeVisible();
  await look(panel, 'teach-try', [320, 400], info);
  await panel.getByRole('button', { name: 'Yes, it is right' }).click();
  await panel.getByRole('button', { name: 'Next: save' }).click();
  await look(panel, 'teach-save', [320, 400], info);
  await panel.getByLabel('Name of the EHR or coding platform').fill('Meadow EHR');
  await panel.getByRole('button', { name: 'Save and share' }).click();
  await expect(panel.getByRole('heading', { name: 'Saved and shared' })).toBeVisible();
  await look(panel, 'teach-saved', [320], info);
  await server.close();
});

/** A page of which nothing can be guessed: no words that are known, and the codes under none. */
const odd = (chart: (typeof sampleCharts)[number], notice = '04/21/2026') =>
  `<!doctype html><title>Akte</title><body><div id="kopf"><i>Akte</i> <b class="akte">${chart.mrn}</b> <i>Fall</i> <b class="fall">${chart.encounter}</b> <i>Stand</i> <b class="stand">${notice}</b> <i>Tag</i> <b class="tag">${us(chart.dos)}</b></div>
<h2>Kodes ${chart.first} ${chart.last}</h2><div id="liste">${chart.diagnoses.map((d) => `<div class="zeile"><span class="z-code">${d.code}</span><span class="z-text">${d.words}</span></div>`).join('')}</div></body>`;

test('by keys alone, a page with no known word', async ({ profile, backend, page }) => {
  test.setTimeout(120_000);
  let shown = sampleCharts[0];
  const server = await serve(() => odd(shown));
  await page.goto(server.url);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await panel.getByRole('button', { name: 'Teach this page' }).focus();
  await panel.keyboard.press('Enter');
  const take = async (button: string | RegExp, says: string) => {
    await panel.getByRole('button', { name: button }).focus();
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('group', { name: 'Pointing' })).toBeFocused();
    await expect(async () => {
      await panel.keyboard.press('ArrowRight');
      await expect(panel.locator('.teach-says')).toContainText(says, { timeout: 300 });
    }).toPass();
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('group', { name: 'Pointing' })).toBeHidden();
  };
  await take('Point: Patient identifier', sampleCharts[0].mrn);
  await take('Point: Encounter', sampleCharts[0].encounter);
  await take('Point at a code', sampleCharts[0].diagnoses[0]!.code);
  const codes = (chart: typeof shown) => chart.diagnoses.map(({ code }) => `${code}||||`);
  await expect.poll(() => linesShown(panel)).toEqual(codes(sampleCharts[0]));
  await panel.getByRole('button', { name: 'Next: try it on another chart' }).focus();
  await panel.keyboard.press('Enter');
  shown = sampleCharts[1];
  await page.goto(`${server.url}/?again`);
  await expect.poll(() => linesShown(panel)).toEqual(codes(sampleCharts[1]));
  await panel.getByRole('button', { name: 'Yes, it is right' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Next: save' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByLabel('Name of the EHR or coding platform').focus();
  await panel.keyboard.type('Akte');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Saved and shared' })).toBeVisible();
  await server.close();
});

test('a value that is the same on both charts is pointed out, and so is a line that is left out', async ({
  profile,
  backend,
  page,
}) => {
  test.setTimeout(120_000);
  let shown = sampleCharts[0];
  const server = await serve(() => odd(shown));
  await page.goto(server.url);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await openTeaching(panel);
  await pointAt(panel, page, 'patient', '.akte');
  await pointAt(panel, page, 'encounter', '.fall');
  await pointAt(panel, page, 'dateOfService', '.stand');
  await pointAtCodes(panel, page, '.z-code');
  await confirmAll(panel);
  await page.evaluate(() => {
    const list = document.getElementById('liste')!;
    list.insertAdjacentHTML('beforeend', '<div class="zeile extra">Zusatz J44.9</div>');
  });
  await expect(panel.locator('.teach-live')).toContainText('J44.9');
  await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
  shown = sampleCharts[1];
  await page.goto(`${server.url}/?again`);
  await expect(panel.getByText('Date of service: 2026-04-21 on both charts')).toBeVisible();
  await panel.getByRole('button', { name: 'No, mend it here' }).click();
  await pointAt(panel, page, 'dateOfService', '.tag');
  await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
  await expect(panel.getByText('on both charts')).toHaveCount(0);
  await saveTaught(panel, 'Akte');
  await expect(panel.locator('.strip')).toContainText(dayText(sampleCharts[1].dos));
  await panel.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  const kept = await panel.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
    ).chrome.storage.local
      .get('page-profiles')
      .then((all) => JSON.stringify(all)),
  );
  expect(kept).toContain('Akte');
  for (const { mrn, encounter, last } of sampleCharts)
    for (const said of [mrn, encounter, last])
      expect(kept, 'nothing of a patient in the profile').not.toContain(said);
  await server.close();
});

test('who is no administrator is told so, and can use it alone', async ({
  profile,
  newProfile,
  backend,
  page,
}) => {
  test.setTimeout(120_000);
  const server = await serve(() => sample.html(sampleCharts[0]));
  await page.goto(server.url + sample.path(sampleCharts[0]));
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await expect(panel.locator('.strip')).toBeVisible();
  await panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: WithLocal }).chrome;
    const { identity } = await storage.local.get('identity');
    await storage.local.set({
      identity: { ...identity, person: { ...identity.person, role: 'qa-auditor' } },
    });
  });
  await openTeaching(panel);
  await expect(panel.getByRole('button', { name: /^Confirm: / }).first()).toBeVisible();
  await confirmAll(panel);
  await panel.getByRole('button', { name: 'Next: try it on another chart' }).click();
  await panel.getByRole('button', { name: 'Save without trying' }).click();
  await panel.getByLabel('Name of the EHR or coding platform').fill('Meadow EHR');
  await expect(panel.getByText('saved by its administrators')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Use it for myself' })).toBeDisabled();
  await panel.getByLabel(/not tried on a second chart/).check();
  await panel.getByRole('button', { name: 'Use it for myself' }).click();
  await panel.getByRole('button', { name: 'Done' }).click();
  await expect(panel.locator('.strip')).toContainText(sampleCharts[0].mrn);

  const elsewhere = await newProfile();
  const other = elsewhere.context.pages()[0]!;
  await other.goto(server.url + sample.path(sampleCharts[0]));
  const otherPanel = await openPanel(elsewhere, other);
  await signIn(otherPanel, backend);
  await expect(otherPanel.getByRole('button', { name: 'Teach this page' })).toBeVisible();
  await server.close();
});

interface WithLocal {
  storage: {
    local: {
      get(key: string): Promise<{ identity: { person: object } }>;
      set(values: object): Promise<void>;
    };
  };
}
