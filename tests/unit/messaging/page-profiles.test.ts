// The organisation's profiles in local storage: checked on each read, bound to the organisation.

import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keepPageProfiles, onPageProfiles, readPageProfiles } from '../../../lib/messaging/page-profiles.ts';
import { endSession, type Identity, keepSession } from '../../../lib/messaging/session.ts';
import { ownProfile as profile } from '../../fixtures/own-profile.ts';
import { countListeners, resetBrowser } from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const nothing = { profiles: [], off: [] };
const server = 'https://overread.example.org';

const identity = (organisation: string): Identity => ({
  server,
  person: { id: 'p1', organisation, email: 'a@example.org', name: 'Ada', role: 'administrator' },
});

const signInTo = (organisation: string) =>
  keepSession(server, { token: 't'.repeat(20), expiresAt: 9e12, person: identity(organisation).person });

beforeEach(async () => {
  resetBrowser();
  await signInTo('north');
});

test('what is kept is read', async () => {
  expect(await readPageProfiles()).toEqual(nothing);
  const list = { profiles: [profile], off: ['athena'] };
  await keepPageProfiles(list, identity('north'));
  expect(await readPageProfiles()).toEqual(list);
});

test('a profile that does not hold, or takes a built-in id, is left out at each read', async () => {
  const hostile = { ...profile, id: 'hostile', script: 'alert(1)' };
  const posing = { ...profile, id: 'athena' };
  await keepPageProfiles({ profiles: [profile, hostile, posing], off: [] }, identity('north'));
  expect(await readPageProfiles()).toEqual({ profiles: [profile], off: [] });
});

test('what was kept for one organisation is not read for another, nor by nobody', async () => {
  await keepPageProfiles({ profiles: [profile], off: ['athena'] }, identity('north'));
  await signInTo('south');
  expect(await readPageProfiles()).toEqual(nothing);
  await signInTo('north');
  expect((await readPageProfiles()).off).toEqual(['athena']);
  await endSession(true);
  expect(await readPageProfiles()).toEqual(nothing);
});

test('nothing is kept for nobody', async () => {
  await keepPageProfiles({ profiles: [profile], off: [] }, identity('north'));
  await keepPageProfiles(nothing, null);
  expect(await browser.storage.local.get('page-profiles')).toEqual({});
});

test('a text that is no list is nothing', async () => {
  await browser.storage.local.set({ 'page-profiles': 'mangled' });
  expect(await readPageProfiles()).toEqual(nothing);
});

test('calls back on a change, and only on one, until the signal aborts', async () => {
  const changed = vi.fn();
  const stop = new AbortController();
  onPageProfiles(changed, stop.signal);
  await keepPageProfiles({ profiles: [profile], off: [] }, identity('north'));
  await keepPageProfiles({ profiles: [profile], off: [] }, identity('north'));
  expect(changed).toHaveBeenCalledTimes(1);
  await signInTo('south');
  expect(changed).toHaveBeenCalledTimes(2);
  stop.abort();
  expect(countListeners()).toBe(0);
});
