// Names behind the ids of an organisation's people, for those who read
// reviews or figures: a step by “0191-…” says nothing. Who is employed elsewhere is told, since it decides what they may do.

import { Hono } from 'hono';
import type { Colleague } from '../../model/person.ts';
import { paths } from '../../sync/wire.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { requestOf, whose } from '../trail/note.ts';

export const peopleRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().get(
    paths.people,
    signedIn(backend),
    allowed('scorecard.read', 'read the names of colleagues'),
    async (c) => {
      const { organisation } = c.get('person');
      const people = await inOrganisation(backend.database, organisation, (queries) =>
        queries.query<Row>(
          'select id, name, role, employer, disabled from person where organisation = $1 order by name, id',
          [organisation],
        ),
      );
      await backend.note({
        ...requestOf(c, backend),
        ...whose(c.get('person')),
        act: 'people',
        detail: { count: people.length },
      });
      return c.json({ people: people.map(asTold) });
    },
  );

type Row = Pick<Colleague, 'id' | 'name' | 'role'> & { employer: string | null; disabled: boolean };

const asTold = ({ employer, disabled, ...person }: Row): Colleague => ({
  ...person,
  ...(employer !== null && { employer }),
  ...(disabled && { disabled }),
});
