import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/model/canonical-json.ts';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { chained, verifyLog } from '../../../lib/server/changes/change-log.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import type { LogCheck } from '../../../lib/server/trail/follow-chain.ts';
import { onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('the log', (backend) => {
  const verify = (organisation: string): Promise<LogCheck> =>
    inOrganisation(backend.database, organisation, (queries) => verifyLog(queries, organisation));

  /** A log of 8 entries in two pushes, changed behind the backend's back by the owner of the tables. */
  async function tampered(...statements: string[]): Promise<LogCheck> {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    for (const number of ['1', '2'])
      await auditor.push((await makeReview(auditor.person.id, number)).changes);
    expect(await verify(organisation)).toEqual({ ok: true, entries: 8 });
    await backend.database.transaction(async (queries) => {
      for (const sql of statements) await queries.query(sql, [organisation]);
    });
    return verify(organisation);
  }

  test('of nobody is whole', async () => {
    const { person } = await backend.newOrganisation();
    expect(await verify(person.organisation)).toEqual({ ok: true, entries: 0 });
  });

  test('hashes the canonical JSON of the entry, of which it is put together', () => {
    const odd = 'Ä "quoted" \\ \u2028 \ud83d\ude00';
    const change: LoggedChange = {
      ...changeOf('finding', backend.id(), { [odd]: { z: [1, null, { b: odd, a: 1.5 }], a: {} } }, {}),
      author: odd,
      position: 7,
      receivedAt: 1_750_000_000_000,
    };
    const text = canonicalJson({ ...change, organisation: odd });
    expect(chained(odd, 'before', change).hash).toBe(
      createHash('sha256').update(`before${text}`).digest('hex'),
    );
  });

  const at = (position: number) => `organisation = $1 and position = ${position}`;
  describe('names the first entry', () => {
    test.each([
      ['fields', `replace(fields, 'Doe', 'Roe')`],
      ['fields', `'not json'`],
      ['seen', `'{"name":"x"}'`],
      ['author', `'someone'`],
      ['received_at', 'received_at + 1'],
      ['kind', `'finding'`],
      ['record', 'id'],
      ['device', `'dev2'`],
      ['stamp', `'0000000000000-0000-dev1'`],
      ['hash', `repeat('0', 64)`],
      ['previous_hash', `repeat('0', 64)`],
    ])('whose %s is now %s', async (column, value) => {
      const check = await tampered(`update change_log set ${column} = ${value} where ${at(5)}`);
      expect(check).toEqual({ ok: false, position: 5, why: 'altered' });
    });

    test.each([1, 4, 8])('that was removed: %i', async (position) => {
      const check = await tampered(`delete from change_log where ${at(position)}`);
      expect(check).toEqual({ ok: false, position, why: 'missing' });
    });

    test('after one that was removed and the rest moved up', async () => {
      const check = await tampered(
        `delete from change_log where ${at(4)}`,
        ...[5, 6, 7, 8].map((p) => `update change_log set position = ${p - 1} where ${at(p)}`),
        'update organisation set position = 7 where id = $1',
      );
      expect(check).toEqual({ ok: false, position: 4, why: 'altered' });
    });

    test('of two that changed places', async () => {
      const check = await tampered(
        `update change_log set position = 99 where ${at(3)}`,
        `update change_log set position = 3 where ${at(6)}`,
        `update change_log set position = 6 where ${at(99)}`,
      );
      expect(check).toEqual({ ok: false, position: 3, why: 'altered' });
    });

    test('at the end, when the newest ones and the counter were taken back', async () => {
      const check = await tampered(
        'delete from change_log where organisation = $1 and position > 6',
        'update organisation set position = 6 where id = $1',
      );
      expect(check).toEqual({ ok: false, position: 6, why: 'altered' });
    });
  });

  test('of one organisation does not pass for another’s', async () => {
    const [mine, theirs] = [await backend.newOrganisation(), await backend.newOrganisation()];
    await mine.push((await makeReview(mine.person.id, '1')).changes);
    await backend.database.transaction(async (queries) => {
      const names = [theirs.person.organisation, mine.person.organisation];
      await queries.query('update change_log set organisation = $1 where organisation = $2', names);
      await queries.query(
        'update organisation set position = o.position, head = o.head from organisation o where organisation.id = $1 and o.id = $2',
        names,
      );
    });
    expect(await verify(theirs.person.organisation)).toEqual({ ok: false, position: 1, why: 'altered' });
  });
});
