// One's own account, and for administrators everybody's: one route each, one act a request.

import { Hono } from 'hono';
import { ownAct, peopleAct } from '../../model/account.ts';
import type { Limits } from '../../model/limits.ts';
import { may } from '../../model/permissions.ts';
import { paths } from '../../sync/wire.ts';
import { actOnPeople } from '../accounts/manage-people.ts';
import { actOnOwn } from '../accounts/own-account.ts';
import { attemptWindow } from '../attempts.ts';
import { extensionOf } from '../extensions.ts';
import { notAllowed, tooManyAttempts } from '../faults.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { noteWithin, requestOf, whose } from '../trail/note.ts';

export function accountRoutes(backend: Backend): Hono<Env> {
  const { database, attempts, now } = backend;
  return new Hono<Env>()
    .post(paths.account, signedIn(backend, true), async (c) => {
      const person = c.get('person');
      const act = await readJson(c, ownAct);
      // Whoever finds a browser open must not be able to try passwords in it.
      const tries = 'code' in act || 'passkey' in act || act.act === 'change-password';
      // Counted apart, and for each person apart: a right password must not make room for more wrong codes.
      const own = `own ${act.act === 'change-password' ? 'password' : 'factor'} ${person.id}`;
      const attempt = { account: own, address: own };
      if (tries && !attempts.allow(attempt, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const asking = { person, signIn: c.get('signIn'), origin: extensionOf(c, backend.extensions) };
      const note = noteWithin({
        ...requestOf(c, backend),
        ...whose(person),
        act: 'account',
        detail: { act: act.act, ...('id' in act && { passkey: act.id }) },
      });
      const account = await actOnOwn(database, backend, asking, act, note, backend.mailer !== undefined);
      if (tries) attempts.succeeded(attempt);
      return c.json(account);
    })
    .post(paths.accounts, signedIn(backend), async (c) => {
      const person = c.get('person');
      if (!may(person.role, 'accounts.manage')) throw notAllowed('manage accounts');
      const act = await readJson(c, peopleAct);
      const note = noteWithin({
        ...requestOf(c, backend),
        ...whose(person),
        act: 'people-act',
        detail: {
          act: act.act,
          ...('id' in act && { of: act.id }),
          ...('role' in act && { role: act.role }),
          ...('unsent' in act && { unsent: act.unsent }),
          ...('clear' in act && act.clear && { clear: true, unsent: act.clear.unsent }),
          ...('roles' in act && { roles: act.roles.join(' ') }),
          ...('limits' in act && act.limits && limitsNoted(act.limits)),
          ...('employer' in act && { employer: act.employer ?? '' }),
        },
      });
      return c.json(await actOnPeople(database, backend, person, act, note));
    });
}

/** Both, also where one is empty: that a limit was taken off is told. */
const limitsNoted = ({ facilities, vendors }: Limits) => ({
  facilities: facilities.join('; '),
  vendors: vendors.join('; '),
});
