// A provider who signs in with the organisation in the place of the code: whom a link opens for, once, and every way in
// which it does not.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { ownOrganisation } from '../../../lib/server/first-account.ts';
import { smtpMailer } from '../../../lib/server/mail/mailer.ts';
import { addOrganisation } from '../../../lib/server/people.ts';
import { linkLife } from '../../../lib/server/query-links/make-link.ts';
import { linkSignInLife } from '../../../lib/server/query-links/sign-in-link.ts';
import { connectProvider } from '../../../lib/server/sign-in/provider.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { clientId, type Issuer, startIssuer } from './issuer.ts';
import { type MailServer, startMailServer, textOf } from './mail-server.ts';
import { Browser, makeLink, notedLinks, type Sent, sentQuery, stepsOf } from './query-link-steps.ts';
import { linkIn } from './query-mail-steps.ts';

const mailTo = 'a.rivera@north.example';
const grace = { sub: 'subject 1', email: 'grace@north.example', name: 'Grace Hopper' };
const rivera = { sub: 'subject 2', email: 'A.Rivera@North.example', name: 'A. Rivera' };

/** A provider's browser, with the cookie of each path. */
class SignInBrowser extends Browser {
  signIn = '';

  async begin(link: string, more = ''): Promise<{ status: number; url: URL | null }> {
    const answer = await this.go(`${link}/sign-in${more}`);
    const given = answer.headers.getSetCookie().find((one) => one.startsWith('overread_query_sign_in='));
    if (given) {
      expect(given).toMatch(
        /^overread_query_sign_in=[\w.-]{87}; Max-Age=600; Path=\/v1\/provider\/callback; HttpOnly; SameSite=Lax$/,
      );
      this.signIn = given.split(';')[0]!;
    }
    this.cookie = '';
    const to = answer.headers.get('location');
    return { status: answer.status, url: to ? new URL(to) : null };
  }

  /** Comes back from the sign-in service, whose code is the nonce. */
  async comeBack(url: URL, cookie = this.signIn): Promise<Response> {
    const [state, code] = [url.searchParams.get('state') ?? '', url.searchParams.get('nonce') ?? ''];
    const answer = await this.backend.app.request(
      `${paths.providerCallback}?${new URLSearchParams({ state, code })}`,
      { headers: cookie ? { cookie } : {} },
    );
    const visit = answer.headers.getSetCookie().find((one) => one.startsWith('overread_query='));
    if (visit) this.cookie = visit.split(';')[0]!;
    return answer;
  }
}

