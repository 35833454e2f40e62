// After an erasure the trail is whole, anchored and in every backup; whoever erases, or brings back, one byte more by
// hand is named. By the command, killed in the middle, and in browsers that had read what is gone.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeBackup } from '../../../lib/server/backup/backup.ts';
import { replaceFrom } from '../../../lib/server/backup/replace.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { eraseDue } from '../../../lib/server/retention/erase.ts';
import { positionsIn, rangesOf } from '../../../lib/server/trail/erasures.ts';
import { writeAnchor } from '../../../lib/server/trail/keep-anchors.ts';
import { openTrailKey, readPublicKey } from '../../../lib/server/trail/trail-key.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { httpTransport } from '../../../lib/sync/transport.ts';
import { paths, type SignedIn } from '../../../lib/sync/wire.ts';
import { compileCache, shortLived } from '../../quick-node.ts';
import { chartOf, keys, verdict } from '../store/charts.ts';
import { newDevice } from '../store/device.ts';
import { kinds, makePlace, onBothDatabases, openPlace, type Place, TestBackend } from './harness.ts';
import { chartsOf, later, trailOf } from './retention.ts';

const scratch = await mkdtemp(join(tmpdir(), 'overread-test-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('ranges name positions, and positions ranges', () => {
  const positions = [1, 2, 3, 7, 9, 10];
  expect(rangesOf(positions)).toBe('1-3 7 9-10');
  expect(positionsIn(rangesOf(positions))).toEqual(positions);
  expect(positionsIn('undefined')).toEqual([]);
});

const order = (organisation: string, now: number) => ({
  ...{ organisation, person: '', address: '', device: '', run: 'r', by: 'test', now },
});

onBothDatabases('the trail after an erasure', (backend) => {
  /** Charts E-1 (entries 1 to 4) and E-2 (5 to 8), an anchor; E-1 erased, an anchor. */
  async function erased() {
    backend.time = Date.UTC(2026, 0, 5, 8);
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const [file, keyFile] = ['jsonl', 'pem'].map((end) => join(scratch, `${organisation}.${end}`));
    const key = openTrailKey(keyFile!);
    const anchor = () =>
      writeAnchor({ database: backend.database, key, file: file!, now: () => backend.time });
    await chartsOf(auditor, ['E-1']);
    backend.time = later(backend.time, 3);
    await chartsOf(await backend.newPerson(organisation), ['E-2']);
    await anchor();
    backend.time = later(backend.time, 3.1);
    expect(await eraseDue(backend.database, order(organisation, backend.time))).toBe(1);
    await anchor();
    const check = async () =>
      trailOf(backend.database, organisation, {
        key: readPublicKey(keyFile!),
        text: await readFile(file!, 'utf8'),
      });
    return { organisation, check };
  }

  test('is whole and anchored', async () => {
    const { check } = await erased();
    expect(await check()).toMatch(/: whole, 8 entries, .* 2 anchors/);
  });

  const at = (position: number) => `where organisation = $1 and position = ${position}`;
  const emptied = `fields = '{}', seen = '{}', erased = true`;
  // Of a chart that was erased all entries are answered for together: its first is named.
  test.each([
    ['one entry more is emptied', `update change_log set ${emptied} ${at(5)}`, 'entry 5 of the log is not'],
    [
      'one byte more',
      `update change_log set fields = replace(fields, 'a', '') ${at(6)}`,
      'entry 6 of the log',
    ],
    ['it is said to be there', `update change_log set erased = false ${at(2)}`, 'entry 1 of the log is not'],
    ['content is put in', `update change_log set fields = '{"name":"x"}' ${at(1)}`, 'entry 1 of the log'],
    ['its author is another', `update change_log set author = 'x' ${at(3)}`, 'of the log is not'],
    ['it is taken away', `delete from change_log ${at(3)}`, 'of the log is not'],
    [
      'who ordered it is another',
      `update access_log set person = 'x' where organisation = $1 and act = 'erase'`,
      'of the accesses is not as it was written',
    ],
    [
      'the erase entry names more',
      `update access_log set detail = replace(detail, '1-4', '1-5') where organisation = $1 and act = 'erase'`,
      'of the accesses is not as it was written',
    ],
    [
      'the erase entry is taken away',
      `delete from access_log where organisation = $1 and act = 'erase'`,
      'of the accesses is not there',
    ],
  ])('names it where %s by hand', async (_, sql, said) => {
    const { organisation, check } = await erased();
    await backend.database.transaction((queries) => queries.query(sql, [organisation]));
    expect(await check()).toContain(said);
  });

  test('is in a backup and comes back with it, the hold too', async () => {
    const { organisation } = await erased();
    const officer = await backend.newPerson(organisation, 'compliance-officer');
    const hold = { act: 'place-hold', held: 'patient', what: 'MRN-E-2', reason: 'Subpoena' };
    await officer.send('POST', paths.retention, hold);
    const file = join(scratch, `${organisation}.backup`);
    await writeBackup(backend.database, file, backend.time);
    const place = await makePlace(backend.database.kind === 'embedded' ? 'postgresql' : 'embedded');
    await replaceFrom({ ...place, file, replace: true, now: backend.time });
    const restored = await openPlace(place);
    expect(await trailOf(restored, organisation)).toMatch(/: whole, 8 entries/);
    expect(await eraseDue(restored, order(organisation, later(backend.time, 9)))).toBe(0);
    await restored.transaction((q) =>
      q.query('update legal_hold set released_at = 1 where organisation = $1', [organisation]),
    );
    expect(await eraseDue(restored, order(organisation, later(backend.time, 9)))).toBe(1);
    await restored.close();
    if (place.folder) await rm(place.folder, { recursive: true });
  });

  test('a browser drops what was erased, sends nothing of it again, and is told of what it never sent', async () => {
    backend.time = Date.UTC(2026, 0, 5, 8);
    const auditor = await backend.newOrganisation();
    const account = { email: auditor.person.email, password: auditor.password };
    let { token } = auditor;
    const fetch: typeof globalThis.fetch = async (input, init) => backend.app.request(String(input), init);
    const device = newDevice({ person: auditor.person.id });
    const go = () => {
      const transport = httpTransport('http://localhost', token, fetch);
      return exchange(device.db, transport, () => backend.time, new AbortController().signal);
    };
    const judgeIn = (encounter: string, line = keys.first) =>
      judge(device.db, device.writer, chartOf({ encounter }), [verdict(line, 'delete')]);
    await judgeIn('E-1');
    expect(await go()).toBe('ok');
    backend.time = later(backend.time, 9);
    expect(await eraseDue(backend.database, order(auditor.person.organisation, backend.time))).toBe(1);
    ({ token } = (await (await backend.send('POST', paths.session, account)).json()) as SignedIn);
    // It had been away for all that time, and has work that was never sent.
    await judgeIn('E-1', keys.second);
    await judgeIn('E-2');
    expect(await device.db.sent.count()).toBeGreaterThan(0);
    expect(await go()).toBe('ok');
    const shown = JSON.stringify(await allRecords(device.db));
    expect(shown).toContain('E-2');
    expect(shown).not.toContain('E-1');
    const { refused } = await syncStatus(device.db);
    expect(new Set(refused.map((entry) => entry.fault?.code))).toEqual(new Set(['chart-erased']));
    expect(await device.db.outbox.filter((entry) => entry.resent === true).count()).toBe(0);
    expect(await device.db.sent.filter((entry) => JSON.stringify(entry).includes('E-1')).count()).toBe(0);
    expect(await trailOf(backend.database, auditor.person.organisation)).toMatch(/: whole/);
  });
});

