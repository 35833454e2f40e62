import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../lib/server/database/database.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { kinds, makePlace, openPlace } from './harness.ts';

const names = (database: Database) =>
  database.transaction((queries) => queries.query<{ name: string }>('select name from migration'));

describe.each(kinds)('migrations (%s)', (kind) => {
  async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
    const place = await makePlace(kind);
    const database = await openPlace(place);
    await work(database).finally(() => database.close());
    if (place.folder) await rm(place.folder, { recursive: true });
  }

  test('run once, however often they are asked for', () =>
    withDatabase(async (database) => {
      await migrate(database);
      await migrate(database);
      expect(await names(database)).toEqual([{ name: '001-start.sql' }]);
    }));

  test('run once when several processes start at once', async () => {
    const place = await makePlace(kind);
    // An embedded folder has one process only, so there it is one database asked several times.
    const first = await openPlace(place);
    const all =
      kind === 'embedded'
        ? [first, first, first]
        : [first, ...(await Promise.all([openPlace(place), openPlace(place)]))];
    await Promise.all(all.map(migrate));
    expect(await names(first)).toHaveLength(1);
    for (const database of new Set(all)) await database.close();
    if (place.folder) await rm(place.folder, { recursive: true });
  });

  test('refuse a database that is newer than the program, and leave it as it is', () =>
    withDatabase(async (database) => {
      await migrate(database);
      await database.transaction((queries) =>
        queries.query(`insert into migration values ('999-later.sql')`),
      );
      await expect(migrate(database)).rejects.toMatchObject({ fault: { code: 'database-newer' } });
      expect(await names(database)).toHaveLength(2);
    }));

  test('leave bigint a number and lists of text as they were', () =>
    withDatabase(async (database) => {
      const texts = ['a', 'b"\\{},', 'NULL', '', 'é\u{1f600}', '\n'];
      const rows = await database.transaction((queries) =>
        queries.query(
          'select n, t, count(*) over () as c from unnest($1::bigint[], $2::text[]) as u (n, t)',
          [texts.map((_, i) => Number.MAX_SAFE_INTEGER - i), [...texts.slice(0, -1), null]],
        ),
      );
      expect(rows).toEqual(
        texts.map((t, i) => ({ n: Number.MAX_SAFE_INTEGER - i, t: i === 5 ? null : t, c: 6 })),
      );
    }));
});
