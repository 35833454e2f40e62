// An organisation's own query template: a coordinator writes it, a colleague approves it in another browser, and a query is
// begun with it; among those that come with Overread, which are approved and taken out of use there too.

import type { Page } from '@playwright/test';
import type { Backend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { invite } from './fixtures/invite.ts';
import { look } from './fixtures/look.ts';
import { openChart, selectPassage } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const name = 'Potassium after diuretics';

async function openTemplates(profile: Profile, backend: Pick<Backend, 'url' | 'account'>): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/workspace.html#/templates`);
  await signIn(page, backend);
  await expect(page.getByRole('heading', { name: 'Query templates', exact: true })).toBeVisible();
  return page;
}

const rows = (page: Page) =>
  page.getByRole('region', { name: 'Query templates' }).locator('tbody tr:has(> th)');
const rowOf = (page: Page, of: string) =>
  rows(page).filter({ has: page.getByRole('button', { name: of, exact: true }) });
const opener = (page: Page, of: string) => page.getByRole('button', { name: of, exact: true });

test('a template is written, held, approved by a colleague, and begins a query', async ({
  profile,
  newProfile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(240_000);
  const account = await invite(backend, {
    name: 'Dana Coordinator',
    role: 'cdi-coordinator',
    email: 'dana@clinic.example',
  });
  const dana = { url: backend.url, account };
  const page = await openTemplates(profile, dana);
  await expect(rows(page)).toHaveCount(33);
  await look(page, 'templates', [320, 1280], info);

  // From a copy: what it says already, its topic, and a breach that the check tells with each stroke.
  await opener(page, 'Electrolytes and acid-base').press('Enter');
  await expect(page.getByRole('button', { name: /^Approve:/ })).toBeHidden();
  await page.getByRole('button', { name: 'Copy' }).press('Enter');
  const editor = page.getByRole('region', { name: 'Template', exact: true });
  const check = editor.getByRole('region', { name: 'Compliance check' });
  await expect(editor.getByRole('textbox', { name: /^Name/ })).toBeFocused();
  await editor.getByRole('textbox', { name: /^Name/ }).fill(name);
  await expect(check).toContainText('Nothing holds this template.');
  await editor.getByRole('textbox', { name: /^Title/ }).fill('Hypokalemia, a CC');
  await expect(check).toContainText('Q07');
  await expect(check).toContainText('Q06');
  await look(page, 'template-held', [320, 1280], info, check);
  await editor.getByRole('button', { name: 'Save as a draft' }).press('Enter');
  await expect(editor.getByRole('status').filter({ hasText: 'Q0' })).toBeVisible();
  await editor.getByRole('textbox', { name: /^Title/ }).fill('Laboratory findings clarification');
  await editor.getByLabel('Add a finding').selectOption('Blood pressure');
  await editor.getByLabel('Or words of your own').fill('furosemide, torsemide');
  await editor.getByLabel('Or words of your own').press('Enter');
  await expect(editor.getByRole('button', { name: 'Remove furosemide' })).toBeVisible();
  await editor.getByRole('button', { name: 'Add option' }).press('Enter');
  await expect(check).not.toContainText('Nothing holds');
  await editor.getByRole('button', { name: 'Remove option' }).last().press('Enter');
  await look(page, 'template-written', [320, 1280], info, editor);
  await editor.getByRole('button', { name: 'Save as a draft' }).press('Enter');
  await expect(page.getByText('is a draft until someone else approves it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write a template' })).toBeFocused();
  await expect(rowOf(page, name)).toContainText('Draft');
  await sendNow(page);

  // The colleague reads it as the provider would, and approves it; and retires one that came with Overread.
  const there = await openTemplates(await newProfile(), backend);
  await opener(there, name).press('Enter');
  await look(there, 'template-open', [320, 1280], info, rowOf(there, name));
  await there.getByRole('button', { name: `Approve: ${name}, version 1` }).press('Enter');
  await there.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(rowOf(there, name)).toContainText('Approved');
  await opener(there, 'Sepsis').press('Enter');
  await there.getByRole('button', { name: 'Retire: Sepsis, version 1' }).press('Enter');
  const retiring = there.getByRole('dialog');
  await retiring.getByLabel('Why').fill('We ask about it with our own.');
  await look(there, 'template-retire', [320], info);
  await retiring.getByRole('button', { name: 'Retire' }).click();
  await expect(rowOf(there, 'Sepsis')).toHaveCount(0);
  // At this width the filters stand behind their button.
  await there.getByRole('button', { name: /^Filters/ }).press('Enter');
  await there.getByLabel('Where they stand').selectOption('ended');
  await expect(rows(there)).toHaveText([/Sepsis.*Retired/]);
  await sendNow(there);

  // It is offered where queries are written, first and with who approved it; the retired one is not.
  const chart = 'ipm-01';
  const ehrPage = await openChart(profile, ehr, 'classic', chart);
  const panel = await openPanel(profile, ehrPage);
  await chartInPanel(panel, chart);
  await selectPassage(ehrPage, chart, 'Potassium 3.1 mmol/L this morning');
  await panel.getByRole('tab', { name: 'Gaps and queries' }).click();
  await panel.getByRole('button', { name: 'New query' }).click();
  const query = panel.getByRole('region', { name: 'Query', exact: true });
  const topic = query.getByLabel('Topic');
  await expect(topic.locator('optgroup').first()).toHaveAttribute('label', 'Your organisation’s', {
    timeout: 30_000,
  });
  await expect(topic.locator('option', { hasText: /^Sepsis$/ })).toHaveCount(0);
  await topic.selectOption(name);
  await expect(query.getByText(/^Version 1, approved by .*, review due/)).toBeVisible();
  await expect(query.getByLabel('Title')).toHaveValue('Laboratory findings clarification');
  await look(panel, 'template-picked', [320, 420], info, topic);
  await query.getByRole('button', { name: 'Take selected text' }).click();
  await query.getByRole('button', { name: 'Hypokalemia due to ___: supported by indicator 1' }).click();
  await query.getByRole('button', { name: 'Hyperkalemia due to ___: supported by indicator 1' }).click();
  await query.getByRole('button', { name: /without support/ }).click();
  await query.getByLabel('Credential').fill('RN, CCDS');
  await expect(query.getByText('Nothing holds this query.')).toBeVisible();
  await query.getByRole('button', { name: 'Send by link' }).click();
  await expect(panel.getByRole('list', { name: 'Queries' }).getByRole('listitem')).toContainText('Sent');
  await sendNow(panel);
  await expect(async () => {
    const { records } = await backendRecords(backend);
    const sent = records.find(({ kind }) => kind === 'query');
    expect(sent?.values).toMatchObject({
      topic: expect.stringMatching(/^electrolyte\.[0-9a-f]{8}$/),
      templateVersion: 1,
    });
    expect(records.filter(({ kind }) => kind === 'query-step')).toHaveLength(1);
  }).toPass();
});
