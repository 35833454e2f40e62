// Code rows as pages really have them: hidden ones, broken ones, spanning cells, and rows of another chart.
// A row is a line, an unreadable line, or not shown to anybody; it is never dropped and never guessed.

import type { Page } from '@playwright/test';
import type { FrameReading } from '../../lib/model/chart.ts';
import type { CodeTable, FrameRole, Profile } from '../../lib/model/profile.ts';
import { expect, test } from './fixtures/page-test.ts';
import { serve } from './fixtures/serve.ts';

const table: CodeTable = {
  name: 'codes',
  rows: '#codes > tbody > tr',
  system: {
    cell: { heading: 'Type' },
    map: { ICD: 'ICD-10-CM', PCS: 'ICD-10-PCS', CPT: 'CPT', HCPCS: 'HCPCS' },
  },
  code: { heading: 'Code' },
  modifiers: { cells: [{ heading: 'Mods' }], separators: ',' },
  units: { heading: 'Units' },
  pointers: { cells: [{ heading: 'Dx' }], scheme: 'letters', separators: ',' },
  poa: { heading: 'POA' },
};

const heads = ['Type', 'Code', 'Mods', 'Units', 'Dx', 'POA'];
const row = (cells: string, attributes = ''): string =>
  `<tr ${attributes}>${cells
    .split('|')
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;
const codes = (...rows: string[]): string =>
  `<table id="codes"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

async function read(
  page: Page,
  html: string,
  role: Partial<FrameRole> = {},
  before: () => void = () => {},
): Promise<FrameReading> {
  const profile: Profile = {
    id: 'test',
    version: 1,
    name: 'Test',
    madeFrom: 'A test.',
    dates: 'month-first',
    frames: [{ role: 'all', kind: 'chart', match: { has: ['body'] }, tables: [table], ...role }],
  };
  const server = await serve(() => `<!doctype html>${html}`);
  await page.goto(server.url);
  await page.evaluate(before);
  const reading = await page.evaluate((p) => globalThis.inPage.read([p]), profile);
  await server.close();
  return reading;
}

const brief = ({ lines }: FrameReading) =>
  lines?.map(
    (line) => line.unreadable ?? [line.code, ...line.modifiers, line.units, ...line.diagnoses].join(' '),
  );

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

test('a list that shows fewer lines than it says it has is not whole', async ({ page }) => {
  const tables = [{ ...table, count: { from: 'selector', selector: '#count', take: 'text' } as const }];
  const listed = codes(row('CPT|99214||1||'), row('CPT|99215||1||'));
  expect((await read(page, `<b id="count">2</b>${listed}`, { tables })).ready).toBe(true);
  expect((await read(page, `<b id="count">14</b>${listed}`, { tables })).ready).toBe(false);
});

const many = (count: number): string[] => Array.from({ length: count }, () => row('CPT|99214||1||'));

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

test('values beside labels, in every arrangement; two that differ are undecided', async ({ page }) => {
  const label = (name: string) => [{ from: 'label', label: name, within: '#who' } as const];
  const role: Partial<FrameRole> = {
    fields: {
      patient: label('MRN'),
      name: label('Name'),
      dob: label('Born'),
      encounter: label('Visit'),
      dateOfService: label('Service Date'),
      payer: label('Payer'),
      provider: label('Provider'),
      coder: label('Coder'),
      specialty: label('Specialty'),
    },
    tables: [],
  };
  const html = `<div id="who"><dl><dt>MRN</dt><dd>100</dd></dl>
<table><tr><th>Name:</th><td>Walter Okafor</td><th>Born</th><td>04/12/1958</td></tr></table>
<label>Visit <input value="5"></label><label for="s">Service Date</label><input id="s" value="03/14/2026">
<p>Payer: Medicare Part B</p><p><b>Provider:</b> A. Adams <b>Coder:</b></p>
<span>Specialty:</span> <span>Cardiology</span></div><p>MRN: 200</p>`;
  const { fields, ready } = await read(page, html, role);
  expect(fields).toMatchObject({
    patient: '100',
    name: 'Walter Okafor',
    dob: '1958-04-12',
    encounter: '5',
    dateOfService: '2026-03-14',
    payer: 'Medicare Part B',
    provider: 'A. Adams',
    coder: null,
    specialty: 'Cardiology',
  });
  expect(ready).toBe(true);
  const two = await read(page, html.replace('</dl>', '<dt>MRN</dt><dd>101</dd></dl>'), role);
  expect(two).toMatchObject({ ready: false, fields: { patient: null } });
});

