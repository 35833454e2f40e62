// The background's wait for others' changes: it fetches what is there, and does nothing where nobody could see it.

import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { syncNow } from '../../../entrypoints/background/sync-now.ts';
import { waitForNews } from '../../../entrypoints/background/wait-for-news.ts';
import { keepSession } from '../../../lib/messaging/session.ts';
import { closeStore, keepStoreKey, whoseStore } from '../../../lib/messaging/store-keys.ts';
import type { Person } from '../../../lib/model/person.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { pauseSync, resumeSync } from '../../../lib/store/sync-progress.ts';
import { requestNews } from '../../../lib/sync/transport.ts';
import browser, { countListeners, resetBrowser } from '../messaging/fake-browser.ts';
import { testKey } from '../store/device.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../lib/sync/transport.ts', () => ({ requestNews: vi.fn() }));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: vi.fn() }));

const person: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@north.example',
  name: 'Ada',
  role: 'qa-auditor',
};

const inStore = async <T>(work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> => {
  const db = openDatabase(person.organisation, person.id, testKey);
  return work(db).finally(() => db.close());
};
const readTo = (position: number) => inStore((db) => db.meta.put({ key: 'position', value: position }));

beforeEach(async () => {
  resetBrowser();
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.mocked(requestNews).mockReset().mockResolvedValue(ok(false));
  vi.mocked(syncNow).mockReset().mockResolvedValue();
  await keepSession('https://overread.example', { token: 'token-1', expiresAt: 0, person });
  await keepStoreKey(whoseStore(person), testKey);
  await readTo(7);
});

describe('a wait', () => {
  it('asks from where this browser has read to, and again when its time is over', async () => {
    expect(await waitForNews()).toBe(true);
    expect(vi.mocked(requestNews).mock.calls[0]?.slice(0, 3)).toEqual([
      'https://overread.example',
      'token-1',
      7,
    ]);
    expect(syncNow).not.toHaveBeenCalled();
    expect(countListeners()).toBe(0);
  });

  it('fetches what is new, and is no touch of the person', async () => {
    vi.mocked(requestNews).mockResolvedValue(ok(true));
    vi.mocked(syncNow).mockImplementation(async () => void (await readTo(9)));
    expect(await waitForNews()).toBe(true);
    expect(syncNow).toHaveBeenCalledTimes(1);
    expect(await browser.storage.session.get('active')).toEqual({});
  });

  it('is not repeated at once where what is new does not come, or no server answers', async () => {
    vi.mocked(requestNews).mockResolvedValue(ok(true));
    expect(await waitForNews()).toBe(false);
    vi.mocked(requestNews).mockResolvedValue(fail('offline', '', '', ''));
    expect(await waitForNews()).toBe(false);
  });

  it('is none while the store is locked, nobody is signed in, or sending is paused', async () => {
    await inStore((db) => pauseSync(db, Date.now()));
    expect(await waitForNews()).toBe(false);
    await inStore(resumeSync);
    await browser.storage.session.remove('token');
    expect(await waitForNews()).toBe(false);
    await closeStore(null);
    expect(await waitForNews()).toBe(false);
    expect(requestNews).not.toHaveBeenCalled();
  });

  it('ends when the store is locked meanwhile, and fetches nothing any more', async () => {
    vi.mocked(requestNews).mockImplementation(async (_server, _token, _after, signal) => {
      await closeStore(null);
      expect(signal.aborted).toBe(true);
      return ok(true);
    });
    await waitForNews();
    expect(syncNow).not.toHaveBeenCalled();
    expect(await waitForNews()).toBe(false);
  });
});
