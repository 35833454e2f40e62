// Passkeys as a second factor, with an authenticator in software: what is taken, and that everything else is refused
// alike.

import { expect, test } from 'vitest';
import { type OwnAct, ownAccount, secondStepWays } from '../../../lib/model/account.ts';
import { challengeLife } from '../../../lib/server/accounts/passkey-challenges.ts';
import { codeOf } from '../../../lib/server/accounts/totp.ts';
import { paths, secondStep, signedIn } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, ownExtension, refusal } from './harness.ts';
import { SoftwarePasskey, type Ways } from './software-passkey.ts';

const other = `chrome-extension://${'hgfedcba'.repeat(4)}`;

onBothDatabases('passkeys', (backend) => {
  const act = (caller: Caller, asked: OwnAct, origin = ownExtension) =>
    caller.send('POST', paths.account, asked, { origin });
  const own = async (caller: Caller, asked: OwnAct, origin?: string) =>
    ownAccount.parse(await (await act(caller, asked, origin)).json());
  const add = async (caller: Caller, key = new SoftwarePasskey(), ways: Partial<Ways> = {}) => {
    const { asked } = await own(caller, { act: 'begin-passkey' });
    const made = key.make({ challenge: asked!.challenge, origin: ownExtension, ...ways });
    return act(caller, { act: 'add-passkey', name: 'Blue key', made });
  };
  const withKey = async (counter = 0) => {
    const caller = await backend.newOrganisation();
    const key = new SoftwarePasskey();
    const account = ownAccount.parse(await (await add(caller, key, { counter })).json());
    return { caller, key, account };
  };
  const proof = async (caller: Caller, key: SoftwarePasskey, ways: Partial<Ways> = {}) => {
    const { asked } = await own(caller, { act: 'ask-passkey' });
    return key.sign({ challenge: asked!.challenge, origin: ownExtension, ...ways });
  };
  const signIn = async ({ person, password }: Caller) =>
    (await backend.send('POST', paths.session, { email: person.email, password })).json();
  const ticketOf = async (caller: Caller) => secondStep.parse(await signIn(caller)).ticket;
  const ways = async (ticket: string, origin = ownExtension) =>
    secondStepWays.parse(
      await (await backend.send('POST', paths.secondStepWays, { ticket }, { origin })).json(),
    );
  const pass = (body: object) => backend.send('POST', paths.secondStep, body, { origin: ownExtension });
  const wrong = { status: 403, fault: { code: 'wrong-passkey' } };

  test('are asked for after the password from then on, and let in; the first brings recovery codes', async () => {
    const caller = await backend.newOrganisation();
    const elsewhere = signedIn.parse(await signIn(caller));
    const key = new SoftwarePasskey();
    const account = ownAccount.parse(await (await add(caller, key)).json());
    expect(account).toMatchObject({
      totp: false,
      passkeysTaken: true,
      recoveryCodes: 10,
      passkeys: [{ name: 'Blue key', credential: key.id, transports: ['internal'], used: null, here: true }],
    });
    expect(account.newCodes).toHaveLength(10);
    const headers = { authorization: `Bearer ${elsewhere.token}` };
    expect((await backend.send('GET', paths.session, undefined, headers)).status).toBe(401);
    expect(await own(caller, { act: 'look' })).not.toHaveProperty('asked');

    const ticket = await ticketOf(caller);
    const { totp, passkey } = await ways(ticket);
    expect(totp).toBe(false);
    expect(passkey!.credentials).toEqual([{ id: key.id, transports: ['internal'] }]);
    backend.time += 1000;
    const signed = key.sign({ challenge: passkey!.challenge, origin: ownExtension });
    const session = signedIn.parse(await (await pass({ ticket, passkey: signed })).json());
    expect(session.person.id).toBe(caller.person.id);
    expect((await own(caller, { act: 'look' })).passkeys[0]!.used).toBe(backend.time);
    expect((await refusal(await pass({ ticket, passkey: signed }))).fault.code).toBe('step-over');
    const byCode = await pass({ ticket: await ticketOf(caller), code: account.newCodes![0] });
    expect(byCode.status).toBe(200);
  });

  test('of whichever wrong kind are refused alike', async () => {
    const { caller, key } = await withKey(7);
    const stranger = await withKey();
    const tries: [string, (challenge: string) => unknown][] = [
      ['another challenge', () => key.sign({ challenge: 'x'.repeat(43), origin: ownExtension, counter: 8 })],
      [
        'another origin',
        (challenge) => key.sign({ challenge, origin: other, party: ownExtension, counter: 8 }),
      ],
      ['a web page', (challenge) => key.sign({ challenge, origin: 'https://overread.example', counter: 8 })],
      [
        'another party',
        (challenge) => key.sign({ challenge, origin: ownExtension, party: other, counter: 8 }),
      ],
      [
        'nobody verified',
        (challenge) => key.sign({ challenge, origin: ownExtension, verified: false, counter: 8 }),
      ],
      ['the same counter', (challenge) => key.sign({ challenge, origin: ownExtension, counter: 7 })],
      ['a counter gone back', (challenge) => key.sign({ challenge, origin: ownExtension, counter: 3 })],
      [
        'in a frame',
        (challenge) => key.sign({ challenge, origin: ownExtension, crossOrigin: true, counter: 8 }),
      ],
      [
        'of another kind',
        (challenge) => key.sign({ challenge, origin: ownExtension, type: 'webauthn.create', counter: 8 }),
      ],
      ['somebody else’s', (challenge) => stranger.key.sign({ challenge, origin: ownExtension, counter: 8 })],
      [
        'a foreign signature',
        (challenge) => stranger.key.sign({ challenge, origin: ownExtension, counter: 8 }, key.id),
      ],
    ];
    const answers: unknown[] = [];
    for (const [, make] of tries) {
      const ticket = await ticketOf(caller);
      const { passkey } = await ways(ticket);
      answers.push(await refusal(await pass({ ticket, passkey: make(passkey!.challenge) })));
      // A wrong answer has used the question up: the right one comes too late.
      const late = key.sign({ challenge: passkey!.challenge, origin: ownExtension, counter: 9 });
      if (answers.length === 1) answers.push(await refusal(await pass({ ticket, passkey: late })));
      backend.time += 16 * 60_000;
    }
    expect(answers).toHaveLength(tries.length + 1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject(wrong);
    const ticket = await ticketOf(caller);
    const { passkey } = await ways(ticket);
    const right = key.sign({ challenge: passkey!.challenge, origin: ownExtension, counter: 8 });
    expect((await pass({ ticket, passkey: right })).status).toBe(200);
  });

  test('are good for one question, within its time, and not for another ticket', async () => {
    const { caller, key } = await withKey();
    const [one, two] = [await ticketOf(caller), await ticketOf(caller)];
    const asked = (await ways(one)).passkey!;
    await ways(two);
    const signed = key.sign({ challenge: asked.challenge, origin: ownExtension });
    expect(await refusal(await pass({ ticket: two, passkey: signed }))).toMatchObject(wrong);
    const both = await Promise.all([1, 2].map(() => pass({ ticket: one, passkey: signed })));
    expect(both.map((a) => a.status).toSorted()[0]).toBe(200);
    expect(both.filter((a) => a.status === 200)).toHaveLength(1);
    const third = await ticketOf(caller);
    const late = key.sign({ challenge: (await ways(third)).passkey!.challenge, origin: ownExtension });
    backend.time += challengeLife;
    expect(await refusal(await pass({ ticket: third, passkey: late }))).toMatchObject(wrong);
  });

  test('are added only as they must be', async () => {
    const caller = await backend.newOrganisation();
    const cases: Partial<Ways>[] = [
      { challenge: 'x'.repeat(43) },
      { origin: other },
      { party: other },
      { verified: false },
      { crossOrigin: true },
      { type: 'webauthn.get' },
      // RS1, and one that nobody knows.
      { algorithm: -65535 },
      { algorithm: -4711 },
    ];
    for (const ways of cases) {
      backend.time += 16 * 60_000;
      // The access token is short-lived: each try has its own session.
      const fresh = { ...caller, ...(await again(caller)) };
      expect(await refusal(await add(fresh, new SoftwarePasskey(), ways))).toMatchObject(wrong);
    }
    const fresh = { ...caller, ...(await again(caller)) };
    const { asked } = await own(fresh, { act: 'begin-passkey' });
    const made = new SoftwarePasskey().make({ challenge: asked!.challenge, origin: ownExtension });
    backend.time += challengeLife;
    const late = await act(fresh, { act: 'add-passkey', name: 'Late', made });
    expect(await refusal(late)).toMatchObject(wrong);
    expect((await own(fresh, { act: 'look' })).passkeys).toEqual([]);
    expect((await add(fresh)).status).toBe(200);
  });

  test('are asked of listed extensions only', async () => {
    const caller = await backend.newOrganisation();
    for (const origin of [other, 'moz-extension://0b3c6f2e-1111-4222-8333-444455556666']) {
      expect(await own(caller, { act: 'look' }, origin)).toMatchObject({ passkeysTaken: false });
      const refused = await act(caller, { act: 'begin-passkey' }, origin);
      expect(await refusal(refused)).toMatchObject({ status: 409, fault: { code: 'no-passkeys-here' } });
    }
    const { caller: withOne, account } = await withKey();
    const ticket = await ticketOf(withOne);
    expect(await ways(ticket, other)).toEqual({ totp: false });
    expect((await own(withOne, { act: 'look' }, other)).passkeys).toMatchObject([{ here: false }]);
    expect((await pass({ ticket, code: account.newCodes![0] })).status).toBe(200);
  });

  test('stand beside an app; while there is a factor, nothing changes without one', async () => {
    const { caller, key, account } = await withKey();
    const id = account.passkeys[0]!.id;
    for (const asked of [
      { act: 'begin-totp' },
      { act: 'begin-passkey' },
      { act: 'new-recovery-codes' },
      { act: 'remove-passkey', id },
    ] as const) {
      expect((await refusal(await act(caller, asked))).fault.code).toBe('wrong-factor');
      const stranger = await withKey();
      const foreign = await proof(stranger.caller, stranger.key);
      expect(await refusal(await act(caller, { ...asked, passkey: foreign }))).toMatchObject(wrong);
    }
    const { secret } = await own(caller, { act: 'begin-totp', passkey: await proof(caller, key) });
    const code = () => codeOf(secret!, Math.floor(backend.time / 30_000));
    const both = await own(caller, { act: 'confirm-totp', code: code() });
    expect(both).toMatchObject({ totp: true, recoveryCodes: 10, passkeys: [{ id }] });
    expect(both).not.toHaveProperty('newCodes');
    backend.time += 30_000;
    expect((await ways(await ticketOf(caller))).totp).toBe(true);
    const second = await own(caller, { act: 'begin-passkey', code: code() });
    expect(second.asked!.credentials).toEqual([{ id: key.id, transports: ['internal'] }]);
    const without = await own(caller, { act: 'remove-totp', passkey: await proof(caller, key) });
    expect(without).toMatchObject({ totp: false, recoveryCodes: 10 });
    const none = await own(caller, { act: 'remove-passkey', id, passkey: await proof(caller, key) });
    expect(none).toMatchObject({ passkeys: [], recoveryCodes: 0 });
    signedIn.parse(await signIn(caller));
  });

  test('end what was begun while no proof was asked for', async () => {
    const caller = await backend.newOrganisation();
    const { secret } = await own(caller, { act: 'begin-totp' });
    await add(caller);
    const code = codeOf(secret!, Math.floor(backend.time / 30_000));
    const confirmed = await refusal(await act(caller, { act: 'confirm-totp', code }));
    expect(confirmed).toMatchObject({ status: 403, fault: { code: 'wrong-factor' } });
    expect(await own(caller, { act: 'look' })).toMatchObject({ totp: false, passkeys: [{}] });
  });

  test('count where a role requires a factor, and are reset by an administrator', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(administrator.person.organisation);
    await administrator.send('POST', paths.accounts, { act: 'require-factor', roles: ['qa-auditor'] });
    expect((await auditor.send('GET', `${paths.pull}?after=0`)).status).toBe(403);
    expect((await add(auditor)).status).toBe(200);
    expect((await auditor.send('GET', `${paths.pull}?after=0`)).status).toBe(200);
    const reset = { act: 'reset-factor', id: auditor.person.id };
    const list = (await (await administrator.send('POST', paths.accounts, reset)).json()) as {
      accounts: { id: string; factor: boolean }[];
    };
    expect(list.accounts.find((a) => a.id === auditor.person.id)?.factor).toBe(false);
    expect((await auditor.send('GET', paths.session)).status).toBe(401);
    signedIn.parse(await signIn(auditor));
  });

  test('of one person are nobody else’s, and of one authenticator are kept once', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const [one, two] = [
      await backend.newPerson(administrator.person.organisation),
      await backend.newPerson(administrator.person.organisation),
    ];
    const key = new SoftwarePasskey();
    expect((await add(one, key)).status).toBe(200);
    expect(await refusal(await add(two, key))).toMatchObject(wrong);
    const [mine] = (await own(one, { act: 'look' })).passkeys;
    const foreign = new SoftwarePasskey();
    await add(two, foreign);
    await own(two, { act: 'remove-passkey', id: mine!.id, passkey: await proof(two, foreign) });
    expect((await own(one, { act: 'look' })).passkeys).toHaveLength(1);
  });

  test('are in the trail: added, used, refused, removed', async () => {
    const { caller, key, account } = await withKey();
    const ticket = await ticketOf(caller);
    await pass({ ticket, passkey: key.sign({ challenge: 'x'.repeat(43), origin: ownExtension }) });
    const asked = (await ways(ticket)).passkey!;
    await pass({ ticket, passkey: key.sign({ challenge: asked.challenge, origin: ownExtension }) });
    const { id } = account.passkeys[0]!;
    await own(caller, { act: 'remove-passkey', id, passkey: await proof(caller, key) });
    const rows = await backend.database.transaction((q) =>
      q.query<{ act: string; detail: string }>(
        'select act, detail from access_log where organisation = $1 order by position',
        [caller.person.organisation],
      ),
    );
    const noted = rows.map((row) => [row.act, JSON.parse(row.detail)]);
    expect(noted).toEqual(
      expect.arrayContaining([
        ['account', { act: 'add-passkey' }],
        ['sign-in-failed', { way: 'passkey', why: 'wrong-passkey' }],
        ['sign-in', { way: 'passkey' }],
        ['account', { act: 'remove-passkey', passkey: id }],
      ]),
    );
  });

  /** A new session of somebody without a second factor. */
  async function again(caller: Caller): Promise<Pick<Caller, 'send'>> {
    const { token } = signedIn.parse(await signIn(caller));
    const authorization = `Bearer ${token}`;
    return {
      send: (method, path, body, headers) => backend.send(method, path, body, { authorization, ...headers }),
    };
  }
});
