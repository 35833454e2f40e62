// A code's support is looked for in the documentation in view: passages for and against it are listed and shown in the
// page, one press takes one as evidence, and where none is found that is said as a hint.

import { look } from './fixtures/look.ts';
import { openChart, shapes } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel } from './fixtures/review-by-key.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

for (const shape of shapes) {
  test(`${shape}: passages of a code are listed, shown and taken`, async ({
    profile,
    backend,
    ehr,
  }, info) => {
    test.setTimeout(120_000);
    const page = await openChart(profile, ehr, shape, 'rad-04');
    const panel = await openPanel(profile, page);
    await signIn(panel, backend);
    await chartInPanel(panel, 'rad-04');
    await panel.bringToFront();
    await panel.locator('[data-line]').first().focus();
    await panel.keyboard.press('d');
    await expect(panel.getByLabel('Category')).toBeFocused();

    await panel.getByRole('button', { name: 'Find support in the notes' }).press('Enter');
    const passages = panel.getByRole('region', { name: 'Passages for J18.9' });
    await expect(passages.getByText('No support found')).toBeVisible();
    const against = passages.getByRole('listitem').filter({ hasText: 'against it' });
    await expect(against).toContainText('“No pneumonia.”');
    await expect(passages.getByRole('listitem').filter({ hasText: 'for it' })).toHaveCount(0);
    // The first is focused and shown at once.
    await expect(against.getByRole('button').first()).toBeFocused();
    await expect(panel.getByText(/passages found/)).toBeVisible();
    await against.getByRole('button').first().press('Enter');
    await expect(panel.getByText('Shown in the page.', { exact: true })).toBeVisible();
    await look(panel, `support-${shape}`, [320, 400], info, passages);

    await against.getByRole('button', { name: /^Take as evidence/ }).press('Enter');
    await expect(against.getByRole('button', { name: /^Take as evidence/ })).toBeDisabled();
    await expect(panel.getByRole('list', { name: 'Evidence', exact: true })).toContainText('No pneumonia.');
  });
}
