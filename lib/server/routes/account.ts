// One's own account, and for administrators everybody's: one route each, one act a request.

import { Hono } from 'hono';
import { type AccountsAnswer, ownAct, peopleAct } from '../../model/account.ts';
import { paths } from '../../sync/wire.ts';
import { actOnPeople } from '../accounts/manage-people.ts';
import { actOnOwn } from '../accounts/own-account.ts';
import { attemptWindow } from '../attempts.ts';
import { notAllowed, tooManyAttempts } from '../faults.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { plainEmail } from '../people.ts';
import { readJson } from '../read-json.ts';
import { requestOf, whose } from '../trail/note.ts';

export function accountRoutes(backend: Backend): Hono<Env> {
  const { database, attempts, now } = backend;
  return new Hono<Env>()
    .post(paths.account, signedIn(backend, true), async (c) => {
      const person = c.get('person');
      const act = await readJson(c, ownAct);
      // Whoever finds a browser open must not be able to try passwords in it.
      const attempt = { account: `own ${person.id}`, address: '' };
      const tries = 'code' in act || act.act === 'change-password';
      if (tries && !attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const account = await actOnOwn(database, backend, { person, signIn: c.get('signIn') }, act);
      if (tries) attempts.succeeded(attempt);
      if (act.act !== 'look')
        await backend.note({
          ...requestOf(c, backend),
          ...whose(person),
          act: 'account',
          detail: { act: act.act },
        });
      return c.json(account);
    })
    .post(paths.accounts, signedIn(backend), async (c) => {
      const person = c.get('person');
      if (person.role !== 'administrator') throw notAllowed('manage accounts');
      const act = await readJson(c, peopleAct);
      const answer = await actOnPeople(database, backend, person, act);
      await backend.note({
        ...requestOf(c, backend),
        ...whose(person),
        act: 'people-act',
        detail: {
          act: act.act,
          ...('id' in act && { of: act.id }),
          ...(act.act === 'add' && { of: idOf(answer, act.email) }),
          ...('role' in act && { role: act.role }),
          ...('roles' in act && { roles: act.roles.join(' ') }),
        },
      });
      return c.json(answer);
    });
}

/** Of the account that has just been made. */
const idOf = ({ accounts }: AccountsAnswer, email: string): string =>
  accounts.find((account) => account.email === plainEmail(email))?.id ?? '';
