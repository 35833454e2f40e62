// Clearing a browser by order: what is kept goes, unsent work only where the order says so, and nobody but the server
// with the person's secret is obeyed.

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { obeyOrders } from '../../../entrypoints/background/obey-orders.ts';
import { publishProfiles } from '../../../entrypoints/background/publish-profiles.ts';
import { enterByPassword } from '../../../entrypoints/background/sign-in-here.ts';
import { lockHere } from '../../../entrypoints/background/store-lock.ts';
import { syncNow } from '../../../entrypoints/background/sync-now.ts';
import { readCleared } from '../../../lib/messaging/cleared.ts';
import { readIdentity, readToken } from '../../../lib/messaging/session.ts';
import { readStoreKey, readWrapped, whoseStore } from '../../../lib/messaging/store-keys.ts';
import { answerText } from '../../../lib/model/clear-order.ts';
import { systemRandom } from '../../../lib/model/ids.ts';
import type { Person } from '../../../lib/model/person.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { databaseName, openDatabase } from '../../../lib/store/database.ts';
import { nextBatch } from '../../../lib/store/outbox.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { clearingKey, proofBy } from '../../../lib/store/store-key.ts';
import { resetBrowser } from '../messaging/fake-browser.ts';
import { chart, keys, verdict } from '../store/charts.ts';

vi.mock('webextension-polyfill', () => import('../messaging/fake-browser.ts'));
vi.mock('../../../entrypoints/background/sync-now.ts', () => ({ syncNow: vi.fn(async () => {}) }));
vi.mock('../../../entrypoints/background/publish-profiles.ts', () => ({
  publishProfiles: vi.fn(async () => {}),
}));
vi.mock('../../../lib/sync/sign-in-requests.ts', () => ({ requestSignIn: vi.fn(), requestSignOut: vi.fn() }));

const server = 'https://overread.example';
const ada: Person = {
  id: 'ada',
  organisation: 'north',
  email: 'ada@x.example',
  name: 'Ada',
  role: 'qa-auditor',
};
const storeSecret = 'ada'.repeat(20);
const password = 'several words of Ada';
const whose = whoseStore(ada);
const enter = (orders = 0) =>
  enterByPassword(
    server,
    { ok: true, value: { token: 'a token', expiresAt: 9, person: ada, storeSecret, orders } },
    password,
  );

/** What the server stands at, and the secret it answers with. */
function serverWith(order: { number: number; unsent: boolean }, secret = storeSecret) {
  const asked: { seen: number; kept?: number }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    expect(url).toBe(`${server}/v1/session/clear-order`);
    const body = JSON.parse(`${init.body}`) as { nonce: string; seen: number; kept?: number };
    asked.push({ seen: body.seen, ...(body.kept !== undefined && { kept: body.kept }) });
    const told = order.number > body.seen ? order : null;
    return Response.json({ order: told, proof: proofBy(clearingKey(secret), answerText(body.nonce, told)) });
  });
  return asked;
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

async function record(): Promise<void> {
  const key = await readStoreKey(ada);
  const db = openDatabase(ada.organisation, ada.id, key!);
  const writer = { person: ada.id, device: 'd1', now: Date.now, random: systemRandom };
  await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
  db.close();
}

beforeEach(async () => {
  resetBrowser();
  vi.mocked(syncNow).mockReset();
  await Dexie.delete(databaseName(ada.organisation, ada.id));
});

it('does nothing without an order, nor for one of before the store was made', async () => {
  await enter(1);
  const asked = serverWith({ number: 1, unsent: true });
  await obeyOrders();
  expect(asked).toEqual([{ seen: 1 }]);
  expect(await readStoreKey(ada)).not.toBeNull();
});

it('takes nothing from whoever signs in again meanwhile, and clears the next time', async () => {
  await enter();
  await record();
  const asked = serverWith({ number: 1, unsent: true });
  // Between the end of the session and the deleting.
  vi.mocked(publishProfiles).mockImplementationOnce(async () => void (await enter()));
  await obeyOrders();
  expect(asked).toEqual([{ seen: 0 }]);
  expect(await readCleared()).toBeNull();
  expect(await readWrapped(whose)).not.toBeNull();
  const db = openDatabase(ada.organisation, ada.id, (await readStoreKey(ada))!);
  expect((await allRecords(db)).length).toBeGreaterThan(0);
  db.close();
  await obeyOrders();
  expect(asked).toEqual([{ seen: 0 }, { seen: 0 }, { seen: 1, kept: 0 }]);
  expect(await names()).not.toContain(databaseName(ada.organisation, ada.id));
});

it('deletes store and keys, ends the session, and says so', async () => {
  await enter();
  await record();
  const asked = serverWith({ number: 1, unsent: true });
  await obeyOrders();
  expect(syncNow).not.toHaveBeenCalledTimes(2);
  expect([await readIdentity(), await readToken(), await readWrapped(whose)]).toEqual([null, null, null]);
  expect(await readStoreKey(ada)).toBeNull();
  expect(await names()).not.toContain(databaseName(ada.organisation, ada.id));
  expect(await readCleared()).toMatchObject({ kept: 0 });
  expect((await readCleared())!.deleted).toBeGreaterThan(0);
  expect(asked).toEqual([{ seen: 0 }, { seen: 1, kept: 0 }]);
});

it('keeps what was never sent, sealed, where the order leaves it: only a sign-in opens it', async () => {
  await enter();
  await record();
  await lockHere();
  serverWith({ number: 1, unsent: false });
  await obeyOrders();
  expect(Object.keys((await readWrapped(whose))!).sort()).toEqual(['bySecret', 'clearing']);
  const { kept } = (await readCleared())!;
  expect(kept).toBeGreaterThan(0);
  const again = serverWith({ number: 1, unsent: false });
  await obeyOrders();
  expect(again).toEqual([{ seen: 1 }]);
  await enter(1);
  const db = openDatabase(ada.organisation, ada.id, (await readStoreKey(ada))!);
  expect(await nextBatch(db, 100, 1_000_000)).toHaveLength(kept);
  expect([(await allRecords(db)).length, await db.meta.get('position')]).toEqual([0, undefined]);
  db.close();
});

it('sends first where it can', async () => {
  await enter();
  await record();
  vi.mocked(syncNow).mockImplementation(async () => {
    const db = openDatabase(ada.organisation, ada.id, (await readStoreKey(ada))!);
    await db.outbox.clear();
    db.close();
  });
  serverWith({ number: 1, unsent: false });
  await obeyOrders();
  expect(await readCleared()).toMatchObject({ kept: 0, deleted: 0 });
  expect(await readWrapped(whose)).toBeNull();
});

it('obeys nobody who lacks the person’s secret', async () => {
  await enter();
  serverWith({ number: 1, unsent: true }, 'somebody else’s secret, of the same length');
  await obeyOrders();
  expect(await readStoreKey(ada)).not.toBeNull();
  expect(await readCleared()).toBeNull();
});
