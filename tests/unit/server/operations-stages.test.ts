// The stages of a chart, out of files and of what reviewers recorded; what waits, what is amiss, and what of it an account with
// limits is told.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { type ChartStagesTold, chartStagesTold } from '../../../lib/model/oversight/chart-stages.ts';
import { type OperationsTold, operationsTold, usualBands } from '../../../lib/model/oversight/operations.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { chartId } from '../../../lib/server/oversight/imports/take-charts.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { professionalFile, write837 } from '../../fixtures/oversight/claims-837.ts';
import { chartHeadings, chartRows, chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { rowsOf, taken } from './operations-steps.ts';
import { sentQuery } from './query-link-steps.ts';
import { changeOf, findingChange, makeReview, type Review, signature } from './review-changes.ts';

const vendor = 'Meridian Coding Partners';
const charts = { kind: 'coded-charts', vendor, mapping: chartsMapping } as const;

onBothDatabases('stages of charts', (backend) => {
  const stages = async (caller: Caller, number: string): Promise<ChartStagesTold> => {
    const answer = await caller.send('POST', `${paths.oversight}/chart-stages`, { number });
    expect(answer.status).toBe(200);
    return chartStagesTold.parse(await answer.json());
  };
  const operations = async (caller: Caller, by = 'vendor'): Promise<OperationsTold> => {
    const answer = await caller.send('POST', `${paths.oversight}/operations`, {
      by,
      bands: usualBands,
      days: 90,
    });
    expect(answer.status).toBe(200);
    return operationsTold.parse(await answer.json());
  };
  const alertsOf = async (caller: Caller) =>
    (await operations(caller)).alerts.map(({ number, kind }) => `${number} ${kind}`).sort();
  const said = ({ charts: [chart] }: ChartStagesTold) =>
    chart!.events.map(
      ({ stage, what, at, day }) =>
        `${stage} ${what} ${at === null ? day : new Date(at).toISOString().slice(0, 16)}`,
    );

  async function organisation() {
    backend.time = Date.parse('2026-11-05T12:00:00Z');
    const auditor = await backend.newOrganisation('qa-auditor');
    const leader = await backend.newPerson(auditor.person.organisation, 'revenue-cycle-leader');
    await taken(backend, leader, 'meridian.csv', chartsCsv, charts);
    return { auditor, leader };
  }

  /** A gap that the auditor noticed on the evening before A1001 was billed. */
  const gapOf = (auditor: Caller, { encounter }: Review, id = backend.id()) =>
    changeOf('gap', id, {
      encounterId: encounter,
      deficiency: 'specificity',
      lineKey: null,
      note: '',
      evidence: [],
      holdsBilling: true,
      noticedBy: 'reviewer',
      coder: null,
      department: null,
      raisedBy: auditor.person.id,
      raisedAt: Date.parse('2026-11-02T20:00:00Z'),
      state: 'open',
      closedWith: '',
    });

  test('a chart’s timeline has all five stages: documentation, coding, quality review, billing and denial', async () => {
    const { auditor, leader } = await organisation();
    await taken(backend, leader, 'november.837', write837(professionalFile), { kind: 'claims-837' });
    const review = await makeReview(auditor.person.id, 'A1001', 1);
    Object.assign(review.changes[0]!.fields, { facility: 'Lakeside Clinic', vendor });
    const kept = await auditor.push([...review.changes, gapOf(auditor, review), signature(review)]);
    expect(codes(kept).every((code) => code === null)).toBe(true);
    await backend.database.transaction((q) =>
      q.query(
        `insert into denial (organisation, id, import, number, payer, source, code, group_code, carc, amount, denied_on,
           attributed_auto, attributed, state, owner, due_on)
         values ($1, 'd1', 'x', 'A1001', 'Blue River Health', 'vendor', '9Z901', 'CO', '11', 21000, '2026-11-20', 'coding', 'coding', 'open', 'me', '2026-12-01')`,
        [leader.person.organisation],
      ),
    );
    const told = await stages(leader, 'A1001');
    expect(said(told)).toEqual([
      'documentation documented 2026-10-30T21:00',
      'documentation gap-open 2026-11-02T20:00',
      'coding received 2026-11-01T14:00',
      'coding coded 2026-11-01T21:30',
      'coding returned 2026-11-02T15:15',
      `qa review-signed ${new Date(told.charts[0]!.events.find(({ what }) => what === 'review-signed')!.at!).toISOString().slice(0, 16)}`,
      'billing billed 2026-11-03T06:00',
      'billing claim-sent 2026-11-03',
      'denial denied 2026-11-20',
    ]);
    expect(told.charts[0]).toMatchObject({
      vendor,
      coder: 'Raman, Priya',
      facility: 'Lakeside Clinic',
      alerts: ['billed-open-gap'],
    });
    expect(told.charts[0]?.codes.map(({ code }) => code)).toEqual(['E11.22', 'N18.31', '99214', '93000']);
    expect(told.charts[0]?.events.at(-1)?.detail).toBe('$210.00, CARC 11, 9Z901');
  });

  test('a gap that was closed after billing is told, and one that was closed before is not', async () => {
    const { auditor, leader } = await organisation();
    const review = await makeReview(auditor.person.id, 'A1001', 1);
    Object.assign(review.changes[0]!.fields, { facility: 'Lakeside Clinic', vendor });
    const [before, after] = [gapOf(auditor, review), gapOf(auditor, review)];
    /** By the clock of whoever closed it. */
    const closed = (gap: Change, at: string): Change => ({
      ...changeOf(
        'gap',
        gap.record,
        { state: 'closed', closedWith: 'Addendum' },
        { state: gap.id, closedWith: gap.id },
      ),
      stamp: `${Date.parse(at)}-0000-dev1`,
    });
    const told = async () =>
      (await operations(leader)).alerts
        .filter(({ number }) => number === 'A1001')
        .map(({ kind, at }) => `${kind} ${new Date(at ?? 0).toISOString().slice(0, 16)}`);
    // It was billed on 3 November at 06:00.
    const first = [...review.changes, before, closed(before, '2026-11-03T05:59:00Z')];
    expect(codes(await auditor.push(first))).toEqual(first.map(() => null));
    expect(await told()).toEqual([]);
    expect(codes(await auditor.push([after]))).toEqual([null]);
    expect(await told()).toEqual(['billed-open-gap 2026-11-03T06:00']);
    expect(codes(await auditor.push([closed(after, '2026-11-05T11:00:00Z')]))).toEqual([null]);
    expect(await told()).toEqual(['gap-closed-late 2026-11-05T11:00']);
    expect((await stages(leader, 'A1001')).charts[0]?.alerts).toEqual(['gap-closed-late']);
  });

  test('a chart of which only one side is known is told all the same, and a number that nothing has is nothing', async () => {
    const { auditor, leader } = await organisation();
    await auditor.push((await makeReview(auditor.person.id, 'ONLY-REVIEW', 1)).changes);
    expect((await stages(leader, 'ONLY-REVIEW')).charts).toMatchObject([
      { coder: 'Coder 1', source: 'unknown', events: [], alerts: [] },
    ]);
    expect(await stages(leader, 'nothing')).toEqual({ charts: [] });
  });

  test('alerts: complex without rationale, nobody named, billed while a query is open, billed with an unsupported code', async () => {
    const { auditor, leader } = await organisation();
    expect(await alertsOf(leader)).toEqual(['A1003 no-rationale', 'A1004 coder-unnamed']);
    // Asked on 2026-11-02, before it was billed on the third.
    const cdi = await backend.newPerson(auditor.person.organisation, 'cdi-coordinator');
    const later = backend.time;
    backend.time = Date.parse('2026-11-02T18:00:00Z');
    await sentQuery(backend, {}, cdi, { number: 'A1001', facility: 'Lakeside Clinic' });
    backend.time = later;
    expect(await alertsOf(leader)).toContain('A1001 billed-open-query');
    const review = await makeReview(auditor.person.id, 'A1002', 1);
    const [verdict] = review.verdicts;
    const kept = await auditor.push([
      ...review.changes,
      changeOf('verdict', verdict!, { disposition: 'delete' }, { disposition: review.changes.at(-1)!.id }),
      await findingChange(review, verdict!),
      signature(review),
    ]);
    expect(codes(kept)).toEqual(kept.map(() => null));
    // Not billed yet.
    expect((await alertsOf(leader)).filter((one) => one.startsWith('A1002'))).toEqual([]);
    await taken(backend, leader, 'november.837', write837(professionalFile), { kind: 'claims-837' });
    expect((await alertsOf(leader)).filter((one) => one.startsWith('A1002'))).toEqual([
      'A1002 billed-unsupported',
    ]);
  });

  test('a coder who is not in the register is an exception, once the register has anybody', async () => {
    const { leader } = await organisation();
    expect((await operations(leader)).noCoders).toBe(true);
    const kept = await leader.push([
      changeOf('coder', backend.id(), {
        vendorId: null,
        name: 'Raman,  priya',
        alsoNamed: [],
        credentials: [],
        specialties: [],
        years: null,
        assignments: [],
        left: null,
        leftWhy: '',
        notes: '',
        madeBy: leader.person.id,
        madeAt: backend.time,
        removed: false,
      }),
    ]);
    expect(codes(kept)).toEqual([null]);
    expect((await alertsOf(leader)).filter((one) => one.includes('unknown'))).toEqual([
      'A1002 coder-unknown',
      'A1003 coder-unknown',
    ]);
    expect((await operations(leader)).noCoders).toBe(false);
  });

  test('backlog by age and turnaround by delivery method, by hand', async () => {
    const { leader } = await organisation();
    const told = await operations(leader, 'delivery');
    // A1004 came on 2026-11-02 16:00 UTC, 68 hours before.
    expect(told.backlog).toEqual([{ name: 'web', counts: [0, 0, 1, 0, 0], total: 1, oldestHours: 68 }]);
    expect(told.oldest.map(({ number }) => number)).toEqual(['A1004']);
    // SFTP: 14:00 to 15:15 of the next day. EHR: 29 and 28.5 hours.
    expect(told.turnaround).toEqual([
      { name: 'ehr', charts: 2, averageHours: 28.75, medianHours: 28.75, medianNetHours: 28.75 },
      { name: 'sftp', charts: 1, averageHours: 25.25, medianHours: 25.25, medianNetHours: 25.25 },
    ]);
  });

  test('what the house codes is compared with the vendors by its source', async () => {
    const { leader } = await organisation();
    const house = chartsCsv.replaceAll('A100', 'H100');
    await taken(backend, leader, 'house.csv', house, { ...charts, vendor: null });
    const told = await operations(leader);
    expect(told.backlog.map(({ name, total }) => [name, total])).toEqual([
      ['In-house', 1],
      [vendor, 1],
    ]);
    expect(told.turnaround.map(({ name }) => name)).toEqual(['In-house', vendor]);
  });

  test('the net turnaround leaves out the time in which a query was open', async () => {
    const { auditor, leader } = await organisation();
    const cdi = await backend.newPerson(auditor.person.organisation, 'cdi-coordinator');
    const later = backend.time;
    // Ten hours before A1001 came back, and not answered since.
    backend.time = Date.parse('2026-11-02T05:15:00Z');
    await sentQuery(backend, {}, cdi, { number: 'A1001', facility: 'Lakeside Clinic' });
    backend.time = later;
    const { turnaround } = await operations(leader, 'delivery');
    expect(turnaround.find(({ name }) => name === 'sftp')).toMatchObject({
      medianHours: 25.25,
      medianNetHours: 15.25,
    });
  });

  test('an account with limits is told of its own charts only', async () => {
    const { leader } = await organisation();
    const other = [
      chartHeadings,
      chartRows[3]!.replaceAll('A1004', 'B1').replace('Lakeside Hospital', 'Hillside'),
    ].join('\n');
    await taken(backend, leader, 'hillside.csv', other, {
      ...charts,
      vendor: 'Northgate Health Information',
    });
    await taken(backend, leader, 'november.837', write837(professionalFile), { kind: 'claims-837' });
    const { organisation: own } = leader.person;
    const limited = await backend.newPerson(own, 'qa-auditor');
    await inOrganisation(backend.database, own, (queries) =>
      setLimits(queries, limited.person, { facilities: ['hillside'], vendors: [] }),
    );
    const told = await operations(limited);
    expect(told.oldest.map(({ number }) => number)).toEqual(['B1']);
    expect(told.alerts.map(({ number }) => number)).toEqual(['B1']);
    expect([told.turnaround, told.untied.of]).toEqual([[], 0]);
    expect(await stages(limited, 'A1001')).toEqual({ charts: [] });
    expect((await stages(limited, 'B1')).charts).toHaveLength(1);
    expect((await operations(leader)).oldest).toHaveLength(2);
  });

  test('what was looked at is noted, and who may not read is refused', async () => {
    const { leader } = await organisation();
    await stages(leader, 'A1001');
    const notes = await rowsOf<{ act: string; detail: string }>(backend, leader, 'access_log', 'position');
    expect(notes.map(({ detail }) => JSON.parse(detail))).toContainEqual({
      act: 'chart-stages',
      charts: 1,
      chart: chartId('Lakeside Clinic', 'A1001'),
    });
    const provider = await backend.newPerson(leader.person.organisation, 'provider');
    for (const [act, asked] of [
      ['chart-stages', { number: 'A1001' }],
      ['operations', { by: 'vendor', bands: usualBands, days: 90 }],
    ] as const)
      expect((await provider.send('POST', `${paths.oversight}/${act}`, asked)).status).toBe(403);
  });
});
