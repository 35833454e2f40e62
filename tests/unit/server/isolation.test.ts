import { expect, test } from 'vitest';
import { byKey, inOrganisation } from '../../../lib/server/database/scope.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';
import { writeRowsOfOversight } from './rows-of-oversight.ts';

/** The column that says whose a row is. */
const whose = (table: string) => (table === 'organisation' ? 'id' : 'organisation');

onBothDatabases('organisations', (backend) => {
  async function two(): Promise<[Caller, Caller]> {
    const both = [await backend.newOrganisation(), await backend.newOrganisation()] as const;
    for (const caller of both) {
      await caller.push((await makeReview(caller.person.id, '1')).changes);
      const { organisation, id } = caller.person;
      await inOrganisation(backend.database, organisation, (q) =>
        q.query('insert into one_time_code values ($1, $2, $2, 0, 1)', [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query('insert into recovery_code values ($1, $2, $2)', [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query('insert into second_step values ($1, $2, $2, 1)', [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into passkey values ($1, $2, $2, $2, '', 0, '', '', '', 0)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into passkey_challenge values ($1, $2, $2, $2, '', 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into provider_flow values ($1, $2, '', '', '', '', 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into query_link values ($1, $2, $2, $2, '', 0, $2, 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into query_visit values ($1, $2, $2, $2, 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into query_fhir values ($1, $2, $2, 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into query_sign_in values ($1, $2, $2, $2, '', '', false, 1)`, [organisation, id]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into legal_hold values ($1, $2, 'everything', '', 'Why.', $2, 1)`, [
          organisation,
          id,
        ]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into code_table values ($1, 'hcpcs', '2026', $2, 1, 1, '{}', $3, 1)`, [
          organisation,
          '0'.repeat(64),
          id,
        ]),
      );
      await inOrganisation(backend.database, organisation, (q) =>
        q.query(`insert into code_part values ($1, $2, 0, '', 1)`, [organisation, '0'.repeat(64)]),
      );
      await inOrganisation(backend.database, organisation, (q) => writeRowsOfOversight(q, organisation));
      const [encounter] = (await caller.pull()).changes;
      await caller.push([changeOf('encounter', encounter!.record, { facility: 'North' })]);
    }
    return [...both];
  }

  /** Every table there is, asked of the database itself: a new one is tried from the day it is there. */
  const tablesThere = async (): Promise<string[]> => {
    const rows = await backend.database.transaction((q) =>
      q.query<{ name: string }>(
        `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
           and relname <> 'migration' order by 1`,
      ),
    );
    return rows.map((row) => row.name);
  };

  const denied = expect.objectContaining({ code: '42501' });

  test('pull only their own', async () => {
    const [mine, theirs] = await two();
    expect((await mine.pull()).changes.map((c) => c.author)).toEqual(Array(5).fill(mine.person.id));
    expect((await theirs.pull()).changes.map((c) => c.author)).toEqual(Array(5).fill(theirs.person.id));
  });

  test('see only their own rows of every table, even in a query without a condition', async () => {
    const [{ person }] = await two();
    const seen: Record<string, unknown> = {};
    for (const table of await tablesThere()) {
      const query = `select ${whose(table)} as o from ${table}`;
      const owner = await backend.database.transaction((q) => q.query(query));
      const own = await inOrganisation(backend.database, person.organisation, (q) =>
        q.query<{ o: string }>(query),
      );
      seen[table] = [[...new Set(own.map((row) => row.o))], owner.length > own.length];
    }
    // A table without rows of both proves nothing: `two` has to write some.
    const expected = (await tablesThere()).map((table) => [table, [[person.organisation], true]]);
    expect(seen).toEqual(Object.fromEntries(expected));
  });

  test('are nobody’s without the setting: the role alone sees no row of any table', async () => {
    await two();
    for (const table of await tablesThere()) {
      const rows = await backend.database.transaction(async (q) => {
        await q.query(`select set_config('role', 'overread_app', true)`);
        return q.query(`select 1 from ${table}`);
      });
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  test('cannot write rows of another', async () => {
    const [mine, theirs] = await two();
    const { organisation } = theirs.person;
    const mineAsks = (sql: string, params: string[]) =>
      inOrganisation(backend.database, mine.person.organisation, (q) => q.query(sql, params));
    await expect(
      mineAsks(
        `insert into record (organisation, kind, id, state, position) values ($1, 'encounter', 'x', '{}', 1)`,
        [organisation],
      ),
    ).rejects.toEqual(denied);
    await expect(mineAsks('update record set organisation = $1', [organisation])).rejects.toEqual(denied);
    await mineAsks(`update organisation set position = 0 where id = $1`, [organisation]);
    expect((await theirs.pull()).last).toBe(5);
  });

  test.each([
    'delete from change_log',
    "update change_log set fields = '{}'",
    'truncate change_log',
    'delete from record',
    'delete from person',
    'drop table change_log',
    'alter table record disable row level security',
    'create table mine (id text)',
  ])('cannot “%s”', async (sql) => {
    const [{ person }] = await two();
    await expect(inOrganisation(backend.database, person.organisation, (q) => q.query(sql))).rejects.toEqual(
      denied,
    );
  });

  test('are not known before sign-in: only the row that was named can be seen', async () => {
    const [{ person }] = await two();
    const all = (table: string) => `select * from ${table}`;
    const people = await byKey(backend.database, 'email', person.email, (q) => q.query(all('person')));
    expect(people).toMatchObject([{ id: person.id }]);
    const tables = await tablesThere();
    for (const table of tables.filter((t) => t !== 'person'))
      expect(await byKey(backend.database, 'email', person.email, (q) => q.query(all(table)))).toEqual([]);
    for (const key of ['email', 'token'] as const)
      for (const table of tables)
        expect(await byKey(backend.database, key, '', (q) => q.query(all(table)))).toEqual([]);
  });

  test('leave nothing behind on a connection', async () => {
    const [{ person }] = await two();
    await inOrganisation(backend.database, person.organisation, (q) => q.query('select 1'));
    const rows = await backend.database.transaction((q) =>
      q.query<{ account: string; organisation: string | null }>(
        `select current_user as account, current_setting('overread.organisation', true) as organisation`,
      ),
    );
    expect(rows[0]?.account).not.toBe('overread_app');
    expect(rows[0]?.organisation ?? '').toBe('');
  });

  test('the role is neither superuser nor owner, and every table has row-level security', async () => {
    const rows = await backend.database.transaction((q) =>
      q.query(
        `select c.relname as name, c.relrowsecurity as secured, r.rolsuper or r.rolbypassrls or c.relowner = r.oid as above
         from pg_class c, pg_roles r
         where r.rolname = 'overread_app' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
           and has_table_privilege(r.oid, c.oid, 'select') order by 1`,
      ),
    );
    expect(rows).toEqual((await tablesThere()).map((name) => ({ name, secured: true, above: false })));
  });
});
