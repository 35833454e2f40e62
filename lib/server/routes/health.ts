// Whether the backend answers and its database with it: for start scripts, monitors and the extension's
// settings page. Says nothing of what is stored.

import { Hono } from 'hono';
import type { z } from 'zod';
import about from '../../../package.json' with { type: 'json' };
import { type healthAnswer, paths } from '../../sync/wire.ts';
import type { Database } from '../database/database.ts';

export const healthRoutes = (database: Database): Hono =>
  new Hono().get(paths.health, async (c) => {
    await database.transaction((queries) => queries.query('select 1'));
    const answer: z.infer<typeof healthAnswer> = {
      ok: true,
      name: 'overread',
      version: about.version,
      database: database.kind,
    };
    return c.json(answer);
  });
