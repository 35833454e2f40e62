// Signing in with the organisation's provider: who is made and who is let in, and every answer that must not be
// believed.

import { createHash } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accountsAnswer } from '../../../lib/model/account.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { ownOrganisation } from '../../../lib/server/first-account.ts';
import { addOrganisation } from '../../../lib/server/people.ts';
import { connectProvider } from '../../../lib/server/sign-in/provider.ts';
import { claimLife, flowLife } from '../../../lib/server/sign-in/provider-flow.ts';
import { paths, signedIn } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { clientId, type Issuer, startIssuer, type Token } from './issuer.ts';

const returnTo = `https://${'abcdefgh'.repeat(4)}.chromiumapp.org/`;

onBothDatabases('signing in with the organisation', (backend) => {
  let issuer: Issuer;
  let person: Record<string, unknown>;
  let subjects = 0;
  const someone = () => {
    subjects += 1;
    const email = `person.${subjects}@north.example`;
    return { sub: `subject ${subjects}`, email, name: 'Grace', groups: ['staff', 'coding'] };
  };

  beforeAll(async () => {
    issuer = await startIssuer(() => person);
    await addOrganisation(backend.database, ownOrganisation, 'Own');
  });
  afterAll(() => issuer.close());
  beforeEach(() => {
    issuer.next = (token) => token.sign(token.claims);
    issuer.discovery = {};
    person = someone();
    connect();
  });

  const connect = () => {
    const provider = connectProvider({
      issuer: issuer.url,
      clientId,
      name: 'North Hospital',
      roleClaim: 'groups',
      roles: [
        ['it', 'administrator'],
        ['coding', 'qa-auditor'],
        ['cdi', 'cdi-coordinator'],
      ],
      publicUrl: 'https://overread.north.example',
    });
    const { database, clockwork } = backend;
    const parts = {
      ...clockwork,
      database,
      provider,
      attempts: countAttempts(),
      behindProxy: false,
      extensions: [],
      seal: makeSeal(undefined, clockwork.random),
    };
    backend.app = createApp({ ...parts, log: (line) => void backend.lines.push(line) });
  };

  const begin = async (verifier = 'v'.repeat(43)) => {
    const verifierHash = createHash('sha256').update(verifier).digest('hex');
    const answer = await backend.send('POST', paths.providerBegin, { returnTo, verifierHash });
    const url = new URL(((await answer.json()) as { url: string }).url);
    return { url, state: url.searchParams.get('state')!, nonce: url.searchParams.get('nonce')! };
  };
  const comeBack = async (state: string, code: string) => {
    const query = new URLSearchParams({ state, code });
    const answer = await backend.send('GET', `${paths.providerCallback}?${query}`);
    const to = answer.headers.get('location');
    if (!to) return { status: answer.status, text: await answer.text() };
    const { searchParams, origin } = new URL(to);
    const fault = searchParams.get('fault');
    const handOver = searchParams.get('hand-over') ?? '';
    return { status: answer.status, origin, handOver, fault: fault ? (JSON.parse(fault) as Fault) : null };
  };
  const claim = (handOver: string, verifier = 'v'.repeat(43)) =>
    backend.send('POST', paths.providerClaim, { handOver, verifier });
  const signIn = async () => {
    const { state, nonce } = await begin();
    const { handOver = '' } = await comeBack(state, nonce);
    return signedIn.parse(await (await claim(handOver)).json());
  };

  test('asks with PKCE, state and nonce, and is offered on the sign-in screen', async () => {
    const { url } = await begin();
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: clientId,
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'https://overread.north.example/v1/provider/callback',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const options = await (await backend.send('GET', paths.signInOptions)).json();
    expect(options).toMatchObject({ provider: 'North Hospital' });
  });

  test('makes an account the first time, and knows it again by its subject when all else has changed', async () => {
    const first = await signIn();
    expect(first.person).toMatchObject({ role: 'qa-auditor', name: 'Grace', email: person.email });
    person = { ...person, email: `new.${person.email}`, name: 'Grace H.', groups: ['cdi'] };
    const second = await signIn();
    expect(second.person).toMatchObject({
      id: first.person.id,
      role: 'cdi-coordinator',
      name: 'Grace H.',
      email: person.email,
    });
    // With another role everything that was signed in before has ended.
    const headers = { authorization: `Bearer ${first.token}` };
    expect((await backend.send('GET', paths.session, undefined, headers)).status).toBe(401);
  });

  test('gives the first role of the configuration that a person has', async () => {
    person = { ...person, groups: ['cdi', 'coding', 'it'] };
    expect((await signIn()).person.role).toBe('administrator');
    person = { ...someone(), groups: 'cdi' };
    expect((await signIn()).person.role).toBe('cdi-coordinator');
  });

  test.each([[[]], [['codin']], [undefined], [{ coding: true }]])(
    'with the groups %j gives nobody a role',
    async (groups) => {
      person = { ...person, groups };
      const { state, nonce } = await begin();
      expect((await comeBack(state, nonce)).fault?.code).toBe('no-role');
    },
  );

  test('joins no local account by its e-mail', async () => {
    const local = await backend.newOrganisation('administrator');
    person = { ...person, email: local.person.email.toUpperCase() };
    const { state, nonce } = await begin();
    expect((await comeBack(state, nonce)).fault?.code).toBe('local-account');
  });

  test('lets nobody in who is shut out, also between coming back and claiming', async () => {
    const known = await signIn();
    const { state, nonce } = await begin();
    const { handOver = '' } = await comeBack(state, nonce);
    await backend.setDisabled(known.person, true);
    expect((await claim(handOver)).status).toBe(401);
    const again = await begin();
    expect((await comeBack(again.state, again.nonce)).fault?.code).toBe('shut-out');
  });

  test('gives no password to those who come this way, and counts them as having come', async () => {
    const known = await signIn();
    person = { ...someone(), groups: ['it'] };
    const administrator = await signIn();
    const act = (asked: object) =>
      backend.send('POST', paths.accounts, asked, { authorization: `Bearer ${administrator.token}` });
    expect(await refusal(await act({ act: 'give-code', id: known.person.id }))).toMatchObject({
      status: 409,
      fault: { code: 'signs-in-elsewhere' },
    });
    const { accounts } = accountsAnswer.parse(await (await act({ act: 'look' })).json());
    expect(accounts.find((a) => a.id === known.person.id)?.state).toBe('active');
    const { email } = known.person;
    expect((await backend.send('POST', paths.session, { email, password: 'x' })).status).toBe(401);
  });

  test('needs both secrets, each once and in time', async () => {
    const { state, nonce } = await begin();
    const back = await comeBack(state, nonce);
    expect(back.origin).toBe(new URL(returnTo).origin);
    const { handOver = '' } = back;
    const over = { status: 401, fault: { code: 'sign-in-over' } };
    // Whoever sent the link has the verifier and not the hand-over; whoever saw the address, the other way round.
    expect(await refusal(await claim('h'.repeat(43)))).toMatchObject(over);
    expect(await refusal(await claim(handOver, 'w'.repeat(43)))).toMatchObject(over);
    const both = await Promise.all([claim(handOver), claim(handOver)]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 401]);
    const late = await begin();
    const later = await comeBack(late.state, late.nonce);
    backend.time += claimLife;
    expect(await refusal(await claim(later.handOver ?? ''))).toMatchObject(over);
  });

  test('takes no answer twice, late, or that nobody asked for', async () => {
    const { state, nonce } = await begin();
    expect((await comeBack(state, nonce)).handOver).not.toBe('');
    const before = issuer.exchanged.length;
    expect(await comeBack(state, nonce)).toMatchObject({
      status: 401,
      text: expect.stringContaining('too old'),
    });
    expect(await comeBack('x'.repeat(43), nonce)).toMatchObject({ status: 401 });
    const late = await begin();
    backend.time += flowLife;
    expect(await comeBack(late.state, late.nonce)).toMatchObject({ status: 401 });
    // Not even the provider hears of it.
    expect(issuer.exchanged.length).toBe(before);
  });

  const bad: [string, (token: Token) => Promise<string> | string][] = [
    ['without a signature', ({ claims, unsigned }) => unsigned(claims)],
    ['for another client', ({ claims, sign }) => sign({ ...claims, aud: 'another' })],
    ['for several clients', ({ claims, sign }) => sign({ ...claims, aud: [clientId, 'another'] })],
    ['of another issuer', ({ claims, sign }) => sign({ ...claims, iss: 'https://evil.example' })],
    ['of another sign-in', ({ claims, sign }) => sign({ ...claims, nonce: 'another' })],
    ['of no sign-in', ({ claims: { nonce: _, ...claims }, sign }) => sign(claims)],
    ['that has expired', ({ claims, sign }) => sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 300 })],
    [
      'by a key that nobody knows',
      async ({ claims, sign }) => sign(claims, (await generateKeyPair('RS256')).privateKey),
    ],
    ['whose text was changed', async ({ claims, sign }) => changed(await sign(claims))],
    ['without a subject', ({ claims: { sub: _, ...claims }, sign }) => sign(claims)],
    ['without an e-mail', ({ claims: { email: _, ...claims }, sign }) => sign(claims)],
    ['that is none', () => 'not a token'],
  ];
  test.each(bad)('does not believe a token %s', async (_, make) => {
    issuer.next = async (token) => make(token);
    const { state, nonce } = await begin();
    const back = await comeBack(state, nonce);
    expect(back.fault?.code).toBe('provider-not-believed');
    expect(back.handOver).toBe('');
    const rows = await backend.database.transaction((q) =>
      q.query('select 1 from person where email = $1', [String(person.email)]),
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ['keys', { jwks_uri: 'http://127.0.0.1:1/keys' }],
    ['tokens', { token_endpoint: 'http://127.0.0.1:1/token' }],
  ])('asks no other host for %s, whatever discovery says', async (_, elsewhere) => {
    issuer.discovery = elsewhere;
    connect();
    const { state, nonce } = await begin();
    expect((await comeBack(state, nonce)).fault?.code).toBe('provider-not-believed');
  });

  test('says so when the provider is down or is another than it says, and works once it is right', async () => {
    issuer.discovery = { issuer: 'https://evil.example' };
    connect();
    const asked = () => backend.send('POST', paths.providerBegin, { returnTo, verifierHash: '0'.repeat(64) });
    expect(await refusal(await asked())).toMatchObject({ status: 503, fault: { code: 'provider-silent' } });
    issuer.discovery = {};
    expect((await asked()).status).toBe(200);
  });

  test.each([
    'https://evil.example/',
    'https://evil.example/.chromiumapp.org/',
    'http://abcdefghabcdefghabcdefghabcdefgh.chromiumapp.org/',
    'https://abcdefghabcdefghabcdefghabcdefgh.chromiumapp.org.evil.example/',
  ])('comes back to no %s', async (elsewhere) => {
    const asked = { returnTo: elsewhere, verifierHash: '0'.repeat(64) };
    expect((await backend.send('POST', paths.providerBegin, asked)).status).toBe(400);
  });
});

/** The same header and signature around another name. */
function changed(token: string): string {
  const [head, body = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...claims, groups: ['it'] })).toString('base64url');
  return `${head}.${other}.${signature}`;
}
