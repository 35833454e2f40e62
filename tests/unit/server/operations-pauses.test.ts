// The time in which a provider was being asked is no part of a vendor's turnaround: kept with the chart when it comes in, and
// again when something is recorded about the query afterwards.

import { expect, test } from 'vitest';
import { dueAnswer } from '../../../lib/model/oversight/due-act.ts';
import { scorecardMade } from '../../../lib/model/oversight/measure.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { chartHeadings, chartRows, chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { contractWith, meridian } from './denials-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { rowsOf, taken } from './operations-steps.ts';
import { sentQuery, stepOf } from './query-link-steps.ts';

const charts = { kind: 'coded-charts', vendor: meridian, mapping: chartsMapping } as const;
const hour = 3_600_000;
const now = Date.parse('2026-11-05T12:00:00Z');

onBothDatabases('pauses of charts', (backend) => {
  async function organisation() {
    backend.time = now;
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    return { leader, cdi: await backend.newPerson(leader.person.organisation, 'cdi-coordinator') };
  }
  const at = async <T>(moment: string, work: () => Promise<T>): Promise<T> => {
    backend.time = Date.parse(moment);
    const done = await work();
    backend.time = now;
    return done;
  };
  /** A1001 came on 2026-11-01 14:00 UTC and went back on 2026-11-02 15:15. */
  const ask = (cdi: Caller) => sentQuery(backend, {}, cdi, { number: 'A1001', facility: 'Lakeside Clinic' });
  const hours = async (caller: Caller) =>
    (await rowsOf<{ number: string; paused_ms: number }>(backend, caller, 'coded_chart', 'number')).map(
      ({ number, paused_ms }) => `${number} ${paused_ms / hour}`,
    );
  const turnaround = async (caller: Caller) => {
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const asked = { period, filters: { specialty: 'cardiology' }, by: null, and: null };
    const answer = await caller.send('POST', `${paths.oversight}/scorecard`, asked);
    const { all } = scorecardMade.parse(await answer.json());
    const figure = all.figures.find(({ measure }) => measure === 'turnaround');
    expect(figure?.value).toBe(25.25);
    return figure?.also.find(({ name }) => name === 'Mean without open queries')?.value;
  };

  test('a chart that comes in after its query has the pause at once', async () => {
    const { leader, cdi } = await organisation();
    await at('2026-11-02T05:15:00Z', () => ask(cdi));
    await taken(backend, leader, 'meridian.csv', chartsCsv, charts);
    // Ten hours of 25 and a quarter; nobody asked about the others.
    expect(await hours(leader)).toEqual(['A1001 10', 'A1002 0', 'A1003 0', 'A1004 0']);
    expect(await turnaround(leader)).toBe(15.25);
  });

  test('a query that is recorded afterwards, and ended later, moves the figure each time', async () => {
    const { leader, cdi } = await organisation();
    await taken(backend, leader, 'meridian.csv', chartsCsv, charts);
    expect(await turnaround(leader)).toBe(25.25);
    const sent = await at('2026-11-02T05:15:00Z', () => ask(cdi));
    expect(await turnaround(leader)).toBe(15.25);
    const end = await stepOf(sent, 2, Date.parse('2026-11-02T09:15:00Z'), {
      step: 'withdraw',
      reason: 'Found.',
    });
    expect(codes(await at('2026-11-02T09:15:00Z', () => cdi.push([end])))).toEqual([null]);
    expect(await turnaround(leader)).toBe(21.25);
    expect((await hours(leader))[0]).toBe('A1001 4');
    // Asked again: nothing has changed, and the same words are the same figures.
    expect(await turnaround(leader)).toBe(21.25);
  });

  test('a query about a chart of the same number elsewhere is not the chart’s', async () => {
    const { leader, cdi } = await organisation();
    await at('2026-11-02T05:15:00Z', () =>
      sentQuery(backend, {}, cdi, { number: 'A1001', facility: 'Hillside Hospital' }),
    );
    await taken(backend, leader, 'meridian.csv', chartsCsv, charts);
    expect((await hours(leader))[0]).toBe('A1001 0');
  });

  test('what is due stands while the provider is asked, and runs on for as long afterwards', async () => {
    const { leader, cdi } = await organisation();
    await contractWith(backend, leader, meridian, {
      terms: [
        {
          ...{ key: 't', measure: 'turnaround', target: 24, unit: 'hours', method: null, text: '' },
          ...{ specialty: null, encounterType: null, payer: null, class: null, from: null, to: null },
        },
      ],
    });
    const open = chartRows[0]!.replace('2026-11-02 09:15,2026-11-03', ',');
    await taken(backend, leader, 'open.csv', [chartHeadings, open].join('\n'), charts);
    const due = async () => {
      const answer = await leader.send('POST', `${paths.oversight}/due`, {});
      return dueAnswer.parse(await answer.json()).items.map(({ state, dueAt }) => [state, dueAt]);
    };
    expect(await due()).toEqual([['late', Date.parse('2026-11-02T14:00:00Z')]]);
    const sent = await at('2026-11-02T05:15:00Z', () => ask(cdi));
    expect(await due()).toEqual([['paused', null]]);
    const end = await stepOf(sent, 2, Date.parse('2026-11-05T05:15:00Z'), {
      step: 'withdraw',
      reason: 'Found.',
    });
    await at('2026-11-05T05:15:00Z', () => cdi.push([end]));
    expect(await due()).toEqual([['soon', Date.parse('2026-11-05T14:00:00Z')]]);
  });
});
