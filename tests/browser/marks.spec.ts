// What marks cost the page they stand in: nothing while nothing moves, one measuring in a frame while it does.

import { bundle } from './fixtures/bundle.ts';
import type { MarksInPage } from './fixtures/marks-in-page.ts';
import { expect, test } from './fixtures/page-test.ts';

declare global {
  var marksInPage: MarksInPage;
}

const rows = Array.from({ length: 200 }, (_, i) => `<li data-key="CPT ${10000 + i} #1">Line ${i}</li>`);
const html = `<!doctype html><style>#box { height: 300px; overflow: auto; margin-left: 40px }</style>
  <div id="box"><ol id="list">${rows.join('')}</ol></div><p id="other">Other words</p>`;

test.beforeEach(async ({ page }) => {
  await page.setContent(html);
  await page.addScriptTag({ content: await bundle(new URL('./fixtures/marks-in-page.ts', import.meta.url)) });
  await page.evaluate(() => {
    const keys = Array.from(document.querySelectorAll('[data-key]'), (e) => e.getAttribute('data-key')!);
    globalThis.marksInPage.show(keys.map((key) => [key, 'agree'] as const));
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const marks = globalThis.marksInPage;
    return [marks.measured(), marks.frames(), marks.found()];
  });
});

test('a page at rest is not measured, nor one that changes elsewhere', async ({ page }) => {
  await page.evaluate(async () => {
    for (let i = 0; i < 40; i++) {
      document.getElementById('other')!.textContent = `Other words ${i % 10}`;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  expect(await page.evaluate(() => globalThis.marksInPage.measured())).toBe(0);
  expect(await page.evaluate(() => globalThis.marksInPage.found())).toBe(0);
});

test('however much it scrolls, it is measured once in a frame, and its lines are not read again', async ({
  page,
}) => {
  const scrolled = await page.evaluate(async () => {
    const box = document.getElementById('box')!;
    let shown = 0;
    for (let frame = 0; frame < 20; frame++) {
      for (let i = 0; i < 10; i++) {
        box.scrollTop += 3;
        box.dispatchEvent(new Event('scroll'));
      }
      await new Promise(requestAnimationFrame);
      shown++;
    }
    return shown;
  });
  const [frames, measured, found] = await page.evaluate(() => {
    const marks = globalThis.marksInPage;
    return [marks.frames(), marks.measured(), marks.found()];
  });
  expect(frames).toBeGreaterThan(0);
  expect(frames).toBeLessThanOrEqual(scrolled + 2);
  // Each row once, and two points of those in sight; the box, the layer's corner and two to watch besides.
  expect(measured! / frames!).toBeLessThan(300);
  expect(found).toBe(0);
});

test('a list that never rests is read a few times a second', async ({ page }) => {
  const [changed, took] = await page.evaluate(async () => {
    const list = document.getElementById('list')!;
    const start = performance.now();
    let times = 0;
    while (performance.now() - start < 1000) {
      list.replaceChildren(...Array.from(list.children, (row) => row.cloneNode(true)));
      times++;
      await new Promise(requestAnimationFrame);
    }
    return [times, performance.now() - start] as const;
  });
  const found = await page.evaluate(() => globalThis.marksInPage.found());
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(took / 100 + 1);
  expect(changed).toBeGreaterThan(1);
});

test('after the end nothing of it is left, and nothing brings it back', async ({ page }) => {
  await expect(page.locator('overread-marks')).toHaveCount(1);
  await page.evaluate(() => {
    globalThis.marksInPage.stop();
    globalThis.marksInPage.show([['CPT 10000 #1', 'delete']]);
    document.getElementById('box')!.scrollTop = 50;
  });
  await page.waitForTimeout(100);
  await expect(page.locator('overread-marks')).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.marksInPage.measured())).toBe(0);
});
