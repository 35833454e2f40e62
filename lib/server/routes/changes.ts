// Changes in and out.

import { Hono } from 'hono';
import { may, readableKinds } from '../../model/permissions.ts';
import { paths, pullQuery, pushRequest } from '../../sync/wire.ts';
import { pullChanges, pushChanges } from '../changes.ts';
import { logBehind } from '../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { check, readJson } from '../read-json.ts';
import { requestOf, whose } from '../trail/note.ts';

export function changeRoutes(backend: Backend): Hono<Env> {
  const { database, metrics, now, note } = backend;
  return new Hono<Env>()
    .post(paths.push, signedIn(backend), allowed('reading.note', 'record reviews'), async (c) => {
      const { changes, epoch } = await readJson(c, pushRequest);
      const answer = await pushChanges(database, c.get('person'), changes, now(), epoch);
      metrics.pushed(answer.outcomes);
      return c.json(answer);
    })
    .get(paths.pull, signedIn(backend), async (c) => {
      const { after, limit, epoch } = check(pullQuery, c.req.query());
      const { organisation, id, role } = c.get('person');
      // Whoever may not read reviews is given the rest: without its page profiles nobody reads a page.
      const page = await pullChanges(database, organisation, after, limit, readableKinds(role), id, epoch);
      if (!page) throw logBehind();
      const { changes, last } = page;
      // Browsers ask every half minute: an answer with nothing in it gives nothing away.
      if (changes.length > 0)
        await note({
          ...requestOf(c, backend),
          ...whose(c.get('person')),
          act: 'pull',
          detail: { from: after, to: last, count: changes.length, reviews: may(role, 'review.read') },
        });
      return c.json(page);
    });
}
