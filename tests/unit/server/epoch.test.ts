// A restored backend goes on under another name of its log: what knows the old one is told, before anything is
// judged; and a browser ends with what the server has, with a real backup and a real restore between.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../lib/server/backup/backup.ts';
import { replaceFrom } from '../../../lib/server/backup/replace.ts';
import { newEpoch } from '../../../lib/server/changes/epoch.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { httpTransport } from '../../../lib/sync/transport.ts';
import { paths, protocolVersion, type SignedIn } from '../../../lib/sync/wire.ts';
import { chartOf, keys, verdict } from '../store/charts.ts';
import { newDevice } from '../store/device.ts';
import { kinds, makePlace, onBothDatabases, openPlace, refusal, TestBackend } from './harness.ts';
import { readRecords } from './records.ts';
import { makeReview } from './review-changes.ts';

onBothDatabases('the epoch', (backend) => {
  const epochOf = async (send: (method: string, path: string) => Promise<Response>) =>
    ((await (await send('GET', `${paths.pull}?after=0`)).json()) as { epoch: string }).epoch;

  test('is in each answer, and differs between organisations and after each new one', async () => {
    const [one, other] = [await backend.newOrganisation(), await backend.newOrganisation()];
    const { changes } = await makeReview(one.person.id, '1');
    const pushed = await one.send('POST', paths.push, { protocol: protocolVersion, changes });
    const first = await epochOf(one.send);
    expect(await pushed.json()).toMatchObject({ epoch: first });
    expect(await epochOf(other.send)).not.toBe(first);
    await backend.database.transaction(newEpoch);
    expect(await epochOf(one.send)).not.toBe(first);
  });

  test('refuses requests that know another, and keeps nothing of them', async () => {
    const auditor = await backend.newOrganisation();
    const epoch = await epochOf(auditor.send);
    await backend.database.transaction(newEpoch);
    const { changes } = await makeReview(auditor.person.id, '1');
    const told = { status: 409, fault: { code: 'other-epoch' } };
    const push = await auditor.send('POST', paths.push, { protocol: protocolVersion, epoch, changes });
    expect(await refusal(push)).toMatchObject(told);
    // Named first: that the position is beyond the end as well is only a consequence.
    for (const after of [0, 7]) {
      const pull = await auditor.send('GET', `${paths.pull}?after=${after}&epoch=${epoch}`);
      expect(await refusal(pull)).toMatchObject(told);
    }
    expect((await auditor.pull()).changes).toEqual([]);
    expect(await refusal(await auditor.send('GET', `${paths.pull}?after=0&epoch=`))).toMatchObject({
      status: 400,
    });
  });
});

test.each(kinds)('a browser sends again what a restored backend (%s) has lost', async (kind) => {
  const scratch = await mkdtemp(join(tmpdir(), 'overread-test-'));
  const backend = new TestBackend();
  const place = await makePlace(kind);
  backend.use(await openPlace(place));
  await migrate(backend.database);
  const auditor = await backend.newOrganisation();
  const device = newDevice({ person: auditor.person.id });
  let { token } = auditor;
  const go = () => {
    const fetch: typeof globalThis.fetch = async (input, init) => backend.app.request(String(input), init);
    const transport = httpTransport('http://localhost', token, fetch);
    return exchange(device.db, transport, () => backend.time, new AbortController().signal);
  };
  const judgeIn = (encounter: string) =>
    judge(device.db, device.writer, chartOf({ encounter }), [verdict(keys.first, 'delete')]);

  await judgeIn('E-1');
  expect(await go()).toBe('ok');
  const file = join(scratch, 'kept.backup');
  await writeBackup(backend.database, file, backend.time);
  await judgeIn('E-2');
  expect(await go()).toBe('ok');
  const ids = (await auditor.pull()).changes.map((c) => c.id);
  await judgeIn('E-3');
  await backend.database.close();
  await replaceFrom({ ...place, file, now: backend.time, replace: true });
  backend.use(await openPlace(place));
  const account = { email: auditor.person.email, password: auditor.password };
  ({ token } = (await (await backend.send('POST', paths.session, account)).json()) as SignedIn);

  expect(await go()).toBe('ok');
  const records = await readRecords(backend.database, auditor.person.organisation);
  const stored = await allRecords(device.db);
  expect(stored.length).toBe(records.length);
  expect(stored.map((row) => row.base)).toEqual(expect.arrayContaining(records));
  const answer = await backend.send('GET', `${paths.pull}?after=0`, undefined, {
    authorization: `Bearer ${token}`,
  });
  const { changes } = (await answer.json()) as { changes: { id: string }[] };
  expect(changes.map((c) => c.id)).toEqual(expect.arrayContaining(ids));
  expect(changes.length).toBeGreaterThan(ids.length);
  expect(await device.db.outbox.count()).toBe(0);
  expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  await backend.database.close();
  for (const folder of [scratch, place.folder]) if (folder) await rm(folder, { recursive: true });
});
