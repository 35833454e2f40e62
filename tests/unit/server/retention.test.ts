// Charts are kept as long as the organisation says and no hold keeps them longer; what is erased is gone from log and
// records, does not come back, and the trail still checks.

import { expect, test } from 'vitest';
import { chartRead } from '../../../lib/model/chart-read.ts';
import { type RetentionAct, type RetentionAnswer, retentionAnswer } from '../../../lib/model/retention.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { refuseDamaged } from '../../../lib/server/database/whole.ts';
import { eraseDue } from '../../../lib/server/retention/erase.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { breaking } from './breaking.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { chartsOf, later, trailOf } from './retention.ts';
import { changeOf, makeReview } from './review-changes.ts';

onBothDatabases('retention', (backend) => {
  const act = async (officer: Caller, asked: RetentionAct): Promise<RetentionAnswer> => {
    const answer = await officer.send('POST', paths.retention, asked);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return retentionAnswer.parse(await answer.json());
  };
  const officerOf = ({ person }: Caller) => backend.newPerson(person.organisation, 'compliance-officer');

  /** An auditor with charts `E-1` to `E-3` of 2026, and an officer who comes so many years later. */
  async function aged(years: number) {
    backend.time = Date.UTC(2026, 0, 5, 8);
    const auditor = await backend.newOrganisation();
    const reviews = await chartsOf(auditor, ['E-1', 'E-2', 'E-3']);
    backend.time = later(backend.time, years);
    return { auditor, reviews, officer: await officerOf(auditor), organisation: auditor.person.organisation };
  }

  test('erases nothing before its time is over, and all of a chart after', async () => {
    const early = await aged(5.99);
    expect(await act(early.officer, { act: 'erase' })).toMatchObject({
      erased: 0,
      charts: { all: 3, due: 0, held: 0 },
      byYear: [{ year: 2032, charts: 3 }],
    });
    const { officer, organisation } = await aged(6.1);
    const look = await act(officer, { act: 'look' });
    expect(look).toMatchObject({ years: 6, reason: '', charts: { all: 3, due: 3 }, runs: [] });
    expect(look.due.map(({ number }) => number).sort()).toEqual(['E-1', 'E-2', 'E-3']);
    const after = await act(officer, { act: 'erase' });
    expect(after).toMatchObject({
      erased: 3,
      charts: { all: 0, due: 0 },
      due: [],
      runs: [{ by: 'Tester', charts: 3 }],
    });
    const kept = await backend.database.transaction(async (q) => [
      ...(await q.query('select * from change_log where organisation = $1', [organisation])),
      ...(await q.query('select * from record where organisation = $1', [organisation])),
    ]);
    expect(kept).toHaveLength(12);
    for (const word of ['Doe', 'MRN-', 'E-1', 'Cardiology', '99000'])
      expect(JSON.stringify(kept)).not.toContain(word);
    expect((await officer.pull()).changes).toEqual([]);
    expect(await trailOf(backend.database, organisation)).toMatch(/: whole, 12 entries/);
    await refuseDamaged(backend.database, '');
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erased: 0 });
  });

  test('counts from the last change to anything of the chart, a look at it too, or its date of service', async () => {
    const { auditor, reviews, organisation } = await aged(5);
    const again = await backend.newPerson(organisation);
    const looked = { encounterId: reviews[0]!.encounter, where: 'workspace', at: backend.time };
    await again.push([changeOf('chart-read', backend.id(), chartRead.parse(looked))]);
    await again.push([changeOf('encounter', reviews[1]!.encounter, { dischargeDate: '2030-05-01' })]);
    backend.time = later(backend.time, 1.1);
    const { due, byYear } = await act(await officerOf(auditor), { act: 'look' });
    expect(due.map(({ number }) => number)).toEqual(['E-3']);
    expect(byYear).toEqual([
      { year: 2032, charts: 1, files: 0 },
      { year: 2037, charts: 2, files: 0 },
    ]);
  });

  test('keeps longer where the organisation says so with a reason, never shorter', async () => {
    const { officer, organisation } = await aged(6.1);
    const longer = { act: 'set-years', years: 10, reason: 'State law' } as const;
    expect(await act(officer, longer)).toMatchObject({ years: 10, reason: 'State law', charts: { due: 0 } });
    for (const wrong of [{ years: 5 }, { years: 101 }, { years: 6.5 }, { reason: ' ' }]) {
      const answer = await officer.send('POST', paths.retention, { ...longer, ...wrong });
      expect(answer.status).toBe(400);
    }
    await expect(
      inOrganisation(backend.database, organisation, (q) =>
        q.query('update organisation set retention_years = 5'),
      ),
    ).rejects.toThrow(/check constraint/);
    expect(await noted(organisation, 'retention')).toEqual([
      { act: 'set-years', years: 10, before: 6, reason: 'State law' },
    ]);
  });

  const noted = async (organisation: string, what: string) => {
    const rows = await backend.database.transaction((q) =>
      q.query<{ detail: string }>(
        'select detail from access_log where organisation = $1 and act = $2 order by position',
        [organisation, what],
      ),
    );
    return rows.map(({ detail }) => JSON.parse(detail) as Record<string, string>);
  };

  test.each([
    ['patient', 'MRN-E-2', 1],
    ['encounter', 'E-2', 1],
    ['person', 'auditor', 3],
    ['everything', '', 3],
  ] as const)('a hold on %s keeps its charts until it is released', async (held, what, kept) => {
    const { auditor, officer, organisation } = await aged(6.1);
    const about = held === 'person' ? auditor.person.id : what;
    const placed = await act(officer, { act: 'place-hold', held, what: about, reason: 'Subpoena 7' });
    const [hold] = placed.holds;
    expect(hold).toMatchObject({
      held,
      reason: 'Subpoena 7',
      placedBy: 'Tester',
      charts: kept,
      released: null,
    });
    expect(placed.charts).toEqual({ all: 3, due: 3 - kept, held: kept });
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erased: 3 - kept, charts: { all: kept } });
    const released = await act(officer, { act: 'release-hold', id: hold!.id, reason: 'Settled' });
    expect(released.holds).toMatchObject([{ id: hold!.id, charts: 0, released: { reason: 'Settled' } }]);
    const twice = await officer.send('POST', paths.retention, {
      act: 'release-hold',
      id: hold!.id,
      reason: 'x',
    });
    expect(await refusal(twice)).toMatchObject({ status: 404, fault: { code: 'no-such-hold' } });
    expect(await act(officer, { act: 'erase' })).toMatchObject({ erased: kept, charts: { all: 0 } });
    expect(await trailOf(backend.database, organisation)).toMatch(/: whole/);
    expect((await noted(organisation, 'retention')).map((detail) => detail.act)).toEqual([
      'place-hold',
      'erase',
      'release-hold',
      'erase',
    ]);
  });

  test('a hold says whose charts it keeps, and nobody alters or deletes one', async () => {
    const { officer, organisation } = await aged(6.1);
    for (const wrong of [
      { held: 'patient', what: ' ' },
      { held: 'person', what: 'nobody' },
    ]) {
      const answer = await officer.send('POST', paths.retention, {
        act: 'place-hold',
        reason: 'x',
        ...wrong,
      });
      expect(await refusal(answer)).toMatchObject({ status: 422, fault: { code: 'nothing-held' } });
    }
    const { holds } = await act(officer, { act: 'place-hold', held: 'everything', what: '', reason: 'x' });
    await act(officer, { act: 'release-hold', id: holds[0]!.id, reason: 'y' });
    for (const sql of ['delete from legal_hold', `update legal_hold set reason = ''`])
      await expect(inOrganisation(backend.database, organisation, (q) => q.query(sql))).rejects.toThrow(
        /permission denied/,
      );
    const again = await inOrganisation(backend.database, organisation, (q) =>
      q.query('update legal_hold set released_at = 1 returning id'),
    );
    expect(again).toEqual([]);
  });

  test('a chart that was opened and never reviewed is kept by any hold on a number', async () => {
    const { auditor, officer } = await aged(0);
    const unknown = (await makeReview(auditor.person.id, 'E-9')).encounter;
    const fields = chartRead.parse({ encounterId: unknown, where: 'panel', at: backend.time });
    await officer.push([changeOf('chart-read', backend.id(), fields)]);
    backend.time = later(backend.time, 6.1);
    const then = await officerOf(auditor);
    await act(then, { act: 'place-hold', held: 'patient', what: 'somebody else', reason: 'x' });
    expect(await act(then, { act: 'erase' })).toMatchObject({ erased: 3, charts: { all: 1, held: 1 } });
  });

  test('a chart that was opened and never reviewed is kept by a hold on its own number, where that was noted', async () => {
    const { auditor, officer } = await aged(0);
    const unknown = (await makeReview(auditor.person.id, 'E-9')).encounter;
    const numbers = { patient: 'MRN-E-9', number: 'E-9' };
    const fields = chartRead.parse({ encounterId: unknown, ...numbers, where: 'panel', at: backend.time });
    await officer.push([changeOf('chart-read', backend.id(), fields)]);
    backend.time = later(backend.time, 6.1);
    const then = await officerOf(auditor);
    await act(then, { act: 'place-hold', held: 'patient', what: 'MRN-E-9', reason: 'x' });
    expect(await act(then, { act: 'erase' })).toMatchObject({ erased: 3, charts: { all: 1, held: 1 } });
  });

  test('a later note of the same chart takes it out of no hold', async () => {
    const { auditor, officer } = await aged(0);
    const unknown = (await makeReview(auditor.person.id, 'E-9')).encounter;
    for (const patient of ['MRN-E-9', 'ZZ']) {
      const said = { encounterId: unknown, patient, number: 'E-9', where: 'panel', at: backend.time };
      await officer.push([changeOf('chart-read', backend.id(), chartRead.parse(said))]);
    }
    backend.time = later(backend.time, 6.1);
    const then = await officerOf(auditor);
    await act(then, { act: 'place-hold', held: 'patient', what: 'MRN-E-9', reason: 'x' });
    await act(then, { act: 'place-hold', held: 'encounter', what: 'another', reason: 'x' });
    const { holds } = await act(then, { act: 'look' });
    expect(holds.map(({ what, charts }) => [what, charts]).sort()).toEqual([
      ['MRN-E-9', 1],
      ['another', 0],
    ]);
    expect(await act(then, { act: 'erase' })).toMatchObject({ erased: 3, charts: { all: 1, held: 1 } });
  });

  test('what no page should show stops nothing: control characters, and a thirteenth month', async () => {
    const { auditor, officer } = await aged(0);
    const review = await makeReview(auditor.person.id, 'E-13');
    const odd = { name: 'x\u0000\ud800', payer: '\u0000', dateOfService: '2026-13-45' };
    const [first, ...rest] = review.changes;
    await auditor.push([{ ...first!, fields: { ...first!.fields, ...odd } }, ...rest]);
    const opened = {
      encounterId: backend.id(),
      patient: 'y\u0000',
      number: 'E\ud800',
      where: 'panel',
      at: 1,
    };
    await officer.push([changeOf('chart-read', backend.id(), chartRead.parse(opened))]);
    const placed = await act(officer, { act: 'place-hold', held: 'patient', what: 'MRN-1', reason: 'x' });
    expect(placed).toMatchObject({ charts: { all: 5 }, holds: [{ what: 'MRN-1', charts: 0 }] });
    expect(placed.byYear.every(({ year }) => year === 2032)).toBe(true);
    backend.time = later(backend.time, 6.1);
    expect(await act(await officerOf(auditor), { act: 'erase' })).toMatchObject({ erased: 5 });
  });

  test('is for compliance officers and administrators; erasing is for compliance officers alone', async () => {
    const { auditor, organisation } = await aged(6.1);
    const administrator = await backend.newPerson(organisation, 'administrator');
    expect((await act(administrator, { act: 'look' })).charts.due).toBe(3);
    const answer = await administrator.send('POST', paths.retention, { act: 'erase' });
    expect(await refusal(answer)).toMatchObject({ status: 403, fault: { code: 'not-allowed' } });
    const other = await backend.newOrganisation('compliance-officer');
    expect(await act(other, { act: 'erase' })).toMatchObject({ erased: 0, charts: { all: 0 } });
    expect((await act(await officerOf(auditor), { act: 'look' })).charts.all).toBe(3);
  });

  test('an erased chart does not come back by any change, and opening it in the EHR is noted as ever', async () => {
    const { reviews, officer, organisation } = await aged(6.1);
    await act(officer, { act: 'erase' });
    const again = await backend.newPerson(organisation);
    const [one] = reviews;
    const anew = (await makeReview(again.person.id, 'E-1')).changes;
    const correction = changeOf('verdict', one!.verdicts[0]!, { disposition: 'delete' });
    for (const changes of [one!.changes, anew, [correction]])
      expect(new Set(codes(await again.push(changes)))).toEqual(new Set(['chart-erased']));
    const looked = { encounterId: one!.encounter, where: 'panel', at: backend.time };
    expect(codes(await again.push([changeOf('chart-read', backend.id(), chartRead.parse(looked))]))).toEqual([
      null,
    ]);
    const fresh = (await makeReview(again.person.id, 'E-4')).changes;
    expect(codes(await again.push(fresh))).toEqual(fresh.map(() => null));
    // What was erased in one organisation says nothing in another.
    const other = await backend.newOrganisation();
    expect(codes(await other.push(one!.changes.slice(0, 1)))).toEqual([null]);
    expect(await trailOf(backend.database, organisation)).toMatch(/: whole, 17 entries/);
  });

  test('the access report still says who did it, and not of whom', async () => {
    const { auditor, officer } = await aged(6.1);
    const ask = async (query: object) => {
      const whole = { chart: '', person: '', from: 0, until: backend.time, ...query };
      return (await officer.send('POST', paths.accessReport, whole)).json() as Promise<{
        entries: { act: string; chart: unknown }[];
        charts: number | null;
      }>;
    };
    expect((await ask({ chart: 'E-1' })).entries.length).toBeGreaterThan(3);
    await act(officer, { act: 'erase' });
    expect(await ask({ chart: 'E-1' })).toMatchObject({ entries: [], charts: 0 });
    const own = await ask({ person: auditor.person.id });
    expect(own.entries.filter((entry) => entry.act === 'changed')).toHaveLength(12);
    expect(JSON.stringify(own)).not.toContain('MRN-');
    const ordered = await ask({ person: officer.person.id });
    expect(ordered.entries.filter((entry) => entry.act === 'erase')).toHaveLength(3);
  });

  test('cut off at any statement, a chart is whole or erased, and the next run goes on', async () => {
    const { officer, organisation } = await aged(6.1);
    const order = { organisation, person: officer.person.id, address: '', device: '', run: 'r', by: 'test' };
    let cuts = 0;
    for (let nth = 1; ; nth++) {
      const database = breaking(backend.database, nth);
      const done = await eraseDue(database, { ...order, now: backend.time }).catch(() => null);
      expect(await trailOf(backend.database, organisation)).toMatch(/: whole/);
      if (done !== null) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(10);
    expect((await act(officer, { act: 'look' })).charts.all).toBe(0);
    expect(await noted(organisation, 'erase')).toHaveLength(3);
  });
});
