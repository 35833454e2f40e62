// The organisation's page profiles: switched off in one browser and off in another, sent on as a file, taken
// back, and how the screen looks.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Profile as PageProfile } from '../../lib/model/profile.ts';
import { profileFile } from '../../lib/model/profile-file.ts';
import { ownProfile } from '../fixtures/own-profile.ts';
import type { Backend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

interface ChromeOfPage {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
}

/** What pages are read by in this browser. */
async function kept(page: Page): Promise<{ off: string[]; profiles: string[] } | null> {
  const stored = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
    return (await chrome.storage.local.get('page-profiles'))['page-profiles'];
  });
  const list = stored as { off: string[]; profiles: PageProfile[] } | undefined;
  return list ? { off: list.off, profiles: list.profiles.map((p) => `${p.id} ${p.version}`) } : null;
}

async function openProfiles(profile: Profile, backend: Backend): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/profiles`);
  await signIn(page, backend);
  await expect(page.getByRole('heading', { name: 'Page profiles' })).toBeVisible();
  return page;
}

const opener = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const give = (page: Page, text: string, name = 'profile.json') =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a profile that is switched off in one browser is off in another, until it is switched on', async ({
  profile,
  newProfile,
  backend,
}) => {
  const here = await openProfiles(profile, backend);
  const there = await openProfiles(await newProfile(), backend);
  await expect.poll(() => kept(there)).toEqual({ off: [], profiles: [] });

  await opener(here, 'athenaOne').press('Enter');
  await here.getByRole('button', { name: 'Switch off…' }).press('Enter');
  await expect(here.getByLabel('Why athenaOne is switched off')).toBeFocused();
  await here.keyboard.type('the codes moved in Monday’s release');
  await here.keyboard.press('Enter');
  await expect(here.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(() => kept(here)).toEqual({ off: ['athena'], profiles: [] });

  await expect(async () => {
    await sendNow(there);
    expect(await kept(there)).toEqual({ off: ['athena'], profiles: [] });
  }).toPass();
  const row = there.getByRole('row').filter({ hasText: 'athenaOne' });
  await expect(row).toContainText('the codes moved in Monday’s release');

  await here.keyboard.press('Enter');
  await expect(here.getByText('“athenaOne” is in use again.')).toBeVisible();
  await expect(async () => {
    await sendNow(there);
    expect(await kept(there)).toEqual({ off: [], profiles: [] });
  }).toPass();

  await there.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => kept(there)).toBeNull();
});

test('an open chart is not read by a profile that is switched off, and read again after', async ({
  profile,
  backend,
  ehr,
}) => {
  const chart = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, chart);
  const profiles = await openProfiles(profile, backend);
  await chartInPanel(panel, 'card-05');
  await opener(profiles, 'Carewell Classic (demonstration)').press('Enter');
  await profiles.getByRole('button', { name: 'Switch off…' }).press('Enter');
  await profiles.keyboard.type('Reads the wrong column.');
  await profiles.keyboard.press('Enter');
  await expect(panel.locator('[data-line]')).toHaveCount(0);
  // It is a page without a profile now, and may be guessed.
  await expect(panel.getByRole('region', { name: 'This looks like a coding page' })).toBeVisible();
  await profiles.getByRole('button', { name: 'Switch on' }).press('Enter');
  await chartInPanel(panel, 'card-05');
});

test('a profile comes from a file, goes up in version, and is removed and brought back', async ({
  profile,
  backend,
}, info) => {
  const page = await openProfiles(profile, backend);
  await expect(page.getByText('Your organisation has no profile of its own yet')).toBeVisible();
  await give(page, profileFile(ownProfile));
  await expect(page.getByText('“North clinic” was saved as version 1.')).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ off: [], profiles: ['north-clinic 1'] });

  await give(page, profileFile({ ...ownProfile, name: 'North clinic, new look' }));
  await expect(page.getByText('was saved as version 2, in place of “North clinic”, version 1')).toBeVisible();
  await opener(page, 'North clinic, new look').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = info.outputPath('sent-on.json');
  await (await download).saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    overread: 'page-profile',
    profile: { ...ownProfile, name: 'North clinic, new look', version: 2 },
  });

  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('“North clinic, new look” was removed.')).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ off: [], profiles: [] });
  await page.reload();
  await page.getByText('Removed (1)').click();
  await page.getByRole('button', { name: 'Bring North clinic, new look back' }).click();
  await expect.poll(() => kept(page)).toEqual({ off: [], profiles: ['north-clinic 2'] });
  await expect
    .poll(async () =>
      (await backendRecords(backend)).records.map(({ values }) => [values.profileId, values.removed]),
    )
    .toEqual([['north-clinic', false]]);
});

test('a file that is no profile is refused in words, and nothing is kept', async ({ profile, backend }) => {
  const page = await openProfiles(profile, backend);
  const said = page.getByRole('alert');
  const [first] = ownProfile.frames;
  const hostile = { ...ownProfile, frames: [{ ...first, shadow: ['input[type=password]'] }] };
  for (const [text, words] of [
    ['not JSON', 'The file is damaged or of another kind'],
    ['{"a": 1}', 'This is not a page profile that Overread has written'],
    [profileFile(hostile as PageProfile), `Page “${first!.role}”, shadow root 1: the selector`],
    [profileFile({ ...ownProfile, script: 'alert(1)' } as PageProfile), 'has “script”'],
  ] as const) {
    await give(page, text, 'sent.json');
    await expect(said).toContainText(words);
    await expect(said).toContainText('sent.json was not read; nothing was changed.');
  }
  await give(page, profileFile({ ...ownProfile, id: 'athena' }));
  await expect(page.getByText('The id “athena” belongs to a profile that comes with Overread')).toBeVisible();
  expect(await kept(page)).toEqual({ off: [], profiles: [] });
  expect((await backendRecords(backend)).records).toEqual([]);
});

test('the screen of page profiles', async ({ profile, backend }, info) => {
  test.setTimeout(240_000);
  const page = await openProfiles(profile, backend);
  await look(page, 'no-own-profiles', [320], info);
  const names = [
    'Riverside Orthopaedics, outpatient coding queue',
    'Lakeshore ED',
    'St Brendan’s inpatient',
    'CodeBridge vendor portal',
    'Mercy Valley Cardiology',
    'Harbour Paediatrics',
    'Northgate surgical centre',
    'Elm Street family practice',
    'County hospital, legacy chart',
  ];
  const hosts = ['ehr', 'charts.lakeshore-regional-health', 'coding.lakeshore-regional-health'];
  for (const [index, name] of names.entries()) {
    const sites = hosts.slice(0, index % 4).map((host) => `https://${host}.example.org`);
    const given = { ...ownProfile, id: `own-${index}`, name, version: index + 1 };
    await give(page, profileFile(sites.length > 0 ? { ...given, sites } : given));
    await expect(page.getByText(`“${name}” was saved as version ${index + 1}.`)).toBeVisible();
  }
  await opener(page, 'Lakeshore ED').click();
  await page.getByRole('button', { name: 'Switch off…' }).click();
  await page.keyboard.type(
    'the new release shows the units of the line above; being taught anew on Thursday',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'being taught anew' }).first()).toBeVisible();
  await look(page, 'off', [320, 1280], info, page.getByRole('heading', { name: 'Page profiles' }));
  await opener(page, 'athenaOne').click();
  await page.getByRole('button', { name: 'Switch off…' }).click();
  await look(page, 'open', [320, 768, 1280, 1920], info, opener(page, 'athenaOne'));
  await give(page, '{"a": 1}', 'a-file-of-another-kind.json');
  await look(page, 'refused', [320], info, page.getByRole('alert'));

  // Somebody else of the organisation sees the same and can change nothing.
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeOfPage };
    const { identity } = (await chrome.storage.local.get('identity')) as { identity: { person: object } };
    await chrome.storage.local.set({
      identity: { ...identity, person: { ...identity.person, role: 'qa-auditor' } },
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByText('Only an administrator can change page profiles.')).toBeVisible();
  await opener(page, 'Lakeshore ED').click();
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  for (const name of ['Switch on', 'Switch off…', 'Remove', 'Read a profile from a file…'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await look(page, 'for-others', [320], info, opener(page, 'Lakeshore ED'));
});
