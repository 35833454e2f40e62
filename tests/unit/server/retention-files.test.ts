// What came in files is kept as long as charts are, by the same holds, and what is erased is gone from every table.

import { expect, test } from 'vitest';
import { type RetentionAct, type RetentionAnswer, retentionAnswer } from '../../../lib/model/retention.ts';
import { eraseDueFiles } from '../../../lib/server/retention/erase-files.ts';
import { overBefore } from '../../../lib/server/retention/files.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { professionalFile, write837 } from '../../fixtures/oversight/claims-837.ts';
import { chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { adjusted, remitClaim, remitLine, remittanceOf } from '../../fixtures/oversight/remittances.ts';
import { breaking } from './breaking.ts';
import { importRemittances, listed, meridian, send, taking } from './denials-steps.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { rowsOf, taken } from './operations-steps.ts';
import { chartsOf, later, trailOf } from './retention.ts';

test.each([
  ['2032-01-05T00:00:00Z', '2026-01-05'],
  ['2032-01-05T23:59:59Z', '2026-01-05'],
  // The midnight after 28 February 2026 is 1 March, and six years of it are over on 1 March 2032.
  ['2032-02-29T23:59:59Z', '2026-02-28'],
])('at %s days before %s are over', (now, day) => expect(overBefore(Date.parse(now), 6)).toBe(day));

const tables = [
  'coded_chart',
  'chart_code',
  'claim',
  'claim_line',
  'remit_claim',
  'remit_line',
  'remit_adjustment',
  'denial',
  'denial_step',
];

onBothDatabases('retention of files', (backend) => {
  const act = async (officer: Caller, asked: RetentionAct): Promise<RetentionAnswer> => {
    const answer = await officer.send('POST', paths.retention, asked);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return retentionAnswer.parse(await answer.json());
  };

  /** Charts, claims and a payment of two of them, one of which goes on a year later; then so many years pass. */
  async function aged(years: number) {
    backend.time = Date.parse('2026-11-05T12:00:00Z');
    const analyst = await backend.newOrganisation('denial-analyst');
    const mapping = chartsMapping;
    await taken(backend, analyst, 'c.csv', chartsCsv, { kind: 'coded-charts', vendor: meridian, mapping });
    await taken(backend, analyst, 'n.837', write837(professionalFile), { kind: 'claims-837' });
    const denied = (number: string) =>
      remitClaim(number, [remitLine(1, '9Z901', 8_000, [adjusted('CO', '97', 8_000)])], { status: '4' });
    await importRemittances(backend, analyst, remittanceOf([denied('A1001'), denied('A1003')]));
    backend.time = later(backend.time, 1);
    const again = await backend.newPerson(analyst.person.organisation, 'denial-analyst');
    const { rows } = await listed(again);
    await taking(again, rows.find(({ number }) => number === 'A1003')!, send);
    backend.time = later(backend.time, years - 1);
    const { organisation } = analyst.person;
    return { analyst, organisation, officer: await backend.newPerson(organisation, 'compliance-officer') };
  }
  const left = async (caller: Caller) => {
    const all = await Promise.all(tables.map((table) => rowsOf<object>(backend, caller, table, '1')));
    return Object.fromEntries(tables.map((table, i) => [table, all[i]!.length]));
  };
  const noted = (organisation: string) =>
    backend.database
      .transaction((q) =>
        q.query<{ detail: string }>(
          "select detail from access_log where organisation = $1 and act = 'erase' order by position",
          [organisation],
        ),
      )
      .then((rows) => rows.map(({ detail }) => JSON.parse(detail) as Record<string, string | number>));

  test('nothing goes before its time; then all under a number goes, but what was worked on later', async () => {
    const early = await aged(5.99);
    const before = await act(early.officer, { act: 'erase' });
    expect(before).toMatchObject({ erased: 0, erasedFiles: 0, files: { due: 0, held: 0 } });
    expect(before.byYear.map(({ year }) => year)).toEqual([2032, 2033]);
    const { analyst, officer, organisation } = await aged(6.1);
    const stood = await left(analyst);
    for (const [table, count] of Object.entries(stood)) expect(count, table).toBeGreaterThan(0);
    const look = await act(officer, { act: 'look' });
    expect(look.files).toMatchObject({ all: look.files.due + 1, held: 0 });
    const after = await act(officer, { act: 'erase' });
    expect(after).toMatchObject({
      erased: 0,
      erasedFiles: look.files.due,
      files: { all: 1, due: 0 },
      runs: [{ charts: 0, files: look.files.due }],
    });
    // A1003 alone: a chart, its claim where the file had one, its denial with two steps, and its payment.
    expect(await left(analyst)).toMatchObject({ coded_chart: 1, remit_claim: 1, denial: 1, denial_step: 2 });
    for (const table of ['coded_chart', 'claim', 'remit_claim', 'denial'])
      for (const row of await rowsOf<{ number: string }>(backend, analyst, table, '1'))
        expect(row.number).toBe('A1003');
    expect(await rowsOf<object>(backend, analyst, 'remittance', '1')).toHaveLength(1);
    expect(await trailOf(backend.database, organisation)).toMatch(/: whole/);
    const entries = await noted(organisation);
    expect(entries).toHaveLength(look.files.due);
    expect(JSON.stringify(entries)).not.toContain('A100');
    expect(entries.find((entry) => entry.denial === 1)).toMatchObject({
      of: 'files',
      rule: '6 years',
      coded_chart: 1,
      remit_claim: 1,
    });
    backend.time = later(backend.time, 1);
    const last = await backend.newPerson(organisation, 'compliance-officer');
    expect(await act(last, { act: 'erase' })).toMatchObject({ erasedFiles: 1, files: { all: 0 } });
    expect(Object.values(await left(analyst)).every((count) => count === 0)).toBe(true);
    expect(await rowsOf<object>(backend, analyst, 'remittance', '1')).toEqual([]);
  });

  test('what ends with its year is due in the year after', async () => {
    backend.time = Date.parse('2026-12-31T12:00:00Z');
    const analyst = await backend.newOrganisation('denial-analyst');
    const { organisation } = analyst.person;
    const what = { kind: 'coded-charts', vendor: meridian, mapping: chartsMapping } as const;
    await taken(backend, analyst, 'c.csv', chartsCsv, what);
    for (const [day, due] of [
      ['2032-12-31', 0],
      ['2033-01-01', 4],
    ] as const) {
      backend.time = Date.parse(day);
      const officer = await backend.newPerson(organisation, 'compliance-officer');
      const { files, byYear } = await act(officer, { act: 'look' });
      expect(byYear).toEqual([{ year: 2033, charts: 0, files: 4 }]);
      expect(files.due, day).toBe(due);
    }
  });

  test.each([
    ['everything', '', 'all'],
    ['encounter', 'A1001', 'A1001'],
    // No review says whose they are: they could be that patient’s.
    ['patient', 'MRN-1', 'all'],
    ['person', 'analyst', 'all'],
    ['person', 'officer', 'none'],
  ] as const)('a hold on %s %s keeps %s until it is released', async (held, what, kept) => {
    const { analyst, officer } = await aged(7.1);
    const { files } = await act(officer, { act: 'look' });
    const whom = { analyst: analyst.person.id, officer: officer.person.id }[what as string] ?? what;
    const placed = await act(officer, { act: 'place-hold', held, what: whom, reason: 'Subpoena 7' });
    const keeps = { all: files.due, A1001: 1, none: 0 }[kept];
    expect(placed.files).toEqual({ all: files.all, due: files.due - keeps, held: keeps });
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erasedFiles: files.due - keeps });
    if (kept === 'A1001')
      expect(await left(analyst)).toMatchObject({ coded_chart: 1, denial: 1, denial_step: 1 });
    await act(officer, { act: 'release-hold', id: placed.holds[0]!.id, reason: 'Settled' });
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erasedFiles: keeps, files: { all: 0 } });
  });

  test('a review that says whose chart it is takes it out of holds on other patients', async () => {
    const { analyst, organisation } = await aged(0);
    const auditor = await backend.newPerson(organisation, 'qa-auditor');
    await chartsOf(auditor, ['A1001', 'A1002']);
    backend.time = later(backend.time, 7.1);
    const officer = await backend.newPerson(organisation, 'compliance-officer');
    const hold = { act: 'place-hold', held: 'patient', what: 'MRN-A1002', reason: 'Subpoena 7' } as const;
    const { files } = await act(officer, hold);
    expect(files.due).toBe(1);
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erasedFiles: 1, erased: 1 });
    const charts = await rowsOf<{ number: string }>(backend, analyst, 'coded_chart', 'number');
    expect(charts.map(({ number }) => number)).toEqual(['A1002', 'A1003', 'A1004']);
  });

  test('cut off at any statement, a number is whole or erased, and the next run goes on', async () => {
    const { analyst, organisation, officer } = await aged(7.1);
    const whole = await left(analyst);
    const order = { organisation, person: officer.person.id, address: '', device: '', run: 'r', by: 'test' };
    for (let nth = 1; ; nth++) {
      const database = breaking(backend.database, nth);
      const done = await eraseDueFiles(database, { ...order, now: backend.time }).catch(() => null);
      if (done !== null) break;
      const now = await left(analyst);
      // All numbers are one transaction here, and the clustering after it loses nothing.
      expect([whole, Object.fromEntries(tables.map((table) => [table, 0]))]).toContainEqual(now);
    }
    expect(Object.values(await left(analyst)).every((count) => count === 0)).toBe(true);
    expect(await trailOf(backend.database, organisation)).toMatch(/: whole/);
  });
});
