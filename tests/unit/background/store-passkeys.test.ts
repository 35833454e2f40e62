// Passkeys that open the store: by the secret the authenticator gives, without a network; kept wrapped only, and gone
// with the passkey. The secrets are given by the test; a real authenticator's are tried end to end.

import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerPasskeys } from '../../../entrypoints/background/passkeys-here.ts';
import { enterWith } from '../../../entrypoints/background/sign-in-here.ts';
import { lockHere } from '../../../entrypoints/background/store-lock.ts';
import { passkeysThatOpen } from '../../../lib/messaging/passkey-messages.ts';
import { readToken } from '../../../lib/messaging/session.ts';
import { readStoreKey } from '../../../lib/messaging/store-keys.ts';
import { toBase64url } from '../../../lib/model/base64url.ts';
import type { Person } from '../../../lib/model/person.ts';
import browser, { resetBrowser, restartBrowser } from '../messaging/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: async () => {} }));
vi.mock('../../../entrypoints/background/publish-profiles.ts', () => ({ publishProfiles: async () => {} }));

const person: Person = {
  id: 'grace',
  organisation: 'north',
  email: 'grace@x.example',
  name: 'Grace',
  role: 'qa-auditor',
};
const secret = toBase64url(new Uint8Array(32).fill(7));
const other = toBase64url(new Uint8Array(32).fill(8));
const salt = toBase64url(new Uint8Array(32).fill(9));
/** As somebody comes in who has no password here. */
const enter = (passkeys: string[]) =>
  enterWith(
    'https://overread.example',
    {
      ok: true,
      value: { token: 'a token', expiresAt: 9, person, storeSecret: 'grace'.repeat(10), passkeys },
    },
    null,
  );
const keep = (credential: string, by = secret) =>
  answerPasskeys({ type: 'passkey-keep', credential, salt, secret: by });
const unlock = (credential: string, by = secret) =>
  answerPasskeys({ type: 'passkey-unlock', credential, secret: by });

beforeEach(resetBrowser);

it('open what was locked, with its session, and after a restart without one', async () => {
  await enter(['key']);
  const open = await readStoreKey(person);
  expect(await keep('key')).toMatchObject({ ok: true });
  expect(Object.keys(await passkeysThatOpen(person))).toEqual(['key']);
  await lockHere();
  for (const [credential, by] of [
    ['key', other],
    ['unknown', secret],
  ] as const)
    expect(await unlock(credential, by)).toMatchObject({ ok: false, error: { code: 'wrong-passkey' } });
  expect(await readStoreKey(person)).toBeNull();
  expect(await unlock('key')).toMatchObject({ ok: true });
  expect(await readStoreKey(person)).toEqual(open);
  expect(await readToken()).toBe('a token');
  await lockHere();
  restartBrowser();
  expect(await unlock('key')).toMatchObject({ ok: true });
  expect(await readStoreKey(person)).toEqual(open);
  expect(await readToken()).toBeNull();
});

it('are kept without their secret, and not while it is locked', async () => {
  await enter(['key']);
  await keep('key');
  const kept = JSON.stringify([
    await browser.storage.local.get(null),
    await browser.storage.session.get(null),
  ]);
  expect(kept).toContain(salt);
  expect(kept).not.toContain(secret);
  await lockHere();
  expect(await keep('second')).toMatchObject({ ok: false, error: { code: 'locked' } });
});

it('go with the passkey, at the next answer of the server', async () => {
  await enter(['key', 'second']);
  await keep('key');
  await keep('second', other);
  await enter(['second']);
  expect(Object.keys(await passkeysThatOpen(person))).toEqual(['second']);
  await answerPasskeys({ type: 'passkey-drop', credential: 'second' });
  expect(await passkeysThatOpen(person)).toEqual({});
});
