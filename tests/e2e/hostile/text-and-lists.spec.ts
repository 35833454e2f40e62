// Text that comes late, text that stands twice, and lists that show a part of themselves.

import * as copied from '../../pages/hostile/copied-forward.ts';
import * as late from '../../pages/hostile/late-text.ts';
import * as virtual from '../../pages/hostile/virtual-list.ts';
import {
  evidenceOf,
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
  var arrive: () => Promise<void>;
}

test('late-text: codes and a passage are there once they have come, and are not missed before', async ({
  open,
}) => {
  const { page, panel } = await open(late.lateText);
  await expectRefusal(panel, 'No chart here', 'does not recognise');
  await page.evaluate(() => arrive());
  await expectChart(panel, late.chart);
  const words = 'stage 3a, worse since autumn';
  await select(page, words);
  await takeEvidence(panel);
  await expect(await evidenceOf(panel)).toContainText(words);

  await page.reload();
  await page.evaluate(() => {
    document.getElementById('codes')!.innerHTML = 'Loading';
  });
  await expect(lines(panel)).toHaveCount(0);
  const arrived = page.evaluate(() => arrive());
  await expectChart(panel, late.chart);
  await arrived;
  expect(await showEvidence(panel)).toBe('Shown in the page.');
  expect((await painted(page)).words).toBe(words);
  await page.evaluate(() => {
    document.getElementById('note')!.textContent = '';
  });
  expect(await showEvidence(panel)).toContain('Not on the page now');
});

test('copied-forward: the passage is found where it was taken, or in several places, never in a copy', async ({
  open,
}) => {
  const { page, panel, site } = await open(copied.asTaken);
  await expectChart(panel, { ...copied.chart, note: '' });
  await select(page, copied.passage);
  await takeEvidence(panel);
  await expect(await evidenceOf(panel)).toContainText(copied.passage);
  const shown = async (as: Parameters<typeof site.become>[0]) => {
    site.become(as);
    await page.reload();
    await expectChart(panel, copied.chart);
    return { said: await showEvidence(panel), at: await painted(page) };
  };

  const whole = await shown(copied.copiedWhole);
  if (!whole.said.startsWith('In several places')) expect(whole.at.note).toBe('original');
  const changed = await shown(copied.copiedAndChanged);
  expect(changed.said).toContain('Shown in the page.');
  expect(changed.at).toEqual({ words: copied.passage, note: 'original' });
  const gone = await shown(copied.originalGone);
  expect(gone.said).toContain('Not on the page now');
  expect(gone.at.words).toBe('');
});

test('virtual-list: a list that draws some of its lines is not reviewed in part', async ({ open }) => {
  const { page, panel } = await open(virtual.virtualList);
  const refused = () => expectRefusal(panel, 'The chart could not be read', 'of 41 rows of codes');
  await refused();
  await page.locator('#all').click();
  await expect(lines(panel)).toContainText(virtual.codes);
  await lines(panel).last().focus();
  await panel.keyboard.press('a');
  await expect(lines(panel).last()).toHaveAttribute('data-verdict', 'agree');

  await page.locator('#some').click();
  await refused();
  await page.locator('#all').click();
  await expect(lines(panel)).toContainText(virtual.codes);
  await expect(lines(panel).last()).toHaveAttribute('data-verdict', 'agree');
  await expect(panel.getByText('no longer', { exact: false })).toHaveCount(0);
});
