// Following a page: what changes is seen, a page in between two charts is held back, and all of it stops.

import { chromium, type Page } from '@playwright/test';
import { chartUrl } from '../../lib/demo/chart-url.ts';
import { startDemo } from '../../lib/demo/server.ts';
import type { FrameReading } from '../../lib/model/chart.ts';
import type { Profile } from '../../lib/model/profile.ts';
import { demoCharts } from '../../lib/practice/charts.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const profile: Profile = {
  id: 'test',
  version: 1,
  name: 'Test',
  madeFrom: 'A test.',
  dates: 'month-first',
  frames: [
    {
      role: 'chart',
      kind: 'chart',
      match: { has: ['#chart'] },
      ready: { fields: ['patient', 'encounter'] },
      fields: {
        patient: [{ from: 'selector', selector: '#mrn', take: 'text' }],
        encounter: [{ from: 'selector', selector: '#enc', take: 'text' }],
      },
      shadow: ['x-codes'],
      tables: [
        {
          name: 'codes',
          rows: '.code',
          system: { byShape: ['CPT', 'HCPCS'] },
          code: { selector: 'input', take: 'value' },
        },
      ],
      watch: ['#banner', '#codes'],
    },
  ],
};

const chart = (mrn: string, enc: string, codes: string[]): string =>
  `<div id="chart"><p id="banner"><b id="mrn">${mrn}</b> <b id="enc">${enc}</b></p>
<div id="codes">${codes.map((code) => `<p class="code"><input value="${code}"></p>`).join('')}</div></div>`;

async function follow(page: Page, html: string): Promise<() => Promise<void>> {
  const server = await serve(() => html);
  await page.goto(server.url);
  await page.evaluate((p) => globalThis.inPage.follow([p]), profile);
  return server.close;
}

const sent = (page: Page): Promise<FrameReading[]> => page.evaluate(() => globalThis.inPage.sent);
const last = async (page: Page) => {
  const reading = (await sent(page)).at(-1);
  return {
    kind: reading?.kind,
    ready: reading?.ready,
    patient: reading?.fields.patient,
    codes: reading?.lines?.map((l) => l.code),
  };
};

test('a reading is sent once, and again only when it differs', async ({ page }) => {
  const close = await follow(page, chart('A', '1', ['99213']));
  await page.evaluate(() => {
    const codes = document.getElementById('codes')!;
    codes.replaceChildren(...[...codes.children].map((row) => row.cloneNode(true)));
  });
  await page.waitForTimeout(900);
  expect(await sent(page)).toHaveLength(1);
  await page.fill('input', '99214');
  await expect.poll(() => last(page)).toEqual({ kind: 'chart', ready: true, patient: 'A', codes: ['99214'] });
  expect(await sent(page)).toHaveLength(2);
  await close();
});

test('a form value that the page sets by script is seen after a moment', async ({ page }) => {
  const close = await follow(page, chart('A', '1', ['99213']));
  await page.evaluate(() => {
    document.querySelector('input')!.value = '99215';
  });
  await expect.poll(async () => (await last(page)).codes).toEqual(['99215']);
  await close();
});

test('old codes under a new name are held back until they change too', async ({ page }) => {
  const close = await follow(page, chart('A', '1', ['99213', '36415']));
  await page.evaluate(() => {
    document.getElementById('mrn')!.textContent = 'B';
    document.getElementById('enc')!.textContent = '2';
  });
  await expect.poll(async () => (await last(page)).patient).toBe('B');
  expect((await last(page)).ready).toBe(false);
  await page.waitForTimeout(1200);
  expect((await last(page)).ready).toBe(false);
  await page.evaluate(() => {
    document.getElementById('codes')!.innerHTML = '<p class="code"><input value="20610"></p>';
  });
  await expect.poll(() => last(page)).toEqual({ kind: 'chart', ready: true, patient: 'B', codes: ['20610'] });
  const mixed = (await sent(page)).filter(
    (r) => r.ready && r.fields.patient === 'B' && r.lines?.some((l) => l.code === '99213'),
  );
  expect(mixed).toEqual([]);
  await close();
});

test('codes in a shadow root attached late are read', async ({ page }) => {
  const close = await follow(page, `${chart('A', '1', [])}<x-codes></x-codes>`);
  await page.evaluate(() => {
    document.querySelector('x-codes')!.attachShadow({ mode: 'open' }).innerHTML =
      '<p class="code"><input value="99213"></p>';
  });
  await expect.poll(async () => (await last(page)).codes).toEqual(['99213']);
  await close();
});

test('an unknown page is said once, and noticed when it becomes a chart', async ({ page }) => {
  const close = await follow(page, '<main id="app"></main>');
  expect(await last(page)).toMatchObject({ kind: 'unknown', ready: true });
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html;
    },
    chart('A', '1', ['99213']),
  );
  await expect.poll(() => last(page)).toEqual({ kind: 'chart', ready: true, patient: 'A', codes: ['99213'] });
  expect(await sent(page)).toHaveLength(2);
  await close();
});

test('a page left into the back-forward cache says so, and reads again when it comes back', async ({
  launchOptions,
  script,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    // Playwright switches the cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage();
  await page.addInitScript(script);
  const close = await follow(page, chart('A', '1', ['99213']));
  const [first] = await sent(page);
  await page.goto('data:text/html,elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(async () => (await sent(page)).length).toBe(2);
  expect(await page.evaluate(() => globalThis.inPage.gone)).toEqual([first!.document]);
  await browser.close();
  await close();
});

test('a page cannot make it up that it is left or comes back', async ({ page }) => {
  const close = await follow(page, chart('A', '1', ['99213']));
  await page.evaluate(() => {
    for (const type of ['pagehide', 'pageshow'])
      dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => globalThis.inPage.gone)).toEqual([]);
  expect(await sent(page)).toHaveLength(1);
  await close();
});

test('after the end nothing is read any more', async ({ page }) => {
  const close = await follow(page, chart('A', '1', ['99213']));
  await page.evaluate(() => globalThis.inPage.stop());
  await page.evaluate(() => {
    document.getElementById('mrn')!.textContent = 'B';
    history.pushState(null, '', '/elsewhere');
  });
  await page.waitForTimeout(1000);
  expect(await sent(page)).toHaveLength(1);
  await close();
});

test('a single-page EHR: each route is its own chart, and none is mixed on the way', async ({ page }) => {
  const demo = await startDemo();
  const [first, second] = demoCharts;
  await page.goto(chartUrl(demo.url, 'spa', first!.id));
  await page.evaluate(() => globalThis.inPage.follow());
  await expect.poll(async () => (await last(page)).ready).toBe(true);
  await page.getByRole('link', { name: 'Worklist' }).click();
  await expect.poll(async () => (await last(page)).kind).toBe('worklist');
  await page.getByRole('link', { name: second!.patient.name }).first().click();
  await expect
    .poll(async () => (await last(page)).ready && (await last(page)).patient)
    .toBe(second!.patient.mrn);
  const shown = await page.evaluate(() => location.pathname);
  for (const reading of (await sent(page)).filter((r) => r.ready && r.kind === 'chart')) {
    const of = demoCharts.find(
      (c) => c.patient.mrn === reading.fields.patient && c.encounter === reading.fields.encounter,
    )!;
    expect(reading.lines!.map((line) => line.code)).toEqual(of.lines.map((line) => line.code));
  }
  expect(shown).toContain(second!.patient.mrn);
  await demo.close();
});
