// A backup of either database, restored into either; and what is refused before anything is touched.

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../../lib/server/backup/backup.ts';
import { readParts, sealed } from '../../../lib/server/backup/format.ts';
import { replaceFrom } from '../../../lib/server/backup/replace.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { migrate, migrateWithin, migrationNames } from '../../../lib/server/database/migrate.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { type Caller, kinds, makePlace, openPlace, type Place, TestBackend } from './harness.ts';
import { makeDatabase } from './postgres.ts';
import { makeReview } from './review-changes.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'overread-test-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const folders: string[] = [];
const newPlace = async (kind: (typeof kinds)[number]): Promise<Place> => {
  const place = await makePlace(kind);
  if (place.folder) folders.push(place.folder);
  return place;
};
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const inside = (database: Database, sql: string) =>
  database.transaction((queries) => queries.query<Record<string, unknown>>(sql));

/** What must come back, in an order of its own. */
const contents = async (database: Database) => ({
  // Without the name of its log, which a restore gives anew.
  organisations: (await inside(database, 'select * from organisation order by id')).map(
    ({ epoch, ...row }) => row,
  ),
  people: await inside(database, 'select * from person order by id'),
  log: await inside(database, 'select * from change_log order by organisation, position'),
  records: await inside(database, 'select * from record order by organisation, kind, id'),
});

