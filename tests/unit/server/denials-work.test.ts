// Working denials: each step as the requirements have it, by whom, and what two people who step at once are told.

import { expect, test } from 'vitest';
import { clustersTold, denialsLook, overdueTold } from '../../../lib/model/oversight/denials-act.ts';
import type { RegisterOf } from '../../../lib/model/oversight/register-kinds.ts';
import { recordValues } from '../../../lib/sync/merge.ts';
import { adjusted, remitClaim, remitLine, remittanceOf } from '../../fixtures/oversight/remittances.ts';
import {
  answer,
  ask,
  close,
  codedChart,
  contractWith,
  denialsPath,
  importRemittances,
  listed,
  meridian,
  one,
  rework,
  send,
  stepped,
  taking,
} from './denials-steps.ts';
import { type Caller, onBothDatabases, refusal } from './harness.ts';
import { readRecords } from './records.ts';

const day = 86_400_000;
onBothDatabases('working denials', (backend) => {
  /** An analyst with a coding denial for each number, of Meridian's charts. */
  async function analystWith(...numbers: string[]): Promise<Caller> {
    const analyst = await backend.newOrganisation('denial-analyst');
    for (const number of numbers) await codedChart(backend, analyst, number);
    const claims = numbers.map((number) =>
      remitClaim(number, [remitLine(1, '9Z901', 8_000, [adjusted('CO', '97', 8_000)])], { status: '4' }),
    );
    await importRemittances(backend, analyst, remittanceOf(claims));
    return analyst;
  }
  const first = async (caller: Caller) => (await listed(caller)).rows[0]!;
  const today = (days = 0) => new Date(backend.time + days * day).toISOString().slice(0, 10);

  test('R25: a coding denial has the time at which its vendor was told, and is not closed without', async () => {
    const analyst = await analystWith('E-1');
    const denial = await first(analyst);
    const { refused } = await stepped(analyst, [denial], close);
    expect(refused).toMatchObject([{ number: 'E-1', code: 'never-sent-to-vendor' }]);
    const sent = await taking(analyst, denial, send);
    expect(sent).toMatchObject({ state: 'at-vendor', sentAt: backend.time });
    const answered = await taking(analyst, sent, answer);
    expect(await taking(analyst, answered, close)).toMatchObject({ state: 'closed', sentAt: backend.time });
  });

  test('R12: nothing is sent to a vendor without an agreement in force', async () => {
    const analyst = await analystWith('E-1');
    const leader = await backend.newPerson(analyst.person.organisation, 'revenue-cycle-leader');
    await contractWith(backend, leader, meridian, {}, false);
    const denial = await first(analyst);
    const { taken, refused } = await stepped(analyst, [denial], send);
    expect(taken).toEqual([]);
    expect(refused).toMatchObject([{ number: 'E-1', code: 'no-baa' }]);
    expect((await first(analyst)).state).toBe('open');
  });

  test('R26: the vendor has the days of its contract, and what is late is reported by vendor', async () => {
    const analyst = await analystWith('E-1', 'E-2', 'E-3');
    const leader = await backend.newPerson(analyst.person.organisation, 'revenue-cycle-leader');
    await contractWith(backend, leader, meridian, { rootCauseDays: 3 });
    const { rows } = await listed(analyst);
    const sent = await stepped(analyst, rows.slice(0, 2), send);
    // Three business days from a Monday.
    expect(sent.taken.map(({ causeDueOn }) => causeDueOn)).toEqual(Array(2).fill(today(3)));
    let asking = analyst;
    const overdue = () => ask(asking, { act: 'overdue' }, overdueTold);
    expect(await overdue()).toMatchObject({ vendors: [], rows: [], unsent: { count: 1, amount: 8_000 } });
    await taking(analyst, sent.taken[0]!, answer);
    backend.time += 4 * day;
    // The session of four days ago is over.
    asking = await backend.newPerson(analyst.person.organisation, 'denial-analyst');
    const late = await overdue();
    expect(late.vendors).toEqual([
      { vendor: meridian, count: 1, amount: 8_000, oldest: today(-1), coding: 1 },
    ]);
    expect(late.rows.map(({ number }) => number)).toEqual(['E-2']);
    // Rework that goes on meanwhile gives the vendor no more time.
    await taking(asking, late.rows[0]!, rework(today(5), 'vendor', 'As agreed by mail.'));
    expect((await overdue()).vendors).toMatchObject([{ count: 1 }]);
    await taking(asking, (await overdue()).rows[0]!, answer);
    expect((await overdue()).vendors).toEqual([]);
  });

  test('R26: without a contract the organisation’s own number of days holds', async () => {
    const analyst = await analystWith('E-1');
    // Ten business days from a Friday, 9 January: two weeks.
    expect(await taking(analyst, await first(analyst), send)).toMatchObject({ causeDueOn: today(14) });
  });

  test('R27: three of a kind within sixty days are a pattern, told with their charts', async () => {
    const analyst = await analystWith('E-1', 'E-2');
    const patterns = () => ask(analyst, { act: 'clusters' }, clustersTold);
    expect(await patterns()).toEqual({ count: 3, days: 60, clusters: [] });
    await codedChart(backend, analyst, 'E-3');
    const third = remitClaim('E-3', [remitLine(1, '9Z901', 500, [adjusted('CO', '97', 500)])]);
    await importRemittances(backend, analyst, remittanceOf([third], { trace: 'T-3', paidOn: '2026-05-18' }));
    expect((await patterns()).clusters).toEqual([
      {
        vendor: meridian,
        code: '9Z901',
        carc: '97',
        count: 3,
        amount: 16_500,
        from: '2026-05-04',
        to: '2026-05-18',
        coders: [{ coder: 'Priya Raman, CPC', count: 3 }],
        numbers: ['E-1', 'E-2', 'E-3'],
      },
    ]);
    expect((await one(analyst, (await first(analyst)).id)).alike).toBe(3);
  });

  test('R28, R74: rework has an owner and a bearer of its cost, by the contract unless somebody says why', async () => {
    const analyst = await analystWith('E-1');
    const leader = await backend.newPerson(analyst.person.organisation, 'revenue-cycle-leader');
    await contractWith(backend, leader, meridian, { reworkCost: 'vendor' });
    const denial = await first(analyst);
    expect((await one(analyst, denial.id)).terms).toMatchObject({ reworkCost: 'vendor' });
    for (const lacking of [{ reworkOwner: '' }, { costBearer: undefined }, { dueOn: '' }]) {
      const step = { ...rework(today(5)), ...lacking };
      const said = await analyst.send('POST', denialsPath, {
        act: 'step',
        of: [{ id: denial.id, steps: 1 }],
        step,
      });
      expect([said.status, (await refusal(said)).fault.code]).toEqual([400, 'malformed-request']);
    }
    const ours = await stepped(analyst, [denial], rework(today(5), 'client'));
    expect(ours.refused).toMatchObject([{ code: 'cost-bearer-unexplained' }]);
    expect(await taking(analyst, denial, rework(today(5)))).toMatchObject({
      state: 'rework',
      reworkOwner: 'Priya Raman, CPC',
      costBearer: 'vendor',
      dueOn: today(5),
    });
  });

  test('R45: a contract that says nothing of rework is told as silent, and no bearer goes without a reason', async () => {
    const analyst = await analystWith('E-1');
    const leader = await backend.newPerson(analyst.person.organisation, 'revenue-cycle-leader');
    await contractWith(backend, leader, meridian, { reworkCost: null });
    const denial = await first(analyst);
    expect((await one(analyst, denial.id)).terms).toMatchObject({
      title: `Agreement with ${meridian}`,
      reworkCost: null,
    });
    const { refused } = await stepped(analyst, [denial], rework(today(5)));
    expect(refused[0]?.happened).toBe('The contract does not say who pays for rework.');
  });

  test('R5: nothing is without an owner who can work it, a day and a state', async () => {
    const analyst = await analystWith('E-1');
    const denial = await first(analyst);
    expect([denial.owner, denial.dueOn, denial.state]).toEqual([analyst.person.id, today(7), 'open']);
    const auditor = await backend.newPerson(analyst.person.organisation, 'qa-auditor');
    for (const owner of ['nobody', auditor.person.id]) {
      const { refused } = await stepped(analyst, [denial], { step: 'assign', owner, dueOn: today(3) });
      expect(refused).toMatchObject([{ code: 'owner-cannot' }]);
    }
    for (const change of [{ owner: '' }, { due_on: null }] as Record<string, string | null>[]) {
      const [[column, value]] = Object.entries(change) as [[string, string | null]];
      const broken = backend.database.transaction((q) =>
        q.query(`update denial set ${column} = $1`, [value]),
      );
      await expect(broken).rejects.toThrow();
    }
  });

  test('R6: closing as the vendor’s leaves the task of compliance open; compliance alone closes it', async () => {
    const analyst = await analystWith('E-1');
    const officer = await backend.newPerson(analyst.person.organisation, 'compliance-officer');
    const handed = await taking(analyst, await first(analyst), {
      step: 'hand-over',
      note: 'Paid claims may be wrong too.',
      owner: officer.person.id,
      dueOn: today(3),
    });
    const closed = await taking(
      analyst,
      await taking(analyst, await taking(analyst, handed, send), answer),
      close,
    );
    expect(closed).toMatchObject({ state: 'closed', responsible: 'vendor', compliance: 'open' });
    const task = async () => {
      const records = await readRecords(backend.database, analyst.person.organisation);
      const tasks = records
        .filter(({ kind }) => kind === 'oversight-task')
        .map((state) => recordValues(state));
      expect(tasks).toHaveLength(1);
      return tasks[0] as RegisterOf<'oversight-task'>;
    };
    expect(await task()).toMatchObject({
      kind: 'compliance',
      owner: officer.person.id,
      due: today(3),
      status: 'open',
      madeBy: analyst.person.id,
      about: closed.id,
    });
    const done = { step: 'compliance-done', note: 'Nothing was overpaid.' } as const;
    expect((await stepped(analyst, [closed], done)).refused).toMatchObject([{ code: 'step-out-of-turn' }]);
    expect(await taking(officer, closed, done)).toMatchObject({ state: 'closed', compliance: 'closed' });
    expect(await task()).toMatchObject({ status: 'done', doneBy: officer.person.id, doneOn: today() });
  });

  test('R87: rework is counted with its dollars, hours and who pays', async () => {
    const analyst = await analystWith('E-1', 'E-2', 'E-3');
    const { rows } = await listed(analyst);
    for (const [i, bearer] of (['vendor', 'vendor', 'client'] as const).entries()) {
      const reworked = await taking(analyst, rows[i]!, rework(today(5), bearer, 'As agreed.'));
      await taking(analyst, reworked, { step: 'resubmit', hours: i + 0.5, note: '' });
    }
    const { rework: told } = await ask(analyst, { act: 'look', filters: {} }, denialsLook);
    expect(told).toEqual([
      { costBearer: 'client', count: 1, amount: 8_000, hours: 2.5 },
      { costBearer: 'vendor', count: 2, amount: 16_000, hours: 2 },
    ]);
  });

  test('of two who step at once the second is refused with what stands', async () => {
    const analyst = await analystWith('E-1', 'E-2');
    const other = await backend.newPerson(analyst.person.organisation, 'denial-analyst');
    const { rows } = await listed(analyst);
    await taking(analyst, rows[0]!, send);
    const { taken, refused } = await stepped(other, rows, send);
    expect(taken.map(({ number }) => number)).toEqual(['E-2']);
    expect(refused).toMatchObject([
      {
        number: 'E-1',
        code: 'stepped-meanwhile',
        happened:
          'The denial has gone on since you looked: Tester sent it to the vendor, and it stands at “At the vendor”.',
      },
    ]);
    const { steps } = await one(analyst, rows[0]!.id);
    expect(steps.map(({ number, step }) => [number, step])).toEqual([
      [1, 'opened'],
      [2, 'send'],
    ]);
  });

  test('really at once, one of them is taken', async () => {
    const analyst = await analystWith('E-1');
    const denial = await first(analyst);
    const both = await Promise.all([
      stepped(analyst, [denial], send),
      stepped(analyst, [denial], rework(today(5), 'client', 'x')),
    ]);
    expect(both.map(({ taken }) => taken.length).sort()).toEqual([0, 1]);
    expect((await one(analyst, denial.id)).denial.steps).toBe(2);
  });

  test('whose matter it is stays with the reason, and what it was before', async () => {
    const analyst = await analystWith('E-1');
    const changed = await taking(analyst, await first(analyst), {
      step: 'attribute',
      attributed: 'billing',
      why: 'Sent twice by the clearing house.',
    });
    expect(changed).toMatchObject({
      attributed: 'billing',
      attributedAuto: 'coding',
      attributedBy: analyst.person.id,
    });
    const { steps } = await one(analyst, changed.id);
    expect(steps[1]).toMatchObject({
      step: 'attribute',
      by: analyst.person.id,
      at: backend.time,
      detail: {
        why: 'Sent twice by the clearing house.',
        attributedBefore: 'coding',
        attributedAfter: 'billing',
      },
    });
  });

  test('is for whoever works denials; others of the house read, vendors do neither', async () => {
    const analyst = await analystWith('E-1');
    const denial = await first(analyst);
    const { organisation } = analyst.person;
    const act = { act: 'step', of: [{ id: denial.id, steps: 1 }], step: send };
    const auditor = await backend.newPerson(organisation, 'qa-auditor');
    expect((await listed(auditor)).rows).toHaveLength(1);
    expect((await auditor.send('POST', denialsPath, act)).status).toBe(403);
    for (const role of ['vendor-liaison', 'vendor-coder', 'provider'] as const) {
      const outside = await backend.newPerson(organisation, role);
      const asked = { act: 'list', filters: {}, order: 'due', down: false, after: null, limit: 10 };
      expect([role, (await outside.send('POST', denialsPath, asked)).status]).toEqual([role, 403]);
    }
  });
});
