// The trail checked as an administrator does it: whole, tampered with in the log, tampered with in the records, and
// by the command on a database that a backend has left.

import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/model/canonical-json.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { trailText } from '../../../lib/server/trail/trail-text.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import type { RecordState } from '../../../lib/sync/merge.ts';
import { compileCache, shortLived } from '../../quick-node.ts';
import { kinds, makePlace, onBothDatabases, openPlace, type Place } from './harness.ts';
import { anchorsIn, spawnServer } from './processes.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('the trail', (backend) => {
  /** The check of a new organisation with a log of 4 entries, after the owner of the tables has run `sql` on it. */
  async function tampered(sql = 'select $1') {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    await auditor.push((await makeReview(auditor.person.id, '1')).changes);
    await backend.database.transaction((queries) => queries.query(sql, [organisation]));
    const check = (await verifyTrail(backend.database)).find((c) => c.organisation === organisation)!;
    return { check, text: trailText(check), whole: isWhole(check) };
  }

  test('is whole where nobody touched it, in every organisation', async () => {
    const { check, text, whole } = await tampered();
    expect(check).toMatchObject({ log: { ok: true, entries: 4 }, record: null });
    expect([whole, text]).toEqual([true, expect.stringMatching(/: whole, 4 entries, 1 access, no anchors/)]);
    expect(new Set((await verifyTrail(backend.database)).map(isWhole))).toEqual(new Set([true]));
  });

  test('names the first entry that is wrong, and says what to do', async () => {
    const { text, whole } = await tampered(
      `update change_log set author = 'someone' where organisation = $1 and position = 3`,
    );
    expect(whole).toBe(false);
    expect(text).toContain('entry 3 of the log is not as it was written');
    expect(text).toContain('Keep a copy of the database');
  });

  test.each([
    ['altered', `update record set state = replace(state, 'Doe', 'Roe') where organisation = $1`],
    ['missing', `delete from record where organisation = $1 and kind = 'worksheet'`],
    [
      'not-in-the-log',
      `insert into record (organisation, kind, id, state, position)
       select $1, 'aaa', 'made-up', '{}', 1`,
    ],
  ])('names a record that is %s though the log is whole', async (why, sql) => {
    const { check, whole } = await tampered(sql);
    expect(check.log.ok).toBe(true);
    expect(check.record?.why).toBe(why);
    expect(whole).toBe(false);
  });

  test('is whole once records that an older program added up are added up anew', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation, id } = auditor.person;
    const { changes } = await makeReview(id, '1');
    const verdict = changes.find(({ kind }) => kind === 'verdict')!;
    const change = changeOf('verdict', verdict.record, { disposition: 'delete' });
    const elsewhere = { device: 'elsewhere', stamp: change.stamp.replace(change.device, 'elsewhere') };
    await auditor.push([...changes, { ...change, ...elsewhere }]);
    const inRecord = (sql: string) =>
      backend.database.transaction((queries) =>
        queries.query<{ state: string }>(sql, [organisation, verdict.record]),
      );
    const read = 'select state from record where organisation = $1 and id = $2';
    const [right] = await inRecord(read);
    expect(Object.keys(JSON.parse(right!.state).beside)).toEqual(['disposition']);
    // As it was: what another device of one's own wrote later took the place of what stood.
    const { fields, beside, ...rest } = JSON.parse(right!.state) as RecordState;
    const before = { ...rest, fields: { ...fields, disposition: beside.disposition![0]! }, beside: {} };
    await inRecord(
      `update record set state = '${canonicalJson(before)}' where organisation = $1 and id = $2`,
    );
    const check = async () =>
      (await verifyTrail(backend.database)).find((c) => c.organisation === organisation)!;
    expect((await check()).record).toMatchObject({ why: 'altered' });
    await backend.database.transaction((queries) =>
      queries.query(`delete from migration where name = '013-two-devices.ts'`),
    );
    await migrate(backend.database);
    expect(isWhole(await check())).toBe(true);
    expect(await inRecord(read)).toEqual([right]);
  });
});

const script = fileURLToPath(new URL('../../../scripts/verify-trail.ts', import.meta.url));

function run(place: Place, words: string[] = []): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [...shortLived, script, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      ...(place.folder && { OVERREAD_DATA: place.folder, ...anchorsIn(place.folder) }),
      ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

test.each(kinds)('the command checks what a backend left (%s)', async (kind) => {
  const place = await makePlace(kind);
  const server = spawnServer(place);
  await server.ready;
  server.child.kill('SIGTERM');
  await server.ended;
  const whole = await run(place);
  expect(whole.code).toBe(0);
  // In a folder anchors are kept without being asked for; with PostgreSQL a place for them is to be named.
  const anchors = kind === 'embedded' ? ', 1 anchor, the last of ' : ', no anchors: ';
  expect(whole.said).toMatch(
    new RegExp(`^This organisation \\(own\\): whole, 0 entries, \\d access.*${anchors}`),
  );

  const database = await openPlace(place);
  await database.transaction((queries) =>
    queries.query(`update organisation set position = 2 where id = 'own'`),
  );
  await database.close();
  const broken = await run(place);
  expect([broken.code, broken.said]).toEqual([1, expect.stringContaining('entry 1 of the log is not there')]);
  expect(JSON.parse((await run(place, ['--json'])).said)).toMatchObject([
    { log: { ok: false, position: 1 } },
  ]);
  if (place.folder) await rm(place.folder, { recursive: true });
});

test('the command checks nothing where there is no database, and makes none', async () => {
  const { code, said } = await run({ folder: '/nowhere/overread' });
  expect([code, said]).toEqual([1, expect.stringContaining('There is no database in /nowhere/overread')]);
});