const script = fileURLToPath(new URL('../../../scripts/retention.ts', import.meta.url));

/** Runs the command. @param kill ends it at once when it has said this. */
function run(
  place: Place,
  words: string[] = [],
  kill?: string,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [...shortLived, script, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      ...compileCache,
      ...(place.folder && { OVERREAD_DATA: place.folder }),
      ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (kill && said.includes(kill)) child.kill('SIGKILL');
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

test.each(kinds)(
  'the command says what it would erase, is killed in the middle, and goes on (%s)',
  async (kind) => {
    const place = await makePlace(kind);
    const backend = new TestBackend();
    backend.use(await openPlace(place));
    await migrate(backend.database);
    // The command has the clock of the machine.
    backend.time = Date.UTC(2015, 0, 5, 8);
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    await chartsOf(
      auditor,
      Array.from({ length: 40 }, (_, i) => `E-${i}`),
    );
    await backend.database.transaction((q) =>
      q.query(
        `update record set state = replace(state, '2026-01-02', '2015-01-02') where organisation = $1`,
        [organisation],
      ),
    );
    const left = async () => {
      const database = await openPlace(place);
      const [row] = await database.transaction((q) =>
        q.query<{ charts: number }>('select count(distinct encounter_id)::int as charts from record'),
      );
      const trail = await trailOf(database, organisation);
      await database.close();
      return { charts: row?.charts, trail };
    };
    await backend.database.close();
    const dry = await run(place, ['--dry-run']);
    expect(dry).toEqual({
      code: 0,
      said: expect.stringMatching(/40 charts, kept 6 years; 40 due\.\n.*2021: 40/),
    });
    expect((await left()).charts).toBe(40);
    const killed = await run(place, [], '10 of 40');
    expect(killed.code).not.toBe(0);
    const middle = await left();
    expect(middle.charts).toBeLessThanOrEqual(30);
    expect(middle.charts).toBeGreaterThan(0);
    expect(await run(place)).toEqual({
      code: 0,
      said: expect.stringContaining(`${middle.charts} charts and 0 numbers of files were erased`),
    });
    expect(await left()).toEqual({ charts: 0, trail: expect.stringMatching(/: whole, 160 entries/) });
    expect(await run(place, ['--force'])).toMatchObject({ code: 1 });
    if (place.folder) await rm(place.folder, { recursive: true });
  },
);
