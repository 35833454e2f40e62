// A passkey in a real browser, with an authenticator of the browser's own making: set up, asked for after the
// password, and opening a locked store while the server does not answer.

import type { Page } from '@playwright/test';
import { look } from './fixtures/look.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** The page has an authenticator that says yes to everything. */
async function plugIn(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

test('a passkey is set up, asked for after the password, and unlocks without a network', async ({
  profile,
  backend,
}, info) => {
  test.setTimeout(180_000);
  const page = await profile.context.newPage();
  const credentials = await plugIn(page);
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/account`);
  await signIn(page, backend);

  await test.step('setting it up', async () => {
    await page.getByLabel('Name of the passkey').fill('Blue key');
    await look(page, 'add-passkey', [320, 1280], info);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByText('A passkey is asked for at each sign-in. 10 of 10')).toBeVisible();
    const [kept] = await credentials();
    expect(kept!.rpId).toBe(`chrome-extension://${profile.extensionId}`);
    await expect(page.getByLabel('Unlocks Overread in this browser: Blue key')).toBeChecked();
    await look(page, 'passkey', [320, 1280], info);
  });

  await test.step('signing in with the password and it', async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await signIn(page, backend);
    const use = page.getByRole('button', { name: 'Use a passkey' });
    await expect(use).toBeVisible();
    await look(page, 'second-step-passkey', [320, 1280], info);
    await use.click();
    await expect(page.getByText('10 of 10 recovery codes are left.')).toBeVisible();
    // Signing out took this browser's store along, and with it what opened it.
    const unlocks = page.getByLabel('Unlocks Overread in this browser: Blue key');
    await expect(unlocks).not.toBeChecked();
    // It is checked once the authenticator has answered, and not as it is clicked.
    await unlocks.click();
    await expect(unlocks).toBeChecked();
    await look(page, 'passkeys', [320, 1280], info);
  });

  await test.step('unlocking while the server does not answer', async () => {
    await page.getByRole('link', { name: 'Worklist' }).click();
    await page.locator('.save-state').click();
    await page.getByRole('button', { name: 'Lock' }).click();
    await expect(page.getByRole('heading', { name: 'Overread is locked' })).toBeVisible();
    await backend.stop();
    const unlock = page.getByRole('button', { name: 'Unlock with passkey' });
    await look(page, 'unlock-passkey', [320, 1280], info);
    await unlock.click();
    await expect(page.locator('.save-state')).toBeVisible();
    await backend.start();
  });

  await test.step('taken away it opens this browser no more', async () => {
    await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/account`);
    await page.getByText('Take away: Blue key').click();
    await page.getByRole('button', { name: 'Take it away: use a passkey' }).click();
    await expect(page.getByText('None: the password alone is asked for.')).toBeVisible();
    const item = `store-key:`;
    const kept = await page.evaluate(async (start) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: { local: { get(keys: null): Promise<Record<string, { byPasskeys?: unknown[] }>> } };
        };
      };
      const all = Object.entries(await chrome.storage.local.get(null));
      return all.filter(([key]) => key.startsWith(start)).map(([, value]) => value.byPasskeys);
    }, item);
    expect(kept).toEqual([[]]);
  });
});
