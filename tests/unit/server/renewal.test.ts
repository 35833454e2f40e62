// Sessions renew themselves, and a refresh token that comes twice ends them.

import { expect, test } from 'vitest';
import { ownAccount } from '../../../lib/model/account.ts';
import type { Person } from '../../../lib/model/person.ts';
import { renewalGrace } from '../../../lib/server/accounts/renewal.ts';
import { accessLife, signInLife } from '../../../lib/server/accounts/sign-ins.ts';
import { paths, type SignedIn, signedIn } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';

onBothDatabases('renewal', (backend) => {
  const signIn = async ({ person, password }: { person: Person; password: string }, device = 'one') => {
    const answer = await backend.send(
      'POST',
      paths.session,
      { email: person.email, password },
      { 'user-agent': device },
    );
    return signedIn.parse(await answer.json());
  };
  let attempts = 0;
  const renew = (session: SignedIn, attempt = `the attempt number ${attempts++}`) =>
    backend.send('POST', paths.renewal, { refreshToken: session.refreshToken, attempt });
  const renewed = async (...asked: Parameters<typeof renew>) =>
    signedIn.parse(await (await renew(...asked)).json());
  const lives = async ({ token }: SignedIn) =>
    (await backend.send('GET', paths.session, undefined, { authorization: `Bearer ${token}` })).status ===
    200;

  test('gives new tokens; the access token before goes on until it expires', async () => {
    const first = await signIn(await backend.newOrganisation());
    backend.time += accessLife - 1;
    const second = await renewed(first);
    expect(second.person).toEqual(first.person);
    expect(second.storeSecret).toBe(first.storeSecret);
    expect([await lives(first), await lives(second)]).toEqual([true, true]);
    backend.time += 1;
    expect([await lives(first), await lives(second)]).toEqual([false, true]);
    expect(await lives(await renewed(second))).toBe(true);
  });

  test('ends twelve hours after the sign-in, however often it was renewed', async () => {
    let session = await signIn(await backend.newOrganisation());
    const end = backend.time + signInLife;
    while (backend.time + accessLife < end) {
      backend.time += accessLife - 1;
      session = await renewed(session);
    }
    expect(session.expiresAt).toBe(end);
    backend.time = end;
    expect(await lives(session)).toBe(false);
    expect(await refusal(await renew(session))).toMatchObject({ status: 401, fault: { code: 'signed-out' } });
  });

  test('with a token that was given up before ends every token of the sign-in, and no other', async () => {
    const caller = await backend.newOrganisation();
    const [first, elsewhere] = [await signIn(caller), await signIn(caller)];
    const second = await renewed(first);
    const third = await renewed(second);
    expect((await renew(first)).status).toBe(401);
    expect([await lives(first), await lives(second), await lives(third)]).toEqual([false, false, false]);
    expect((await renew(third)).status).toBe(401);
    expect(await lives(elsewhere)).toBe(true);
  });

  test('may be asked for again by the browser that got no answer, within a minute', async () => {
    const first = await signIn(await backend.newOrganisation());
    const attempt = 'what this browser calls it';
    const lost = await renewed(first, attempt);
    backend.time += renewalGrace - 1;
    const again = await renewed(first, attempt);
    expect(await lives(again)).toBe(true);
    expect(await lives(await renewed(again))).toBe(true);
    // Whoever has the answer that was lost has a copy.
    expect((await renew(lost)).status).toBe(401);
  });

  test.each([
    ['by another name', 0, 'the name of someone else'],
    ['after the minute', renewalGrace, 'what this browser calls it'],
  ])('asked for again %s ends the sign-in', async (_, later, attempt) => {
    const first = await signIn(await backend.newOrganisation());
    const second = await renewed(first, 'what this browser calls it');
    backend.time += later;
    expect((await renew(first, attempt)).status).toBe(401);
    expect(await lives(second)).toBe(false);
    expect((await renew(second)).status).toBe(401);
  });

  test('asked for again after its answer was used ends the sign-in', async () => {
    const first = await signIn(await backend.newOrganisation());
    const attempt = 'what this browser calls it';
    const third = await renewed(await renewed(first, attempt));
    expect((await renew(first, attempt)).status).toBe(401);
    expect(await lives(third)).toBe(false);
  });

  test('of several at once by one name is one sign-in with one token that can be renewed', async () => {
    const first = await signIn(await backend.newOrganisation());
    const attempt = 'what this browser calls it';
    const answers = await Promise.all([1, 2, 3, 4].map(() => renewed(first, attempt)));
    const rows = await backend.database.transaction((queries) =>
      queries.query(
        'select 1 from refresh_token where organisation = $1 and sign_in in (select sign_in from refresh_token where follows is not null) and spent_at is null',
        [first.person.organisation],
      ),
    );
    expect(rows).toHaveLength(1);
    for (const answer of answers) expect(await lives(answer)).toBe(true);
  });

  test('is refused at once when the person is disabled', async () => {
    const caller = await backend.newOrganisation();
    const session = await signIn(caller);
    await backend.setDisabled(caller.person, true);
    expect([await lives(session), (await renew(session)).status]).toEqual([false, 401]);
    await backend.setDisabled(caller.person, false);
    expect([await lives(session), (await renew(session)).status]).toEqual([false, 401]);
  });

  test('while the person is being disabled and let in again ends, and never in a fault', async () => {
    const administrator = await backend.newOrganisation('administrator');
    for (let round = 0; round < 5; round++) {
      const caller = await backend.newPerson(administrator.person.organisation);
      const session = await signIn(caller);
      const { id } = caller.person;
      const act = (act: string) => administrator.send('POST', paths.accounts, { act, id });
      const [renewal, ...acts] = await Promise.all([renew(session), act('disable'), act('enable')]);
      expect([200, 401]).toContain(renewal.status);
      expect(acts.map((answer) => answer.status)).toEqual([200, 200]);
      expect(await lives(session)).toBe(false);
    }
  });

  test('of a sign-in that was signed out of is refused', async () => {
    const session = await signIn(await backend.newOrganisation());
    const headers = { authorization: `Bearer ${session.token}` };
    expect((await backend.send('DELETE', paths.session, undefined, headers)).status).toBe(204);
    expect((await renew(session)).status).toBe(401);
  });

  test('no token is in the database', async () => {
    const session = await renewed(await signIn(await backend.newOrganisation()), 'a name that is secret');
    const rows = await backend.database.transaction(async (queries) => [
      ...(await queries.query('select * from session')),
      ...(await queries.query('select * from refresh_token')),
    ]);
    const text = JSON.stringify(rows);
    for (const secret of [session.token, session.refreshToken!, 'a name that is secret'])
      expect(text).not.toContain(secret);
  });
});

