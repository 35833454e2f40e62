// A person's own codes: what they took last, and their favourites. Kept in their store, which is sealed, and sent nowhere.

import { expect, it } from 'vitest';
import { markFavourite, noteRecentCode, readOwnCodes } from '../../../lib/store/own-codes.ts';
import { newDevice } from './device.ts';

const diagnosis = (code: string) => ({ system: 'ICD-10-CM' as const, code });

it('keeps what was taken last first, each once, and not without end', async () => {
  const { db } = newDevice();
  expect(await readOwnCodes(db)).toEqual({ recent: [], favourites: [] });
  for (const code of ['I10', 'E11.9', 'I10']) await noteRecentCode(db, diagnosis(code));
  expect((await readOwnCodes(db)).recent).toEqual([diagnosis('I10'), diagnosis('E11.9')]);
  for (let n = 10; n < 60; n += 1) await noteRecentCode(db, diagnosis(`Z${n}`));
  const { recent } = await readOwnCodes(db);
  expect(recent).toHaveLength(12);
  expect(recent[0]).toEqual(diagnosis('Z59'));
});

it('tells codes of two systems apart that are written alike', async () => {
  const { db } = newDevice();
  await markFavourite(db, { system: 'HCPCS', code: 'E0601' }, true);
  await markFavourite(db, diagnosis('E0601'), true);
  await markFavourite(db, diagnosis('E0601'), false);
  expect((await readOwnCodes(db)).favourites).toEqual([{ system: 'HCPCS', code: 'E0601' }]);
});

it('loses nothing when two windows write at once, and none of it waits to be sent', async () => {
  const device = newDevice();
  const tab = device.openTab();
  await Promise.all([
    markFavourite(device.db, diagnosis('I10'), true),
    markFavourite(tab, diagnosis('I50.22'), true),
    noteRecentCode(device.db, diagnosis('J44.9')),
  ]);
  const own = await readOwnCodes(device.db);
  expect(own.favourites.map(({ code }) => code).sort()).toEqual(['I10', 'I50.22']);
  expect(own.recent).toEqual([diagnosis('J44.9')]);
  expect(await device.db.outbox.count()).toBe(0);
  tab.close();
});

it('begins anew where what was kept cannot be understood', async () => {
  const { db } = newDevice();
  await db.meta.put({ key: 'own-codes', value: { recent: 'I10' } });
  expect((await readOwnCodes(db)).recent).toEqual([]);
  await noteRecentCode(db, diagnosis('I10'));
  expect((await readOwnCodes(db)).recent).toEqual([diagnosis('I10')]);
});
