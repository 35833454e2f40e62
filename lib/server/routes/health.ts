// Whether the backend is alive, and whether it may be sent requests: for start scripts, monitors, load balancers
// and the extension's settings page. Says nothing of what is stored.

import { Hono } from 'hono';
import type { z } from 'zod';
import about from '../../../package.json' with { type: 'json' };
import { type healthAnswer, paths } from '../../sync/wire.ts';
import type { Database } from '../database/database.ts';
import { migrationNames } from '../database/migrate.ts';
import { notReady } from '../faults.ts';

/** @param stopping whether it answers only what is under way. */
export const healthRoutes = (database: Database, stopping: () => boolean): Hono =>
  new Hono()
    .get(paths.health, (c) => {
      const answer: z.infer<typeof healthAnswer> = {
        ok: true,
        name: 'overread',
        version: about.version,
        database: database.kind,
      };
      return c.json(answer);
    })
    .get('/ready', async (c) => {
      if (stopping()) throw notReady();
      const wanted = await migrationNames();
      const done = await database
        .transaction((queries) => queries.query<{ name: string }>('select name from migration'))
        .catch(() => []);
      const names = new Set(done.map((row) => row.name));
      if (!wanted.every((name) => names.has(name))) throw notReady();
      return c.json({ ok: true });
    });