onBothDatabases('the list of one’s sessions', (backend) => {
  const end = (caller: Caller, session?: string) =>
    caller.send('POST', paths.account, { act: 'end-session', session });

  test('names device and last use, tells which asks, and ends one or all', async () => {
    const caller = await backend.newOrganisation();
    const stranger = await backend.newPerson(caller.person.organisation);
    const { email } = caller.person;
    const other = signedIn.parse(
      await (
        await backend.send(
          'POST',
          paths.session,
          { email, password: caller.password },
          { 'user-agent': 'Another browser' },
        )
      ).json(),
    );
    backend.time += 60_000;
    await backend.send('POST', paths.renewal, {
      refreshToken: other.refreshToken,
      attempt: 'x'.repeat(22),
    });
    const list = async () =>
      ownAccount.parse(await (await caller.send('POST', paths.account, { act: 'look' })).json()).sessions;
    const sessions = await list();
    expect(sessions).toMatchObject([
      { device: 'Another browser', since: backend.time - 60_000, used: backend.time, own: false },
      { device: '', since: backend.time - 60_000, used: backend.time - 60_000, own: true },
    ]);
    const foreign = await end(stranger, sessions[0]?.id);
    expect([foreign.status, (await list()).length]).toEqual([200, 2]);
    await end(caller, sessions[0]?.id);
    expect(await list()).toMatchObject([{ own: true }]);
    await end(caller);
    expect((await caller.send('GET', paths.session)).status).toBe(401);
    expect((await stranger.send('GET', paths.session)).status).toBe(200);
  });
});
