// Everything of one vendor out of the tables of operations: its own rows and no others, in pages, noted in the trail.

import { expect, test } from 'vitest';
import type { DataReturnPage, ReturnedTable } from '../../../lib/model/oversight/data-return.ts';
import { may } from '../../../lib/model/permissions.ts';
import { role } from '../../../lib/model/person.ts';
import type { Queries } from '../../../lib/server/database/database.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';

const address = `${paths.oversight}/data-return`;

onBothDatabases('return of data', (backend) => {
  const ask = async (
    by: Caller,
    table: ReturnedTable,
    vendor: string[],
    after: DataReturnPage['after'] = null,
  ) => {
    const answer = await by.send('POST', address, { vendor, table, after });
    expect(answer.status).toBe(200);
    return (await answer.json()) as DataReturnPage;
  };
  const within = (by: Caller, work: (queries: Queries) => Promise<unknown>) =>
    inOrganisation(backend.database, by.person.organisation, work);

  /** `count` charts of each vendor, with a code each. */
  const seed = (by: Caller, count: number, vendors: readonly (string | null)[], facility = 'North') =>
    within(by, async (queries) => {
      const { organisation } = by.person;
      for (const [n, vendor] of vendors.entries()) {
        const source = vendor === null ? 'in-house' : 'vendor';
        await queries.query(
          `insert into coded_chart (organisation, id, import, number, facility, vendor, source)
           select $1, $5 || lpad(i::text, 5, '0'), 'i', 'E-' || i, $3, $2, $4 from generate_series(1, ${count}) i`,
          [organisation, vendor, facility, source, `${facility}-${n}-`],
        );
        await queries.query(
          `insert into chart_code (organisation, chart, line, system, code)
           select organisation, id, 1, 'CPT', '99213' from coded_chart
           where organisation = $1 and id like $2`,
          [organisation, `${facility}-${n}-%`],
        );
      }
    });

  test('gives the vendor’s rows, however its name is written, and nobody else’s', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const stranger = await backend.newOrganisation('compliance-officer');
    await seed(officer, 3, ['Meridian Coding', 'MERIDIAN  coding', 'Northgate', null]);
    await seed(stranger, 2, ['Meridian Coding']);
    const page = await ask(officer, 'coded_chart', ['meridian coding']);
    expect(page).toMatchObject({ after: null, total: 6 });
    const vendorAt = page.columns.indexOf('vendor');
    expect(new Set(page.rows.map((row) => row[vendorAt]))).toEqual(
      new Set(['Meridian Coding', 'MERIDIAN  coding']),
    );
    expect(page.columns).not.toContain('organisation');
    expect(await ask(officer, 'chart_code', ['meridian coding'])).toMatchObject({ total: 6 });
    for (const table of ['claim', 'claim_line', 'denial', 'denial_step'] as const)
      expect(await ask(officer, table, ['meridian coding'])).toMatchObject({ rows: [], total: 0 });
    expect(await ask(officer, 'coded_chart', ['Nobody'])).toMatchObject({ rows: [], total: 0 });
  });

  test('goes page by page to the end, each row once', async () => {
    const officer = await backend.newOrganisation('administrator');
    await seed(officer, 1200, ['Meridian', 'meridian']);
    for (const table of ['coded_chart', 'chart_code'] as const) {
      const seen: string[] = [];
      let after: DataReturnPage['after'] = null;
      let pages = 0;
      do {
        const page: DataReturnPage = await ask(officer, table, ['Meridian'], after);
        expect(page.total).toBe(pages === 0 ? 2400 : null);
        const at = page.columns.indexOf(table === 'coded_chart' ? 'id' : 'chart');
        for (const row of page.rows) seen.push(String(row[at]));
        after = page.after;
        pages += 1;
      } while (after);
      expect(pages).toBe(3);
      expect(seen.length).toBe(2400);
      expect(new Set(seen).size).toBe(2400);
    }
  });

  test('keeps to the limits of the account', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    await seed(officer, 2, ['Meridian'], 'North');
    await seed(officer, 3, ['Meridian'], 'South');
    await within(officer, (queries) =>
      queries.query('update person set limits = $3 where organisation = $1 and id = $2', [
        officer.person.organisation,
        officer.person.id,
        JSON.stringify({ facilities: ['north'], vendors: [] }),
      ]),
    );
    expect(await ask(officer, 'coded_chart', ['Meridian'])).toMatchObject({ total: 2 });
    expect(await ask(officer, 'chart_code', ['Meridian'])).toMatchObject({ total: 2 });
  });

  test('is noted with vendor, table and count', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    await seed(officer, 2, ['Meridian']);
    await ask(officer, 'coded_chart', ['Meridian', 'MCP']);
    const notes = await within(officer, (queries) =>
      queries.query(`select detail from access_log where organisation = $1 and act = 'oversight'`, [
        officer.person.organisation,
      ]),
    );
    expect((notes as { detail: unknown }[]).map(({ detail }) => JSON.parse(String(detail)))).toEqual([
      { act: 'data-return', vendor: 'Meridian', table: 'coded_chart', rows: 2 },
    ]);
  });

  test.each(role.options)('is for a %s only where the table of permissions says so', async (asked) => {
    const caller = await backend.newOrganisation(asked);
    const { status } = await caller.send('POST', address, { vendor: ['X'], table: 'claim', after: null });
    expect(status).toBe(may(asked, 'data.return') ? 200 : 403);
  });

  test('refuses what is no question', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    for (const bad of [
      {},
      { vendor: [], table: 'claim', after: null },
      { vendor: ['X'], table: 'person', after: null },
    ])
      expect((await officer.send('POST', address, bad)).status).toBe(400);
    const places = [
      ['chart_code', ['a']],
      ['chart_code', ['a', 'b']],
      ['claim', ['a', 1]],
      ['claim', [1]],
    ];
    for (const [table, after] of places)
      expect((await officer.send('POST', address, { vendor: ['X'], table, after })).status).toBe(400);
  });
});
