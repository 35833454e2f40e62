// Lists of denials: filters, orders and pages of which none loses or doubles a row, limits of accounts, and that the
// database finds the same patterns as the rule written out.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Denial, vendorMatters } from '../../../lib/model/oversight/denial.ts';
import { type DenialFilters, denialOrder, denialsLook } from '../../../lib/model/oversight/denials-act.ts';
import { clustersIn, clustersOf } from '../../../lib/oversight/denials/clusters.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { clusterMembers } from '../../../lib/server/oversight/denials/cluster-members.ts';
import { keepDenials, type NewDenial } from '../../../lib/server/oversight/denials/keep-denials.ts';
import { unknownChart } from '../../../lib/server/oversight/denials/known-charts.ts';
import { whatHolds } from '../../../lib/server/oversight/denials/what-holds.ts';
import { ask, listed, meridian, one, stepped } from './denials-steps.ts';
import { type Caller, onBothDatabases } from './harness.ts';

const base: NewDenial = {
  id: '',
  remittance: null,
  remitClaim: null,
  line: 1,
  claimDenied: false,
  number: 'E-1',
  payer: 'Summit PPO',
  code: '9Z901',
  modifiers: '',
  group: 'CO',
  carc: '97',
  rarcs: [],
  amount: 100,
  deniedOn: '2026-01-02',
  known: { ...unknownChart, vendor: meridian, source: 'vendor', facility: 'Northgate Medical Center' },
};