test('two patients in one place are a list, not a chart', async ({ page }) => {
  const role: Partial<FrameRole> = {
    fields: { patient: [{ from: 'selector', selector: '.mrn', take: 'text' }] },
  };
  const reading = await read(
    page,
    `<b class="mrn">1</b><b class="mrn">2</b>${codes(row('CPT|99214||1||'))}`,
    role,
  );
  expect(reading).toMatchObject({ kind: 'worklist', lines: null, fields: { patient: null } });
});

test('a profile that this browser cannot understand, or a page that breaks it, reads nothing', async ({
  page,
}) => {
  const reading = await read(page, codes(row('CPT|99214||1||')), { shadow: ['!!'] });
  expect(reading).toMatchObject({ kind: 'unknown', profile: null, lines: null });
});

test('what a note carries identifies nobody, unless the profile reads it there', async ({ page }) => {
  const banner = (mrn: string, name: string) =>
    `<div class="banner"><b class="mrn">${mrn}</b><p>Name: ${name}</p></div>`;
  const role = (selector: string, within: string): Partial<FrameRole> => ({
    fields: {
      patient: [{ from: 'selector', selector, take: 'text' }],
      name: [{ from: 'label', label: 'Name', within }],
    },
    documents: [{ region: 'note', selector: '.note' }],
    tables: [],
  });
  const real = banner('100', 'Walter Okafor');
  const note = `<div class="note">Copied: ${banner('200', 'Rosa Delgado')}</div>`;
  const okafor = { patient: '100', name: 'Walter Okafor' };
  const nobody = { patient: null, name: null };
  for (const within of ['.banner', 'body']) {
    const usual = role('.mrn', within);
    expect(await read(page, real + note, usual)).toMatchObject({
      ready: true,
      kind: 'chart',
      fields: okafor,
    });
    expect(await read(page, note, usual)).toMatchObject({ kind: 'chart', fields: nobody });
  }
  const meant = role('.note .mrn', '.note .banner');
  expect(await read(page, real + note, meant)).toMatchObject({
    fields: { patient: '200', name: 'Rosa Delgado' },
  });
  expect(await read(page, note, role('.note-list .mrn', '.note-list'))).toMatchObject({ fields: nobody });
});

test('a banner in a component within a note identifies nobody', async ({ page }) => {
  const role: Partial<FrameRole> = {
    fields: { patient: [{ from: 'selector', selector: '.mrn', take: 'text' }] },
    documents: [{ region: 'note', selector: '.note' }],
    shadow: ['x-part'],
  };
  const part = `<x-part><template shadowrootmode="open"><b class="mrn">200</b>${codes(row('CPT|99215||1||'))}</template></x-part>`;
  const reading = await read(page, `<b class="mrn">100</b><div class="note">${part}</div>`, role);
  expect(reading).toMatchObject({ fields: { patient: '100' }, lines: [] });
});

test('a table written into a note assigns no codes', async ({ page }) => {
  const note = `<div class="note">${codes(row('CPT|99215||1||'))}</div>`;
  const reading = await read(page, codes(row('CPT|99213||1||')) + note, {
    documents: [{ region: 'note', selector: '.note' }],
  });
  expect(brief(reading)).toEqual(['99213 1']);
});
