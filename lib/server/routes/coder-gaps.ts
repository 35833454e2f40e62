// Gaps that vendors' coders noted: one route, one act a request. A coder's account has this route and no other about
// charts.

import { Hono } from 'hono';
import { type CoderGapAnswer, coderGapAct } from '../../model/coder-gap.ts';
import { paths } from '../../sync/wire.ts';
import { handIn } from '../coder-gaps/desk.ts';
import { ownGaps } from '../coder-gaps/own-gaps.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { noteWithin, requestOf, whose } from '../trail/note.ts';

export const coderGapRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().post(
    paths.coderGaps,
    signedIn(backend),
    allowed('gap.note', 'note documentation gaps'),
    async (c) => {
      const person = c.get('person');
      const asked = await readJson(c, coderGapAct);
      const note = noteWithin({
        ...requestOf(c, backend),
        ...whose(person),
        act: 'coder-gaps',
        detail: { act: asked.act },
      });
      const answer = await inOrganisation(
        backend.database,
        person.organisation,
        async (queries): Promise<CoderGapAnswer> => {
          const done =
            asked.act === 'look' ? { known: [], taken: 0 } : await handIn(queries, backend, person, asked);
          const own =
            person.role === 'vendor-coder' ? await ownGaps(queries, person.organisation, person.id) : [];
          await note(queries, { count: asked.act === 'look' ? own.length : asked.gaps.length });
          return { ...done, own };
        },
      );
      return c.json(answer);
    },
  );
