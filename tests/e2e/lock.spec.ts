// What a browser keeps of the charts is nobody's but the reviewer's: not on the disk, not on a locked screen, and
// not after signing out. And it is theirs again by their password, with a network and without.

import { readFile } from 'node:fs/promises';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart, reviewByKey } from './fixtures/review-by-key.ts';
import { searchFolder } from './fixtures/search-folder.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = 'card-05';
const wrong = 'not the password of anybody';

test('a locked screen shows nothing, a closed browser’s disk neither, and the password opens both', async ({
  profile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const page = await openChart(profile, ehr, 'classic', chart);
  const panel = await openPanel(profile, page);
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  await reviewByKey(panel, page, chart);
  const workspace = await profile.context.newPage();
  await workspace.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
  const { patient, encounter } = demoChart(chart);
  await expect(workspace.getByText(patient.mrn).first()).toBeVisible();

  const kept = async () => {
    const worker = profile.context.serviceWorkers().at(-1)!;
    return await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };
      };
      const { token, storeKey } = (await chrome.storage.session.get(null)) as {
        token: { token: string; refreshToken: string };
        storeKey: { key: string };
      };
      return [token.token, token.refreshToken, storeKey.key];
    });
  };
  const secrets = await kept();
  expect(secrets.every((secret) => secret.length > 20)).toBe(true);

  await test.step('locking empties every screen at once', async () => {
    await workspace.locator('.save-state').click();
    await look(workspace, 'saving-and-sending', [320, 1280], info);
    await workspace.getByRole('button', { name: 'Lock' }).click();
    for (const screen of [workspace, panel]) {
      await expect(screen.getByRole('heading', { name: 'Overread is locked' })).toBeVisible();
      await expect(screen.locator('body')).not.toContainText(patient.mrn);
    }
    await look(workspace, 'locked', [320, 380, 1280], info);
  });

  await test.step('a wrong password opens nothing, the right one all of it', async () => {
    await workspace.getByLabel('Password').fill(wrong);
    await workspace.keyboard.press('Enter');
    await expect(workspace.getByRole('alert')).toContainText('password');
    await workspace.getByLabel('Password').fill(backend.account.password);
    await workspace.keyboard.press('Enter');
    await expect(workspace.getByText(patient.mrn).first()).toBeVisible();
    await expect(panel.locator('.strip')).toContainText(patient.mrn);
    await expect(panel.locator('.save-state')).toHaveText('Saved');
  });

  await test.step('a machine that nobody touches locks by itself', async () => {
    const worker = profile.context.serviceWorkers().at(-1)!;
    await expect(async () => {
      await worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: { session: { set(items: object): Promise<void> } };
            alarms: { create(name: string, when: object): Promise<void> };
          };
        };
        await chrome.storage.session.set({ active: Date.now() - 16 * 60_000 });
        await chrome.alarms.create('sync', { when: Date.now(), periodInMinutes: 0.5 });
      });
      await expect(panel.getByRole('heading', { name: 'Overread is locked' })).toBeVisible();
    }).toPass({ timeout: 30_000 });
  });

  await test.step('the disk of the closed browser tells nothing', async () => {
    await profile.quit();
    const key = { name: 'the store’s key', bytes: Buffer.from(secrets.at(-1) ?? '', 'base64url') };
    expect(key.bytes).toHaveLength(32);
    const own = await searchFolder(profile.folder, [...secrets, key, backend.account.password, wrong]);
    expect(own).toEqual([]);
    // The chart itself is a page of the EHR: what the browser remembers of that is not ours to say.
    const ours = await searchFolder(profile.folder, [
      patient.mrn,
      patient.name,
      encounter,
      'verdict',
      'outbox',
    ]);
    const inStores = ours.filter((found) => found.includes(profile.extensionId));
    expect(inStores.filter((found) => !found.startsWith('outbox'))).toEqual([]);
    // That the search finds what is there in plain: the names of the tables.
    expect(inStores.filter((found) => found.startsWith('outbox')).length).toBeGreaterThan(0);
  });

  await test.step('started again without a network it opens by the password', async () => {
    await backend.stop();
    await profile.restart();
    const again = await profile.context.newPage();
    await again.goto(`chrome-extension://${profile.extensionId}/workspace.html`);
    await again.getByLabel('Password').fill(wrong);
    await again.keyboard.press('Enter');
    await expect(again.getByRole('alert')).toContainText('does not answer');
    await again.getByLabel('Password').fill(backend.account.password);
    await again.keyboard.press('Enter');
    await expect(again.getByText(patient.mrn).first()).toBeVisible();
    await expect(again.locator('.save-state')).toContainText('signed out');
  });

  await test.step('a damaged copy is said, unsent work is saved, and the rest comes back from the server', async () => {
    await backend.start();
    const again = profile.context.pages().at(-1)!;
    await again.getByLabel('Password').fill(backend.account.password);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await expect(again.locator('.save-state')).toHaveText('Saved');
    await again.evaluate(damage);
    await again.reload();
    await expect(again.getByRole('heading', { name: 'cannot be read' })).toBeVisible();
    await look(again, 'damaged', [320, 1280], info);
    const begin = again.getByRole('button', { name: 'Delete this copy' });
    await expect(begin).toBeDisabled();
    const [file] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name: 'Save unsent work' }).click(),
    ]);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ changes: [], lost: 0 });
    await begin.click();
    await expect(again.getByText(patient.mrn).first()).toBeVisible();
  });

  await test.step('signing out deletes what the server has', async () => {
    const again = profile.context.pages().at(-1)!;
    const stores = () =>
      again.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    // The organisation's code sets stay: published, and no records.
    const ofPeople = async () => (await stores()).filter((name) => !name.startsWith('overread-code-sets/'));
    expect((await ofPeople()).filter((name) => name.startsWith('overread')).length).toBe(1);
    await again.getByRole('button', { name: 'Sign out' }).click();
    await expect(again.getByRole('heading', { name: 'Sign in to Overread' })).toBeVisible();
    await expect.poll(ofPeople).toEqual([]);
  });
});

/** In a page of the extension: no record can be opened any more. */
async function damage(): Promise<void> {
  // Beside it stand the organisation's code sets, which are no records.
  const name = (await indexedDB.databases())
    .map((database) => database.name ?? '')
    .find((one) => one.startsWith('overread-packed/'));
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(name ?? '');
    asked.onsuccess = () => resolve(asked.result);
  });
  const writing = database.transaction('charts', 'readwrite');
  const charts = writing.objectStore('charts');
  charts.openCursor().onsuccess = (event) => {
    const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
    cursor?.update({ ...cursor.value, sealed: new Uint8Array(40) });
    cursor?.continue();
  };
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  database.close();
}
