// The marks beside the code lines in the page: where they stand, when they go, and what the page has of them.

import { createServer } from 'node:http';
import type { Frame, Page } from '@playwright/test';
import { chartById } from '../../lib/practice/charts.ts';
import { faultsOf } from './fixtures/accessibility.ts';
import { serviceWorker } from './fixtures/chromium.ts';
import { marksIn } from './fixtures/marks-shown.ts';
import { openChart, type Shape, shapes } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const rowsOf: Record<Shape, string> = {
  classic: '#codeSheet .codeRow',
  spa: '[data-lh="code-rows"] [role=row]',
  platform: '#dxGrid .dxRow, #pxGrid .pxRow',
};
const chart = chartById('card-05')!;

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
  throw new Error(`no frame shows ${selector}`);
}

/** Top and bottom of each row, in its frame's window. */
const rowBoxes = (frame: Frame, selector: string): Promise<{ top: number; bottom: number }[]> =>
  frame.locator(selector).evaluateAll((rows) =>
    rows.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom };
    }),
  );

interface ChromeOfWorker {
  tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

const kinds = async (page: Page): Promise<string[]> => (await marksIn(page)).map(({ mark }) => mark);

/** Each shown mark stands at the height of its row, for rows judged from the first on. */
async function expectBesideRows(page: Page, shape: Shape, hidden: number[] = []): Promise<void> {
  const frame = await frameWith(page, rowsOf[shape]);
  await expect(async () => {
    const marks = await marksIn(page);
    const boxes = await rowBoxes(frame, rowsOf[shape]);
    for (const [i, mark] of marks.entries()) {
      expect(mark.shown, `mark ${i}`).toBe(!hidden.includes(i));
      if (!mark.shown) continue;
      expect(mark.y, `mark ${i}`).toBeGreaterThan(boxes[i]!.top);
      expect(mark.y, `mark ${i}`).toBeLessThan(boxes[i]!.bottom);
      expect(mark.x).toBeGreaterThan(0);
    }
  }).toPass();
}

async function judge(panel: Page, ...keys: string[]): Promise<void> {
  await panel.bringToFront();
  for (const [i, key] of keys.entries()) {
    await panel.locator('[data-line]').nth(i).focus();
    await panel.keyboard.press(key);
    if (key !== 'a') await panel.keyboard.press('Escape');
  }
}

const markup = (page: Page): Promise<string[]> =>
  Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));

function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
      const part = Number(text) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [x, y] = [light(a), light(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

for (const shape of shapes) {
  test(`${shape}: a mark beside each judged line, and one host is all the page has of them`, async ({
    profile,
    backend,
    ehr,
  }, info) => {
    const page = await openChart(profile, ehr, shape, chart.id);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, chart.id);
    // The codes are there before the note is.
    for (const frame of page.frames()) await expect(frame.locator('[aria-busy="true"]')).toHaveCount(0);
    const before = await markup(page);
    const faults = await faultsOf(page);
    expect(await marksIn(page)).toEqual([]);

    await judge(panel, 'a', 'd', 'r', 't', 'q');
    await page.bringToFront();
    await expect.poll(() => kinds(page)).toEqual(['agree', 'delete', 'revise', 'attribute', 'resequence']);
    await expectBesideRows(page, shape);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const { ink, ground } of await marksIn(page)) expect(contrast(ink, ground)).toBeGreaterThan(4.5);
      await page.screenshot({ path: info.outputPath(`marks-${shape}-${scheme}.png`), caret: 'initial' });
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await page.screenshot({ path: info.outputPath(`marks-${shape}-forced.png`), caret: 'initial' });
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect((await marksIn(page)).every(({ host }) => host === 'none')).toBe(true);
    await page.emulateMedia({ media: 'screen', colorScheme: null });

    const host = '<overread-marks aria-hidden="true"></overread-marks>';
    const after = await markup(page);
    expect(after.join().split(host)).toHaveLength(2);
    expect(after.map((text) => text.replace(host, ''))).toEqual(before);
    expect(await faultsOf(page)).toEqual(faults);
    const frame = await frameWith(page, rowsOf[shape]);
    expect(
      await frame.evaluate(() => {
        const own = document.querySelector('overread-marks')!;
        const { width, height } = own.getBoundingClientRect();
        return [own.shadowRoot, width, height, document.adoptedStyleSheets.length, own.textContent];
      }),
    ).toEqual([null, 0, 0, 0, '']);

    await panel.bringToFront();
    await panel.locator('[data-line]').first().focus();
    for (let i = 0; i < 5; i++) await panel.keyboard.press('Control+z');
    await expect.poll(() => kinds(page)).toEqual([]);
    await expect.poll(() => markup(page)).toEqual(before);
  });
}

