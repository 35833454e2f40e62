// How long charts are kept: one route, one act a request.

import { Hono } from 'hono';
import { isLimited } from '../../model/limits.ts';
import { may } from '../../model/permissions.ts';
import { retentionAct } from '../../model/retention.ts';
import { paths } from '../../sync/wire.ts';
import { notAllowed } from '../faults.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { actOnRetention } from '../retention/act.ts';
import { requestOf, whose } from '../trail/note.ts';

export const retentionRoutes = (backend: Backend): Hono<Env> =>
  new Hono<Env>().post(
    paths.retention,
    signedIn(backend),
    allowed('retention.manage', 'decide how long charts are kept'),
    async (c) => {
      const person = c.get('person');
      // Charts outside the limits are as if there were none; what is kept and erased is all of them.
      if (isLimited(person.limits)) throw notAllowed('do this while your account is limited');
      const act = await readJson(c, retentionAct);
      if (act.act === 'erase' && !may(person.role, 'retention.erase')) throw notAllowed('erase charts');
      const asker = { ...requestOf(c, backend), ...whose(person) };
      return c.json(await actOnRetention(backend.database, backend, asker, act));
    },
  );
