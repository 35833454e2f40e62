// One person at two machines judges the same line before either hears of the other: both judgements are shown at
// both, one is chosen, taken back and chosen again; and what is written into a worksheet that was signed elsewhere
// is kept in sight with its chart, line and words.

import type { Page } from '@playwright/test';
import type { Profile } from './fixtures/chromium.ts';
import { look } from './fixtures/look.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { saved, sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const id = 'card-05';
const chart = demoChart(id);
const code = (n: number) => chart.lines[n - 1]!.code;

const line = (panel: Page, n: number) => panel.locator('[data-line]').nth(n - 1);
const choice = (panel: Page) => panel.getByRole('region', { name: 'Line 1: two judgements' });

async function exchange(page: Page): Promise<void> {
  await sendNow(page);
  await saved(page);
}

async function remove(panel: Page, n: number, rationale: string): Promise<void> {
  await line(panel, n).focus();
  await panel.keyboard.press('d');
  await panel.getByLabel('Rationale').fill(rationale);
  await panel.keyboard.press('Escape');
}

test('two judgements of one line are seen at both machines, and one choice settles both', async ({
  profile,
  newProfile,
  backend,
  ehr,
}, info) => {
  test.setTimeout(180_000);
  const open = async (where: Profile) => {
    const panel = await openPanel(where, await openChart(where, ehr, 'spa', id));
    await signIn(panel, backend);
    await chartInPanel(panel, id);
    return panel;
  };
  const office = await open(profile);
  const elsewhere = await newProfile();
  const home = await open(elsewhere);

  await backend.stop();
  await remove(office, 1, 'Written at the office.');
  await line(home, 1).focus();
  await home.keyboard.press('a');
  await expect(line(home, 1)).toHaveAttribute('data-verdict', 'agree');
  await backend.start();
  await exchange(office);
  await exchange(home);
  await exchange(office);

  for (const panel of [office, home]) {
    await expect(choice(panel).getByRole('listitem')).toHaveText([
      /Deleted.*Not supported by documentation · Major · Over-coded.*It stands for now\./s,
      /Agreed/,
    ]);
    await expect(panel.getByRole('button', { name: 'Sign worksheet' })).toHaveCount(0);
  }
  await expect(choice(office).getByRole('listitem').first()).toContainText('You, on this device');
  await expect(choice(home).getByRole('listitem').first()).toContainText('You, on another device');
  await look(home, 'two-judgements', [320, 1280], info);

  // The worklist counts the chart, and shows both judgements there too.
  const worklist = await elsewhere.context.newPage();
  await worklist.goto(`chrome-extension://${elsewhere.extensionId}/workspace.html#/worklist`);
  await expect(worklist.getByText('One chart has two judgements side by side.')).toBeVisible();
  await worklist.getByRole('button', { name: 'Show it' }).click();
  await expect(worklist.locator('tbody')).toContainText('1 to settle');
  await worklist.getByRole('rowheader').getByRole('button').click();
  const listed = worklist.getByRole('region', { name: `${code(1)}: two judgements` });
  await expect(listed.getByRole('listitem')).toHaveCount(2);
  await look(worklist, 'to-settle', [320, 1280], info);

  // Chosen by key, taken back by key, and chosen in the worklist.
  await home.bringToFront();
  await home.keyboard.press('Escape');
  await line(home, 1).focus();
  const keep = choice(home).getByRole('button', { name: /^Keep this/ });
  for (let n = 0; n < 12 && !(await keep.nth(1).evaluate((e) => e === document.activeElement)); n += 1)
    await home.keyboard.press('Tab');
  await home.keyboard.press('Enter');
  await expect(choice(home)).toHaveCount(0);
  await expect(line(home, 1)).toHaveAttribute('data-verdict', 'agree');
  await expect(line(home, 1)).toBeFocused();
  await home.keyboard.press('Control+z');
  await expect(choice(home).getByRole('listitem')).toHaveCount(2);
  await worklist.bringToFront();
  await listed
    .getByRole('button', { name: /^Keep this/ })
    .nth(1)
    .click();
  await expect(listed).toHaveCount(0);
  await worklist.getByRole('button', { name: 'Undo' }).click();
  await expect(listed).toBeVisible();
  await listed
    .getByRole('button', { name: /^Keep this/ })
    .nth(1)
    .click();
  await expect(listed).toHaveCount(0);
  await exchange(worklist);
  await exchange(office);
  await expect(choice(office)).toHaveCount(0);
  await expect(line(office, 1)).toHaveAttribute('data-verdict', 'agree');

  // Signed at home while the office, without a network, goes on: its words are not lost.
  await backend.stop();
  await remove(office, 2, 'Written too late.');
  await home.bringToFront();
  await line(home, 1).focus();
  await home.keyboard.press('Shift+A');
  await home.keyboard.press('s');
  await home.keyboard.press('Enter');
  await expect(home.getByRole('button', { name: 'Signed' })).toBeVisible();
  await backend.start();
  await exchange(home);
  await sendNow(office);
  await expect(office.locator('.save-state')).toHaveText(/^\d not accepted$/);
  await office.locator('.save-state').click();
  const refused = office.getByRole('region', { name: new RegExp(chart.encounter) });
  await expect(refused).toContainText(chart.patient.mrn);
  await expect(refused).toContainText(`Verdict on line ${code(2)}`);
  await expect(refused).toContainText('Rationale: Written too late.');
  await expect(refused).toContainText('The worksheet was signed before this change arrived.');
  await look(office, 'refused-changes', [320, 1280], info);
  await refused.getByRole('button', { name: 'I have read this' }).click();
  await expect(refused).toHaveCount(0);
  await office.getByRole('button', { name: 'Close' }).click();
  await expect(office.locator('.save-state')).toHaveText('Saved');
  await expect(line(office, 2)).toHaveAttribute('data-verdict', 'agree');
});
