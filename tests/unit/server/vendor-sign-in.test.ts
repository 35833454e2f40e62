// Coming in to the vendor pages: by password and app, by a one-time code with the app set up there; and everybody who
// must not come in.

import { expect, test } from 'vitest';
import { giveCode } from '../../../lib/server/accounts/one-time-codes.ts';
import { attemptLimit } from '../../../lib/server/attempts.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { visitLife } from '../../../lib/server/vendor-pages/visits.ts';
import { codes, onBothDatabases } from './harness.ts';
import { baaChange, vendorChange } from './pack-figures.ts';
import { changeOf } from './review-changes.ts';
import { appCode, liaisonOf, PageBrowser, releasedReview, signInOnPage } from './vendor-page-steps.ts';

const hour = 3_600_000;

onBothDatabases('signing in on the vendor pages', (backend) => {
  test('takes password and app, and gives a cookie that no script reads and no other site sends', async () => {
    const auditor = await backend.newOrganisation();
    const account = await liaisonOf(backend, auditor.person.organisation);
    const browser = new PageBrowser(backend);
    const { email } = account.caller.person;
    const first = await browser.go('/vendor/sign-in', { email, password: account.caller.password });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/vendor/second']);
    // The password alone opens nothing.
    expect((await browser.go('/vendor/charts')).status).toBe(403);
    backend.time += 30_000;
    const second = await browser.go('/vendor/second', { code: appCode(backend, account.secret) });
    expect(second.headers.get('location')).toBe('/vendor/charts');
    const set = second.headers.getSetCookie().find((one) => one.startsWith('overread_vendor='))!;
    expect(set).toMatch(/Path=\/vendor; HttpOnly; SameSite=Strict$/);
    expect((await browser.go('/vendor/charts')).status).toBe(200);
    // Behind a proxy with TLS the browser is told to send it encrypted only.
    const secure = await backend.app.request('https://overread.example/vendor/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email, password: account.caller.password }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
    expect(secure.headers.get('set-cookie')).toContain('Secure');
  });

  test('begins with a one-time code, and sets up the app before any chart is shown', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    await releasedReview(backend, auditor);
    const account = await liaisonOf(backend, organisation);
    const { id, email } = account.caller.person;
    const { code } = await inOrganisation(backend.database, organisation, async (queries) => {
      await queries.query('update person set totp_secret = null where organisation = $1 and id = $2', [
        organisation,
        id,
      ]);
      return giveCode(queries, backend.clockwork, organisation, id);
    });
    const browser = new PageBrowser(backend);
    const weak = await browser.go('/vendor/first', { email, code, password: 'short' });
    expect([weak.status, browser.text.includes('You are not signed in')]).toEqual([403, true]);
    const password = 'a horse that staples batteries';
    expect((await browser.go('/vendor/first', { email, code, password })).status).toBe(303);
    for (const path of ['charts', 'education', 'instructions', 'figures'])
      expect((await browser.go(`/vendor/${path}`)).headers.get('location')).toBe('/vendor/factor');
    await browser.send('/vendor/factor', '/vendor/factor', {});
    const secret = /<pre>([A-Z2-7]{32})<\/pre>/.exec(browser.text)![1]!;
    const wrong = await browser.go('/vendor/factor/confirm', { key: browser.key, code: '000000' });
    expect([wrong.status, browser.text.includes(secret)]).toEqual([422, true]);
    const right = await browser.go('/vendor/factor/confirm', {
      key: browser.key,
      code: appCode(backend, secret),
    });
    expect([right.status, browser.text.match(/<li><code>/g)?.length]).toEqual([200, 10]);
    expect((await browser.go('/vendor/charts')).status).toBe(200);
    expect(browser.text).toContain('1 to 1 of 1');
  });

  test.each(['qa-auditor', 'administrator', 'vendor-coder', 'provider'] as const)(
    'lets no %s in',
    async (role) => {
      const caller = await backend.newOrganisation(role);
      const browser = new PageBrowser(backend);
      const { email } = caller.person;
      const answer = await browser.go('/vendor/sign-in', { email, password: caller.password });
      expect([answer.status, browser.cookies.size]).toEqual([403, 0]);
      expect(browser.text).toContain('not a vendor liaison');
      // Nor is anything left signed in that they did not ask for.
      const rows = await backend.database.transaction((queries) =>
        queries.query("select id from sign_in where person = $1 and device like 'Vendor pages%'", [
          caller.person.id,
        ]),
      );
      expect(rows).toEqual([]);
    },
  );

  test('lets no liaison in of whom nobody said which vendor, or who is limited to another', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const unsaid = await liaisonOf(backend, organisation, null);
    const other = await liaisonOf(backend, organisation, 'Acme', { facilities: [], vendors: ['Northgate'] });
    for (const account of [unsaid, other])
      await expect(signInOnPage(backend, account)).rejects.toThrow('not signed in');
    const named = await liaisonOf(backend, organisation, null, { facilities: [], vendors: ['Acme'] });
    await signInOnPage(backend, named);
  });

  test('waits for a business associate agreement in force, and is over when that ends', async () => {
    const leader = await backend.newOrganisation('administrator');
    const { organisation } = leader.person;
    const registered = vendorChange(backend, leader, { name: 'Acme' });
    expect(codes(await leader.push([registered]))).toEqual([null]);
    const account = await liaisonOf(backend, organisation);
    await expect(signInOnPage(backend, account)).rejects.toThrow('agreement');
    const agreed = baaChange(backend, leader, registered, { from: '2025-01-01', signedOn: '2025-01-01' });
    expect(codes(await leader.push([agreed]))).toEqual([null]);
    const browser = await signInOnPage(backend, account);
    expect((await browser.go('/vendor/charts')).status).toBe(200);
    const ended = { endedOn: '2026-01-01', endReason: 'Notice was given.' };
    expect(codes(await leader.push([changeOf('vendor-agreement', agreed.record, ended)]))).toEqual([null]);
    expect((await browser.go('/vendor/charts')).status).toBe(403);
  });

  test('is slowed down when passwords or codes are guessed, for the right ones too', async () => {
    const auditor = await backend.newOrganisation();
    const account = await liaisonOf(backend, auditor.person.organisation);
    const { email } = account.caller.person;
    const browser = new PageBrowser(backend);
    for (let n = 0; n < attemptLimit; n += 1) {
      expect((await browser.go('/vendor/sign-in', { email, password: `guess ${n}` })).status).toBe(403);
    }
    await browser.go('/vendor/sign-in', { email, password: account.caller.password });
    expect(browser.text).toContain('too many failed sign-ins');
    backend.time += hour;
    await browser.go('/vendor/sign-in', { email, password: account.caller.password });
    for (let n = 0; n < attemptLimit; n += 1) await browser.go('/vendor/second', { code: '000000' });
    await browser.go('/vendor/second', { code: appCode(backend, account.secret) });
    expect(browser.text).toContain('too many failed sign-ins');
    expect((await browser.go('/vendor/charts')).status).toBe(403);
  });

  test('is over after half an hour without a look, on signing out, and when the account is shut out', async () => {
    const auditor = await backend.newOrganisation();
    const account = await liaisonOf(backend, auditor.person.organisation);
    const idle = await signInOnPage(backend, account);
    backend.time += visitLife - 1;
    expect((await idle.go('/vendor/charts')).status).toBe(200);
    backend.time += visitLife;
    expect((await idle.go('/vendor/charts')).status).toBe(403);

    const leaving = await signInOnPage(backend, account);
    const kept = new Map(leaving.cookies);
    expect((await leaving.send('/vendor/charts', '/vendor/sign-out', {})).status).toBe(303);
    expect(leaving.cookies.has('overread_vendor')).toBe(false);
    const copied = new PageBrowser(backend);
    for (const [name, value] of kept) copied.cookies.set(name, value);
    expect((await copied.go('/vendor/charts')).status).toBe(403);

    const shut = await signInOnPage(backend, account);
    await backend.setDisabled(account.caller.person, true);
    expect((await shut.go('/vendor/charts')).status).toBe(403);
    await expect(signInOnPage(backend, account)).rejects.toThrow('not signed in');
  });

  test('makes a new cookie each time: one that was planted before becomes nobody’s session', async () => {
    const auditor = await backend.newOrganisation();
    const account = await liaisonOf(backend, auditor.person.organisation);
    const browser = new PageBrowser(backend);
    const planted = 'p'.repeat(43);
    browser.cookies.set('overread_vendor', planted);
    await signInOnPage(backend, account, browser);
    expect(browser.cookies.get('overread_vendor')).not.toBe(planted);
    const thief = new PageBrowser(backend);
    thief.cookies.set('overread_vendor', planted);
    expect((await thief.go('/vendor/charts')).status).toBe(403);
  });

  test('gives nothing that the extension’s routes take, and takes no token of theirs', async () => {
    const auditor = await backend.newOrganisation();
    const account = await liaisonOf(backend, auditor.person.organisation);
    const browser = await signInOnPage(backend, account);
    const cookie = browser.cookies.get('overread_vendor')!;
    const pull = await backend.send('GET', '/v1/session', undefined, { authorization: `Bearer ${cookie}` });
    expect(pull.status).toBe(401);
    const thief = new PageBrowser(backend);
    thief.cookies.set('overread_vendor', account.caller.token);
    expect((await thief.go('/vendor/charts')).status).toBe(403);
  });

  test('every way in that came to nothing, and every one that did not, is in the trail', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const account = await liaisonOf(backend, organisation);
    const { id, email } = account.caller.person;
    const browser = new PageBrowser(backend);
    await browser.go('/vendor/sign-in', { email, password: 'wrong' });
    await signInOnPage(backend, account, browser);
    await browser.send('/vendor/charts', '/vendor/sign-out', {});
    const rows = await backend.database.transaction((queries) =>
      queries.query<{ act: string }>(
        'select act from access_log where organisation = $1 and person = $2 order by position',
        [organisation, id],
      ),
    );
    const acts = rows.map(({ act }) => act);
    expect(acts.slice(acts.indexOf('sign-in-failed'))).toEqual([
      'sign-in-failed',
      'sign-in',
      'vendor-page',
      'sign-out',
    ]);
  });
});
