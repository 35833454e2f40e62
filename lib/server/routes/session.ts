// Signing in, asking who one is, signing out.

import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { paths, signIn } from '../../sync/wire.ts';
import { attemptWindow } from '../attempts.ts';
import { tooManyAttempts, wrongPassword } from '../faults.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { plainEmail } from '../people.ts';
import { readJson } from '../read-json.ts';
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
      await signOutOf(database, c.get('token'));
      return c.body(null, 204);
    });
}

/** The network address of the sender; empty where there is no network (tests). */
const addressOf = (c: Context): string => (c.env?.incoming ? (getConnInfo(c).remote.address ?? '') : '');
