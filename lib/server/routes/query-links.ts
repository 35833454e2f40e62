// Making a link for a provider who has no extension.

import { Hono } from 'hono';
import { queryLinkAsked } from '../../model/query-link.ts';
import { paths } from '../../sync/wire.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { onePer } from '../limits.ts';
import { mailLink } from '../query-links/mail-link.ts';
import { makeLink } from '../query-links/make-link.ts';
import { readJson } from '../read-json.ts';
import { requestOf } from '../trail/note.ts';

export function queryLinkRoutes(backend: Backend): Hono<Env> {
  const pace = onePer(60_000);
  return new Hono<Env>().post(
    paths.queryLinks,
    signedIn(backend),
    allowed('query.send', 'make links for providers'),
    async (c) => {
      const { mailTo, ...asked } = await readJson(c, queryLinkAsked);
      const [person, request] = [c.get('person'), requestOf(c, backend)];
      const made = mailTo
        ? mailLink({ ...backend, pace }, person, { ...asked, mailTo }, request)
        : makeLink(backend.database, backend, person, asked, request);
      return c.json(await made);
    },
  );
}
