// The Firefox build, in a real Firefox: a person opens the sidebar beside a chart, signs in, disagrees with a line by
// a passage of the note, agrees with the rest, signs without the backend, and it is sent when that is there again.

import { categoryWords, rootCauseWords } from '../../../components/ui/words.ts';
import { chartUrl } from '../../../lib/demo/server.ts';
import { chartById } from '../../../lib/practice/charts.ts';
import type { Backend } from '../fixtures/backend.ts';
import { backendRecords } from '../fixtures/backend-records.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { countOf, fillIn, focusOn, pressButton, selectText, visibleText } from './own-page.ts';
import { pressToolbarButton, sidebarText, sidebarWatcher } from './sidebar.ts';

const chart = chartById('card-01')!;
const passage = 'Paroxysmal atrial fibrillation, not at goal with two further episodes.';

let firefox: Firefox;
test.beforeEach(async () => {
  firefox = await openFirefox();
});
test.afterEach(() => firefox.close());

test('a chart is read, judged with evidence, signed and sent', async ({ backend, ehr }, info) => {
  test.setTimeout(180_000);
  const page = await firefox.open(chartUrl(ehr, 'classic', chart.id));
  const panel = await firefox.openPanel(page);
  await fillIn(panel, 'Server address', backend.url);
  await fillIn(panel, 'E-mail', backend.account.email);
  await fillIn(panel, 'Password', backend.account.password);
  await pressButton(panel, 'Sign in');

  await expect.poll(() => visibleText(panel)).toContain(chart.patient.mrn);
  expect(await visibleText(panel)).toContain(chart.encounter);
  await expect.poll(() => countOf(panel, '[data-line]')).toBe(chart.lines.length);

  await focusOn(panel, '[data-line]');
  await panel.keyboard.press('d');
  await expect.poll(() => countOf(panel, '.finding select:focus')).toBe(1);
  const { keyboard } = panel;
  await keyboard.type(categoryWords['combination-excludes1']);
  await keyboard.press('Tab');
  await keyboard.type(rootCauseWords.coder);
  for (const _ of ['severity', 'direction']) {
    await keyboard.press('Tab');
    await keyboard.press(' ');
  }
  await keyboard.press('Tab');
  await keyboard.type('The visit says more than this code.');
  await selectText(page, passage);
  await pressButton(panel, 'Take selected text');
  await expect.poll(() => visibleText(panel)).toContain(`“${passage}”`);
  await panel.screenshot({ path: info.outputPath('finding-firefox.png') });
  await focusOn(panel, 'button.evidence-quote');
  await panel.keyboard.press('Enter');
  await expect.poll(() => visibleText(panel)).toContain('Shown in the page.');
  const painted = () =>
    Promise.all(page.frames().map((f) => f.evaluate(() => CSS.highlights.has('overread-evidence'))));
  await expect.poll(painted).toContain(true);
  await page.bringToFront();
  await page.screenshot({ path: info.outputPath('evidence-firefox.png') });
  await panel.bringToFront();

  await backend.stop();
  await focusOn(panel, 'button.evidence-quote');
  await keyboard.press('Escape');
  await keyboard.press('ArrowDown');
  for (const _ of chart.lines.slice(1)) await keyboard.press('a');
  const all = `${chart.lines.length} of ${chart.lines.length} judged`;
  // Signing asks what is judged by now: the last key may still be on its way.
  await expect.poll(() => visibleText(panel)).toContain(all);
  await keyboard.press('s');
  await expect.poll(() => visibleText(panel)).toContain('Sign this worksheet?');
  await keyboard.press('Enter');
  await expect.poll(() => visibleText(panel)).toContain('Signed');
  await expect.poll(() => visibleText(panel)).toMatch(/\d+ to send/);
  await backend.start();
  await expect.poll(() => signedWorksheets(backend), { timeout: 60_000 }).toBe(1);
  const { records } = await backendRecords(backend);
  const [finding] = records.filter(({ kind }) => kind === 'finding');
  expect(finding!.values.evidence).toMatchObject([{ kind: 'quote', anchor: { exact: passage } }]);
});

async function signedWorksheets(backend: Backend): Promise<number> {
  const { records } = await backendRecords(backend);
  return records.filter(({ kind, values }) => kind === 'worksheet' && values.status === 'signed').length;
}

test('the sidebar that the toolbar button opens follows the tab in view', async ({ backend, ehr }) => {
  const other = chartById('card-02')!;
  const watcher = await sidebarWatcher(firefox);
  const first = await firefox.open(chartUrl(ehr, 'spa', chart.id));
  const second = await firefox.open(chartUrl(ehr, 'spa', other.id));
  const panel = await firefox.openPanel(first);
  await fillIn(panel, 'Server address', backend.url);
  await fillIn(panel, 'E-mail', backend.account.email);
  await fillIn(panel, 'Password', backend.account.password);
  await pressButton(panel, 'Sign in');
  await expect.poll(() => visibleText(panel)).toContain(chart.patient.mrn);

  await first.bringToFront();
  expect(await sidebarText(watcher)).toBe('');
  await pressToolbarButton(firefox.browser);
  await expect.poll(() => sidebarText(watcher)).toContain(chart.patient.mrn);
  await second.bringToFront();
  await expect.poll(() => sidebarText(watcher)).toContain(other.patient.mrn);
  expect(await sidebarText(watcher)).not.toContain(chart.patient.mrn);
});