onBothDatabases('lists of denials', (backend) => {
  const put = (caller: Caller, denials: readonly NewDenial[]) =>
    inOrganisation(backend.database, caller.person.organisation, async (queries) => {
      const { organisation, id: by } = caller.person;
      const taking = { queries, organisation, importId: 'test', by, now: backend.time };
      await keepDenials(taking, await whatHolds(queries, organisation), denials);
    });

  test('come in pages of which none loses or doubles a row, in every order', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    const denials = Array.from({ length: 57 }, (_, i) => ({
      ...base,
      id: `d${i}`,
      number: `E-${i % 9}`,
      carc: ['97', '16', '29', 'B15'][i % 4]!,
      amount: (i % 7) * 100 + 1,
      deniedOn: `2026-01-0${(i % 5) + 1}`,
      known: { ...base.known, vendor: [meridian, null, 'Northgate Health Information'][i % 3]! },
    }));
    await put(analyst, denials);
    for (const order of denialOrder.options)
      for (const down of [false, true]) {
        const ids: string[] = [];
        let after = null;
        do {
          const page = await listed(analyst, { order, down, after, limit: 10 });
          ids.push(...page.rows.map(({ id }) => id));
          after = page.next;
        } while (after);
        expect([order, down, new Set(ids).size, ids.length]).toEqual([order, down, 57, 57]);
        const whole = (await listed(analyst, { order, down, limit: 2000 })).rows.map(({ id }) => id);
        expect(ids).toEqual(whole);
      }
    const amounts = (await listed(analyst, { order: 'amount', down: true })).rows.map(({ amount }) => amount);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  test('are narrowed by each filter, and the figures go with them', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    await put(analyst, [
      { ...base, id: 'a', number: 'E-100', amount: 500 },
      {
        ...base,
        id: 'b',
        number: 'E-200',
        carc: '29',
        code: '9Z902',
        payer: 'State Medicaid',
        deniedOn: '2026-01-04',
      },
      {
        ...base,
        id: 'c',
        number: 'H-300',
        known: { ...base.known, coder: 'Rosa Quintero, CCS', vendor: null },
      },
    ]);
    const { rows } = await listed(analyst);
    await stepped(analyst, rows.slice(0, 1), { step: 'send', note: '' });
    const ids = async (filters: DenialFilters) =>
      (await listed(analyst, { filters })).rows.map(({ id }) => id);
    const cases: [DenialFilters, string[]][] = [
      [{ state: 'open' }, ['b', 'c']],
      [{ state: 'active' }, ['a', 'b', 'c']],
      [{ state: 'at-vendor' }, ['a']],
      [{ attributed: 'billing' }, ['b']],
      [{ vendor: meridian }, ['a', 'b']],
      [{ payer: 'State Medicaid' }, ['b']],
      [{ coder: 'Rosa Quintero, CCS' }, ['c']],
      [{ carc: '29' }, ['b']],
      [{ code: '9Z902' }, ['b']],
      [{ owner: 'nobody' }, []],
      [{ compliance: 'open' }, []],
      [{ from: '2026-01-03' }, ['b']],
      [{ to: '2026-01-03' }, ['a', 'c']],
      [{ search: 'e-' }, ['a', 'b']],
      [{ search: '9z902' }, ['b']],
      [{ search: '%' }, []],
      [{ late: 'any' }, []],
    ];
    for (const [filters, expected] of cases)
      expect([filters, await ids(filters)]).toEqual([filters, expected]);
    const look = await ask(analyst, { act: 'look', filters: { vendor: meridian } }, denialsLook);
    expect(look.total).toEqual({ count: 2, amount: 600 });
    expect(look.attributed).toEqual([
      { attributed: 'coding', count: 1, amount: 500 },
      { attributed: 'billing', count: 1, amount: 100 },
    ]);
    expect([look.vendors, look.payers, look.coders]).toEqual([
      [meridian],
      ['State Medicaid', 'Summit PPO'],
      ['Rosa Quintero, CCS'],
    ]);
  });

  test('of an account with limits hold what is within them, as if there were nothing else', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    await put(analyst, [
      { ...base, id: 'ours', number: 'E-1', known: { ...base.known, facility: 'northgate  MEDICAL center' } },
      {
        ...base,
        id: 'theirs',
        number: 'E-2',
        known: { ...base.known, facility: 'Lakeshore Specialty Clinic' },
      },
      { ...base, id: 'unknown', number: 'E-3', known: { ...base.known, facility: null } },
    ]);
    const limited = await backend.newPerson(analyst.person.organisation, 'denial-analyst');
    await backend.database.transaction((q) =>
      q.query('update person set limits = $1 where id = $2', [
        JSON.stringify({ facilities: ['Northgate Medical Center'], vendors: [] }),
        limited.person.id,
      ]),
    );
    expect((await listed(limited)).rows.map(({ id }) => id)).toEqual(['ours']);
    const look = await ask(limited, { act: 'look', filters: {} }, denialsLook);
    expect([look.total.count, look.facilities]).toEqual([1, ['northgate  MEDICAL center']]);
    await expect(one(limited, 'theirs')).rejects.toThrow('404');
    const of = (await listed(analyst)).rows.filter(({ id }) => id !== 'ours');
    const { taken, refused } = await stepped(limited, of, { step: 'send', note: '' });
    expect([taken, refused.map(({ code, number }) => [code, number])]).toEqual([
      [],
      [
        ['denial-not-there', ''],
        ['denial-not-there', ''],
      ],
    ]);
  });

  test('show the same patterns as the rule written out', async () => {
    const some = fc.record({
      number: fc.constantFrom('E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6', 'E-7'),
      code: fc.constantFrom('9Z901', '9Z902', null),
      carc: fc.constantFrom('97', '29', '50'),
      deniedOn: fc
        .integer({ min: 0, max: 40 })
        .map((n) => new Date(Date.UTC(2026, 0, 1 + n * 5)).toISOString().slice(0, 10)),
      vendor: fc.constantFrom(meridian, 'meridian coding\u00a0 PARTNERS', null),
      coder: fc.constantFrom('A', 'B', null),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { maxLength: 40 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 120 }),
        async (all, clusterCount, clusterDays) => {
          const analyst = await backend.newOrganisation('denial-analyst');
          const denials = all.map(({ vendor, coder, ...denial }, i) => ({
            ...base,
            ...denial,
            id: `d${String(i).padStart(3, '0')}`,
            known: { ...base.known, vendor, coder, source: 'vendor' as const },
          }));
          await put(analyst, denials);
          const { rows } = await listed(analyst);
          const rule = { clusterCount, clusterDays };
          const found = await inOrganisation(backend.database, analyst.person.organisation, (queries) =>
            clusterMembers(queries, analyst.person, rule, '2026-12-31'),
          );
          expect(clustersOf(found)).toEqual(clustersIn(rows, rule));
          expect(
            found.every(({ attributed }: Pick<Denial, 'attributed'>) => vendorMatters.includes(attributed)),
          ).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });
});
