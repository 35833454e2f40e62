// The second factor: codes of an app, each once; recovery codes; what a role requires; and what an administrator
// can take away.

import { expect, test } from 'vitest';
import { type OwnAct, ownAccount, type PeopleAct } from '../../../lib/model/account.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { ticketLife } from '../../../lib/server/accounts/second-step.ts';
import { codeOf, newSecret, stepOf } from '../../../lib/server/accounts/totp.ts';
import { paths, secondStep, signedIn } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';

const halfMinute = 30_000;

test('codes are those of RFC 6238', () => {
  // Appendix B, SHA-1, its secret in base32; the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const known: [number, string][] = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ];
  for (const [seconds, code] of known) {
    expect(codeOf(secret, Math.floor(seconds / 30))).toBe(code);
    const now = seconds * 1000;
    expect(stepOf(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(Math.floor(seconds / 30));
    expect(stepOf(secret, code, now + halfMinute)).toBe(Math.floor(seconds / 30));
    expect(stepOf(secret, code, now + 2 * halfMinute)).toBeNull();
    for (const wrong of ['', '0', `${code}0`, 'abcdef', code.slice(1)])
      expect(stepOf(secret, wrong, now)).toBeNull();
  }
});

test('secrets are of even letters', () => {
  let n = 0;
  const secret = newSecret((length) => Uint8Array.from({ length }, () => n++));
  expect(new Set(secret).size).toBe(32);
});

test('what is sealed is read by its own key only, and not when it was changed', () => {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const [one, other, none] = ['key one', 'key two', undefined].map((key) => makeSeal(key, random));
  const kept = one!.close('SECRET');
  expect(kept).not.toContain('SECRET');
  expect(one!.open(kept)).toBe('SECRET');
  expect(one!.close('SECRET')).not.toBe(kept);
  expect(() => other!.open(kept)).toThrow();
  expect(() => none!.open(kept)).toThrow('OVERREAD_KEY');
  expect(() => one!.open(`${kept.slice(0, -4)}AAAA`)).toThrow();
  expect(one!.open(none!.close('SECRET'))).toBe('SECRET');
});

onBothDatabases('the second factor', (backend) => {
  const own = async (caller: Caller, act: OwnAct) => {
    const answer = await caller.send('POST', paths.account, act);
    return ownAccount.parse(await answer.json());
  };
  const codeAt = (secret: string, time = backend.time) => codeOf(secret, Math.floor(time / halfMinute));
  const setUp = async (caller: Caller) => {
    const { secret } = await own(caller, { act: 'begin-totp' });
    const account = await own(caller, { act: 'confirm-totp', code: codeAt(secret!) });
    backend.time += halfMinute;
    return { secret: secret!, codes: account.newCodes!, account };
  };
  const signIn = async ({ person, password }: Caller) => {
    const answer = await backend.send('POST', paths.session, { email: person.email, password });
    return answer.json();
  };
  const pass = (ticket: string, code: string) => backend.send('POST', paths.secondStep, { ticket, code });
  const ticketOf = async (caller: Caller) => secondStep.parse(await signIn(caller)).ticket;

  test('counts once a code of it has come back, ends other sessions, and is then asked for', async () => {
    const caller = await backend.newOrganisation();
    const elsewhere = signedIn.parse(await signIn(caller));
    const { secret } = await own(caller, { act: 'begin-totp' });
    signedIn.parse(await signIn(caller));
    const wrong = await caller.send('POST', paths.account, { act: 'confirm-totp', code: '000000' });
    expect((await refusal(wrong)).fault.code).toBe('wrong-factor');
    const account = await own(caller, { act: 'confirm-totp', code: codeAt(secret!) });
    expect(account).toMatchObject({ totp: true, recoveryCodes: 10 });
    expect(account.sessions).toMatchObject([{ own: true }]);
    const headers = { authorization: `Bearer ${elsewhere.token}` };
    expect((await backend.send('GET', paths.session, undefined, headers)).status).toBe(401);
    expect(await own(caller, { act: 'look' })).not.toHaveProperty('secret');
    backend.time += halfMinute;
    const answer = await pass(await ticketOf(caller), codeAt(secret!));
    expect(signedIn.parse(await answer.json()).person.id).toBe(caller.person.id);
  });

  test('takes no code twice, also when two send it at once, and no ticket twice', async () => {
    const caller = await backend.newOrganisation();
    const { secret } = await setUp(caller);
    const tickets = [await ticketOf(caller), await ticketOf(caller)];
    const code = codeAt(secret);
    const both = await Promise.all(tickets.map((ticket) => pass(ticket, code)));
    expect(both.map((a) => a.status).sort()).toEqual([200, 403]);
    const used = tickets[both.findIndex((a) => a.status === 200)]!;
    backend.time += halfMinute;
    expect((await refusal(await pass(used, codeAt(secret)))).fault.code).toBe('step-over');
    const late = await ticketOf(caller);
    backend.time += ticketLife;
    expect((await refusal(await pass(late, codeAt(secret)))).fault.code).toBe('step-over');
  });

  test('is not passed by a ticket that an older password was given for', async () => {
    const caller = await backend.newOrganisation();
    const { secret } = await setUp(caller);
    const ticket = await ticketOf(caller);
    const changed = { act: 'change-password', current: caller.password, next: 'nine yellow bicycles wait' };
    expect((await caller.send('POST', paths.account, changed)).status).toBe(200);
    expect((await refusal(await pass(ticket, codeAt(secret)))).fault.code).toBe('step-over');
  });

  test('is tried ten times, whatever right passwords come between, and others are none the worse', async () => {
    const caller = await backend.newOrganisation();
    const colleague = await backend.newPerson(caller.person.organisation);
    await setUp(caller);
    const wrong = () => caller.send('POST', paths.account, { act: 'remove-totp', code: '000000' });
    const seen: number[] = [];
    let current = caller.password;
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 5; n += 1) seen.push((await wrong()).status);
      const next = `nine yellow bicycles wait ${round}`;
      const changed = { act: 'change-password', current, next };
      expect((await caller.send('POST', paths.account, changed)).status).toBe(200);
      current = next;
    }
    expect(seen).toEqual([...Array(10).fill(403), ...Array(5).fill(429)]);
    expect((await setUp(colleague)).codes).toHaveLength(10);
  });

  test('gives way to ten recovery codes, each once, in whichever way they are typed', async () => {
    const caller = await backend.newOrganisation();
    const { codes } = await setUp(caller);
    expect(new Set(codes).size).toBe(10);
    const typed = ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`;
    const answer = await pass(await ticketOf(caller), typed);
    const session = signedIn.parse(await answer.json());
    expect((await pass(await ticketOf(caller), codes[0]!)).status).toBe(403);
    const headers = { authorization: `Bearer ${session.token}` };
    const renewed = await backend.send(
      'POST',
      paths.account,
      { act: 'new-recovery-codes', code: codes[1] },
      headers,
    );
    const { newCodes } = ownAccount.parse(await renewed.json());
    expect(newCodes).toHaveLength(10);
    expect((await pass(await ticketOf(caller), codes[2]!)).status).toBe(403);
    expect((await pass(await ticketOf(caller), newCodes![9]!)).status).toBe(200);
  });

  test('is asked for after a one-time code too, and taken away only with a code', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const caller = await backend.newPerson(administrator.person.organisation);
    const { secret, codes } = await setUp(caller);
    const wrong = await caller.send('POST', paths.account, { act: 'remove-totp', code: '000000' });
    expect(wrong.status).toBe(403);
    const given = await administrator.send('POST', paths.accounts, {
      act: 'give-code',
      id: caller.person.id,
    } satisfies PeopleAct);
    const { code } = (await given.json()) as { code: { code: string } };
    const { email } = caller.person;
    // Beside a second factor a shorter password will do.
    const redeemed = await backend.send('POST', paths.oneTimeCode, {
      code: code.code,
      email,
      password: 'kx9q2vb7',
    });
    const { ticket } = secondStep.parse(await redeemed.json());
    const session = signedIn.parse(await (await pass(ticket, codeAt(secret))).json());
    const headers = { authorization: `Bearer ${session.token}` };
    const removed = await backend.send(
      'POST',
      paths.account,
      { act: 'remove-totp', code: codes[0] },
      headers,
    );
    expect(ownAccount.parse(await removed.json())).toMatchObject({ totp: false, recoveryCodes: 0 });
    signedIn.parse(await (await backend.send('POST', paths.session, { email, password: 'kx9q2vb7' })).json());
  });

  test('that a role requires must be set up before anything else', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(administrator.person.organisation);
    const other = await backend.newPerson(administrator.person.organisation, 'provider');
    const stranger = await backend.newOrganisation();
    const asked = { act: 'require-factor', roles: ['qa-auditor', 'denial-analyst'] } satisfies PeopleAct;
    const told = await (await administrator.send('POST', paths.accounts, asked)).json();
    expect(told).toMatchObject({ required: asked.roles });
    for (const path of [`${paths.pull}?after=0`, paths.people, paths.scorecard])
      expect(await refusal(await auditor.send('GET', path))).toMatchObject({
        status: 403,
        fault: { code: 'second-factor-required' },
      });
    for (const caller of [administrator, other, stranger])
      expect((await caller.send('GET', `${paths.pull}?after=0`)).status).toBe(200);
    expect(await own(auditor, { act: 'look' })).toMatchObject({ required: true, totp: false });
    await setUp(auditor);
    expect((await auditor.send('GET', `${paths.pull}?after=0`)).status).toBe(200);
  });

  test('is reset by an administrator, which ends the person’s sessions', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const caller = await backend.newPerson(administrator.person.organisation);
    await setUp(caller);
    const asked = { act: 'reset-factor', id: caller.person.id } satisfies PeopleAct;
    const list = (await (await administrator.send('POST', paths.accounts, { act: 'look' })).json()) as {
      accounts: { id: string; factor: boolean }[];
    };
    expect(list.accounts.find((a) => a.id === caller.person.id)?.factor).toBe(true);
    expect((await administrator.send('POST', paths.accounts, asked)).status).toBe(200);
    expect((await caller.send('GET', paths.session)).status).toBe(401);
    signedIn.parse(await signIn(caller));
  });

  test('cannot be guessed: tries are limited over all tickets', async () => {
    const caller = await backend.newOrganisation();
    const { secret } = await setUp(caller);
    const answers: number[] = [];
    for (let n = 0; n < 12; n++) answers.push((await pass(await ticketOf(caller), 'wrong')).status);
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(answers.slice(10)).toEqual([429, 429]);
    expect((await pass(await ticketOf(caller), codeAt(secret))).status).toBe(429);
  });

  test('is in the database neither as a secret nor as codes', async () => {
    const { secret, codes } = await setUp(await backend.newOrganisation());
    const rows = await backend.database.transaction(async (queries) => [
      ...(await queries.query('select * from person')),
      ...(await queries.query('select * from recovery_code')),
    ]);
    const text = JSON.stringify(rows);
    expect(text).toContain('sealed:');
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(text).not.toContain(hidden);
  });
});
