// Opening and locking the store: one key for one person, the session comes back with it, and nobody else gets in.

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockWhenIdle } from '../../../entrypoints/background/lock-when-idle.ts';
import { enterByPassword, enterWith, signOutHere } from '../../../entrypoints/background/sign-in-here.ts';
import { changePasswordOf, lockHere } from '../../../entrypoints/background/store-lock.ts';
import { syncNow } from '../../../entrypoints/background/sync-now.ts';
import { unlockHere } from '../../../entrypoints/background/unlock-here.ts';
import { noteActivity } from '../../../lib/messaging/idle-lock.ts';
import { readIdentity, readToken, readTokens } from '../../../lib/messaging/session.ts';
import { readStoreKey, readWrapped, whoseStore } from '../../../lib/messaging/store-keys.ts';
import { systemRandom } from '../../../lib/model/ids.ts';
import type { Person } from '../../../lib/model/person.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { databaseName, openDatabase } from '../../../lib/store/database.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { requestSignIn } from '../../../lib/sync/sign-in-requests.ts';
import browser, { resetBrowser, restartBrowser } from '../messaging/fake-browser.ts';
import { chart, keys, verdict } from '../store/charts.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: vi.fn(async () => {}) }));
vi.mock('../../../entrypoints/background/publish-profiles.ts', () => ({ publishProfiles: async () => {} }));
vi.mock('../../../lib/sync/sign-in-requests.ts', () => ({ requestSignIn: vi.fn(), requestSignOut: vi.fn() }));

const server = 'https://overread.example';
const ada: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@x.example',
  name: 'Ada',
  role: 'qa-auditor',
};
const bea: Person = { ...ada, id: 'bea', name: 'Bea' };
const password = 'several words of Ada';
const secretOf = (person: Person) => person.id.repeat(20);
let given = 0;
const signedIn = (person: Person) => ({
  ok: true as const,
  value: { token: `token ${++given} of ${person.id}`, expiresAt: 9, person, storeSecret: secretOf(person) },
});
const fault = (code: string) => ({
  ok: false as const,
  error: { code, happened: '', meaning: '', action: '' },
});
const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString('hex');
const openKey = async () => hex(await readStoreKey((await readIdentity())?.person ?? ada));
const enter = (person = ada, word = password) => enterByPassword(server, signedIn(person), word);

beforeEach(async () => {
  resetBrowser();
  given = 0;
  vi.mocked(requestSignIn).mockReset();
  for (const { organisation, id } of [ada, bea]) await Dexie.delete(databaseName(organisation, id));
});
afterEach(() => void vi.useRealTimers());

describe('signing in', () => {
  it('makes a key, and finds the same one again after the browser was closed', async () => {
    expect((await enter()).ok).toBe(true);
    const first = await openKey();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    restartBrowser();
    expect(await openKey()).toBeNull();
    await enterWith(server, signedIn(ada), null);
    expect(await openKey()).toBe(first);
    expect((await readWrapped(whoseStore(ada)))?.byPassword).toBeDefined();
  });

  it('gives each person a key of their own, and keeps the other’s', async () => {
    await enter(ada);
    const first = await openKey();
    await enter(bea);
    expect(await openKey()).not.toBe(first);
    expect(await readStoreKey(ada)).toBeNull();
    await enter(ada);
    expect(await openKey()).toBe(first);
  });

  it('with another secret opens nothing, changes nothing and signs nobody in', async () => {
    await enter();
    await lockHere();
    restartBrowser();
    const before = await browser.storage.local.get(null);
    const answer = signedIn(ada);
    answer.value.storeSecret = 'another'.repeat(9);
    const entered = await enterByPassword(server, answer, password);
    expect(entered.ok ? '' : entered.error.code).toBe('store-not-opened');
    expect(await browser.storage.local.get(null)).toEqual(before);
    expect(await readToken()).toBeNull();
  });
});

