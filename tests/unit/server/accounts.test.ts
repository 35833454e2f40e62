// Accounts: administrators add people and give one-time codes, never passwords; nobody shuts out the last of them.

import { expect, test } from 'vitest';
import { accountsAnswer, type PeopleAct } from '../../../lib/model/account.ts';
import { codeLife, firstCodeLife } from '../../../lib/server/accounts/one-time-codes.ts';
import { ensureFirstCode, ownOrganisation } from '../../../lib/server/first-account.ts';
import { paths, type SignedIn, signedIn } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal, type TestBackend } from './harness.ts';

const password = 'seven purple kettles sing';

const act = async (caller: Caller, asked: PeopleAct) =>
  accountsAnswer.parse(await (await caller.send('POST', paths.accounts, asked)).json());

const redeem = (backend: TestBackend, code: string, email: string, more: object = {}) =>
  backend.send('POST', paths.oneTimeCode, { code, email, password, ...more });

async function invited(backend: TestBackend, administrator: Caller, role: 'administrator' | 'qa-auditor') {
  const email = `${backend.id()}@test.example`;
  const { accounts, code } = await act(administrator, { act: 'add', email, name: 'New person', role });
  const account = accounts.find((a) => a.email === email)!;
  return { account, code: code! };
}

onBothDatabases('people', (backend) => {
  test('are added with a code, choose their password with it, and are then listed as active', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { account, code } = await invited(backend, administrator, 'qa-auditor');
    expect(account).toMatchObject({ role: 'qa-auditor', state: 'invited', seen: null });
    expect(code).toMatchObject({ person: account.id, expiresAt: backend.time + codeLife });
    // As it is read from a note.
    const typed = ` ${code.code.toUpperCase().replaceAll('-', ' ')} `;
    const answer = await redeem(backend, typed, account.email.toUpperCase());
    const session = signedIn.parse(await answer.json());
    expect(session.person).toMatchObject({ id: account.id, role: 'qa-auditor', name: 'New person' });
    const { accounts } = await act(administrator, { act: 'look' });
    expect(accounts.find((a) => a.id === account.id)).toMatchObject({ state: 'active', seen: backend.time });
    const again = await backend.send('POST', paths.session, { email: account.email, password });
    expect(again.status).toBe(200);
  });

  test('cannot use a code twice, at once, for another e-mail, after it was replaced, or when it is too old', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { account, code } = await invited(backend, administrator, 'qa-auditor');
    const wrong = { status: 401, fault: { code: 'wrong-code' } };
    const other = administrator.person.email;
    expect(await refusal(await redeem(backend, code.code, other))).toMatchObject(wrong);
    const newer = (await act(administrator, { act: 'give-code', id: account.id })).code!;
    expect(await refusal(await redeem(backend, code.code, account.email))).toMatchObject(wrong);
    backend.time += codeLife;
    expect(await refusal(await redeem(backend, newer.code, account.email))).toMatchObject(wrong);
    const later = await backend.newPerson(administrator.person.organisation, 'administrator');
    const newest = (await act(later, { act: 'give-code', id: account.id })).code!;
    const both = await Promise.all([1, 2].map(() => redeem(backend, newest.code, account.email)));
    expect(both.map((a) => a.status).sort()).toEqual([200, 401]);
    expect(await refusal(await redeem(backend, newest.code, account.email))).toMatchObject(wrong);
  });

  test('keep the code when the password is not taken', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { account, code } = await invited(backend, administrator, 'qa-auditor');
    const weak = await refusal(await redeem(backend, code.code, account.email, { password: 'too short' }));
    expect(weak).toMatchObject({ status: 422, fault: { code: 'weak-password' } });
    expect((await redeem(backend, code.code, account.email)).status).toBe(200);
  });

  test('are signed out everywhere by a code that is used, and the old password is worth nothing', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(administrator.person.organisation);
    const { code } = await act(administrator, { act: 'give-code', id: auditor.person.id });
    expect((await auditor.send('GET', paths.session)).status).toBe(200);
    expect((await redeem(backend, code!.code, auditor.person.email)).status).toBe(200);
    expect((await auditor.send('GET', paths.session)).status).toBe(401);
    const { email } = auditor.person;
    const old = await backend.send('POST', paths.session, { email, password: auditor.password });
    expect(old.status).toBe(401);
  });

  test('are signed out at once when disabled or given another role, and come back with the new one', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(administrator.person.organisation);
    const { id, email } = auditor.person;
    await act(administrator, { act: 'set-role', id, role: 'denial-analyst' });
    expect((await auditor.send('GET', paths.session)).status).toBe(401);
    const signIn = () => backend.send('POST', paths.session, { email, password: auditor.password });
    const session = (await (await signIn()).json()) as SignedIn;
    expect(session.person.role).toBe('denial-analyst');
    const { code } = await act(administrator, { act: 'give-code', id });
    const { accounts } = await act(administrator, { act: 'disable', id });
    expect(accounts.find((a) => a.id === id)).toMatchObject({ state: 'disabled', seen: backend.time });
    const headers = { authorization: `Bearer ${session.token}` };
    expect((await backend.send('GET', paths.session, undefined, headers)).status).toBe(401);
    expect((await signIn()).status).toBe(401);
    expect((await redeem(backend, code!.code, email)).status).toBe(401);
    await act(administrator, { act: 'enable', id });
    expect((await signIn()).status).toBe(200);
  });

  test('of another organisation, or nobody, cannot be acted on', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const theirs = await backend.newOrganisation('administrator');
    for (const id of [theirs.person.id, 'nobody'])
      for (const asked of [
        { act: 'set-role', id, role: 'provider' },
        { act: 'disable', id },
        { act: 'enable', id },
        { act: 'give-code', id },
      ])
        expect(await refusal(await administrator.send('POST', paths.accounts, asked))).toMatchObject({
          status: 404,
          fault: { code: 'unknown-person' },
        });
    expect((await theirs.send('GET', paths.session)).status).toBe(200);
  });

  test('have e-mails of their own, over all organisations', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const theirs = await backend.newOrganisation();
    for (const { person } of [administrator, theirs]) {
      const asked = { act: 'add', email: ` ${person.email.toUpperCase()}`, name: 'X', role: 'provider' };
      expect(await refusal(await administrator.send('POST', paths.accounts, asked))).toMatchObject({
        status: 409,
        fault: { code: 'email-taken' },
      });
    }
  });

  test('keep an administrator who can sign in, also when two shut each other out at once', async () => {
    const one = await backend.newOrganisation('administrator');
    const last = { status: 409, fault: { code: 'last-administrator' } };
    const { id } = one.person;
    const demote = { act: 'set-role', id, role: 'qa-auditor' };
    expect(await refusal(await one.send('POST', paths.accounts, demote))).toMatchObject(last);
    expect(await refusal(await one.send('POST', paths.accounts, { act: 'disable', id }))).toMatchObject(last);
    // Who has not chosen a password yet cannot sign in.
    await invited(backend, one, 'administrator');
    expect(await refusal(await one.send('POST', paths.accounts, { act: 'disable', id }))).toMatchObject(last);
    const two = await backend.newPerson(one.person.organisation, 'administrator');
    const both = await Promise.all([
      one.send('POST', paths.accounts, { act: 'disable', id: two.person.id }),
      two.send('POST', paths.accounts, { act: 'disable', id: one.person.id }),
    ]);
    expect(both.filter((answer) => answer.status === 200)).toHaveLength(1);
    const here = await Promise.all([one, two].map((caller) => caller.send('GET', paths.session)));
    expect(here.map((answer) => answer.status).sort()).toEqual([200, 401]);
  });

  test('the database has no code', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { code } = await invited(backend, administrator, 'qa-auditor');
    const rows = await backend.database.transaction((q) => q.query('select * from one_time_code'));
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(text).not.toContain(code.code);
    expect(text).not.toContain(code.code.replaceAll('-', ''));
  });
});

