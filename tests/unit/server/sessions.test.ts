import { expect, test, vi } from 'vitest';
import type { Role } from '../../../lib/model/person.ts';
import { accessLife } from '../../../lib/server/accounts/sign-ins.ts';
import { attemptLimit, attemptWindow } from '../../../lib/server/attempts.ts';
import { setPassword } from '../../../lib/server/people.ts';
import { paths, signedIn } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal, type TestBackend } from './harness.ts';

// What stands in the database is what a backend puts there.
vi.unmock('@node-rs/argon2');

const signIn = (backend: TestBackend, email: string, password: string) =>
  backend.send('POST', paths.session, { email, password });

onBothDatabases('sessions', (backend) => {
  test('sign in, who, sign out', async () => {
    const { person, password } = await backend.newOrganisation();
    const answer = await signIn(backend, ` ${person.email.toUpperCase()} `, password);
    expect(answer.status).toBe(200);
    const session = signedIn.parse(await answer.json());
    expect(session).toMatchObject({ person, expiresAt: backend.time + accessLife });
    const headers = { authorization: `Bearer ${session.token}` };
    const who = await backend.send('GET', paths.session, undefined, headers);
    expect(await who.json()).toEqual({ person, expiresAt: session.expiresAt });
    expect((await backend.send('DELETE', paths.session, undefined, headers)).status).toBe(204);
    const gone = await refusal(await backend.send('GET', paths.session, undefined, headers));
    expect(gone).toMatchObject({ status: 401, fault: { code: 'signed-out' } });
  });

  test('the secret for what a browser keeps is always the same, and everybody’s own', async () => {
    const secretOf = async ({ person, password }: { person: { email: string }; password: string }) =>
      signedIn.parse(await (await signIn(backend, person.email, password)).json()).storeSecret;
    const [one, two] = [await backend.newOrganisation(), await backend.newOrganisation()];
    const first = await secretOf(one);
    expect(await secretOf(one)).toBe(first);
    expect(await secretOf(two)).not.toBe(first);
  });

  test('a wrong password, an unknown e-mail and a disabled account get one and the same answer', async () => {
    const { person, password } = await backend.newOrganisation();
    const wrong = await refusal(await signIn(backend, person.email, 'wrong'));
    expect(wrong).toMatchObject({ status: 401, fault: { code: 'wrong-password' } });
    expect(await refusal(await signIn(backend, 'nobody@test.example', password))).toEqual(wrong);
    expect(await refusal(await signIn(backend, `${person.email}\0`, 'wrong'))).toEqual(wrong);
    await backend.setDisabled(person, true);
    expect(await refusal(await signIn(backend, person.email, password))).toEqual(wrong);
    await backend.setDisabled(person, false);
    expect((await signIn(backend, person.email, password)).status).toBe(200);
  });

  test('failed sign-ins are limited, for each e-mail on its own', async () => {
    const { person, password } = await backend.newOrganisation();
    const other = await backend.newOrganisation();
    const tries = await Promise.all(
      Array.from({ length: attemptLimit + 2 }, () => signIn(backend, person.email, 'wrong')),
    );
    expect(tries.filter((t) => t.status === 401)).toHaveLength(attemptLimit);
    const limited = await refusal(await signIn(backend, person.email, password));
    expect(limited).toMatchObject({ status: 429, fault: { code: 'too-many-attempts' } });
    expect((await signIn(backend, other.person.email, other.password)).status).toBe(200);
    backend.time += attemptWindow;
    expect((await signIn(backend, person.email, password)).status).toBe(200);
  });

  test('many sign-ins of one person at once are all let in', async () => {
    const { person, password } = await backend.newOrganisation();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => signIn(backend, person.email, password)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
  });

  test('sessions that succeed do not count as attempts', async () => {
    const { person, password } = await backend.newOrganisation();
    for (let n = 0; n < attemptLimit + 2; n++)
      expect((await signIn(backend, person.email, password)).status).toBe(200);
  });

  test('a session ends when it expires', async () => {
    const auditor = await backend.newOrganisation();
    backend.time += accessLife - 1;
    expect((await auditor.send('GET', paths.session)).status).toBe(200);
    backend.time += 1;
    for (const path of [paths.session, `${paths.pull}?after=0`, paths.scorecard])
      expect(await refusal(await auditor.send('GET', path))).toMatchObject({
        status: 401,
        fault: { code: 'signed-out' },
      });
  });

  test('a session ends at once when its account is disabled or gets a new password', async () => {
    const first = await backend.newOrganisation();
    await backend.setDisabled(first.person, true);
    expect((await first.send('GET', paths.session)).status).toBe(401);
    const second = await backend.newOrganisation();
    await setPassword(backend.database, second.person, 'another password');
    expect((await second.send('GET', paths.session)).status).toBe(401);
    expect((await signIn(backend, second.person.email, second.password)).status).toBe(401);
    expect((await signIn(backend, second.person.email, 'another password')).status).toBe(200);
  });

  test('a session that slipped in while its account was being disabled is worth nothing', async () => {
    const auditor = await backend.newOrganisation();
    await backend.database.transaction((queries) =>
      queries.query('update person set disabled = true where id = $1', [auditor.person.id]),
    );
    expect((await auditor.send('GET', paths.session)).status).toBe(401);
  });

  test('a password that was changed while it was being checked signs nobody in', async () => {
    const { person, password } = await backend.newOrganisation();
    const { database } = backend;
    let changed = false;
    backend.use({
      ...database,
      async transaction(work) {
        const value = await database.transaction(work);
        // After the look-up by e-mail, before the session is made.
        if (!changed) {
          changed = true;
          await setPassword(database, person, 'another password');
        }
        return value;
      },
    });
    const answer = await signIn(backend, person.email, password);
    backend.use(database);
    expect(answer.status).toBe(401);
  });

  test('the database has neither tokens nor passwords', async () => {
    const { token, password } = await backend.newOrganisation();
    const rows = await backend.database.transaction(async (queries) => [
      ...(await queries.query('select * from session')),
      ...(await queries.query('select * from person')),
    ]);
    const text = JSON.stringify(rows);
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(text).not.toContain(token);
    expect(text).not.toContain(password);
  });

  test.each(['', 'Bearer', 'Bearer x', `Bearer ${'x'.repeat(43)}`, `Basic ${'x'.repeat(43)}`, 'Bearer  '])(
    'the header “%s” signs nobody in',
    async (authorization) => {
      const answer = await refusal(await backend.send('GET', paths.session, undefined, { authorization }));
      expect(answer).toMatchObject({ status: 401, fault: { code: 'signed-out' } });
    },
  );

  // What each may push is decided change by change: permissions-by-kind.test.ts.
  const rights: [Role, number, number][] = [
    ['qa-auditor', 200, 200],
    ['cdi-coordinator', 200, 200],
    ['compliance-officer', 200, 200],
    ['administrator', 200, 200],
    ['denial-analyst', 200, 200],
    // What they pull is page profiles only: page-profiles.test.ts.
    ['revenue-cycle-leader', 200, 200],
    ['vendor-liaison', 200, 403],
    ['provider', 200, 403],
  ];
  test.each(rights)('%s may pull: %i, read the scorecard: %i', async (role, pull, score) => {
    const caller = await backend.newOrganisation(role);
    const pulled = await caller.send('GET', `${paths.pull}?after=0`);
    const scored = await caller.send('GET', paths.scorecard);
    expect([pulled.status, scored.status]).toEqual([pull, score]);
    if (score === 403) expect((await refusal(scored)).fault.code).toBe('not-allowed');
  });
});