test('marks keep to their rows: inner scroll box, window size, lists drawn anew, a dialog on top', async ({
  profile,
  backend,
  ehr,
}, info) => {
  const page = await openChart(profile, ehr, 'platform', chart.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart.id);
  await judge(panel, 'a', 'a', 'a');
  await page.bringToFront();
  await expect.poll(() => kinds(page)).toEqual(['agree', 'agree', 'agree']);
  await page.setViewportSize({ width: 900, height: 420 });
  await expectBesideRows(page, 'platform');
  const scroll = (top: number) => page.locator('.grids').evaluate((box, to) => box.scrollTo(0, to), top);
  await scroll(1000);
  await expectBesideRows(page, 'platform', [0, 1, 2]);
  await scroll(0);
  await expectBesideRows(page, 'platform');
  // The second row goes under the heading that stays.
  await scroll(50);
  await expect.poll(async () => (await marksIn(page))[0]?.shown).toBe(false);
  await page.screenshot({ path: info.outputPath('marks-under-heading.png'), caret: 'initial' });
  await scroll(0);
  await expectBesideRows(page, 'platform');

  const grow = (px: number) =>
    page.locator('#dxGrid').evaluate((table, height) => {
      const note = document.createElement('div');
      note.style.height = `${height}px`;
      table.before(note);
    }, px);
  await grow(30);
  await expectBesideRows(page, 'platform');
  await page.locator('#dxGrid').evaluate((table) => {
    table.replaceWith(table.cloneNode(true));
  });
  await grow(7);
  await expectBesideRows(page, 'platform');

  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;background:#fff';
    document.body.addEventListener('click', () => document.body.append(cover), { once: true });
  });
  await page.mouse.click(5, 5);
  await expectBesideRows(page, 'platform', [0, 1, 2]);
  await page.locator('#cover').evaluate((cover) => cover.remove());
  await page.keyboard.press('Shift');
  await expectBesideRows(page, 'platform');
});

test('a list that is drawn anew under the pointer keeps its marks', async ({ profile, backend, ehr }) => {
  const page = await openChart(profile, ehr, 'spa', chart.id);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart.id);
  await judge(panel, 'a', 'a');
  await page.bringToFront();
  await expect.poll(() => kinds(page)).toEqual(['agree', 'agree']);
  const rows = page.locator(rowsOf.spa);
  for (let i = 0; i < (await rows.count()); i++) await rows.nth(i).hover();
  await expectBesideRows(page, 'spa');
});

test('another patient, a closed panel and a site taken away leave no mark', async ({
  profile,
  backend,
  ehr,
}) => {
  const page = await openChart(profile, ehr, 'spa', 'card-01');
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, 'card-01');
  await judge(panel, 'a', 'a');
  await expect.poll(() => kinds(page)).toEqual(['agree', 'agree']);
  // A mark shows a verdict before it is kept, and one whose page turned away before that is not recorded.
  await expect(panel.locator('.save-state')).toHaveAttribute('aria-busy', 'false');
  const other = chartById('card-02')!;
  const inOneTurn = await page.evaluate(async (address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    return document.querySelectorAll('overread-marks').length;
  }, `/spa/patient/${other.patient.mrn}/encounter/${other.encounter}/coding`);
  expect(inOneTurn).toBe(0);
  await expect(panel.locator('.strip')).toContainText(other.patient.mrn);
  expect(await kinds(page)).toEqual([]);

  await page.goBack();
  await page.reload();
  await chartInPanel(panel, 'card-01');
  await page.bringToFront();
  await expect.poll(() => kinds(page)).toEqual(['agree', 'agree']);
  await panel.close();
  await expect.poll(() => kinds(page)).toEqual([]);

  await openPanel(profile, page);
  await page.bringToFront();
  await expect.poll(() => kinds(page)).toEqual(['agree', 'agree']);
  const worker = await serviceWorker(profile.context);
  // As the background says it when a site is taken back.
  await worker.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeOfWorker };
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    await chrome.tabs.sendMessage(tab!.id, { type: 'stop' });
  }, page.url());
  await expect.poll(() => page.locator('overread-marks').count()).toBe(0);
});

test('a page under a strict policy has its marks, and one that takes them away does no harm', async ({
  profile,
  backend,
  ehr,
}) => {
  const policy =
    "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts";
  const server = createServer(async (request, response) => {
    const answer = await fetch(ehr + request.url);
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/plain');
    response.setHeader('content-security-policy', policy);
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  try {
    const page = await profile.context.newPage();
    await page.goto(`http://localhost:${port}/platform/work/${chart.id}`);
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, chart.id);
    await judge(panel, 'a', 'd');
    await page.bringToFront();
    await expect.poll(() => kinds(page)).toEqual(['agree', 'delete']);
    // Without its styles the page is longer than the window.
    await page.locator('.dxRow').nth(1).scrollIntoViewIfNeeded();
    await expectBesideRows(page, 'platform');
    const [agreed] = await marksIn(page);
    expect(agreed?.ground).not.toBe('rgba(0, 0, 0, 0)');

    await page.evaluate(() => document.querySelector('overread-marks')?.remove());
    await judge(panel, 'a', 'd', 'a');
    await page.bringToFront();
    await expect.poll(() => kinds(page)).toEqual(['agree', 'delete', 'agree']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
