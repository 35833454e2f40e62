// The organisation's page profiles in the browser's store: saved, switched, removed, and what pages get.

import { beforeEach, describe, expect, it } from 'vitest';
import { type PageProfile, pageProfileId } from '../../../lib/model/page-profile.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import {
  removePageProfile,
  savePageProfile,
  switchPageProfile,
} from '../../../lib/store/commands/page-profiles.ts';
import { inState, takeIn } from '../../../lib/store/outbox.ts';
import { pageProfilesOf, profilesForPages } from '../../../lib/store/views/page-profiles.ts';
import { ownProfile as north } from '../../fixtures/own-profile.ts';
import { contents, type Device, morning, newDevice } from './device.ts';
import { failures, withFailingWrite } from './failing-writes.ts';

const renamed: Profile = { ...north, name: 'North clinic, new look' };

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const save = (profile: Profile, tried?: PageProfile['tried']) =>
  savePageProfile(device.db, device.writer, profile, tried);
const turn = (id: string, reason: string | null) =>
  switchPageProfile(device.db, device.writer, id, reason === null ? null : { reason });
const all = () => pageProfilesOf(device.db);
const forPages = () => profilesForPages(device.db);
const sent = async () => (await inState(device.db, 'waiting').toArray()).map((entry) => entry.change);

/** A change as it comes from the server, whatever is in it. */
async function arrives(fields: Record<string, unknown>, id = 'north-clinic'): Promise<void> {
  const change = {
    id: '0190a000-0000-7000-8000-000000000000',
    kind: 'page-profile' as const,
    record: await pageProfileId(id),
    fields: fields as never,
    seen: {},
    device: 'd9',
    stamp: `${morning}-0000-d9`,
    author: 'eve',
    position: 1,
    receivedAt: morning,
  };
  await takeIn(device.db, [change], 1);
}

const record = (more: object) => ({
  profileId: 'north-clinic',
  profile: north,
  off: null,
  tried: { charts: 0, on: null },
  removed: false,
  ...more,
});

describe('a saved profile', () => {
  it('is read by, with who saved it when and on how many charts it was tried', async () => {
    const tried = { charts: 3, on: '2026-03-01' };
    expect(await save(north, tried)).toEqual({ ok: true, value: { profile: north, replaced: null } });
    expect(await forPages()).toEqual({ profiles: [north], off: [] });
    const saved = { person: 'ada', at: morning };
    expect(await all()).toEqual([
      { id: 'north-clinic', profile: north, problems: [], off: null, tried, removed: false, saved },
    ]);
  });

  it('gets a higher version each time it changes, whatever number it brings', async () => {
    await save(north);
    expect(await save(renamed)).toMatchObject({ value: { profile: { version: 2 }, replaced: north } });
    expect(await save({ ...north, version: 9 })).toMatchObject({ value: { profile: { version: 9 } } });
    expect(await save({ ...renamed, version: 3 })).toMatchObject({ value: { profile: { version: 10 } } });
  });

  it('makes no new version of what stands', async () => {
    await save(north);
    const before = await sent();
    expect(await save({ ...north, version: 7 })).toMatchObject({ value: { profile: { version: 1 } } });
    expect(await sent()).toEqual(before);
  });

  it('sends only what changed', async () => {
    await save(north);
    await save(renamed);
    const [first, second] = await sent();
    expect(Object.keys(first!.fields).sort()).toEqual(['off', 'profile', 'profileId', 'removed', 'tried']);
    expect(Object.keys(second!.fields)).toEqual(['profile']);
    expect(second!.record).toBe(await pageProfileId('north-clinic'));
  });

  it('puts a profile in use again that was off or removed', async () => {
    await save(north);
    await turn(north.id, 'reads the wrong units');
    await removePageProfile(device.db, device.writer, north.id, true);
    expect(await save(renamed)).toMatchObject({ value: { replaced: null } });
    expect(await forPages()).toEqual({ profiles: [{ ...renamed, version: 2 }], off: [] });
  });

  it('is refused under the id of a built-in one', async () => {
    expect(await save({ ...north, id: 'athena' })).toMatchObject({ error: { code: 'built-in-profile' } });
    expect(await sent()).toEqual([]);
  });

  it('is refused with what is wrong with it', async () => {
    const hostile = { ...north, script: 'alert(1)' } as Profile;
    const answer = await save(hostile);
    expect(answer).toMatchObject({ error: { code: 'bad-profile' } });
    expect(JSON.stringify(answer)).toContain('“script”');
    expect(await sent()).toEqual([]);
  });

  it.each(failures)('is there wholly or not at all when the disk fails (%s)', async (failure) => {
    for (let nth = 1; ; nth++) {
      device = newDevice();
      const before = await contents(device.db);
      let answer: Awaited<ReturnType<typeof save>> | undefined;
      const failed = await withFailingWrite(nth, failure, async () => {
        answer = await save(north);
      });
      if (!failed) break;
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-saved' } });
      device.restart();
      expect(await contents(device.db)).toEqual(before);
    }
  });
});

