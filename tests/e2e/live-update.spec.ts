// Other people's work is there without anybody asking for it, and the dialog of the save state keeps still meanwhile.

import { demoCharts } from '../../lib/practice/charts.ts';
import { look } from './fixtures/look.ts';
import { goOffline, goOnline } from './fixtures/network.ts';
import { seedReviews } from './fixtures/seed-reviews.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

test('what another machine sends appears by itself, again after an outage, and nothing moves under the pointer', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(120_000);
  const [first, second] = demoCharts;
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/worklist`);
  await signIn(page, backend);
  await expect(page.locator('.save-state')).toHaveText('Saved');
  // Whatever comes from here on comes because somebody waits for it.
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { alarms: { clearAll(): Promise<unknown> } } }
    ).chrome.alarms.clearAll(),
  );
  const row = (encounter: string) => page.getByRole('row', { name: new RegExp(encounter) });
  await seedReviews(backend, [first!]);
  await expect(row(first!.encounter)).toBeVisible();
  const waits: number[] = [];
  for (const chart of demoCharts.slice(2, 7)) {
    await seedReviews(backend, [chart]);
    const pushed = performance.now();
    await expect(row(chart.encounter)).toBeVisible();
    waits.push(Math.round(performance.now() - pushed));
  }
  console.log(`From the push’s answer to another’s screen: ${waits.join(', ')} ms.`);

  await page.locator('.save-state').click();
  const dialog = page.getByRole('dialog', { name: 'Saving and sending' });
  const places = async () => ({
    dialog: await dialog.boundingBox(),
    close: await dialog.getByRole('button', { name: 'Close' }).boundingBox(),
    pause: await dialog.getByRole('button', { name: 'Pause' }).boundingBox(),
    file: await dialog.getByRole('button', { name: 'Save unsent work to a file' }).boundingBox(),
  });
  await expect(dialog.getByText('What this browser keeps is encrypted')).toBeVisible();
  await look(page, 'save-state', [320, 1280], info);
  const before = await places();
  await goOffline(profile, backend);
  await dialog.getByRole('button', { name: 'Send now' }).press('Enter');
  await expect(dialog.getByText('does not answer')).toBeVisible();
  expect(await places()).toEqual(before);
  await look(page, 'save-state-offline', [320, 1280], info);
  await goOnline(profile, backend);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();

  await seedReviews(backend, [second!]);
  await expect(row(second!.encounter)).toBeVisible({ timeout: 60_000 });
});
