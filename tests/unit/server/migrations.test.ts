import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../lib/server/database/database.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { kinds, makePlace, openPlace, type Place } from './harness.ts';
import { makeDatabase } from './postgres.ts';

const files = async () =>
  (await readdir(new URL('../../../lib/server/database/migrations/', import.meta.url))).sort();

describe.each(kinds)('migrations (%s)', (kind) => {
  let place: Place;
  let database: Database;
  beforeAll(async () => {
    place = kind === 'postgresql' ? { databaseUrl: await makeDatabase() } : await makePlace(kind);
    database = await openPlace(place);
  });
  afterAll(async () => {
    await database.close();
    if (place.folder) await rm(place.folder, { recursive: true });
  });

  const names = () =>
    database.transaction((queries) => queries.query<{ name: string }>('select name from migration'));

  test('run once when several processes start at once, and when asked again', async () => {
    // An embedded folder has one process only, so there it is one database asked several times.
    const others = kind === 'embedded' ? [] : await Promise.all([openPlace(place), openPlace(place)]);
    await Promise.all([database, database, ...others].map(migrate));
    await migrate(database);
    expect(await files()).toContain('001-start.sql');
    expect(await names()).toEqual((await files()).map((name) => ({ name })));
    for (const other of others) await other.close();
  });

  test('refuse a database that is newer than the program, and leave it as it is', async () => {
    await database.transaction((queries) => queries.query(`insert into migration values ('999-later.sql')`));
    await expect(migrate(database)).rejects.toMatchObject({ fault: { code: 'database-newer' } });
    expect(await names()).toHaveLength((await files()).length + 1);
  });

  test('leave bigint a number and lists of text as they were', async () => {
    const texts = ['a', 'b"\\{},', 'NULL', '', 'é\u{1f600}', null];
    const numbers = texts.map((_, i) => Number.MAX_SAFE_INTEGER - i);
    const rows = await database.transaction((queries) =>
      queries.query('select n, t, count(*) over () as c from unnest($1::bigint[], $2::text[]) as u (n, t)', [
        numbers,
        texts,
      ]),
    );
    expect(rows).toEqual(texts.map((t, i) => ({ n: numbers[i], t, c: 6 })));
  });
});
