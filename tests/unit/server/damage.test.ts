// Files that were cut short, and a disk without room: nothing is served, or acknowledged, that is not there.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Database } from '../../../lib/server/database/database.ts';
import { openEmbedded } from '../../../lib/server/database/embedded.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { startServer } from '../../../lib/server/start-server.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal, TestBackend } from './harness.ts';
import { makeFolder } from './postgres.ts';
import { spawnServer } from './processes.ts';
import { makeReview } from './review-changes.ts';

const scratch: string[] = [];
afterAll(async () => {
  for (const folder of scratch) await rm(folder, { recursive: true, force: true });
});
const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overread-test-'));
  scratch.push(folder);
  return folder;
};

test('a folder in which a table was cut short is not served, and the backend names the remedy', async () => {
  const base = await makeFolder();
  scratch.push(base);
  const backend = new TestBackend();
  backend.use(await openEmbedded(base));
  const auditor = await backend.newOrganisation();
  await auditor.push((await makeReview(auditor.person.id, '1', 100)).changes);
  const files = await backend.database.transaction(async (queries) => {
    await queries.query('select count(*) from record');
    return queries.query<{ name: string; file: string }>(
      `select relname as name, pg_relation_filepath(oid) as file from pg_class
       where relname in ('organisation', 'person', 'change_log', 'record') order by relname`,
    );
  });
  await backend.database.close();
  expect(files).toHaveLength(4);
  const cuts = files.flatMap(({ name, file }) =>
    (name === 'change_log' ? [0, 0.5] : [0]).map((part) => ({ file: join('database', file), part })),
  );
  for (const { file, part } of cuts) {
    const folder = join(await newFolder(), 'copy');
    await cp(base, folder, { recursive: true });
    const { size } = await stat(join(folder, file));
    // Whole pages: no page that is there is damaged, so only what other tables say can tell.
    await truncate(join(folder, file), Math.floor((size * part) / 8192) * 8192);
    await expect(startServer({ folder }), `${file} ${part}`).rejects.toMatchObject({
      fault: { code: 'database-damaged' },
    });
    if (file !== cuts[0]?.file) continue;
    const server = spawnServer({ folder });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('npm run restore -- FILE --replace');
    expect(server.output()).not.toMatch(/ at .*\.[jt]s:/);
  }
  await (await startServer({ folder: base })).close();
});

test('a disk that runs full takes nothing, loses nothing, and goes on when there is room', async () => {
  const disk = await smallDisk();
  try {
    const backend = new TestBackend();
    backend.use(await disk.open());
    const auditor = await backend.newOrganisation();
    const kept: string[] = [];
    const send = async (number: number) => {
      const { changes } = await makeReview(auditor.person.id, String(number), 190);
      const answer = await auditor.send('POST', paths.push, { protocol: 1, changes });
      if (answer.status === 200) kept.push(...changes.map((change) => change.id));
      return answer;
    };
    expect((await send(1)).status).toBe(200);
    await disk.fill();
    let answer = await send(2);
    // There may be room left in files that are there already.
    for (let number = 3; answer.status === 200; number += 1) answer = await send(number);
    expect(await refusal(answer)).toMatchObject({ status: 503, fault: { code: 'disk-full' } });
    expect((await auditor.pull(0, 1)).changes).toHaveLength(1);

    await disk.free();
    expect((await send(1000)).status).toBe(200);
    const log: string[] = [];
    for (let more = true; more; ) {
      const page = await auditor.pull(log.length);
      log.push(...page.changes.map((change) => change.id));
      more = page.more;
    }
    expect(log).toEqual(kept);
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
    await backend.database.close();
  } finally {
    await disk.remove();
  }
});

onBothDatabases('a full disk', (backend) => {
  test('is said in plain words, and the operator is told which request', async () => {
    const auditor = await backend.newOrganisation();
    const { database } = backend;
    backend.use(failing(database, () => true));
    const { changes } = await makeReview(auditor.person.id, '1');
    const answer = await refusal(await auditor.send('POST', paths.push, { protocol: 1, changes }));
    backend.use(database);
    expect(answer).toMatchObject({ status: 503, fault: { code: 'disk-full' } });
    expect(backend.lines.at(-1)).toContain('53100');
    expect((await auditor.pull()).changes).toEqual([]);
  });
});

/** The database, in which additions fail while `full`. */
const failing = (database: Database, full: () => boolean): Database => ({
  ...database,
  transaction: (work) =>
    database.transaction((queries) =>
      work({
        ...queries,
        query: async (sql, params) => {
          if (full() && /^\s*insert/i.test(sql))
            throw Object.assign(new Error('No space left on device'), { code: '53100' });
          return queries.query(sql, params);
        },
      }),
    ),
});

/** A disk with little room, where this account may make one; elsewhere a folder whose database says it is full. */
async function smallDisk() {
  const place = await newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', place]).status === 0;
  const folder = join(place, 'data');
  await mkdir(folder);
  let full = false;
  const filler = join(place, 'filler');
  return {
    async open() {
      const database = await openEmbedded(folder);
      await migrate(database);
      return mounted ? database : failing(database, () => full);
    },
    async fill() {
      full = true;
      if (!mounted) return;
      const { bavail, bsize } = await statfs(place);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - 100_000)));
    },
    async free() {
      full = false;
      await rm(filler, { force: true });
    },
    async remove() {
      if (mounted) spawnSync('umount', [place]);
    },
  };
}