onBothDatabases('a link opened by signing in', (backend) => {
  let issuer: Issuer;
  let mail: MailServer;
  let person: Record<string, unknown>;
  let asker: Caller;

  beforeAll(async () => {
    issuer = await startIssuer(() => person);
    mail = await startMailServer();
    await addOrganisation(backend.database, ownOrganisation, 'North Hospital');
  });
  afterAll(() => Promise.all([issuer.close(), mail.close()]));
  beforeEach(async () => {
    issuer.next = (token) => token.sign(token.claims);
    person = grace;
    connect(true);
    asker = await backend.newPerson(ownOrganisation, 'cdi-coordinator');
  });

  const connect = (withProvider: boolean) => {
    const provider = connectProvider({
      issuer: issuer.url,
      clientId,
      name: 'North Sign-in',
      roleClaim: 'groups',
      roles: [['it', 'administrator']],
      publicUrl: 'https://overread.north.example',
    });
    backend.app = createApp({
      ...backend.clockwork,
      database: backend.database,
      attempts: countAttempts(),
      behindProxy: false,
      seal: makeSeal('a key of the test', backend.clockwork.random),
      extensions: [],
      mailer: smtpMailer(mail.settings, () => {}),
      ...(withProvider && { provider }),
      log: (line) => void backend.lines.push(line),
    });
  };

  const sentLink = async (): Promise<{ sent: Sent; link: string }> => {
    const sent = await sentQuery(backend, {}, asker);
    return { sent, link: (await makeLink(sent)).link };
  };
  const mailedLink = async (): Promise<{ sent: Sent; link: string }> => {
    const sent = await sentQuery(backend, {}, asker);
    const { queryId, encounterId } = sent;
    mail.taken.length = 0;
    const answer = await asker.send('POST', paths.queryLinks, { queryId, encounterId, mailTo });
    expect(answer.status).toBe(200);
    return { sent, link: linkIn(textOf(mail.taken[0]!)) };
  };
  const begun = async (link: string, more?: string) => {
    const browser = new SignInBrowser(backend);
    const { status, url } = await browser.begin(link, more);
    expect(status).toBe(303);
    return { browser, url: url! };
  };
  /** The one answer to everything that is not right. */
  const refused = async (answer: Response) => {
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie().filter((one) => one.startsWith('overread_query='))).toEqual([]);
    return answer.text();
  };
  const lastStep = async ({ organisation }: { organisation: string }) =>
    (await notedLinks(backend, organisation)).at(-1)?.detail.step;

  test('is offered on its page, asks with state, nonce and PKCE, and records who it was with the answer', async () => {
    const { sent, link } = await sentLink();
    const browser = new SignInBrowser(backend);
    const page = await (await browser.go(link)).text();
    expect(page).toContain(`<a class="button" href="${link}/sign-in">Sign in with North Sign-in</a>`);
    expect(page).toContain('<label for="code">Code</label>');
    expect(page).not.toMatch(/<script|https?:\/\//);
    const { url } = await browser.begin(link);
    expect(Object.fromEntries(url!.searchParams)).toMatchObject({
      redirect_uri: 'https://overread.north.example/v1/provider/callback',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    // The sign-in service is not told which link it is about.
    expect(url!.href).not.toContain(link.slice(3));

    const back = await browser.comeBack(url!);
    expect(back.status).toBe(200);
    expect(back.headers.getSetCookie().join('\n')).toMatch(
      /overread_query=[\w-]{43}; Max-Age=1800; Path=\/q; HttpOnly; SameSite=Strict/,
    );
    expect(await back.text()).toMatch(/signed in as Grace Hopper[\s\S]*href="\/q\/answer"/);
    const question = await (await browser.go('/q/answer')).text();
    const who = 'Grace Hopper (grace@north.example), signed in with North Sign-in';
    expect(question).toContain(who);
    const answer = {
      option: [sent.query.options[0]!.id],
      text: 'As in my note.',
      provider: 'Grace Hopper, MD',
    };
    expect((await browser.answer(answer)).status).toBe(200);
    const steps = (await stepsOf(sent)).map(({ fields }) => [fields.step, fields.reason]);
    expect(steps).toEqual([
      ['send', ''],
      ['view', who],
      ['answer', who],
    ]);
    const noted = await notedLinks(backend, ownOrganisation);
    expect(noted.slice(-4).map(({ detail }) => detail.step)).toEqual([
      'made',
      'signed-in',
      'read',
      'answered',
    ]);
    // That log is never erased.
    expect(JSON.stringify(noted)).not.toContain('grace@');
    // Nobody got an account by it.
    const people = await backend.database.transaction((queries) =>
      queries.query('select 1 from person where email = $1', [grace.email]),
    );
    expect(people).toEqual([]);
  });

  test('that was mailed opens for its recipient alone, and five others make it void', async () => {
    const { link } = await mailedLink();
    const first = await begun(link);
    await refused(await first.browser.comeBack(first.url));
    expect(await lastStep({ organisation: ownOrganisation })).toBe('wrong-person');
    person = rivera;
    const second = await begun(link, '?longer=yes');
    const back = await second.browser.comeBack(second.url);
    expect(back.headers.getSetCookie().join()).toContain('Max-Age=18000');
    expect((await second.browser.go('/q/answer')).status).toBe(200);

    const other = await mailedLink();
    person = grace;
    for (let n = 0; n < 5; n += 1) {
      const tried = await begun(other.link);
      await refused(await tried.browser.comeBack(tried.url));
    }
    expect(await lastStep({ organisation: ownOrganisation })).toBe('void');
    person = rivera;
    expect((await new SignInBrowser(backend).begin(other.link)).status).toBe(403);
    // The address itself is nowhere in the database.
    const rows = await backend.database.transaction((queries) => queries.query('select * from query_link'));
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('rivera');
  });

  test('needs the browser that began it, its own state, and comes back once', async () => {
    const { sent, link } = await sentLink();
    const one = await begun(link);
    const another = await begun((await sentLink()).link);
    const page = await refused(await one.browser.comeBack(one.url, ''));
    // What was tried is over, for the right browser too.
    expect((await one.browser.comeBack(one.url)).status).toBe(401);
    const anew = await begun(link);
    expect(await refused(await anew.browser.comeBack(anew.url, another.browser.signIn))).toBe(page);
    // The state of another link, with the cookie of this one.
    const mixed = await begun(link);
    expect(await refused(await mixed.browser.comeBack(another.url))).toBe(page);
    const unknown = new URL(mixed.url);
    unknown.searchParams.set('state', 'x'.repeat(43));
    expect((await mixed.browser.comeBack(unknown)).status).toBe(401);
    // A newer beginning ends the older.
    const newer = await begun(link);
    expect((await mixed.browser.comeBack(mixed.url)).status).toBe(401);
    expect((await newer.browser.comeBack(newer.url)).status).toBe(200);
    expect((await newer.browser.comeBack(newer.url)).status).toBe(401);
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send', 'view']);
  });

  test('does not open late, twice, once a newer link is made, or once nobody waits', async () => {
    const late = await begun((await sentLink()).link);
    backend.time += linkSignInLife;
    await refused(await late.browser.comeBack(late.url));

    const used = await sentLink();
    const slow = await begun(used.link);
    const { code, link } = await makeLink(used.sent);
    // The link before is gone, and with it what was begun.
    expect((await slow.browser.comeBack(slow.url)).status).toBe(401);
    const racing = await begun(link);
    expect((await new Browser(backend).open({ link, code, expiresAt: 0 })).status).toBe(303);
    await refused(await racing.browser.comeBack(racing.url));
    expect((await new SignInBrowser(backend).begin(link)).status).toBe(403);

    const old = await sentLink();
    const waiting = await begun(old.link);
    await backend.database.transaction((queries) =>
      queries.query('update query_link set expires_at = $1', [backend.time]),
    );
    await refused(await waiting.browser.comeBack(waiting.url));
    const { link: expired } = await sentLink();
    backend.time += linkLife;
    expect((await new SignInBrowser(backend).begin(expired)).status).toBe(403);
  });

  test('believes no token that is not to be believed', async () => {
    const { sent, link } = await sentLink();
    issuer.next = async ({ claims, sign }) => sign({ ...claims, nonce: 'another' });
    const replayed = await begun(link);
    await refused(await replayed.browser.comeBack(replayed.url));
    issuer.next = async ({ claims, unsigned }) => unsigned(claims);
    const unsigned = await begun(link);
    await refused(await unsigned.browser.comeBack(unsigned.url));
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send']);
  });

  test('is for the own organisation, where a service is set up; the code opens as before', async () => {
    const theirs = await sentQuery(backend);
    const made = await makeLink(theirs);
    expect(await (await new Browser(backend).go(made.link)).text()).not.toContain('Sign in with');
    expect((await new SignInBrowser(backend).begin(made.link)).status).toBe(403);
    const { sent, link } = await sentLink();
    connect(false);
    expect(await (await new Browser(backend).go(link)).text()).not.toContain('Sign in with');
    expect((await new SignInBrowser(backend).begin(link)).status).toBe(403);
    connect(true);
    const browser = new Browser(backend);
    expect((await browser.open(await makeLink(sent))).status).toBe(303);
    expect((await browser.go('/q/answer')).status).toBe(200);
    expect((await stepsOf(sent)).at(-1)?.fields).toMatchObject({ step: 'view', reason: '' });
    expect((await new SignInBrowser(backend).begin(`/q/${'x'.repeat(43)}`)).status).toBe(403);
  });

  test('leaves the extension’s own sign-in as it is, and says where the service is silent', async () => {
    const verifierHash = '0'.repeat(64);
    const returnTo = `https://${'a'.repeat(32)}.chromiumapp.org/`;
    const asked = await backend.send('POST', paths.providerBegin, { returnTo, verifierHash });
    person = { ...grace, sub: 'staff', groups: ['it'] };
    const url = new URL(((await asked.json()) as { url: string }).url);
    const back = await new SignInBrowser(backend).comeBack(url, 'overread_query_sign_in=any.thing');
    expect(new URL(back.headers.get('location')!).searchParams.get('hand-over')).toMatch(/^[\w-]{43}$/);

    issuer.discovery = { issuer: 'https://evil.example' };
    connect(true);
    const { link } = await sentLink();
    const silent = await new Browser(backend).go(`${link}/sign-in`);
    expect([silent.status, await silent.text()]).toEqual([503, expect.stringContaining('does not answer')]);
    issuer.discovery = {};
  });
});
