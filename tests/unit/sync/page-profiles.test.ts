// Two administrators, each at a browser that has not heard of the other's change yet.

import { beforeEach, expect, it } from 'vitest';
import type { Profile } from '../../../lib/model/profile.ts';
import {
  removePageProfile,
  savePageProfile,
  switchPageProfile,
} from '../../../lib/store/commands/page-profiles.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { pageProfilesOf, profilesForPages } from '../../../lib/store/views/page-profiles.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { ownProfile as north } from '../../fixtures/own-profile.ts';
import { type Device, newDevice } from '../store/device.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let ada: Device;
let ben: Device;

beforeEach(() => {
  backend = new PureBackend();
  ada = newDevice({ person: 'ada', name: 'd1' });
  ben = newDevice({ person: 'ben', name: 'd2' });
});

const sync = async (...devices: Device[]) => {
  for (const { db, writer } of devices) {
    const transport = pureTransport(backend, writer.person);
    expect(await exchange(db, transport, writer.now, new AbortController().signal)).toBe('ok');
  }
};
const save = ({ db, writer }: Device, profile: Profile) => savePageProfile(db, writer, profile);
const turn = ({ db, writer }: Device, id: string, reason: string | null) =>
  switchPageProfile(db, writer, id, reason === null ? null : { reason });
const refused = async ({ db }: Device) => (await syncStatus(db)).refused.map((entry) => entry.fault?.code);

it('a profile taught in one browser is read by in the other', async () => {
  await save(ada, north);
  await sync(ada, ben);
  expect(await profilesForPages(ben.db)).toEqual({ profiles: [north], off: [] });
});

it('both switch the same built-in profile off: one record, the later reason', async () => {
  await turn(ada, 'athena', 'codes moved');
  await turn(ben, 'athena', 'reads no units');
  await sync(ada, ben, ada);
  for (const { db } of [ada, ben]) {
    expect(await pageProfilesOf(db)).toMatchObject([{ id: 'athena', off: { reason: 'reads no units' } }]);
    expect((await profilesForPages(db)).off).toEqual(['athena']);
  }
});

it('two versions made apart: the second is refused and kept with its author, nothing is overwritten', async () => {
  await save(ada, north);
  await sync(ada, ben);
  await save(ada, { ...north, name: 'Ada’s' });
  await save(ben, { ...north, name: 'Ben’s' });
  await sync(ada, ben, ada);
  for (const { db } of [ada, ben])
    expect((await profilesForPages(db)).profiles).toEqual([{ ...north, name: 'Ada’s', version: 2 }]);
  expect(await refused(ada)).toEqual([]);
  expect(await refused(ben)).toEqual(['version-behind']);
});

it('what is saved does not undo an off-switch that its author had not heard of', async () => {
  await save(ada, north);
  await turn(ada, north.id, 'reads the wrong patient');
  await sync(ada);
  await save(ben, { ...north, version: 5 });
  await sync(ben, ada);
  for (const { db } of [ada, ben]) {
    expect(await profilesForPages(db)).toEqual({ profiles: [], off: ['north-clinic'] });
    expect(await pageProfilesOf(db)).toMatchObject([{ off: { reason: 'reads the wrong patient' } }]);
  }
  await turn(ben, north.id, null);
  await sync(ben, ada);
  expect((await profilesForPages(ada.db)).profiles).toEqual([{ ...north, version: 5 }]);
});

it('a removed profile is gone in the other browser, and back when it is brought back', async () => {
  await save(ada, north);
  await sync(ada, ben);
  await removePageProfile(ben.db, ben.writer, north.id, true);
  await sync(ben, ada);
  expect((await profilesForPages(ada.db)).profiles).toEqual([]);
  await removePageProfile(ada.db, ada.writer, north.id, false);
  await sync(ada, ben);
  expect((await profilesForPages(ben.db)).profiles).toEqual([north]);
});
