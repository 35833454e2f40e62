// The build for Firefox's store, where the organisation manages the browser: it reads no site until the one that the
// policies name is allowed, signs in at no other server than theirs, and stops reading when the site is taken back.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chartUrl } from '../../../lib/demo/server.ts';
import { chartById } from '../../../lib/practice/charts.ts';
import { buildExtension, extensionFolder } from '../../../scripts/builds.ts';
import { root } from '../../../scripts/package-bin.ts';
import { expect, test } from '../fixtures/test.ts';
import { type Firefox, openFirefox } from './firefox.ts';
import { clickButton, fillIn, pressButton, visibleText } from './own-page.ts';
import { firefoxWithPolicies } from './with-policies.ts';

const chart = chartById('card-01')!;

let out: string;
let firefox: Firefox;
let remove = async (): Promise<void> => undefined;
test.beforeEach(async ({ ehr, backend }) => {
  out = await mkdtemp(path.join(tmpdir(), 'overread-store-'));
  await buildExtension({ out, browsers: ['firefox'], demo: false });
  // The template that organisations are given, with this test's addresses in it.
  const template = await readFile(path.join(root, 'docs/policies/firefox-policies.json'), 'utf8');
  const policies = template
    .replaceAll('https://ehr.example.org', new URL(ehr).origin)
    .replaceAll('https://overread.example.org', backend.url);
  const managed = await firefoxWithPolicies(policies);
  remove = managed.remove;
  firefox = await openFirefox({ build: extensionFolder(out, 'firefox'), program: managed.program });
});
test.afterEach(async () => {
  await firefox?.close();
  await remove();
  await rm(out, { recursive: true, force: true });
});

test('the organisation’s site is read once it is allowed, and its server is the only one', async ({
  backend,
  ehr,
}) => {
  test.setTimeout(180_000);
  const options = await firefox.openOwn('options.html');
  await expect.poll(() => visibleText(options)).toContain('No site is allowed yet');
  await expect.poll(() => visibleText(options)).toMatch(/Named by your organisation\s+http:\/\/127\.0\.0\.1/);
  const page = await firefox.open(chartUrl(ehr, 'classic', chart.id));
  const tab = await firefox.openPanel(page).catch(() => undefined);
  expect(tab, 'a page of a site that is not allowed has no address for the extension').toBeUndefined();

  await options.bringToFront();
  await clickButton(options, 'Allow this site');
  await expect.poll(() => visibleText(options)).toContain('Allowed. Reload the page');

  await page.bringToFront();
  await page.reload();
  const panel = await firefox.openPanel(page);
  const address = () =>
    panel.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=server]');
      return field?.readOnly && field.value;
    });
  await expect.poll(address).toBe(backend.url);
  await fillIn(panel, 'E-mail', backend.account.email);
  await fillIn(panel, 'Password', backend.account.password);
  await pressButton(panel, 'Sign in');
  // A package for real sites has no profile of the demonstration: that the page was read shows in what it is not.
  await expect.poll(() => visibleText(panel)).toContain('Not one of the pages Overread knows');
  await expect.poll(() => visibleText(panel)).toContain('This looks like a list of several patients');

  await options.bringToFront();
  await clickButton(options, 'Take back');
  await expect.poll(() => visibleText(options)).toContain('No site is allowed yet');
  await expect.poll(() => visibleText(panel)).not.toContain('This looks like a list');
});