describe.each(kinds)('a backup of %s', (kind) => {
  const backend = new TestBackend();
  let auditor: Caller;
  let file: string;
  let before: Awaited<ReturnType<typeof contents>>;

  beforeAll(async () => {
    const database = await openPlace(await newPlace(kind));
    await migrate(database);
    backend.use(database);
    auditor = await backend.newOrganisation();
    // More rows than are read and written at a time, and texts that a careless format would break.
    for (const number of ['1', 'a\nb\t\\N "quoted" \u{1f600}', '3'])
      await auditor.push((await makeReview(auditor.person.id, number, 190)).changes);
    await backend.newOrganisation('administrator');
    file = join(scratch, `${kind}.backup`);
    before = await contents(database);
    const { tables, rows } = await writeBackup(database, file, backend.time);
    expect(tables).toBeGreaterThan(4);
    expect(rows).toBeGreaterThan(before.log.length + before.records.length);
    expect(before.log.length).toBeGreaterThan(500);
  });
  afterAll(() => backend.database.close());

  test('is for this account only, is not overwritten, and holds no sessions', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
    await expect(writeBackup(backend.database, file, 0)).rejects.toMatchObject({
      fault: { code: 'backup-exists' },
    });
    await expect(writeBackup(backend.database, join(scratch, 'no', 'x'), 0)).rejects.toMatchObject({
      fault: { code: 'backup-not-written' },
    });
    const tables: string[] = [];
    for await (const part of readParts(file)) if ('table' in part) tables.push(part.table);
    expect(tables).toContain('change_log');
    expect(tables).not.toContain('session');
    // A copy would bring a link back that was opened since.
    expect(tables).not.toContain('query_link');
    expect(tables).not.toContain('query_visit');
    expect((await readdir(scratch)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  test.each(kinds)('restores into %s: all is as it was, and work goes on', async (target) => {
    const place = await newPlace(target);
    const used = await openPlace(place);
    await migrate(used);
    await inside(used, `insert into organisation (id, name) values ('gone', 'Not in the backup')`);
    await used.close();
    const asked = { ...place, file, now: backend.time };
    await expect(replaceFrom({ ...asked, replace: false })).rejects.toMatchObject({
      fault: { code: 'data-there' },
    });
    const { kept } = await replaceFrom({ ...asked, replace: true });
    expect(kept === null).toBe(target === 'postgresql');
    if (kept) expect(await readdir(kept)).toContain('PG_VERSION');

    const database = await openPlace(place);
    expect(await contents(database)).toEqual(before);
    await migrate(database);
    expect((await verifyTrail(database)).every(isWhole)).toBe(true);
    const restored = new TestBackend();
    restored.use(database);
    const { token } = auditor;
    const old = await restored.send('GET', paths.session, undefined, { authorization: `Bearer ${token}` });
    expect(old.status).toBe(401);
    const answer = await restored.send('POST', paths.session, {
      email: auditor.person.email,
      password: auditor.password,
    });
    const session = (await answer.json()) as SignedIn;
    const { changes } = await makeReview(auditor.person.id, 'after');
    const pushed = await restored.send(
      'POST',
      paths.push,
      { protocol: 1, changes },
      { authorization: `Bearer ${session.token}` },
    );
    const last = before.organisations.find((row) => row.id === auditor.person.organisation)?.position;
    expect(((await pushed.json()) as { outcomes: unknown[] }).outcomes[0]).toMatchObject({
      outcome: 'kept',
      position: Number(last) + 1,
    });
    await database.close();
  });

  test('that is cut off, altered or something else is refused, and nothing is touched', async () => {
    const place = await newPlace(kind);
    const there = await openPlace(place);
    await migrate(there);
    await inside(there, `insert into organisation (id, name) values ('mine', 'Stays')`);
    await there.close();
    const whole = await readFile(file);
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)]! ^= 1;
    const lines: string[] = [];
    for await (const part of readParts(file)) lines.push(`${JSON.stringify(part)}\n`);
    const bad = join(scratch, `${kind}-bad.backup`);
    const refusal = replaceFrom.bind(null, { ...place, file: bad, replace: true, now: backend.time });
    for (const bytes of [
      ...[0, 1, 10, 0.3, 0.9].map((n) => whole.subarray(0, n < 1 ? Math.floor(n * whole.length) : n)),
      whole.subarray(0, -1),
      flipped,
      Buffer.from('select 1;'),
      gzipSync('not a backup\n'),
      gzipSync(lines.join('')),
      // Rows were taken out, and it was compressed anew.
      gzipSync(lines.filter((_, i) => i !== 20).join('') + (await lastLine(file))),
    ]) {
      await writeFile(bad, bytes);
      await expect(refusal()).rejects.toMatchObject({ fault: { code: 'backup-broken' } });
    }
    await rm(bad);
    await expect(refusal()).rejects.toMatchObject({ fault: { code: 'backup-unreadable' } });

    // Whole by its checksum, and still not what the tables can hold: known only while it is filled in.
    await writeFile(bad, await craft((await migrationNames()).slice(), 'not a number'));
    await expect(refusal()).rejects.toThrow();
    await writeFile(bad, await craft(['001-start.sql', '999-later.sql'], '1'));
    await expect(refusal()).rejects.toMatchObject({ fault: { code: 'backup-newer' } });
    const after = await openPlace(place);
    const names = await inside(after, 'select name from organisation');
    await after.close();
    expect(names).toEqual([{ name: 'Stays' }]);
    if (place.folder)
      expect((await readdir(place.folder)).filter((name) => name.startsWith('database'))).toEqual([
        'database',
      ]);
  });

  test('of an older version is brought up to date', async () => {
    const place = await newPlace(kind === 'embedded' ? 'postgresql' : 'embedded');
    const first = (await migrationNames())[0]!;
    const old = join(scratch, `${kind}-old.backup`);
    await writeFile(old, await craft([first], '7'));
    await replaceFrom({ ...place, file: old, replace: true, now: backend.time });
    const database = await openPlace(place);
    expect(await inside(database, 'select name from migration order by name')).toEqual(
      (await migrationNames()).map((name) => ({ name })),
    );
    expect(await inside(database, 'select id, position from organisation')).toEqual([
      { id: 'old', position: 7 },
    ]);
    // Only what was asked for is run: the tables are those of the older program until they are filled.
    await expect(database.transaction((queries) => migrateWithin(queries, []))).resolves.toBeUndefined();
    await database.close();
  });
});

test('a database in use, or of somebody else, is not replaced', async () => {
  const file = join(scratch, 'small.backup');
  await writeFile(file, await craft(await migrationNames(), '1'));
  const ours = await newPlace('postgresql');
  const served = await openPlace(ours);
  await migrate(served);
  const asked = { file, replace: true, now: 0 };
  await served.transaction(() =>
    expect(replaceFrom({ ...ours, ...asked })).rejects.toMatchObject({
      fault: { code: 'database-in-use' },
    }),
  );
  await served.close();
  const theirs = { databaseUrl: await makeDatabase() };
  const other = await openPlace(theirs);
  await inside(other, 'create table payroll (id int)');
  await other.close();
  await expect(replaceFrom({ ...theirs, ...asked })).rejects.toMatchObject({
    fault: { code: 'database-of-others' },
  });
});

test('no table has what a backup does not carry: sequences, and large objects', async () => {
  const database = await openPlace(await newPlace('postgresql'));
  await migrate(database);
  const found = await inside(
    database,
    `select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('S', 'm', 'f')`,
  );
  await database.close();
  expect(found).toEqual([]);
});

async function lastLine(file: string): Promise<string> {
  return `${gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
    .at(-1)}\n`;
}

/** A whole backup with one organisation in it. */
async function craft(migrations: string[], position: string): Promise<Buffer> {
  async function* parts() {
    yield { format: 'overread-backup' as const, version: 1 as const, madeAt: 0, migrations };
    yield { table: 'organisation', columns: ['id', 'name', 'position'] };
    yield ['old', 'Of an older version', position];
  }
  let text = '';
  for await (const line of sealed(parts())) text += line;
  return gzipSync(text);
}
