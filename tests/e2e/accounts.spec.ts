// Who may come in: the first administrator by the code that the backend printed, a colleague by a one-time code,
// forty people in a list, one's own sessions, somebody who is shut out while they work, a second factor, and the
// organisation's own sign-in service.

import type { Page, TestInfo } from '@playwright/test';
import { codeOf } from '../../lib/server/accounts/totp.ts';
import { freePort } from '../../scripts/free-port.ts';
import { startNewBackend } from './fixtures/backend.ts';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { clientId, startOrganisation } from './fixtures/organisation.ts';
import { policyRead } from './fixtures/policy-read.ts';
import { expect, test } from './fixtures/test.ts';

interface ChromeOfPage {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
}

const open = async (profile: Profile, route = ''): Promise<Page> => {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html${route}`);
  await policyRead(page);
  return page;
};

/** As the extension's own page would ask, without the form: forty people are a list to look at, not to type. */
const addPeople = (page: Page, from: number, to: number) =>
  page.evaluate(
    async ([first, last]) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
      const roles = ['qa-auditor', 'cdi-coordinator', 'denial-analyst', 'vendor-liaison', 'provider'];
      for (let n = first; n <= last; n++) {
        const name = `Person ${String(n).padStart(2, '0')}${n % 7 === 0 ? ' of a Rather Long Double-Barrelled Name' : ''}`;
        const role = roles[n % roles.length];
        const limits = { facilities: [], vendors: role === 'vendor-liaison' ? ['Acme Coding'] : [] };
        const act = { act: 'add', name, email: `person.${n}@clinic.example`, role, limits };
        const { ok } = await chrome.runtime.sendMessage({
          type: 'server-act',
          asked: { to: 'accounts', act },
        });
        if (!ok) throw new Error(`${name} was not added`);
      }
    },
    [from, to] as const,
  );

/** The access review of the forty, gone through and confirmed. */
async function confirmAccess(page: Page, info: TestInfo): Promise<void> {
  await page.getByRole('link', { name: 'Access review' }).click();
  const state = page.getByText('Nobody has reviewed yet who has access.');
  await expect(state).toContainText('1 of 40 people calls for a look.');
  await expect(page.getByRole('row', { name: /Bea Second/ })).toContainText('by Ada Byron');
  await look(page, 'access-review', [320, 1280], info);
  await page.getByLabel(/Only what calls for a look/).check();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Ada Byron/ })).toContainText('only administrator');
  await page.getByRole('button', { name: /^Confirm the review/ }).click();
  const confirming = page.getByRole('dialog', { name: 'Confirm the review' });
  await confirming.getByLabel(/^Note/).fill('A second administrator is to be named.');
  await confirming.getByRole('button', { name: 'Confirm the review' }).click();
  await expect(page.getByRole('region', { name: 'Reviews confirmed' })).toContainText(
    'Ada Byron: 40 people, 1 to look at. “A second administrator is to be named.”',
  );
  await expect(page.getByText('The next review is due on')).toBeVisible();
}

test('the first administrator comes in by the code, invites a colleague, and shuts them out while they work', async ({
  profile,
  newProfile,
  template,
}, info) => {
  test.setTimeout(240_000);
  const place = await template.fresh();
  const backend = await startNewBackend(place.env);
  try {
    const page = await open(profile);
    await page.getByLabel('Server address').fill(backend.url);
    await page.getByLabel('E-mail').fill('ada@clinic.example');
    await expect(page.getByRole('heading', { name: 'Make the first account' })).toBeVisible();
    await look(page, 'first-account', [320, 1280], info);
    await page.getByLabel('Your name').fill('Ada Byron');
    await page.getByLabel('One-time code').fill(backend.code);
    await page.getByLabel('New password').fill('ada byron ada byron');
    await page.getByRole('button', { name: 'Save the password and go on' }).click();
    await expect(page.getByRole('alert')).toContainText('easy to guess');
    await page.getByLabel('New password').fill('seven purple kettles sing');
    await page.getByLabel('New password').press('Enter');
    await expect(page.getByRole('link', { name: 'Ada Byron' })).toBeVisible();

    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    const adding = page.getByRole('dialog', { name: 'Add a person' });
    await adding.getByLabel('Name').fill('Bea Second');
    await adding.getByLabel('E-mail').fill('bea@clinic.example');
    await adding.getByLabel('Role').selectOption('QA auditor');
    await adding.getByRole('button', { name: 'Add a person' }).click();
    const shown = page.locator('.one-time-code .code');
    await expect(shown).toHaveText(/^(\w{5}-){3}\w{5}$/);
    await expect(shown).toBeFocused();
    const code = await shown.innerText();
    await addPeople(page, 1, 38);
    await page.reload();
    await expect(page.getByRole('row')).toHaveCount(41);
    await expect(page.getByText(code)).toBeHidden();
    await look(page, 'people', [320, 700, 1280], info);
    await confirmAccess(page, info);
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByLabel('Find by name or e-mail').fill('bea@');
    const bea = page.getByRole('row', { name: /Bea Second/ });
    // Narrow rows are blocks, and are still a table's to those who hear them.
    await page.setViewportSize({ width: 320, height: 900 });
    await expect(bea.getByRole('rowheader')).toContainText('Bea Second');
    await expect(bea.getByRole('cell')).toHaveCount(4);
    await page.getByRole('button', { name: 'Limit charts: Bea Second' }).click();
    const limiting = page.getByRole('dialog', { name: 'Limit charts' });
    await limiting.getByLabel('Facilities').fill('North Campus\n St. Mary');
    await look(page, 'limits', [320, 1280], info);
    await limiting.getByRole('button', { name: 'Limit charts' }).click();
    await expect(bea).toContainText('Only North Campus, St. Mary');
    await expect(bea).toContainText('No password yet');

    // The last administrator stays.
    await page.getByLabel('Find by name or e-mail').fill('ada@');
    await page.getByRole('button', { name: 'Shut out: Ada Byron' }).click();
    const shutting = page.getByRole('dialog', { name: 'Shut out' });
    await shutting.getByRole('button', { name: 'Shut out' }).click();
    await expect(shutting.getByRole('alert')).toContainText('only administrator');
    await look(page, 'person-dialog', [320, 1280], info);
    await shutting.getByRole('button', { name: 'Cancel' }).click();

    const other = await newProfile();
    const theirs = await open(other);
    await theirs.getByLabel('Server address').fill(backend.url);
    await theirs.getByLabel('E-mail').fill('bea@clinic.example');
    await theirs.getByRole('button', { name: 'I have a one-time code' }).click();
    await theirs.getByLabel('One-time code').fill(code.toUpperCase());
    await theirs.getByLabel('New password').fill('nine yellow bicycles wait');
    await look(theirs, 'one-time-code', [320, 1280], info);
    await theirs.getByRole('button', { name: 'Save the password and go on' }).click();
    await theirs.getByRole('link', { name: 'Bea Second' }).click();
    await expect(theirs.getByText('(this browser)')).toBeVisible();
    await expect(theirs.getByRole('link', { name: 'People' })).toBeHidden();

    // A second browser of hers, which the new password ends.
    const third = await open(await newProfile(), '#/account');
    await third.getByLabel('Server address').fill(backend.url);
    await third.getByLabel('E-mail').fill('bea@clinic.example');
    await third.getByLabel('Password').fill('nine yellow bicycles wait');
    await third.getByRole('button', { name: 'Sign in' }).click();
    await expect(third.getByRole('button', { name: /^Sign out there: Chrome on / })).toHaveCount(1);
    await look(third, 'account', [320, 1280], info);
    await theirs.getByLabel('Current password').fill('nine yellow bicycles wait');
    await theirs.getByLabel('New password').fill('twelve green lanterns hum');
    await theirs.getByRole('button', { name: 'Change the password' }).click();
    await expect(theirs.getByText('The password is changed.')).toBeVisible();
    await third.getByRole('button', { name: 'Sign out everywhere…' }).click();
    await third.getByRole('button', { name: 'Sign out everywhere now' }).click();
    await expect(third.getByRole('heading', { name: 'Sign in to Overread' })).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Change the password' })).toBeVisible();

    await page.getByLabel('Find by name or e-mail').fill('bea@');
    await page.getByRole('button', { name: 'Shut out: Bea Second' }).click();
    await shutting.getByLabel('Delete what their browsers keep').check();
    await look(page, 'shut-out-and-clear', [320, 1280], info);
    await shutting.getByRole('button', { name: 'Shut out' }).click();
    await expect(page.getByRole('row', { name: /Bea Second/ })).toContainText('Is shut out');
    await theirs.getByRole('link', { name: 'Worklist' }).click();
    await theirs.locator('.save-state').click();
    await theirs.getByRole('button', { name: 'Send now' }).press('Enter');
    await theirs.keyboard.press('Escape');
    await expect(theirs.getByRole('heading', { name: 'Sign in to Overread' })).toBeVisible();
    const cleared = theirs.getByRole('status').filter({ hasText: 'administrator' });
    await expect(cleared).toContainText('by order of an administrator');
    await expect(cleared).toContainText('Everything had reached the server.');
    await look(theirs, 'cleared', [320, 1280], info);
    await theirs.getByLabel('Server address').fill(backend.url);
    await theirs.getByLabel('E-mail').fill('bea@clinic.example');
    await theirs.getByLabel('Password').fill('twelve green lanterns hum');
    await theirs.getByRole('button', { name: 'Sign in' }).click();
    await expect(theirs.getByRole('alert')).toContainText('is not right, or the account is switched off');

    // A second factor: first as a role requires it, then set up, then asked for.
    await page.getByLabel('Find by name or e-mail').fill('');
    await page.getByRole('button', { name: 'Require a second factor' }).click();
    const requiring = page.getByRole('dialog', { name: 'Require a second factor' });
    await requiring.getByLabel('Administrator').check();
    await look(page, 'require-factor', [320, 1280], info);
    await requiring.getByRole('button', { name: 'Require a second factor' }).click();
    await expect(requiring).toBeHidden();
    await page.getByRole('link', { name: 'Ada Byron' }).click();
    await expect(page.getByText('Your role needs a second factor.')).toBeVisible();
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await expect(page.getByRole('img', { name: 'QR code with the key' })).toBeVisible();
    const secret = (await page.locator('.totp-secret').innerText()).replaceAll(' ', '');
    await look(page, 'set-up-factor', [320, 1280], info);
    const step = () => Math.floor(Date.now() / 30_000);
    await page.getByLabel('Code in the app now').fill(codeOf(secret, step()));
    await page.getByRole('button', { name: 'Switch it on' }).click();
    await expect(page.getByText('10 of 10 recovery codes are left.')).toBeVisible();
    const recovery = await page.locator('.recovery-codes li').first().innerText();
    await look(page, 'recovery-codes', [320, 1280], info);

    const signInAgain = async () => {
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await page.getByLabel('Server address').fill(backend.url);
      await page.getByLabel('E-mail').fill('ada@clinic.example');
      await page.getByLabel('Password').fill('seven purple kettles sing');
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    await signInAgain();
    const asked = page.getByLabel('Code of your authenticator app, or a recovery code');
    await expect(asked).toBeFocused();
    await look(page, 'second-step', [320, 1280], info);
    // One that was never good, then of the next half minute: a clock may be that much ahead.
    await asked.fill('12345');
    await asked.press('Enter');
    await expect(page.getByRole('alert')).toContainText('The code is not right');
    await asked.fill(codeOf(secret, step() + 1));
    await asked.press('Enter');
    await expect(page.getByText('10 of 10 recovery codes are left.')).toBeVisible();
    await signInAgain();
    await asked.fill(recovery);
    await asked.press('Enter');
    await expect(page.getByText('9 of 10 recovery codes are left.')).toBeVisible();
  } finally {
    await backend.stop();
    await place.remove();
  }
});

test('people come in by their organisation’s own sign-in service, as what it says they are', async ({
  profile,
  template,
}, info) => {
  test.setTimeout(120_000);
  const place = await template.fresh();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const organisation = await startOrganisation(`${url}/v1/provider/callback`);
  const backend = await startNewBackend({
    ...place.env,
    OVERREAD_PORT: String(port),
    OVERREAD_URL: url,
    OVERREAD_OIDC_ISSUER: organisation.issuer,
    OVERREAD_OIDC_CLIENT_ID: clientId,
    OVERREAD_OIDC_NAME: 'North Hospital',
    OVERREAD_OIDC_ROLES: 'it=administrator,coding=qa-auditor',
  });
  try {
    const page = await open(profile, '#/account');
    await page.getByLabel('Server address').fill(url);
    await page.getByLabel('E-mail').focus();
    const button = page.getByRole('button', { name: 'Sign in with North Hospital' });
    await expect(button).toBeVisible();
    await look(page, 'sign-in-organisation', [320, 1280], info);

    const signInThere = async (name: string) => {
      const opened = profile.context.waitForEvent('page');
      await button.click();
      const there = await opened;
      await there.locator('input[name=login]').fill(name);
      await there.locator('input[name=password]').fill('whatever');
      await there.getByRole('button', { name: 'Sign-in' }).click();
      await there.getByRole('button', { name: 'Continue' }).click();
    };
    // Known there, and in no group that is anything here.
    await signInThere('edith');
    await expect(page.getByRole('alert')).toContainText('gives you no role');
    await profile.context.clearCookies();
    organisation.groups.set('grace', ['coding']);
    await signInThere('grace');
    await expect(page.getByText('grace of the hospital, QA auditor.')).toBeVisible();
  } finally {
    await backend.stop();
    await organisation.close();
    await place.remove();
  }
});
