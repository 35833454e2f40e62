// What is done to a trail behind the backend, and what the check says of it: to either chain, to the records with it,
// to the anchors and to their key.

import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryHash, fromRow, type LogRow, logColumns } from '../../../lib/server/changes/change-log.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { type AccessRow, accessColumns, accessHash } from '../../../lib/server/trail/access-log.ts';
import { writeAnchor } from '../../../lib/server/trail/keep-anchors.ts';
import { openTrailKey, readPublicKey } from '../../../lib/server/trail/trail-key.ts';
import { trailText } from '../../../lib/server/trail/trail-text.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases } from './harness.ts';
import { makeFolder } from './postgres.ts';
import { makeReview } from './review-changes.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes an organisation's chains anew so that each fits itself, as somebody with the owner's rights could. */
async function recompute(database: Database, organisation: string): Promise<void> {
  await database.transaction(async (queries) => {
    const relink = async (table: string, position: number, previous: string, hash: string) => {
      await queries.query(
        `update ${table} set previous_hash = $3, hash = $4 where organisation = $1 and position = $2`,
        [organisation, position, previous, hash],
      );
      return hash;
    };
    let head = '';
    for (const row of await queries.query<LogRow>(
      `select ${logColumns} from change_log where organisation = $1 order by position`,
      [organisation],
    ))
      head = await relink('change_log', row.position, head, entryHash(organisation, head, fromRow(row)));
    await queries.query('update organisation set head = $2 where id = $1', [organisation, head]);
    head = '';
    for (const row of await queries.query<AccessRow>(
      `select ${accessColumns} from access_log where organisation = $1 order by position`,
      [organisation],
    ))
      head = await relink('access_log', row.position, head, accessHash(organisation, head, row));
    await queries.query('update access_head set head = $2 where organisation = $1', [organisation, head]);
  });
}

