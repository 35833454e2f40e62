// Whose chart a frame shows: values beside labels, two patients in one place, and notes, which identify nobody.

import type { FrameRole } from '../../lib/model/profile.ts';
import { brief, codes, read, row } from './fixtures/code-rows.ts';
import { expect, test } from './fixtures/page-test.ts';

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
