// The access report: of a chart and of a person, as JSON and as CSV, for those who may, and in the next report.

import { expect, test } from 'vitest';
import { type AccessQuery, accessReport, reportLimit } from '../../../lib/model/access-report.ts';
import { chartRead } from '../../../lib/model/chart-read.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

const minute = 60_000;

onBothDatabases('the access report', (backend) => {
  const ask = async (caller: Caller, query: Partial<AccessQuery>) => {
    const whole = { chart: '', person: '', from: 0, until: backend.time + minute, ...query };
    const answer = await caller.send('POST', paths.accessReport, whole);
    return accessReport.parse(await answer.json());
  };
  const brief = ({ entries }: Awaited<ReturnType<typeof ask>>) =>
    entries.map(({ person, act, kind }) => [person, kind ?? act]);

  /** An auditor who reviewed two charts, a colleague who was given both and opened one, and an officer. */
  async function organisation() {
    const auditor = await backend.newOrganisation();
    const { organisation: id } = auditor.person;
    const one = await makeReview(auditor.person.id, 'E-1');
    await auditor.push(one.changes);
    const two = await makeReview(auditor.person.id, 'E-2');
    await auditor.push(two.changes);
    const colleague = await backend.newPerson(id, 'denial-analyst');
    const stranger = await backend.newPerson(id, 'vendor-liaison');
    const officer = await backend.newPerson(id, 'compliance-officer');
    backend.time += minute;
    await colleague.pull();
    await stranger.pull();
    const opened = backend.time;
    backend.time += minute;
    const fields = chartRead.parse({ encounterId: one.encounter, where: 'hand-off', at: opened });
    await colleague.push([changeOf('chart-read', backend.id(), fields)]);
    return { auditor, colleague, officer, one, two, opened };
  }

  test('of a chart names who opened it, who was given it and who changed it', async () => {
    const { auditor, colleague, officer, one, opened } = await organisation();
    const by = auditor.person.id;
    const report = await ask(officer, { chart: 'E-1' });
    expect(report.charts).toBe(1);
    const kinds = brief(report).map(([, what]) => what);
    expect(kinds.slice(0, 2).sort()).toEqual(['copy-given', 'opened']);
    expect(brief(report)).toEqual(
      expect.arrayContaining([
        [colleague.person.id, 'opened'],
        [colleague.person.id, 'copy-given'],
        ...one.changes.map(({ kind }) => [by, kind]),
      ]),
    );
    expect(report.entries).toHaveLength(2 + one.changes.length);
    expect(new Set(report.entries.map(({ chart }) => chart?.number))).toEqual(new Set(['E-1']));
    // By when it was opened, not by when the note arrived.
    expect(report.entries.find(({ act }) => act === 'opened')).toMatchObject({
      at: opened,
      name: 'Tester',
      detail: { where: 'hand-off' },
    });
    // The report itself is in the next one.
    expect(brief(await ask(officer, { chart: 'E-1' }))[0]).toEqual([officer.person.id, 'report']);
    expect((await ask(officer, { chart: 'E-9' })).charts).toBe(0);
  });

  test('of a person names charts, sign-ins and everything else they were given, within the period', async () => {
    const { colleague, officer, opened, one } = await organisation();
    const { id } = colleague.person;
    const report = await ask(officer, { person: id });
    expect(new Set(report.entries.map(({ person }) => person))).toEqual(new Set([id]));
    expect(report.entries.map(({ act }) => act).sort()).toEqual(['copy-given', 'opened', 'sign-in']);
    expect(report.entries.find(({ act }) => act === 'opened')?.chart).toMatchObject({
      id: one.encounter,
      number: 'E-1',
    });
    // Opened before the end of the period, though it arrived after.
    const early = await ask(officer, { person: id, until: opened });
    expect(early.entries.map(({ act }) => act)).toContain('opened');
    const none = await ask(officer, { person: id, from: backend.time + 1 });
    expect(none.entries).toEqual([]);
    const both = await ask(officer, { person: id, chart: 'E-2' });
    expect(both.entries.map(({ act }) => act)).toEqual(['copy-given']);
  });

  test('of the past is whole, however many charts were opened since', async () => {
    const { colleague, officer, opened } = await organisation();
    await backend.database.transaction((q) =>
      q.query(
        `insert into change_log (organisation, position, id, kind, record, fields, seen, author, device, stamp,
           received_at, previous_hash, hash)
         select organisation, position + n, id || n, kind, record || n, replace(fields, $2, $3), seen, author, device,
           stamp, received_at, previous_hash, hash || n
         from change_log, generate_series(1, $4::int) as n where organisation = $1 and kind = 'chart-read'`,
        [officer.person.organisation, `${opened}`, `${opened + 1}`, reportLimit + 1],
      ),
    );
    const report = await ask(officer, { person: colleague.person.id, until: opened });
    expect(report.entries.map(({ act }) => act).sort()).toEqual(['copy-given', 'opened', 'sign-in']);
    expect(report.more).toBe(false);
  });

  test('of a chart is whole, however much was read of others since', async () => {
    const { officer } = await organisation();
    await ask(officer, { chart: 'E-1' });
    const asked = [officer.person.organisation, reportLimit + 1];
    await backend.database.transaction(async (q) => {
      await q.query(
        `insert into access_log (organisation, position, at, person, act, detail, address, device, previous_hash, hash)
         select organisation, position + n, at, person, 'vendor-page', '{"charts":"erased:another"}', address, device,
           previous_hash, hash || n
         from access_log, generate_series(1, $2::int) as n where organisation = $1 and act = 'report'`,
        asked,
      );
      await q.query('update access_head set position = position + $2 where organisation = $1', asked);
    });
    const { entries } = await ask(officer, { chart: 'E-1', until: backend.time });
    expect(entries.filter(({ act }) => act === 'report')).toHaveLength(1);
  });

  test('finds a chart that was opened and never reviewed by either of its numbers', async () => {
    const { colleague, officer } = await organisation();
    const { encounter } = await makeReview(colleague.person.id, 'E-7');
    const numbers = { patient: 'MRN-E-7', number: 'E-7' };
    const fields = chartRead.parse({ encounterId: encounter, ...numbers, where: 'panel', at: backend.time });
    await colleague.push([changeOf('chart-read', backend.id(), fields)]);
    for (const chart of Object.values(numbers)) {
      const { charts, entries } = await ask(officer, { chart });
      expect(charts).toBe(1);
      expect(entries.find(({ act }) => act === 'opened')?.chart).toEqual({ id: encounter, ...numbers });
    }
    expect((await ask(officer, { chart: 'E-77' })).charts).toBe(0);
  });

  test('as CSV has a line an entry, and nothing that a spreadsheet would compute', async () => {
    const { officer } = await organisation();
    const auditor = await backend.newPerson(officer.person.organisation);
    await auditor.push((await makeReview(auditor.person.id, '=1+1')).changes);
    const query = { chart: '=1+1', person: '', from: 0, until: backend.time };
    const answer = await officer.send('POST', paths.accessReportCsv, query);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [head, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    expect(head).toContain('"Time (UTC)","Name"');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(`"'=1+1"`);
    const nothing = await officer.send('POST', paths.accessReport, { ...query, chart: '' });
    expect(nothing.status).toBe(400);
  });

  test('tells nothing of another organisation', async () => {
    await organisation();
    const other = await backend.newOrganisation('administrator');
    expect(await ask(other, { chart: 'E-1' })).toEqual({ entries: [], more: false, charts: 0 });
  });
});
