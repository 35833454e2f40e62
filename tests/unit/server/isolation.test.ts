import { expect, test } from 'vitest';
import { byKey, inOrganisation } from '../../../lib/server/database/scope.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { makeReview } from './review-changes.ts';

const tables = [
  'organisation',
  'person',
  'sign_in',
  'session',
  'refresh_token',
  'one_time_code',
  'provider_flow',
  'recovery_code',
  'second_step',
  'change_log',
  'record',
  'access_log',
  'access_head',
];

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
        q.query(`insert into provider_flow values ($1, $2, '', '', '', '', 1)`, [organisation, id]),
      );
    }
    return [...both];
  }

  const denied = expect.objectContaining({ code: '42501' });

  test('pull only their own', async () => {
    const [mine, theirs] = await two();
    expect((await mine.pull()).changes.map((c) => c.author)).toEqual(Array(4).fill(mine.person.id));
    expect((await theirs.pull()).changes.map((c) => c.author)).toEqual(Array(4).fill(theirs.person.id));
  });

  test.each(tables)('see only their own rows of %s, even in a query without a condition', async (table) => {
    const [{ person }] = await two();
    const column = table === 'organisation' ? 'id' : 'organisation';
    const owner = await backend.database.transaction((q) => q.query(`select ${column} as o from ${table}`));
    const seen = await inOrganisation(backend.database, person.organisation, (q) =>
      q.query<{ o: string }>(`select ${column} as o from ${table}`),
    );
    expect(new Set(seen.map((row) => row.o))).toEqual(new Set([person.organisation]));
    expect(owner.length).toBeGreaterThan(seen.length);
  });

  test('cannot write rows of another', async () => {
    const [mine, theirs] = await two();
    const { organisation } = theirs.person;
    const as = (sql: string, params: string[]) =>
      inOrganisation(backend.database, mine.person.organisation, (q) => q.query(sql, params));
    await expect(
      as(
        `insert into record (organisation, kind, id, state, position) values ($1, 'encounter', 'x', '{}', 1)`,
        [organisation],
      ),
    ).rejects.toEqual(denied);
    await expect(as('update record set organisation = $1', [organisation])).rejects.toEqual(denied);
    await as(`update organisation set position = 0 where id = $1`, [organisation]);
    expect((await theirs.pull()).last).toBe(4);
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
    expect(rows).toEqual([...tables].sort().map((name) => ({ name, secured: true, above: false })));
  });
});
