// What keeps a change out of the page profiles; the rest is tested on both databases.

import { expect, test } from 'vitest';
import { refuseProfile } from '../../../lib/review/refuse/refuse-profile.ts';
import { ownProfile } from '../../fixtures/own-profile.ts';

const record = { profileId: 'north-clinic', profile: ownProfile, off: null, removed: false };
const code = (fields: Record<string, unknown>, standing?: Partial<typeof record>) =>
  refuseProfile({ ...standing, ...fields }, fields, standing)?.code ?? null;

test('a first version and those that follow enter', () => {
  expect(code(record)).toBeNull();
  expect(code({ profile: { ...ownProfile, version: 2 } }, record)).toBeNull();
  expect(code({ off: { reason: 'x' } }, record)).toBeNull();
});

test('an older or the same version does not', () => {
  const standing = { ...record, profile: { ...ownProfile, version: 4 } };
  for (const version of [1, 4])
    expect(code({ profile: { ...ownProfile, version } }, standing)).toBe('version-behind');
});

test('an own profile is never emptied', () => {
  expect(code({ profile: null }, record)).toBe('bad-profile');
});

test('a profile whose id came to be built in can still be switched, never changed', () => {
  const posing = { ...ownProfile, id: 'athena' };
  const standing = { ...record, profileId: 'athena', profile: posing };
  expect(code({ off: { reason: 'x' } }, standing)).toBeNull();
  expect(code({ profile: { ...posing, version: 2 } }, standing)).toBe('built-in-profile');
});
