// Code sets as an administrator imports them: broken files change nothing and say where they are broken; good ones are in
// use in a colleague's browser, which answers from them; a release that is taken out is gone there.

import type { Page } from '@playwright/test';
import { packs as allPacks } from '../../lib/rules/packs/all-packs.ts';
import { orderFile } from '../unit/codes/sample-files.ts';
import { workbook } from '../unit/codes/workbook-files.ts';
import type { Account } from './fixtures/backend.ts';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const titles = [
  ['Q88', 0, 'Left shoulder of a kestrel'],
  ['Q880', 1, 'Kestrel bite of left shoulder'],
  ['Q881', 1, 'Kestrel scratch of left shoulder'],
] as const;
const good = orderFile(titles);

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Choose published files')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function openCodeSets(profile: Profile, server: { url: string; account: Account }): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/code-sets`);
  await signIn(page, server);
  await expect(page.getByRole('heading', { name: 'Code sets', level: 1 })).toBeVisible();
  return page;
}

const inUse = (page: Page) => page.getByRole('region', { name: 'Code sets in use' }).locator('tbody tr');
const known = (page: Page) => page.getByRole('list', { name: 'What is known of it' }).getByRole('listitem');

async function tryCode(page: Page, asked: string, date = '2022-01-05'): Promise<void> {
  await page.getByLabel('Code, or words of its title').fill(asked);
  await page.getByLabel('On the date', { exact: true }).fill(date);
}

test('a published file reaches every browser, a broken one changes nothing', async ({
  profile,
  newProfile,
  backend,
  colleague,
}, info) => {
  test.setTimeout(240_000);
  const page = await openCodeSets(profile, backend);
  await expect(page.getByText('None yet.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Code sets not imported' }).locator('tbody tr')).toHaveCount(
    19,
  );
  await look(page, 'code-sets-none', [1280, 320], info);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Broken: the line and column are said, and nothing is offered.
  await page.getByText('What the name does not say').click();
  await page.getByLabel('A part of a release').check();
  await choose(page, 'icd10cm_order_2022.txt', good.replace('Q881 ', 'Q880 '));
  await expect(page.getByRole('alert')).toContainText(
    'icd10cm_order_2022.txt, line 3, column 7: Q880 stands on line 2 already.',
  );
  await expect(page.getByRole('button', { name: 'Put in use for everybody' })).toHaveCount(0);
  await look(page, 'code-sets-broken', [1280, 320], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  // A workbook is read like its text, and says sheet, row and column.
  const list = [['#', 'Code'], ...titles.map(([code], i) => [i + 1, code])];
  const choosePoa = async (rows: (string | number)[][]) =>
    page.getByLabel('Choose published files').setInputFiles({
      name: 'POAexemptCodesFY22.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await workbook({ 'POA list': rows })),
    });
  await choosePoa([...list, [4, 'Q88']]);
  await expect(page.getByRole('alert')).toContainText(
    'POAexemptCodesFY22.xlsx, sheet “POA list”, row 5, column B: Q88 stands on line 2 already.',
  );
  await choosePoa(list);
  await expect(page.getByText('One code set was read')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  // Not known: asked for what the name does not say, and read again with it.
  await choose(page, 'codes.txt', good);
  await expect(page.getByRole('alert')).toContainText('none of the code-set files');
  await page.getByRole('combobox', { name: 'Code set' }).selectOption('icd-10-cm');
  await page.getByLabel('Release, as').fill('2022');
  await page.getByLabel('Holds from').fill('2021-10-01');
  await page.getByLabel('Holds until').fill('2022-09-30');
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByText('One code set was read')).toBeVisible();
  await look(page, 'code-sets-found', [1280, 320], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  // Not yet: nothing of it is in use.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();

  // Cancelled while it is read.
  const long = orderFile(
    Array.from(
      { length: 90_000 },
      (_, i) =>
        [
          `${String.fromCharCode(65 + Math.floor(i / 9000))}${String(i % 9000).padStart(4, '0')}`,
          1,
          `Heron ${i}`,
        ] as const,
    ),
  );
  await choose(page, 'icd10cm_order_2022.txt', long);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(page.getByText('None yet.')).toBeVisible();

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'icd10cm_order_2022.txt', { type: 'text/plain' }));
    return data;
  }, good);
  await page
    .getByRole('region', { name: 'Import code sets' })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: 'Put in use for everybody' }).click();
  await expect(page.getByText('In use from now on: Diagnosis codes (ICD-10-CM) 2022')).toBeVisible();
  await expect(inUse(page)).toHaveCount(1);
  await expect(inUse(page)).toContainText('2021-10-01 to 2022-09-30');
  await expect(inUse(page)).toContainText('3 (2 billable)');
  await tryCode(page, 'Q88.1');
  await expect(known(page)).toContainText(['Kestrel scratch of left shoulder']);
  await tryCode(page, 'kestr shoulder');
  await expect(known(page).first()).toContainText('Kestrel');
  await look(page, 'code-sets-in-use', [1280, 320], info);

  // Another person's browser has it, and answers from it; its owner may change nothing.
  const theirs = await openCodeSets(await newProfile(), { url: backend.url, account: colleague });
  await expect(inUse(theirs)).toHaveCount(1);
  await expect(theirs.getByLabel('Choose published files')).toHaveCount(0);
  await expect(theirs.getByRole('button', { name: 'Remove' })).toHaveCount(0);
  await tryCode(theirs, 'Q881');
  await expect(known(theirs)).toContainText(['Kestrel scratch of left shoulder valid']);
  await tryCode(theirs, 'kestrel bite');
  await expect(known(theirs).first()).toContainText('Q880');

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Remove: ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByText('None yet.')).toBeVisible();
  await tryCode(theirs, 'Q881');
  await expect(theirs.getByText('Nothing is known of it on that date.')).toBeVisible();
});

test('packs of licensed numbers are off until somebody states that a licence is held', async ({
  profile,
  newProfile,
  backend,
  colleague,
}, info) => {
  const page = await openCodeSets(profile, backend);
  const packs = page.getByRole('list', { name: 'Packs of licensed numbers' }).getByRole('listitem');
  await expect(packs.filter({ hasText: /\boff\b.*not verified/ })).toHaveCount(allPacks.length);
  await expect(packs).toHaveCount(allPacks.length);
  await page.getByRole('button', { name: 'Switch on: Critical care' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Number of the licence').fill('No. 17');
  // Not without the statement.
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await expect(dialog).toBeVisible();
  await look(page, 'pack-dialog', [1280, 320], info);
  await page.setViewportSize({ width: 1280, height: 900 });
  await dialog.getByLabel('My organisation holds a licence').check();
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await expect(packs.nth(2)).toHaveText(/on.*not verified.*stated on .*No\. 17/);

  const checks = page.getByRole('list', { name: 'Checks' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Switch off: X15' }).click();
  await dialog.getByLabel('Why').fill('Nobody here uses templates.');
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await expect(checks.filter({ hasText: 'X15' })).toHaveText(/off.*Nobody here uses templates/);
  await look(page, 'check-settings', [1280, 320], info, page.getByText('Licensed code numbers'));

  const theirs = await openCodeSets(await newProfile(), { url: backend.url, account: colleague });
  await expect(theirs.getByRole('listitem').filter({ hasText: 'No. 17' })).toBeVisible();
  await expect(theirs.getByText('Nobody here uses templates.')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Switch' })).toHaveCount(0);
});
