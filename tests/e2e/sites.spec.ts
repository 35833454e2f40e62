// The build that stores get may read no site until the person allows one, and stops when it is taken back.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension, extensionFolder } from '../../scripts/builds.ts';
import { faultsOf } from './fixtures/accessibility.ts';
import { openProfileWith, type Profile } from './fixtures/chromium.ts';
import { sayYes } from './fixtures/say-yes.ts';
import { expect, test } from './fixtures/test.ts';

interface ChromeOfPage {
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

test('a site is read only while it is allowed', async ({ ehr }) => {
  const out = await mkdtemp(path.join(tmpdir(), 'overread-store-'));
  let profile: Profile | undefined;
  try {
    await buildExtension({ out, browsers: ['chrome'], demo: false });
    profile = await openProfileWith(extensionFolder(out, 'chrome'));
    const { context, extensionId } = profile;
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(options.getByText('No site is allowed yet')).toBeVisible();
    const registered = () =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
        return (await chrome.scripting.getRegisteredContentScripts()).flatMap((s) => s.matches ?? []);
      });
    expect(await registered()).toEqual([]);

    await options.getByLabel('Address of the EHR').fill('not an address at all //');
    await options.getByRole('button', { name: 'Allow this site' }).click();
    await expect(options.getByText('This is not the address of a web site')).toBeVisible();

    await sayYes(context, extensionId, 'http://127.0.0.1/*');
    await options.getByLabel('Address of the EHR').fill(ehr);
    await options.getByRole('button', { name: 'Allow this site' }).click();
    await expect(options.getByRole('list', { name: 'Allowed sites' })).toContainText('http://127.0.0.1');
    await expect.poll(registered).toEqual(['http://127.0.0.1/*']);
    expect(await faultsOf(options)).toEqual([]);

    await options.getByRole('button', { name: 'Take back http://127.0.0.1' }).click();
    await expect(options.getByText('No site is allowed yet')).toBeVisible();
    await expect.poll(registered).toEqual([]);
  } finally {
    await profile?.close();
    await rm(out, { recursive: true, force: true });
  }
});
