// The browser is killed while verdicts are being recorded, again and again: each verdict that the panel had shown as
// saved is there when the same profile is opened again, and all of them arrive.

import type { Page } from '@playwright/test';
import { report, times } from '../nightly.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import type { Profile } from './fixtures/chromium.ts';
import { openChart } from './fixtures/open-chart.ts';
import { openPanel } from './fixtures/panel.ts';
import { chartInPanel, demoChart } from './fixtures/review-by-key.ts';
import { type Sought, searchFolder } from './fixtures/search-folder.ts';
import { sendNow } from './fixtures/send-now.ts';
import { signIn } from './fixtures/sign-in.ts';
import { expect, test } from './fixtures/test.ts';

const chart = 'card-05';
const kills = times(8, 50);
/** Kept in a finding, and left in a field when the browser ends. */
const [said, typed] = ['Canary words of a finding 7731', 'Canary words of a draft 4402'];

type Shown = (string | null)[];

const shown = (panel: Page): Promise<Shown> =>
  panel.locator('[data-line]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-verdict')));

/** Tells `tell` the verdicts whenever the panel says that all of what it shows is saved. */
async function watchSaved(panel: Page, tell: (verdicts: Shown) => void): Promise<void> {
  await panel.exposeFunction('tellSaved', tell);
  await panel.evaluate(() => {
    const { tellSaved } = globalThis as unknown as { tellSaved(verdicts: (string | null)[]): void };
    const look = () => {
      if (document.querySelector('.save-state')?.getAttribute('aria-busy') !== 'false') return;
      const lines = [...document.querySelectorAll('[data-line]')];
      tellSaved(lines.map((line) => line.getAttribute('data-verdict')));
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Opens the chart and the panel beside it, which asks for the password. */
async function openLocked(profile: Profile, ehr: string, password: string): Promise<Page> {
  const panel = await openPanel(profile, await openChart(profile, ehr, 'classic', chart));
  await panel.getByLabel('Password').fill(password);
  await panel.keyboard.press('Enter');
  await chartInPanel(panel, chart);
  return panel;
}

/** What lies in the browser's memory only: the session's tokens, and the store's key in the forms it could take. */
async function secretsOf(panel: Page): Promise<Sought[]> {
  const { token, storeKey } = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<unknown> } } };
    };
    return (await chrome.storage.session.get(null)) as {
      token: { token: string; refreshToken: string };
      storeKey: { key: string };
    };
  });
  const bytes = Buffer.from(storeKey.key, 'base64url');
  expect(bytes).toHaveLength(32);
  return [token.token, token.refreshToken, storeKey.key, { name: 'the store’s key', bytes }];
}

test('what was shown as saved outlasts a browser that is killed, and its disk tells nothing', async ({
  profile,
  backend,
  ehr,
}) => {
  test.setTimeout(times(240_000, 3_600_000));
  const { password } = backend.account;
  let panel = await openPanel(profile, await openChart(profile, ehr, 'classic', chart));
  await signIn(panel, backend);
  await chartInPanel(panel, chart);
  await panel.locator('[data-line]').first().focus();
  await panel.keyboard.press('d');
  await panel.getByLabel('Rationale', { exact: true }).fill(said);
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.save-state')).toHaveAttribute('aria-busy', 'false');
  let compared = 0;
  for (let round = 0; round < kills; round++) {
    let saved: Shown = await shown(panel);
    /** Verdicts given that may have been saved or not, by line. */
    let since = new Map<number, string[]>();
    await watchSaved(panel, (verdicts) => {
      saved = verdicts;
      since = new Map([...since].map(([line, given]) => [line, given.slice(-1)]));
    });
    const secrets = await secretsOf(panel);
    // At another moment each round, from the first key to after the last one.
    const dead = new Promise<void>((done, failed) => {
      setTimeout(() => profile.kill().then(done, failed), 100 + (round * 1_900) / kills);
    });
    const [key, verdict] = round % 2 === 0 ? (['a', 'agree'] as const) : (['d', 'delete'] as const);
    for (const line of demoChart(chart).lines.keys()) {
      since.set(line, [...(since.get(line) ?? []), verdict]);
      const given = (async (at: Page) => {
        await at.locator('[data-line]').nth(line).focus();
        await at.keyboard.press(key);
      })(panel);
      // The browser may go in the middle of it.
      const lives = await given.then(
        () => true,
        () => false,
      );
      if (!lives) break;
    }
    if (round === kills - 1)
      await panel
        .getByLabel('Rationale', { exact: true })
        .fill(typed)
        .catch(() => {});
    await dead;
    if (round === kills - 1) {
      expect(await searchFolder(profile.folder, [...secrets, password, said, typed])).toEqual([]);
      // The chart itself is a page of the EHR: what the browser remembers of that is not ours to say.
      const { mrn, name } = demoChart(chart).patient;
      const ours = await searchFolder(profile.folder, [mrn, name]);
      expect(ours.filter((found) => found.includes(profile.extensionId))).toEqual([]);
    }
    await profile.restart();
    panel = await openLocked(profile, ehr, password);
    const now = await shown(panel);
    for (const [line, before] of saved.entries()) {
      expect([before, ...(since.get(line) ?? [])], `round ${round}, line ${line}`).toContain(now[line]);
      if (before) compared += 1;
    }
  }
  await sendNow(panel);
  await expect(panel.locator('.save-state')).toHaveText('Saved');
  const { records, changes } = await backendRecords(backend);
  expect(new Set(changes).size).toBe(changes.length);
  const arrived = records.filter(({ kind }) => kind === 'verdict').map(({ values }) => values.disposition);
  expect(arrived.sort()).toEqual((await shown(panel)).filter(Boolean).sort());
  report('kills of the browser while verdicts were recorded', kills, 'kills');
  report('verdicts shown as saved that were there again', compared, 'verdicts');
  expect(compared).toBeGreaterThan(kills);
});