onBothDatabases('anchors', (backend) => {
  /** A new organisation: 4 changes, an anchor, 4 more and 3 accesses, an anchor. */
  async function anchored() {
    const auditor = await backend.newOrganisation();
    const { organisation, id } = auditor.person;
    const file = join(folder, `${organisation}.jsonl`);
    const keyFile = join(folder, `${organisation}.pem`);
    const anchoring = {
      database: backend.database,
      key: openTrailKey(keyFile),
      file,
      now: () => backend.time,
    };
    await auditor.push((await makeReview(id, '1')).changes);
    await writeAnchor(anchoring);
    await auditor.push((await makeReview(id, '2')).changes);
    for (const _ of [1, 2, 3]) await auditor.send('GET', paths.people);
    await writeAnchor(anchoring);
    const check = async () => {
      const text = readFileSync(file, 'utf8');
      const checks = await verifyTrail(backend.database, { key: readPublicKey(keyFile), text });
      const own = checks.find((c) => c.organisation === organisation)!;
      return { whole: isWhole(own), text: trailText(own) };
    };
    const tamper = (sql: string) =>
      backend.database.transaction((queries) => queries.query(sql, [organisation]));
    return { auditor, organisation, file, keyFile, anchoring, check, tamper };
  }

  test('stand beside a trail that is whole, and none is written where nothing is new', async () => {
    const { anchoring, check, file, auditor } = await anchored();
    expect(await check()).toMatchObject({
      whole: true,
      text: expect.stringMatching(/8 entries, .* 2 anchors/),
    });
    const before = readFileSync(file, 'utf8');
    await writeAnchor(anchoring);
    expect(readFileSync(file, 'utf8')).toBe(before);
    // A change alone is news too.
    await auditor.push((await makeReview(auditor.person.id, '3')).changes);
    await writeAnchor(anchoring);
    expect(await check()).toMatchObject({
      whole: true,
      text: expect.stringMatching(/12 entries, .* 3 anchors/),
    });
  });

  test.each([
    [
      'altered',
      `update access_log set address = '1.2.3.4' where organisation = $1 and position = 3`,
      'entry 3 of the accesses is not as it was written',
    ],
    [
      'removed',
      'delete from access_log where organisation = $1 and position = 4',
      'entry 4 of the accesses is not there',
    ],
    [
      'moved',
      `update access_log set position = case position when 3 then 103 else 3 end
       where organisation = $1 and position in (3, 103)`,
      'entry 3 of the accesses is not there',
    ],
    [
      'appended by hand',
      `insert into access_log select organisation, 99, at, person, act, detail, address, device, hash, 'x'
       from access_log where organisation = $1 and position = 4`,
      'of the accesses was not written by the backend',
    ],
    [
      'appended by hand to the log',
      `insert into change_log select organisation, 9, 'x', kind, record, fields, seen, author, device, stamp,
         received_at, hash, 'x' from change_log where organisation = $1 and position = 8`,
      'entry 9 of the log was not written by the backend',
    ],
    [
      'taken from the end, with the position',
      `with gone as (delete from access_log where organisation = $1 and position > 2)
       update access_head set position = 2, head = (
         select hash from access_log where organisation = $1 and position = 2) where organisation = $1`,
      'the log of accesses was written anew between entry',
    ],
  ])('an entry %s is named', async (_, sql, words) => {
    const { check, tamper } = await anchored();
    await tamper(sql);
    expect(await check()).toMatchObject({ whole: false, text: expect.stringContaining(words) });
  });

  test('a trail written anew from end to end fits itself, and not its anchors', async () => {
    const { organisation, check, tamper } = await anchored();
    await tamper(`update change_log set author = 'someone' where organisation = $1 and position = 6`);
    await tamper(`update record set state = replace(state, author, 'someone') from change_log
       where record.organisation = $1 and change_log.organisation = $1 and change_log.position = 1
       and record.id = (select record from change_log where organisation = $1 and position = 6)`);
    await recompute(backend.database, organisation);
    const { whole, text } = await check();
    expect(whole).toBe(false);
    expect(text).toContain('the log was written anew between entry 5 and entry 8: anchor 2 says otherwise');
    expect(text).not.toContain('is not as it was written');
  });

  test('anchors that were taken away, altered or signed with another key are named', async () => {
    const { check, file, keyFile } = await anchored();
    const whole = readFileSync(file, 'utf8');
    const [first = '', second = ''] = whole.split('\n');
    const saysOf = async (text: string) => {
      writeFileSync(file, text);
      return check();
    };
    const says = (words: string) => ({ whole: false, text: expect.stringContaining(words) });
    expect(await saysOf(`${first}\n`)).toMatchObject(says('anchor 2 is missing'));
    expect(await saysOf('')).toMatchObject(says('anchor 1 is missing'));
    expect(await saysOf(`${second}\n`)).toMatchObject(says('anchor 1 is missing'));
    expect(await saysOf(`${first}\n${second.replace(/"position":8/, '"position":7')}\n`)).toMatchObject(
      says('anchor 2 is not as it was signed'),
    );
    // The last line was cut off by a crash: its entry in the log of accesses is missing from the file.
    expect(await saysOf(whole.slice(0, -20))).toMatchObject(says('anchor 2 is missing'));
    expect(await saysOf(whole)).toMatchObject({ whole: true });
    const other = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(keyFile, other);
    expect(await check()).toMatchObject(says('anchor 1 was signed with another key'));
    rmSync(keyFile);
    expect(await check()).toMatchObject(says('the key of the anchors is not there'));
  });

  test('the public half of the key is enough to check', async () => {
    const { check, keyFile } = await anchored();
    const half = readPublicKey(keyFile)!.export({ type: 'spki', format: 'pem' });
    writeFileSync(keyFile, half);
    expect(await check()).toMatchObject({ whole: true });
    expect(() => openTrailKey(keyFile)).toThrow(/cannot be used/);
  });
});
