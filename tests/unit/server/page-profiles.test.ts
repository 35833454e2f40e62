// Page profiles on the backend: administrators write them, everybody in the organisation is given them, and
// what no page may be read by is never stored.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { pageProfileId } from '../../../lib/model/page-profile.ts';
import { type Role, role as roles } from '../../../lib/model/person.ts';
import type { Profile } from '../../../lib/model/profile.ts';
import { ownProfile } from '../../fixtures/own-profile.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf, makeReview } from './review-changes.ts';

const json = (value: unknown) => value as Change['fields'][string];

/** The first change of a profile's record. */
async function firstChange(profile: unknown, id = 'north-clinic', more: Change['fields'] = {}) {
  return changeOf('page-profile', await pageProfileId(id), {
    profileId: id,
    profile: json(profile),
    off: null,
    tried: { charts: 2, on: '2026-01-05' },
    removed: false,
    ...more,
  });
}

const nextVersion = async (profile: Profile) =>
  changeOf('page-profile', await pageProfileId(profile.id), { profile: json(profile) });

const switched = async (id: string, reason: string | null) =>
  changeOf('page-profile', await pageProfileId(id), { off: reason === null ? null : { reason } });

onBothDatabases('page profiles', (backend) => {
  const administrator = () => backend.newOrganisation('administrator');

  /** Sends one change; neither log nor records may grow. */
  async function refused(caller: Caller, change: Change): Promise<string | null | undefined> {
    const before = await caller.pull();
    const [code] = codes(await caller.push([change]));
    expect(await caller.pull()).toEqual(before);
    expect(await readRecords(backend.database, caller.person.organisation)).toEqual(foldLog(before.changes));
    return code;
  }

  test('are saved, changed and switched by an administrator', async () => {
    const admin = await administrator();
    const changes = [
      await firstChange(ownProfile),
      await nextVersion({ ...ownProfile, version: 2 }),
      await switched(ownProfile.id, 'reads no units'),
      await firstChange(null, 'athena', { off: { reason: 'codes moved' } }),
    ];
    expect(codes(await admin.push(changes))).toEqual([null, null, null, null]);
    const read = (await admin.pull()).changes;
    expect(read.map((c) => c.id)).toEqual(changes.map((c) => c.id));
    expect(await readRecords(backend.database, admin.person.organisation)).toEqual(foldLog(read));
  });

  test.each(roles.options.filter((r) => r !== 'administrator'))('are not written by %s', async (role) => {
    const admin = await administrator();
    const other = await backend.newPerson(admin.person.organisation, role);
    await admin.push([await firstChange(ownProfile)]);
    const attempts = [
      await firstChange({ ...ownProfile, id: 'mine' }, 'mine'),
      await switched(ownProfile.id, 'I do not like it'),
      await firstChange(null, 'athena', { off: { reason: 'I do not like it' } }),
    ];
    const answer = await other.send('POST', '/v1/changes', { protocol: 1, changes: attempts });
    expect(answer.status).toBe(200);
    const { outcomes } = (await answer.json()) as { outcomes: Parameters<typeof codes>[0] };
    expect(codes(outcomes)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
    expect((await admin.pull()).changes).toHaveLength(1);
  });

  test('are refused to an auditor without the rest of what the auditor sends', async () => {
    const auditor = await backend.newOrganisation('qa-auditor');
    const review = await makeReview(auditor.person.id, '1');
    const outcomes = await auditor.push([await firstChange(ownProfile), ...review.changes]);
    expect(codes(outcomes)).toEqual(['not-allowed', null, null, null, null]);
    expect(outcomes[0]).toMatchObject({ fault: { happened: 'Your role may not change page profiles.' } });
  });

  const withoutReviews: Role[] = ['vendor-liaison', 'provider', 'revenue-cycle-leader'];
  test.each(withoutReviews)('are given to %s, and nothing of a patient with them', async (role) => {
    const admin = await administrator();
    const review = await makeReview(admin.person.id, '1', 4);
    const profile = await firstChange(ownProfile);
    const later = await switched(ownProfile.id, 'reads no units');
    await admin.push([...review.changes, profile, later]);
    const other = await backend.newPerson(admin.person.organisation, role);
    const read: string[] = [];
    for (let after = 0, more = true; more; ) {
      const page = await other.pull(after, 1);
      read.push(...page.changes.map((c) => c.id));
      ({ last: after, more } = page);
    }
    expect(read).toEqual([profile.id, later.id]);
    // What follows that is not for them: they are at the end of the log, and stay there.
    await admin.push((await makeReview(admin.person.id, '2')).changes);
    expect(await other.pull(8)).toMatchObject({ changes: [], last: 12, more: false });
  });

  test('of another organisation are unseen, and each has its own under one id', async () => {
    const [mine, theirs] = [await administrator(), await administrator()];
    await mine.push([await firstChange(ownProfile)]);
    expect(await theirs.pull()).toMatchObject({ changes: [], last: 0, more: false });
    expect(await refused(theirs, await switched(ownProfile.id, 'theirs'))).toBe('malformed-change');
    expect(codes(await theirs.push([await firstChange({ ...ownProfile, name: 'South' })]))).toEqual([null]);
    expect((await mine.pull()).changes).toHaveLength(1);
  });

  const hostile: [string, unknown][] = [
    ['code', { ...ownProfile, script: 'fetch("https://evil.example")' }],
    [
      'a password field',
      { ...ownProfile, frames: [{ ...ownProfile.frames[0], shadow: ['[type=password]'] }] },
    ],
    [
      'a selector that keeps a page busy',
      { ...ownProfile, frames: [{ ...ownProfile.frames[0], watch: ['*:has(a b c)'] }] },
    ],
    ['no frames', { ...ownProfile, frames: [] }],
    ['another version of the vocabulary', { ...ownProfile, version: '1' }],
    ['more than a profile can need', { ...ownProfile, madeFrom: 'x'.repeat(200_000) }],
    ['text', 'profile'],
    ['nothing', null],
  ];
  test.each(hostile)('with %s in it are refused and never stored', async (_, profile) => {
    const admin = await administrator();
    expect(await refused(admin, await firstChange(profile))).toBe('bad-profile');
    await admin.push([await firstChange(ownProfile)]);
    const record = await pageProfileId(ownProfile.id);
    const change = changeOf('page-profile', record, { profile: json(profile) });
    expect(await refused(admin, change)).toBe('bad-profile');
  });

  test('are refused with the reason in words', async () => {
    const admin = await administrator();
    const [, [, profile]] = hostile as [unknown, [string, unknown]];
    const [outcome] = await admin.push([await firstChange(profile)]);
    expect(outcome).toMatchObject({
      fault: { happened: expect.stringMatching(/Page “.*”, shadow root 1: the selector .*password/) },
    });
  });

  test('never pass for a built-in one, nor take it away', async () => {
    const admin = await administrator();
    const posing = { ...ownProfile, id: 'athena' };
    expect(await refused(admin, await firstChange(posing, 'athena'))).toBe('built-in-profile');
    expect(await refused(admin, await firstChange(null, 'athena', { removed: true }))).toBe(
      'built-in-profile',
    );
    await admin.push([await firstChange(null, 'athena')]);
    expect(await refused(admin, await nextVersion(posing))).toBe('built-in-profile');
  });

  test('stand under their own id', async () => {
    const admin = await administrator();
    expect(await refused(admin, await firstChange(ownProfile, 'south-clinic'))).toBe('bad-profile');
    const elsewhere = { ...(await firstChange(ownProfile)), record: await pageProfileId('south-clinic') };
    expect(await refused(admin, elsewhere)).toBe('wrong-id');
    await admin.push([await firstChange(ownProfile)]);
    const moved = changeOf('page-profile', await pageProfileId(ownProfile.id), { profileId: 'south-clinic' });
    expect(await refused(admin, moved)).toBe('fixed-field');
  });

  test('go up in version, so that nobody’s is overwritten unseen', async () => {
    const admin = await administrator();
    await admin.push([await firstChange({ ...ownProfile, version: 3 })]);
    for (const version of [1, 3])
      expect(await refused(admin, await nextVersion({ ...ownProfile, version }))).toBe('version-behind');
    expect(codes(await admin.push([await nextVersion({ ...ownProfile, version: 4 })]))).toEqual([null]);
  });

  test('are not switched off without a reason', async () => {
    const admin = await administrator();
    await admin.push([await firstChange(ownProfile)]);
    for (const reason of ['', '   ', 'x'.repeat(301)])
      expect(await refused(admin, await switched(ownProfile.id, reason))).toBe('malformed-change');
  });
});