describe('a profile that is switched off', () => {
  it('is on the list with its reason, built in or own, until it is switched on', async () => {
    await save(north);
    await turn('athena', 'the new release moved the codes');
    await turn(north.id, 'being taught anew');
    expect(await forPages()).toEqual({ profiles: [], off: ['athena', 'north-clinic'] });
    expect((await all())[0]).toMatchObject({
      id: 'athena',
      profile: null,
      problems: [],
      off: { reason: 'the new release moved the codes', person: 'ada', at: morning },
      saved: null,
    });
    await turn('athena', null);
    await turn(north.id, null);
    expect(await forPages()).toEqual({ profiles: [north], off: [] });
  });

  it('needs a reason', async () => {
    expect(await turn('athena', '  ')).toMatchObject({ error: { code: 'not-valid' } });
    expect(await forPages()).toEqual({ profiles: [], off: [] });
  });

  it('has to be one that there is', async () => {
    expect(await turn('nobody-knows', 'why')).toMatchObject({ error: { code: 'no-profile' } });
    expect(await removePageProfile(device.db, device.writer, 'nobody-knows', true)).toMatchObject({
      error: { code: 'no-profile' },
    });
  });
});

describe('a removed profile', () => {
  it('is read by no more, and comes back as it was', async () => {
    await save(north);
    await removePageProfile(device.db, device.writer, north.id, true);
    expect(await forPages()).toEqual({ profiles: [], off: [] });
    expect(await all()).toMatchObject([{ id: 'north-clinic', removed: true }]);
    await removePageProfile(device.db, device.writer, north.id, false);
    expect(await forPages()).toEqual({ profiles: [north], off: [] });
  });

  it('is no built-in one', async () => {
    const answer = await removePageProfile(device.db, device.writer, 'athena', true);
    expect(answer).toMatchObject({ error: { code: 'built-in-profile' } });
  });
});

describe('what comes from a server is checked', () => {
  it.each([
    ['a hostile profile', { profile: { ...north, script: 'alert(1)' } }],
    ['a profile under another’s id', { profile: { ...north, id: 'south-clinic' } }],
    ['no profile', { profile: null }],
  ])('%s is told and never used', async (_, fields) => {
    await arrives(record(fields));
    expect(await forPages()).toEqual({ profiles: [], off: [] });
    const [known] = await all();
    expect(known).toMatchObject({ id: 'north-clinic', profile: null });
    expect(known?.problems).not.toEqual([]);
  });

  it('a profile that passes for a built-in one is never used, and cannot take that one away', async () => {
    await arrives(
      record({ profileId: 'athena', profile: { ...north, id: 'athena' }, removed: true }),
      'athena',
    );
    expect(await forPages()).toEqual({ profiles: [], off: [] });
    expect(await all()).toMatchObject([{ id: 'athena', profile: null, removed: false }]);
  });

  it.each([
    ['an id that is none', { profileId: { toString: 'x' } }],
    ['a decision that is none', { off: 'yes' }],
    ['part of a record', { profileId: undefined }],
  ])('%s is passed over', async (_, fields) => {
    await arrives(JSON.parse(JSON.stringify(record(fields))));
    expect(await all()).toEqual([]);
    expect(await forPages()).toEqual({ profiles: [], off: [] });
  });
});
