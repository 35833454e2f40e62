// Pages that no profile knows, as a reviewer meets them: what is offered, that nothing is read without a yes,
// that another chart of the site is then read alike, and that a yes can be taken back.

import type { Page } from '@playwright/test';
import { serve } from '../browser/fixtures/serve.ts';
import { expectedLines } from '../pages/expected.ts';
import type { SamplePage } from '../pages/page-type.ts';
import { type SampleChart, sampleCharts } from '../pages/sample-charts.ts';
import { samplePages } from '../pages/sample-pages.ts';
import { faultsOf } from './fixtures/accessibility.ts';
import { openPanel } from './fixtures/panel.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const offer = (panel: Page) => panel.getByRole('region', { name: 'This looks like a coding page' });
const worksheet = (panel: Page) => panel.locator('[data-line]');
const codesOf = (lines: object[]): string[] => lines.map((line) => (line as { code: string }).code);

/** A site of that make; some show every chart at one address. */
async function openSample(page: Page, sample: SamplePage) {
  let shown: SampleChart;
  const server = await serve((path) =>
    path === sample.path(shown).split('#')[0] ? sample.html(shown) : undefined,
  );
  return {
    async open(chart: SampleChart) {
      shown = chart;
      // Another `#` alone would not load the page anew.
      await page.goto('about:blank');
      await page.goto(server.url + sample.path(chart));
    },
    async close() {
      await page.goto('about:blank');
      await server.close();
    },
  };
}

test('a page without a profile is offered, read after a yes, and given up again', async ({
  profile,
  backend,
  page,
}, info) => {
  test.setTimeout(180_000);
  await page.goto(`${backend.url}/health`);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  const [first, second] = sampleCharts;
  for (const sample of samplePages.filter(({ shows }) => shows !== 'none')) {
    const site = await openSample(page, sample);
    await site.open(first);
    const codes = codesOf(expectedLines(sample, first));
    await expect(offer(panel), sample.name).toBeVisible();
    await expect(offer(panel).locator('tbody .code'), sample.name).toHaveText(codes);
    await expect(offer(panel).locator('dd').first()).toHaveText(first.mrn);
    // Offered is not read.
    await expect(worksheet(panel)).toHaveCount(0);
    if (sample === samplePages[0]) await picture(panel, info.outputPath('offer'));
    await offer(panel).getByRole('button', { name: 'Read it this way' }).click();
    await expect(worksheet(panel), sample.name).toHaveCount(codes.length);
    for (const [at, code] of codes.entries()) await expect(worksheet(panel).nth(at)).toContainText(code);
    await site.open(second);
    const others = codesOf(expectedLines(sample, second));
    await expect(panel.locator('.strip'), sample.name).toContainText(second.mrn);
    await expect(worksheet(panel), sample.name).toHaveCount(others.length);
    for (const [at, code] of others.entries()) await expect(worksheet(panel).nth(at)).toContainText(code);
    await panel.getByText('Read by a guess').click();
    if (sample === samplePages[0]) await picture(panel, info.outputPath('guessed'));
    await panel.getByRole('button', { name: 'Stop reading it this way' }).click();
    await expect(offer(panel), sample.name).toBeVisible();
    await expect(worksheet(panel)).toHaveCount(0);
    await site.close();
  }
});

test('what is no coding page is not offered', async ({ profile, backend, page }) => {
  await page.goto(`${backend.url}/health`);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  for (const sample of samplePages.filter(({ shows }) => shows === 'none')) {
    const site = await openSample(page, sample);
    await site.open(sampleCharts[0]);
    const said = panel.getByRole('region', { name: 'Not one of the pages Overread knows' });
    await expect(said, sample.name).toHaveAttribute('aria-busy', 'false');
    await expect(said, sample.name).toContainText(/several patients|No table of assigned codes|looks like/);
    await expect(offer(panel), sample.name).toHaveCount(0);
    await expect(panel.getByRole('button', { name: 'Read it this way' })).toHaveCount(0);
    await site.close();
  }
});

async function picture(panel: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel.setViewportSize({ width: 320, height: 900 });
    expect(await faultsOf(panel)).toEqual([]);
    const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await panel.screenshot({ path: `${path}-${colorScheme}.png` });
  }
}