describe('a lock', () => {
  it('takes key and token away, and the password brings both back without a network', async () => {
    await enter();
    const [key, tokens] = [await openKey(), await readTokens()];
    await lockHere();
    expect([await openKey(), await readToken()]).toEqual([null, null]);
    const everything = JSON.stringify([
      await browser.storage.local.get(null),
      await browser.storage.session.get(null),
    ]);
    expect(everything).not.toContain(tokens!.token);
    expect(everything).not.toContain(Buffer.from(key!, 'hex').toString('base64url'));
    expect(await unlockHere(password)).toEqual({ ok: true, value: null });
    expect([await openKey(), await readTokens()]).toEqual([key, tokens]);
    expect(requestSignIn).not.toHaveBeenCalled();
    expect(syncNow).toHaveBeenCalled();
  });

  it('stays for a wrong password, with a network and without', async () => {
    await enter();
    await lockHere();
    vi.mocked(requestSignIn).mockResolvedValueOnce(fault('wrong-password'));
    expect(await unlockHere('guess')).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    vi.mocked(requestSignIn).mockResolvedValueOnce(fault('offline'));
    expect(await unlockHere('guess')).toMatchObject({ ok: false, error: { code: 'wrong-password' } });
    expect([await openKey(), await readToken()]).toEqual([null, null]);
  });

  it('opens with the new password where it was changed elsewhere, and here at once', async () => {
    await enter();
    const key = await openKey();
    await lockHere();
    vi.mocked(requestSignIn).mockResolvedValueOnce(signedIn(ada));
    expect((await unlockHere('changed elsewhere')).ok).toBe(true);
    await changePasswordOf((await readIdentity())!, 'changed here');
    await lockHere();
    vi.mocked(requestSignIn).mockResolvedValue(fault('offline'));
    expect((await unlockHere('changed elsewhere')).ok).toBe(false);
    expect((await unlockHere('changed here')).ok).toBe(true);
    expect(await openKey()).toBe(key);
  });

  it('after the browser was closed asks the server first, and opens without it where it is silent', async () => {
    await enter();
    const key = await openKey();
    restartBrowser();
    vi.mocked(requestSignIn).mockResolvedValueOnce(fault('offline'));
    expect((await unlockHere(password)).ok).toBe(true);
    expect([await openKey(), await readToken()]).toEqual([key, null]);
    restartBrowser();
    vi.mocked(requestSignIn).mockResolvedValueOnce(signedIn(ada));
    expect((await unlockHere(password)).ok).toBe(true);
    expect([await openKey(), await readToken()]).toEqual([key, 'token 2 of ada']);
  });

  it('of somebody without a password says that it needs the network', async () => {
    await enterWith(server, signedIn(ada), null);
    restartBrowser();
    vi.mocked(requestSignIn).mockResolvedValueOnce(fault('offline'));
    expect(await unlockHere(password)).toMatchObject({ ok: false, error: { code: 'not-offline' } });
  });
});

describe('without a touch', () => {
  it('it locks after fifteen minutes, not before, and each touch begins them anew', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await enter();
    const later = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * 60_000);
      await lockWhenIdle();
      return (await openKey()) !== null;
    };
    expect(await later(14.9)).toBe(true);
    await noteActivity(Date.now());
    expect(await later(14.9)).toBe(true);
    // The clock was put back: the minutes begin now.
    expect(await later(-600)).toBe(true);
    expect(await later(14.9)).toBe(true);
    expect(await later(0.1)).toBe(false);
  });

  it('it locks after the organisation’s minutes, and after fifteen where they are no such number', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const [said, minutes] of [
      [3, 3],
      [0, 15],
      ['5', 15],
      [100_000, 15],
    ] as const) {
      browser.storage.managed = { get: async () => ({ idleLockMinutes: said }) };
      await enter();
      vi.setSystemTime(Date.now() + minutes * 60_000 - 1);
      await lockWhenIdle();
      expect(await openKey(), String(said)).not.toBeNull();
      vi.setSystemTime(Date.now() + 1);
      await lockWhenIdle();
      expect(await openKey(), String(said)).toBeNull();
    }
  });
});

describe('signing out', () => {
  const storeExists = () => Dexie.exists(databaseName('north', 'ada'));
  const work = async () => {
    const db = openDatabase('north', 'ada', (await readStoreKey(ada))!);
    const writer = { person: 'ada', device: 'd1', now: Date.now, random: systemRandom };
    await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
    return db;
  };

  it('deletes the store and its key where the server has everything', async () => {
    await enter();
    const db = await work();
    await db.outbox.clear();
    db.close();
    await signOutHere();
    expect(await storeExists()).toBe(false);
    expect(await readWrapped(whoseStore(ada))).toBeNull();
    expect([await readIdentity(), await openKey(), await readToken()]).toEqual([null, null, null]);
  });

  it('keeps what was not sent, sealed, for the next sign-in; from a locked store too', async () => {
    await enter();
    const db = await work();
    const records = await allRecords(db);
    db.close();
    await lockHere();
    await signOutHere();
    expect(await storeExists()).toBe(true);
    expect(await openKey()).toBeNull();
    await enter();
    const again = openDatabase('north', 'ada', (await readStoreKey(ada))!);
    expect(await allRecords(again)).toEqual(records);
    again.close();
  });
});
