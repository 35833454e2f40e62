// Code rows as pages really have them: hidden ones, broken ones, spanning cells, and rows of another chart.
// A row is a line, an unreadable line, or not shown to anybody; it is never dropped and never guessed.

import type { FrameRole, Profile } from '../../lib/model/profile.ts';
import { brief, codes, read, row, table } from './fixtures/code-rows.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

test('what cannot be read stays a line with its own text', async ({ page }) => {
  const reading = await read(
    page,
    codes(
      row('ICD|E11.22||||Y'),
      row('ICD|E1l.22||||Y'),
      row('ICD|I10||||N'),
      row('CPT|99214|25|1|A,C|'),
      row('CPT|99213|25|1|B|'),
      row('TAX|4.00||||'),
      row('CPT|99212|25 of course|1|A|'),
      row('CPT|99211||two|A|'),
      row('ICD|J44.1||||maybe'),
      row('CPT|99210||1|A, X|'),
      '<tr><td colspan="6">3 lines, total 145.00</td></tr>',
    ),
  );
  expect(brief(reading)).toEqual([
    'E11.22 ',
    'ICD E1l.22 Y',
    'I10 ',
    '99214 25 1 E11.22 I10',
    '99213 25 1 ?B',
    'TAX 4.00',
    'CPT 99212 25 of course 1 A',
    'CPT 99211 two A',
    'ICD J44.1 maybe',
    '99210 1 E11.22 ?X',
    '3 lines, total 145.00',
  ]);
  expect(reading.lines?.map((line) => line.key).filter((key) => key.startsWith('unreadable'))).toHaveLength(
    6,
  );
});

test('rows and words that nobody sees are not read', async ({ page }) => {
  const shown = row('CPT|99214<span hidden>99215</span>||1||');
  const html = `<style>.gone { display: none } .dim { visibility: hidden }</style>${codes(
    row('CPT|99201||1||', 'hidden'),
    row('CPT|99202||1||', 'class="gone"'),
    row('CPT|99203||1||', 'class="dim"'),
    row('CPT|99204||1||', 'style="display:none"'),
    shown,
  )}<details>${codes(row('CPT|99205||1||'))}</details><template>${codes(row('CPT|99206||1||'))}</template>`;
  expect(brief(await read(page, html))).toEqual(['99214 1']);
});

test('in a frame that is itself not shown, its own hiding still counts', async ({ page }) => {
  const inner = `<style>.gone { display: none }</style>${codes(row('CPT|99202||1||', 'class="gone"'), row('CPT|99214||1||'))}`;
  const server = await serve((path) =>
    path === '/inner' ? inner : '<div style="display:none"><iframe src="/inner"></iframe></div>',
  );
  await page.goto(server.url);
  const profile: Profile = {
    id: 'test',
    version: 1,
    name: 'Test',
    madeFrom: 'A test.',
    dates: 'month-first',
    frames: [{ role: 'all', kind: 'chart', match: { has: ['#codes'] }, tables: [table] }],
  };
  const reading = await page.frames()[1]!.evaluate((p) => globalThis.inPage.read([p]), profile);
  expect(brief(reading)).toEqual(['99214 1']);
  await server.close();
});

test('a column that the page lacks makes lines unreadable, not bare', async ({ page }) => {
  const html = codes(row('CPT|99214|25|1||')).replace('<th>Mods</th>', '<th>Other</th>');
  expect(brief(await read(page, html))).toEqual(['CPT 99214 25 1']);
});

test('rows of another encounter make the frame wait', async ({ page }) => {
  const role: Partial<FrameRole> = {
    fields: { encounter: [{ from: 'selector', selector: '#enc', take: 'text' }] },
    tables: [{ ...table, belongs: { field: 'encounter', cell: { take: { attribute: 'data-enc' } } } }],
  };
  const own = row('CPT|99214||1||', 'data-enc="5"');
  const strange = row('CPT|99215||1||', 'data-enc="6"');
  expect((await read(page, `<b id="enc">5</b>${codes(own)}`, role)).ready).toBe(true);
  expect((await read(page, `<b id="enc">5</b>${codes(own, strange)}`, role)).ready).toBe(false);
  expect((await read(page, `<b id="enc">5</b>${codes(own, row('CPT|99215||1||'))}`, role)).ready).toBe(false);
  expect((await read(page, codes(own), role)).ready).toBe(false);
});

test('a profile that this browser cannot understand, or a page that breaks it, reads nothing', async ({
  page,
}) => {
  const reading = await read(page, codes(row('CPT|99214||1||')), { shadow: ['!!'] });
  expect(reading).toMatchObject({ kind: 'unknown', profile: null, lines: null });
});
