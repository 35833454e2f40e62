// Settings of checks at the backend: an administrator's, in their own name, and read by whoever reviews.

import { expect, test } from 'vitest';
import { checkSettingsId } from '../../../lib/model/check-settings.ts';
import { checkSwitchId } from '../../../lib/model/check-switch.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';

onBothDatabases('settings of checks', (backend) => {
  const settings = async (by: string, more: object = {}) =>
    changeOf('check-settings', await checkSettingsId(), {
      packs: { 'critical-care': { by, at: 1, licence: '' } },
      off: {},
      ...more,
    });

  test('are an administrator’s, and given to whoever reviews', async () => {
    const admin = await backend.newOrganisation('administrator');
    const officer = await backend.newPerson(admin.person.organisation, 'compliance-officer');
    const auditor = await backend.newPerson(admin.person.organisation);
    expect(codes(await officer.push([await settings(officer.person.id)]))).toEqual(['not-allowed']);
    const change = await settings(admin.person.id);
    expect(codes(await admin.push([change]))).toEqual([null]);
    expect((await auditor.pull()).changes.map(({ id }) => id)).toEqual([change.id]);
  });

  test('are stated in one’s own name; what others stated stays or goes', async () => {
    const admin = await backend.newOrganisation('administrator');
    const second = await backend.newPerson(admin.person.organisation, 'administrator');
    expect(codes(await admin.push([await settings(second.person.id)]))).toEqual(['not-your-statement']);
    expect(codes(await admin.push([await settings(admin.person.id)]))).toEqual([null]);
    const off = { X1: { by: second.person.id, at: 2, reason: 'Why.' } };
    expect(codes(await second.push([await settings(admin.person.id, { off })]))).toEqual([null]);
    const other = changeOf('check-settings', await checkSettingsId(), {
      packs: { 'critical-care': { by: admin.person.id, at: 1, licence: 'another' } },
    });
    expect(codes(await second.push([other]))).toEqual(['not-your-statement']);
    const gone = changeOf('check-settings', await checkSettingsId(), { packs: {} });
    expect(codes(await second.push([gone]))).toEqual([null]);
  });

  test('are of their shape and id', async () => {
    const admin = await backend.newOrganisation('administrator');
    const { id } = admin.person;
    const bad = [
      await settings(id, { off: { X1: { by: id, at: 1, reason: ' ' } } }),
      await settings(id, { packs: { 'not a name': { by: id, at: 1, licence: '' } } }),
      await settings(id, { more: 1 }),
      { ...(await settings(id)), record: backend.id() },
    ];
    expect(codes(await admin.push(bad))).toEqual([
      'malformed-change',
      'malformed-change',
      'malformed-change',
      'wrong-id',
    ]);
  });

  const turned = async (by: string, about: string, of: string, more: object = {}) =>
    changeOf('check-switch', await checkSwitchId(about, of), {
      about,
      of,
      said: { on: true, by, at: 1, words: '', ...more },
    });

  test('are a switch each: two administrators who decide at once on different ones both stand', async () => {
    const admin = await backend.newOrganisation('administrator');
    const { organisation } = admin.person;
    const second = await backend.newPerson(organisation, 'administrator');
    const officer = await backend.newPerson(organisation, 'compliance-officer');
    const auditor = await backend.newPerson(organisation);
    const one = await turned(admin.person.id, 'pack', 'critical-care', { words: 'No. 17' });
    const other = await turned(second.person.id, 'pack', 'radiology');
    expect(codes(await officer.push([await turned(officer.person.id, 'pack', 'radiology')]))).toEqual([
      'not-allowed',
    ]);
    expect(codes(await admin.push([one]))).toEqual([null]);
    expect(codes(await second.push([other]))).toEqual([null]);
    const { changes } = await auditor.pull();
    expect(changes.map(({ id, fields }) => [id, fields.of])).toEqual([
      [one.id, 'critical-care'],
      [other.id, 'radiology'],
    ]);
    // The same one again, by the other: in their own name, and whole.
    const anew = changeOf('check-switch', one.record, {
      said: { on: false, by: second.person.id, at: 2, words: '' },
    });
    expect(codes(await second.push([anew]))).toEqual([null]);
  });

  test('a switch is in one’s own name, with a reason where a check goes off, of its shape and id', async () => {
    const admin = await backend.newOrganisation('administrator');
    const { id } = admin.person;
    const bad = [
      await turned('somebody-else', 'pack', 'critical-care'),
      await turned(id, 'check', 'X1', { on: false, words: ' ' }),
      await turned(id, 'pack', 'not a name'),
      await turned(id, 'book', 'critical-care'),
      { ...(await turned(id, 'pack', 'critical-care')), record: backend.id() },
      await turned(id, 'figure', 'crisis', { words: 'Book.' }),
      await turned(id, 'figure', 'crisis', { value: 31 }),
      await turned(id, 'figure', 'crisis', { words: 'Book.', value: 0 }),
      await turned(id, 'pack', 'critical-care', { value: 31 }),
    ];
    expect(codes(await admin.push(bad))).toEqual([
      'not-your-statement',
      'no-reason',
      'malformed-change',
      'malformed-change',
      'wrong-id',
      'no-source',
      'no-source',
      'malformed-change',
      'no-source',
    ]);
    const set = await turned(id, 'figure', 'crisis', { words: 'Book.', value: 31 });
    expect(codes(await admin.push([set]))).toEqual([null]);
    const good = await turned(id, 'check', 'X1', { on: false, words: 'Why.' });
    expect(codes(await admin.push([good]))).toEqual([null]);
    const moved = changeOf('check-switch', good.record, { of: 'X2' });
    expect(codes(await admin.push([moved]))).toEqual(['fixed-field']);
  });
});
