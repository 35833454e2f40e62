// Signing in, renewing, asking who one is, signing out, and the list of one's sessions.

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { ownSessionEnd, paths, renewal, signIn } from '../../sync/wire.ts';
import { renewSignIn } from '../accounts/renewal.ts';
import { endSignIn, endSignIns, listSignIns } from '../accounts/sign-ins.ts';
import { attemptWindow } from '../attempts.ts';
import { inOrganisation } from '../database/scope.ts';
import { signedOut, tooManyAttempts, wrongPassword } from '../faults.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { plainEmail } from '../people.ts';
import { check, readJson } from '../read-json.ts';
import { signInWith, signOutOf } from '../sessions.ts';

export function sessionRoutes(backend: Backend): Hono<Env> {
  const { database, attempts, now } = backend;
  return new Hono<Env>()
    .post(paths.session, async (c) => {
      const account = await readJson(c, signIn);
      const key = JSON.stringify([plainEmail(account.email), addressOf(c)]);
      if (!attempts.allow(key, now())) throw tooManyAttempts(attemptWindow / 60_000);
      const device = (c.req.header('user-agent') ?? '').slice(0, 200);
      const session = await signInWith(database, backend, account, device);
      if (!session) throw wrongPassword();
      attempts.forget(key);
      return c.json(session);
    })
    .get(paths.session, signedIn(backend), (c) =>
      c.json({ person: c.get('person'), expiresAt: c.get('expiresAt') }),
    )
    .delete(paths.session, signedIn(backend), async (c) => {
      await signOutOf(database, c.get('person'), c.get('signIn'));
      return c.body(null, 204);
    })
    .post(paths.renewal, async (c) => {
      const session = await renewSignIn(database, backend, await readJson(c, renewal));
      if (!session) throw signedOut();
      return c.json(session);
    })
    .get(paths.ownSessions, signedIn(backend), async (c) => {
      const person = c.get('person');
      const sessions = await inOrganisation(database, person.organisation, (queries) =>
        listSignIns(queries, person, c.get('signIn'), now()),
      );
      return c.json({ sessions });
    })
    .delete(paths.ownSessions, signedIn(backend), async (c) => {
      const { session } = check(ownSessionEnd, c.req.query());
      const person = c.get('person');
      await inOrganisation(database, person.organisation, (queries) =>
        session ? endSignIn(queries, person, session) : endSignIns(queries, person),
      );
      return c.body(null, 204);
    });
}

/** The network address of the sender; empty where there is no network (tests). */
const addressOf = (c: Context): string => (c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '');
