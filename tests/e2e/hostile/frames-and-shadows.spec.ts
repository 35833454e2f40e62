// A chart in frames and components: what a page wrote into itself, what comes from another origin, and what is
// closed to everybody.

import { athenaExample } from '../../fixtures/charts/athena/example.ts';
import * as crossOrigin from '../../pages/hostile/cross-origin-frame.ts';
import * as srcdoc from '../../pages/hostile/iframe-srcdoc.ts';
import { codesClosed, noteClosed } from '../../pages/hostile/shadow-closed.ts';
import { passage, shadowOpen } from '../../pages/hostile/shadow-open.ts';
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

const athenaCodes = athenaExample.lines.map((line) => line.code);

test('iframe-srcdoc: frames that the page wrote into itself are no part of the chart', async ({ open }) => {
  const { page, panel } = await open(srcdoc.iframeSrcdoc);
  await expectChart(panel, srcdoc.chart);
  await page.evaluate(() => document.getElementById('chart')!.remove());
  await expectRefusal(panel, 'No chart here', 'does not recognise');
});

test('cross-origin-frame: the chart is read in its frame, and the panel names the frame’s site', async ({
  open,
}) => {
  const { page, panel, site } = await open(crossOrigin.crossOriginFrame);
  await expectChart(panel, crossOrigin.chart);
  await expect(panel.locator('.strip-site')).toHaveText(site.other);
  const frame = page.frames()[1]!;
  await select(frame, 'stage 3a, worse since autumn');
  await takeEvidence(panel);
  await expect(await evidenceOf(panel)).toContainText('stage 3a, worse since autumn');
  expect(await showEvidence(panel)).toBe('Shown in the page.');
  expect((await painted(frame)).words).toBe('stage 3a, worse since autumn');

  await page.evaluate((src) => {
    const forged = document.createElement('iframe');
    forged.src = src;
    document.body.append(forged);
  }, '/forged');
  await expectRefusal(panel, 'No chart here', 'Charts of two systems');
});

test('a site’s name that is too long for the strip keeps its end', async ({ open }) => {
  const { panel } = await open(crossOrigin.crossOriginFrame);
  await expectChart(panel, crossOrigin.chart);
  await panel.setViewportSize({ width: 320, height: 640 });
  const place = await panel.locator('.strip-site').evaluate((strip) => {
    const name = strip.querySelector('bdi')!;
    name.textContent = 'ehr.example.org.account.and.session.of.somebody.else.look-alike.example.net';
    const [outer, inner] = [strip.getBoundingClientRect(), name.getBoundingClientRect()];
    return { end: Math.abs(inner.right - outer.right) < 2, cut: inner.left < outer.left };
  });
  expect(place).toEqual({ end: true, cut: true });
  const wide = await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('shadow-open: codes are read, and a passage in a component is taken and found again', async ({
  open,
}) => {
  const { page, panel } = await open(shadowOpen);
  await expect(lines(panel)).toContainText(athenaCodes);
  await select(page, passage);
  await takeEvidence(panel);
  await expect(await evidenceOf(panel)).toContainText(passage);
  await page.reload();
  await expect(lines(panel)).toContainText(athenaCodes);
  expect(await showEvidence(panel)).toBe('Shown in the page.');
  expect((await painted(page)).words).toBe(passage);
});

test('shadow-closed: codes that are out of reach are said to be, not taken for none', async ({ open }) => {
  const { panel } = await open(codesClosed);
  await expectRefusal(panel, 'The chart could not be read', '(ax-billing-panel) is closed to extensions');
  await expect(panel.locator('.no-chart')).toContainText('Nothing can be recorded');
});

test('shadow-closed: a passage that is out of reach is not taken, and nothing else in its place', async ({
  open,
}) => {
  const { page, panel } = await open(noteClosed);
  await expect(lines(panel)).toContainText(athenaCodes);
  await select(page, passage);
  await takeEvidence(panel);
  await expect(panel.getByText('Nothing is selected in the page')).toBeVisible();
  await expect(await evidenceOf(panel)).toHaveCount(0);
});
