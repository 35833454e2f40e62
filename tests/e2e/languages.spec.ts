// The screens in Spanish: chosen by a person, read aloud as Spanish, nothing left in English that has a translation, nothing
// cut off at the smallest width. What a day, a verdict and a finding are in the records does not change.

import type { Page } from '@playwright/test';
import { readCatalog } from '../../scripts/words/catalogs.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

/** English of more than a word or two that is another in Spanish, so that no name and no code is taken for it. */
const english = new Set(
  [...readCatalog('es'), ...readCatalog('lib.es')]
    .filter(([from, to]) => to !== '' && to !== from && !from.includes('{') && /^\S{3,}\s\S.*$/.test(from))
    .map(([from]) => from.trim()),
);

/** What is read on a page, and heard of its fields and buttons. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.body.innerText.split('\n').map((line) => line.trim()),
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
    ),
  ]);

const leftInEnglish = async (page: Page): Promise<string[]> =>
  (await said(page)).filter((text) => english.has(text));

test('a person reads the screens in Spanish', async ({ profile, backend, ehr }, info) => {
  test.setTimeout(180_000);
  const workspace = await profile.context.newPage();
  const address = `chrome-extension://${profile.extensionId}/workspace.html`;
  await workspace.goto(address);
  await signIn(workspace, backend);
  await expect(workspace.getByText('No chart has been reviewed yet')).toBeVisible();
  expect((await leftInEnglish(workspace)).length, 'the list of English finds English').toBeGreaterThan(3);
  await workspace.goto(`${address}#/account`);
  await workspace.getByLabel('Language of the screens').selectOption({ label: 'Español' });
  await expect(workspace.getByRole('heading', { name: 'Su cuenta' })).toBeVisible();
  await expect(workspace.locator('html')).toHaveAttribute('lang', 'es-US');
  await expect(workspace.getByText('Auditor de calidad').or(workspace.getByText('Administrador'))).toBeVisible();
  await look(workspace, 'account-es', [320, 1280], info);
  expect(await leftInEnglish(workspace)).toEqual([]);

  await workspace.goto(`${address}#/scorecard`);
  await expect(workspace.getByRole('heading', { name: 'Cuadro de resultados' })).toBeVisible();
  await look(workspace, 'scorecard-es', [320, 1280], info);
  expect(await leftInEnglish(workspace)).toEqual([]);

  const page = await openChart(profile, ehr, 'classic', 'card-05');
  const panel = await openPanel(profile, page);
  await chartInPanel(panel, 'card-05');
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await expect(panel.getByLabel('Categoría')).toBeFocused();
  await look(panel, 'finding-es', [320, 400], info);
  expect(await leftInEnglish(panel)).toEqual([]);
});
