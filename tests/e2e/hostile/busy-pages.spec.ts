// Pages that change under the reader's eyes, and pages that are very large.

import { openemrExample } from '../../fixtures/charts/openemr/example.ts';
import { codesOf } from '../../pages/hostile/ecw-chart.ts';
import * as spa from '../../pages/hostile/spa.ts';
import * as large from '../../pages/hostile/table-of-20000-rows.ts';
import { expectChart, lines } from './panel-words.ts';
import { expect, test } from './stage.ts';

declare global {
  var work: (turns: number) => Promise<number>;
}

test('spa: at no moment does one patient’s name stand over another one’s codes', async ({ open }) => {
  const { page, panel } = await open(spa.spa);
  await expectChart(panel, spa.first);
  await panel.evaluate(() => {
    const seen = new Set<string>();
    new MutationObserver(() => {
      const codes = [...document.querySelectorAll('[data-line] .line-code')].map((line) => line.textContent);
      const who = document.querySelector('.strip')?.textContent ?? '';
      if (codes.length > 0) seen.add(`${who} | ${codes.join(' ')}`);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { seen });
  });
  await page.locator('#next').click();
  await expectChart(panel, spa.second);
  const seen = await panel.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
  expect(seen.length).toBeGreaterThan(0);
  for (const moment of seen) {
    const [mine, theirs] = moment.includes(spa.first.account)
      ? [spa.first, spa.second]
      : [spa.second, spa.first];
    expect(moment).toContain(mine.account);
    for (const words of [theirs.account, theirs.name, ...codesOf(theirs)])
      expect(moment).not.toContain(words);
  }
});

test('table-of-20000-rows: a code list longer than is read says so', async ({ open }) => {
  const { panel } = await open(large.asCodeTable);
  await expect(lines(panel)).toHaveCount(500);
  await expect(lines(panel).last()).toContainText('more rows, too many to read');
});

test('table-of-20000-rows: beside a chart it neither hides nor adds a line', async ({ open }) => {
  const { panel } = await open(large.besideChart);
  await expectChart(panel, large.chart);
  const sheet = await open(large.besideFeeSheet);
  await expect(lines(sheet.panel)).toContainText(openemrExample.lines.map((line) => line.code));
});

test('table-of-20000-rows: the page works about as fast as without being read', async ({ open }) => {
  test.setTimeout(180_000);
  const read = await open(large.asCodeTable);
  await expect(lines(read.panel)).toHaveCount(500);
  const unread = await open(large.unrecognised);
  await expect(unread.panel.getByRole('heading', { name: 'No chart here' })).toBeVisible();
  const taken: { read: number[]; unread: number[] } = { read: [], unread: [] };
  for (let round = 0; round < 4; round++) {
    for (const [name, { page }] of Object.entries({ read, unread })) {
      await page.bringToFront();
      taken[name as 'read'].push(await page.evaluate(() => work(30)));
    }
  }
  // The fastest of each: whatever else this machine did, it did least of it then.
  expect(Math.min(...taken.read)).toBeLessThan(2 * Math.min(...taken.unread));
});
