// Making a link for a provider who has no extension.

import { Hono } from 'hono';
import { queryLinkAsked } from '../../model/query-link.ts';
import { paths } from '../../sync/wire.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { makeLink } from '../query-links/make-link.ts';
import { readJson } from '../read-json.ts';
import { requestOf } from '../trail/note.ts';

export const queryLinkRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().post(
    paths.queryLinks,
    signedIn(backend),
    allowed('query.send', 'make links for providers'),
    async (c) => {
      const asked = await readJson(c, queryLinkAsked);
      return c.json(await makeLink(backend.database, backend, c.get('person'), asked, requestOf(c, backend)));
    },
  );
