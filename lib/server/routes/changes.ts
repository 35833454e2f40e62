// Changes in and out.

import { Hono } from 'hono';
import type { z } from 'zod';
import { may } from '../../model/permissions.ts';
import { type newsAnswer, newsQuery, paths, pullQuery, pushRequest } from '../../sync/wire.ts';
import { ofKnownProtocol } from '../changes/protocol.ts';
import { pullChanges } from '../changes/pull-changes.ts';
import { pushChanges } from '../changes/push-changes.ts';
import { logBehind } from '../faults.ts';
import { type Backend, type Env, signedIn } from '../guards.ts';
import { check, readAnyJson } from '../read-json.ts';
import { requestOf, whose } from '../trail/note.ts';

export function changeRoutes(backend: Backend): Hono<Env> {
  const { database, metrics, news, now, note } = backend;
  return (
    new Hono<Env>()
      // Each change is decided by itself: what was kept from a browser before its person's role changed is said so.
      .post(paths.push, signedIn(backend), async (c) => {
        const { changes, epoch } = check(pushRequest, ofKnownProtocol(await readAnyJson(c)));
        const answer = await pushChanges(database, c.get('person'), changes, now(), epoch);
        metrics.pushed(answer.outcomes);
        return c.json(answer);
      })
      .get(paths.pull, signedIn(backend), async (c) => {
        const { after, limit, epoch } = check(pullQuery, ofKnownProtocol(c.req.query()));
        const { organisation, role } = c.get('person');
        // Whoever may not read reviews is given the rest: without its page profiles nobody reads a page.
        const page = await pullChanges(database, organisation, after, limit, c.get('person'), epoch);
        if (!page) throw logBehind();
        const { charts, ...answer } = page;
        const { changes, last } = answer;
        // Browsers ask every half minute: an answer with nothing in it gives nothing away.
        if (changes.length > 0)
          await note({
            ...requestOf(c, backend),
            ...whose(c.get('person')),
            act: 'pull',
            detail: {
              from: after,
              to: last,
              count: changes.length,
              // All charts with changes in between; of a reader who is limited, those that are named.
              reviews: may(role, 'review.read') && charts === null,
              ...(charts && { charts: charts.join(' ') }),
            },
          });
        return c.json(answer);
      })
      .get(paths.news, signedIn(backend), async (c) => {
        const { after } = check(newsQuery, ofKnownProtocol(c.req.query()));
        const began = performance.now();
        const answer: z.infer<typeof newsAnswer> = {
          news: await news.wait(c.get('person'), after, c.req.raw.signal),
        };
        c.set('waited', performance.now() - began);
        return c.json(answer);
      })
  );
}