onBothDatabases('one’s password', (backend) => {
  const change = (caller: Caller, current: string, next: string) =>
    caller.send('POST', paths.account, { act: 'change-password', current, next });

  test('is changed by its owner, which ends the other sessions and not this one', async () => {
    const caller = await backend.newOrganisation();
    const { email } = caller.person;
    const signIn = (given: string) => backend.send('POST', paths.session, { email, password: given });
    const elsewhere = (await (await signIn(caller.password)).json()) as SignedIn;
    expect((await change(caller, caller.password, password)).status).toBe(200);
    expect((await caller.send('GET', paths.session)).status).toBe(200);
    const headers = { authorization: `Bearer ${elsewhere.token}` };
    expect((await backend.send('GET', paths.session, undefined, headers)).status).toBe(401);
    expect((await signIn(caller.password)).status).toBe(401);
    expect((await signIn(password)).status).toBe(200);
  });

  test('is not changed without the current one, nor to a weak one; trying is limited', async () => {
    const caller = await backend.newOrganisation();
    expect(await refusal(await change(caller, caller.password, 'overread overread'))).toMatchObject({
      status: 422,
      fault: { code: 'weak-password' },
    });
    const answers = [];
    for (let n = 0; n < 11; n++) answers.push((await change(caller, `wrong ${n}`, password)).status);
    expect(answers.slice(0, 9)).toEqual(Array(9).fill(403));
    expect(answers.at(-1)).toBe(429);
  });
});

onBothDatabases('the first code', (backend) => {
  test('makes one administrator, once, within a day', async () => {
    const options = async () => (await backend.send('GET', paths.signInOptions)).json();
    const early = await ensureFirstCode(backend.database, backend.clockwork);
    expect(await options()).toMatchObject({ first: true });
    backend.time += firstCodeLife;
    const email = 'first@test.example';
    expect((await redeem(backend, early!.code, email, { name: 'First' })).status).toBe(401);
    const first = (await ensureFirstCode(backend.database, backend.clockwork))!;
    expect(await ensureFirstCode(backend.database, backend.clockwork)).toBeNull();
    expect(await refusal(await redeem(backend, first.code, email))).toMatchObject({
      status: 422,
      fault: { code: 'name-missing' },
    });
    const both = await Promise.all(
      [1, 2].map((n) => redeem(backend, first.code, `${n}.${email}`, { name: 'First' })),
    );
    expect(both.map((a) => a.status).sort()).toEqual([200, 401]);
    const made = both.find((a) => a.status === 200)!;
    expect(signedIn.parse(await made.json()).person).toMatchObject({
      organisation: ownOrganisation,
      role: 'administrator',
      name: 'First',
    });
    expect(await options()).toMatchObject({ first: false });
    expect(await ensureFirstCode(backend.database, backend.clockwork)).toBeNull();
  });

  test('asked for again is for a new password of the administrator', async () => {
    const again = (await ensureFirstCode(backend.database, backend.clockwork, true))!;
    expect(again.email).toMatch(/first@test\.example$/);
    const answer = await redeem(backend, again.code, again.email!);
    expect(signedIn.parse(await answer.json()).person.role).toBe('administrator');
  });
});
