// What the backend tells to be due: charts by the contract's turnaround, denials by their days; the worst of many, and to an
// account with limits its own only.

import { expect, test } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Contract, ContractTerm } from '../../../lib/model/oversight/contract.ts';
import { type DueAnswer, mostTold } from '../../../lib/model/oversight/due-act.ts';
import { contractUnsaid, vendorUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import type { Vendor } from '../../../lib/model/oversight/vendor.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { sentQuery } from './query-link-steps.ts';
import { changeOf } from './review-changes.ts';

const hour = 3_600_000;

onBothDatabases('what is due', (backend) => {
  const term = (more: Partial<ContractTerm>): ContractTerm => ({
    key: 'k',
    measure: 'turnaround',
    specialty: null,
    encounterType: null,
    payer: null,
    class: null,
    method: null,
    target: 48,
    unit: 'hours',
    text: '',
    from: null,
    to: null,
    ...more,
  });

  async function registers(caller: Caller, terms: ContractTerm[]): Promise<void> {
    const made = { madeBy: caller.person.id, madeAt: 1, removed: false };
    const vendor: Vendor = {
      ...vendorUnsaid,
      status: 'live' as const,
      name: 'Meridian',
      alsoNamed: ['Meridian Coding Partners'],
      owner: caller.person.id,
      ...made,
    };
    const id = backend.id();
    const contract: Contract = {
      ...contractUnsaid,
      vendorId: id,
      title: 'Services 2026',
      signedOn: '2025-12-01',
      from: '2025-12-01',
      to: null,
      terms,
      owner: caller.person.id,
      ...made,
    };
    const pushed = await caller.push([
      changeOf('vendor', id, asFields(vendor)),
      changeOf('vendor-contract', backend.id(), asFields(contract)),
    ]);
    expect(codes(pushed)).toEqual([null, null]);
  }

  /** Charts received so many hours ago. */
  const charts = (
    caller: Caller,
    list: {
      hours: number;
      vendor?: string;
      class?: string;
      facility?: string;
      returned?: boolean;
    }[],
  ) =>
    inOrganisation(backend.database, caller.person.organisation, async (queries) => {
      for (const [n, one] of list.entries())
        await queries.query(
          `insert into coded_chart (organisation, id, import, number, vendor, source, class, facility, received_at, returned_at)
           values ($1, $2, 'i', $3, $4, 'vendor', $5, $6, $7, $8)`,
          [
            caller.person.organisation,
            `c${n}`,
            `E-${n}`,
            one.vendor ?? 'meridian coding partners',
            one.class ?? 'standard',
            one.facility ?? null,
            backend.time - one.hours * hour,
            one.returned ? backend.time : null,
          ],
        );
    });

  const denial = (
    caller: Caller,
    id: string,
    more: { state: string; due_on: string; cause_due_on?: string },
  ) =>
    inOrganisation(backend.database, caller.person.organisation, (queries) =>
      queries.query(
        `insert into denial (organisation, id, import, number, payer, vendor, source, group_code, carc, amount, denied_on,
           attributed_auto, attributed, state, owner, due_on, cause_due_on)
         values ($1, $2, 'i', 'E-9', 'Summit', 'Meridian', 'vendor', 'CO', '97', 1000, '2025-12-20', 'coding', 'coding', $3, $4, $5, $6)`,
        [
          caller.person.organisation,
          id,
          more.state,
          caller.person.id,
          more.due_on,
          more.cause_due_on ?? null,
        ],
      ),
    );

  const look = async (caller: Caller): Promise<DueAnswer> => {
    const answer = await caller.send('POST', '/v1/oversight/due', {});
    expect(answer.status).toBe(200);
    return (await answer.json()) as DueAnswer;
  };

  test('charts are held to the narrowest promise, and stand while a query is open', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await registers(leader, [term({}), term({ key: 'u', class: 'urgent', target: 4 })]);
    await charts(leader, [
      { hours: 47 },
      { hours: 50 },
      // Its query is open, as it has been for the last 10 of 50 hours.
      { hours: 50 },
      { hours: 5, class: 'urgent' },
      { hours: 500, returned: true },
      { hours: 500, vendor: 'Another' },
    ]);
    const cdi = await backend.newPerson(leader.person.organisation, 'cdi-coordinator');
    backend.time -= 10 * hour;
    await sentQuery(backend, {}, cdi, { number: 'E-2' });
    backend.time += 10 * hour;
    const told = await look(leader);
    expect(told.items.map(({ about, state, late }) => [about, state, late / hour])).toEqual([
      ['c1', 'late', 2],
      ['c3', 'late', 1],
      ['c2', 'paused', 0],
      // 1 hour left.
      ['c0', 'soon', 0],
    ]);
    expect(told.counts).toEqual([{ kind: 'chart-turnaround', late: 2, soon: 1, all: 4 }]);
    expect(told.withoutPromise).toBe(1);
  });

  test('denials await the vendor’s root cause, or whoever works on them; closed ones await nobody', async () => {
    const analyst = await backend.newOrganisation('denial-analyst');
    // Now is Monday 5 January 2026.
    await denial(analyst, 'd1', { state: 'at-vendor', due_on: '2026-02-01', cause_due_on: '2026-01-02' });
    await denial(analyst, 'd2', { state: 'rework', due_on: '2026-01-20' });
    await denial(analyst, 'd3', { state: 'closed', due_on: '2025-12-01' });
    const { items } = await look(analyst);
    expect(items.map(({ about, kind, owner, state }) => [about, kind, owner, state])).toEqual([
      ['d1', 'root-cause', 'Meridian', 'late'],
      ['d2', 'rework', 'denial analyst', 'running'],
    ]);
  });

  test('of many the worst are told, and all are counted', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await registers(leader, [term({})]);
    await charts(
      leader,
      Array.from({ length: mostTold + 20 }, (_, n) => ({ hours: 49 + n })),
    );
    const told = await look(leader);
    expect(told.items).toHaveLength(mostTold);
    expect(told.items[0]?.about).toBe(`c${mostTold + 19}`);
    expect(told.counts).toEqual([
      { kind: 'chart-turnaround', late: mostTold + 20, soon: 0, all: mostTold + 20 },
    ]);
  });

  test('an account with limits is told of its own', async () => {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    await registers(leader, [term({})]);
    await charts(leader, [{ hours: 50, facility: 'North' }, { hours: 50, facility: 'South' }, { hours: 50 }]);
    const limited = await backend.newPerson(leader.person.organisation, 'qa-auditor');
    await backend.database.transaction((queries) =>
      queries.query('update person set limits = $2 where id = $1', [
        limited.person.id,
        JSON.stringify({ facilities: ['north'], vendors: [] }),
      ]),
    );
    expect((await look(limited)).items.map(({ about }) => about)).toEqual(['c0']);
  });

  test.each(['vendor-liaison', 'vendor-coder', 'provider'] as const)('a %s is told nothing', async (role) => {
    const other = await backend.newOrganisation(role);
    expect((await other.send('POST', '/v1/oversight/due', {})).status).toBe(403);
  });
});
