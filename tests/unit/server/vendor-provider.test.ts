// A liaison who signs in with the organisation's own service: only the browser that began it comes in, only a liaison of a
// known vendor, and its second factor is that service's own.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { ownOrganisation } from '../../../lib/server/first-account.ts';
import { addOrganisation } from '../../../lib/server/people.ts';
import { connectProvider } from '../../../lib/server/sign-in/provider.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases } from './harness.ts';
import { clientId, type Issuer, startIssuer } from './issuer.ts';
import { PageBrowser } from './vendor-page-steps.ts';

onBothDatabases('a liaison who signs in with the organisation', (backend) => {
  let issuer: Issuer;
  let person: Record<string, unknown>;
  let people = 0;

  beforeAll(async () => {
    issuer = await startIssuer(() => person);
    await addOrganisation(backend.database, ownOrganisation, 'Own');
  });
  afterAll(() => issuer.close());
  beforeEach(() => {
    people += 1;
    person = someone('liaisons');
    const provider = connectProvider({
      issuer: issuer.url,
      clientId,
      name: 'North Hospital',
      roleClaim: 'groups',
      roles: [
        ['liaisons', 'vendor-liaison'],
        ['coding', 'qa-auditor'],
      ],
      publicUrl: 'https://overread.north.example',
    });
    backend.app = createApp({
      ...backend.clockwork,
      database: backend.database,
      provider,
      attempts: countAttempts(),
      behindProxy: false,
      extensions: [],
      seal: makeSeal(undefined, backend.clockwork.random),
      log: () => {},
    });
  });
  const someone = (group: string) => ({
    sub: `liaison ${people}`,
    email: `liaison.${people}@acme.example`,
    name: 'Lena Ortiz',
    groups: [group],
  });

  /** The way back to our pages, as the service sends the browser there. */
  async function wayBack(browser: PageBrowser): Promise<string> {
    const to = (await browser.go('/vendor/provider')).headers.get('location')!;
    const { searchParams } = new URL(to);
    const [state, code] = [searchParams.get('state')!, searchParams.get('nonce')!];
    const query = new URLSearchParams({ state, code });
    const answer = await backend.app.request(`${paths.providerCallback}?${query}`);
    const back = new URL(answer.headers.get('location')!);
    expect(back.origin + back.pathname).toBe('https://overread.north.example/vendor/provider/back');
    return back.pathname + back.search;
  }
  const employed = () =>
    backend.database.transaction((q) =>
      q.query(`update person set employer = 'Acme' where email = $1`, [String(person.email)]),
    );

  test('is offered it, comes in once their vendor is known, and is asked for no factor of here', async () => {
    const browser = new PageBrowser(backend);
    await browser.go('/vendor');
    expect(browser.text).toContain('North Hospital');
    // The account is made, and no vendor is known of it yet.
    expect((await browser.go(await wayBack(browser))).status).toBe(403);
    expect((await browser.go('/vendor/charts')).status).toBe(403);
    await employed();
    expect((await browser.go(await wayBack(browser))).status).toBe(200);
    expect(browser.text).toContain('You are signed in as Lena Ortiz');
    expect((await browser.go('/vendor/charts')).status).toBe(200);
    expect(browser.text).toContain('Acme');
  });

  test('nobody comes in by a way back that another browser began, nor by one that was gone', async () => {
    const browser = new PageBrowser(backend);
    await browser.go(await wayBack(browser));
    await employed();
    const back = await wayBack(browser);
    const thief = new PageBrowser(backend);
    expect((await thief.go(back)).status).toBe(403);
    expect((await thief.go('/vendor/charts')).status).toBe(403);
    expect((await browser.go('/vendor/provider/back?hand-over=none')).status).toBe(403);
  });

  test('whoever is no liaison by the service’s word is shown nothing', async () => {
    person = someone('coding');
    const browser = new PageBrowser(backend);
    await wayBack(browser).then((back) => browser.go(back));
    await employed();
    expect((await browser.go(await wayBack(browser))).status).toBe(403);
    expect((await browser.go('/vendor/charts')).status).toBe(403);
  });
});
