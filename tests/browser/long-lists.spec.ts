// Lists too long to be read, pages too slow to be read, lists and parts that are there in part only: each says
// so, and a busy machine is no reason to.

import type { FrameRole } from '../../lib/model/profile.ts';
import { brief, codes, many, read, row, table } from './fixtures/code-rows.ts';
import { expect, test } from './fixtures/page-test.ts';

test('a list that shows fewer lines than it says it has is not whole', async ({ page }) => {
  const tables = [{ ...table, count: { from: 'selector', selector: '#count', take: 'text' } as const }];
  const listed = codes(row('CPT|99214||1||'), row('CPT|99215||1||'));
  expect((await read(page, `<b id="count">2</b>${listed}`, { tables })).ready).toBe(true);
  expect((await read(page, `<b id="count">14</b>${listed}`, { tables })).ready).toBe(false);
});

test('a list drawn as far as one scrolls is not whole, and says how much is lacking', async ({ page }) => {
  const listed = (count: number) =>
    codes(row('CPT|99214||1||'), row('CPT|99215||1||')).replace('<table', `<table aria-rowcount="${count}"`);
  for (const count of [-1, 2, 3]) {
    expect(await read(page, listed(count)), `${count}`).toMatchObject({ ready: true, lines: [{}, {}] });
  }
  const reading = await read(page, listed(41));
  expect(reading).toMatchObject({ ready: false, why: expect.stringContaining('3 of 41 rows') });
});

test('a part that is closed is not taken for an empty one', async ({ page }) => {
  const role: Partial<FrameRole> = { shadow: ['x-part'] };
  const part = (mode: string) =>
    `<x-part><template shadowrootmode="${mode}">${codes(row('CPT|99215||1||'))}</template></x-part>`;
  expect(await read(page, part('open'), role)).toMatchObject({ ready: true, lines: [{ code: '99215' }] });
  expect(await read(page, part('closed'), role)).toMatchObject({
    ready: false,
    why: expect.stringContaining('(x-part) is closed'),
  });
});

test('more lines than a reading holds end in one that says so', async ({ page }) => {
  const reading = await read(page, codes(...many(520)));
  expect(reading.lines).toHaveLength(500);
  expect(reading.lines?.at(-1)?.unreadable).toBe('21 more rows, too many to read');
});

test('as many lines as a reading holds are all read, whatever stands beside them unseen', async ({
  page,
}) => {
  const unseen = Array.from({ length: 30 }, () => row('CPT|99215||1||', 'hidden'));
  const tables = [{ ...table, skip: { blank: true } }];
  const reading = await read(page, codes(...many(500), ...unseen, row('|||||')), { tables });
  expect(reading.lines).toHaveLength(500);
  expect(new Set(brief(reading))).toEqual(new Set(['99214 1']));
});

test('of very many lines the first are read, and the others counted without a look', async ({ page }) => {
  const reading = await read(page, codes(...many(20_000)));
  expect(reading).toMatchObject({ ready: true });
  expect(reading.lines).toHaveLength(500);
  expect(reading.lines?.at(-1)?.unreadable).toBe('about 19501 more rows, too many to read');
});

test('a machine that is busy with something else does not make a long list unreadable', async ({ page }) => {
  const reading = await read(page, codes(...many(520)), {}, () => {
    let [calls, now] = [0, performance.now()];
    // The clock goes on by 40 ms now and then, while something else runs.
    performance.now = () => {
      now += ++calls % 100 === 0 ? 40 : 0.002;
      return now;
    };
  });
  expect(reading.why).toBeUndefined();
  expect(reading.lines).toHaveLength(500);
});

test('a page too large for its profile is given up early, and says so', async ({ page }) => {
  const role: Partial<FrameRole> = { fields: { patient: [{ from: 'label', label: 'MRN', within: 'body' }] } };
  const html = Array.from({ length: 60_000 }, (_, i) => `<p>MRN: <b>${i}</b></p>`).join('');
  const reading = await read(page, html, role, () => {
    let now = performance.now();
    performance.now = () => {
      now += 0.004;
      return now;
    };
    let looked = 0;
    const real = Element.prototype.checkVisibility;
    Element.prototype.checkVisibility = function (options) {
      document.title = String(++looked);
      return real.call(this, options);
    };
  });
  expect(reading).toMatchObject({ ready: false, lines: null, why: expect.stringContaining('too long') });
  expect(Number(await page.title())).toBeLessThan(15_000);
});

test('one search by a selector can be slow; many slow ones are given up', async ({ page }) => {
  const fields: FrameRole['fields'] = {
    patient: Array.from({ length: 8 }, (_, i) => ({ from: 'selector', selector: `#p${i}`, take: 'text' })),
    name: Array.from({ length: 8 }, (_, i) => ({ from: 'selector', selector: `#n${i}`, take: 'text' })),
    dob: Array.from({ length: 8 }, (_, i) => ({ from: 'selector', selector: `#d${i}`, take: 'text' })),
  };
  const slow = () => {
    let searches = 0;
    const [clock, real] = [performance.now.bind(performance), Document.prototype.querySelectorAll];
    performance.now = () => clock() + searches * 400;
    Document.prototype.querySelectorAll = function (this: Document, selector: string) {
      document.title = String(++searches);
      return real.call(this, selector);
    } as typeof real;
  };
  const reading = await read(page, codes(row('CPT|99214||1||')), { fields }, slow);
  expect(reading.why).toContain('too long');
  expect(Number(await page.title())).toBeLessThan(20);
  expect(brief(await read(page, codes(row('CPT|99214||1||')), {}, slow))).toEqual(['99214 1']);
});
