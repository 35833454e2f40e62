// Changes in and out.

import { Hono } from 'hono';
import { readableKinds } from '../../model/permissions.ts';
import { paths, pullQuery, pushRequest } from '../../sync/wire.ts';
import { pullChanges, pushChanges } from '../changes.ts';
import { logBehind } from '../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { check, readJson } from '../read-json.ts';

export function changeRoutes(backend: Backend): Hono<Env> {
  const { database, now } = backend;
  return new Hono<Env>()
    .post(paths.push, signedIn(backend), allowed('review.write', 'record reviews'), async (c) => {
      const { changes } = await readJson(c, pushRequest);
      return c.json({ outcomes: await pushChanges(database, c.get('person'), changes, now()) });
    })
    .get(paths.pull, signedIn(backend), async (c) => {
      const { after, limit } = check(pullQuery, c.req.query());
      const { organisation, role } = c.get('person');
      // Whoever may not read reviews is given the rest: without its page profiles nobody reads a page.
      const page = await pullChanges(database, organisation, after, limit, readableKinds(role));
      if (!page) throw logBehind();
      return c.json(page);
    });
}
