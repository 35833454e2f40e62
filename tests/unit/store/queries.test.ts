// Queries in the store: written until they are sent, moved on by steps, read again as they were written, and taken by a
// backend.

import { beforeEach, describe, expect, it } from 'vitest';
import { encounterId as deriveEncounter } from '../../../lib/model/encounter.ts';
import { type Query, query as querySchema } from '../../../lib/model/query.ts';
import { policyIn } from '../../../lib/queries/policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { changeGap, raiseGap } from '../../../lib/store/commands/gaps.ts';
import { type QueryStepContent, takeQueryStep, writeQuery } from '../../../lib/store/commands/queries.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { chartQueries, queriesReader } from '../../../lib/store/views/queries.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { answerOf } from '../queries/life-steps.ts';
import { chart, chartOf } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';
import { exchange } from './exchange.ts';
import { aGap } from './gaps.ts';

const hour = 3_600_000;
const policy = policyIn('America/Chicago');
const queryId = '0195a1b2-0000-7000-8000-0000000000a1';
let ada: Device;
let bo: Device;
let backend: PureBackend;
let encounterId: string;
let draft: Query;

beforeEach(async () => {
  ada = newDevice({ person: 'ada', name: 'd1' });
  bo = newDevice({ person: 'bo', name: 'd2' });
  backend = new PureBackend();
  encounterId = await deriveEncounter(chart.site, chart.fields.patient, chart.fields.encounter);
  draft = buildQuery({ encounterId, createdBy: 'ada', createdAt: ada.clock.now });
});

const sync = (device: Device) => exchange(backend, device);

const write = (query = draft, { db, writer } = ada, id = queryId) => writeQuery(db, writer, id, query, chart);
const take = ({ db, writer }: Device, content: QueryStepContent) =>
  takeQueryStep(db, writer, policy, { encounterId, queryId }, content);
const send = (device: Device, query = draft): QueryStepContent => ({
  step: 'send',
  content: queryDigest(query),
  sentBy: 'ehr-message',
  dueAt: device.clock.now + 48 * hour,
});
const read = async ({ db }: Device) => (await chartQueries(db, encounterId)).queries[0];
const refused = (code: string) => ({ ok: false, error: { code } });

describe('a draft', () => {
  it('is written again and again, and keeps who began it and when', async () => {
    expect(await write()).toEqual({ ok: true, value: null });
    ada.clock.now += hour;
    const changed = { ...draft, title: 'Kidney function', createdAt: ada.clock.now };
    expect((await write(changed)).ok).toBe(true);
    expect(await read(ada)).toMatchObject({
      id: queryId,
      query: { ...changed, createdAt: draft.createdAt },
      life: { state: 'draft' },
    });
  });

  it('begins its chart in the store where nothing was recorded in it, so that the backend takes it', async () => {
    expect((await write()).ok).toBe(true);
    await sync(ada);
    expect(backend.log.map(({ kind }) => kind)).toEqual(['encounter', 'query']);
    await sync(bo);
    expect(await read(bo)).toEqual(await read(ada));
    const unknown = await deriveEncounter('https://ehr.example', 'NG-1', 'E-1');
    // Nor does the chart of somebody else in view make it known.
    for (const shown of [null, chart])
      expect(
        await writeQuery(ada.db, ada.writer, queryId, { ...draft, encounterId: unknown }, shown),
      ).toMatchObject(refused('no-encounter'));
  });

  it('stays in its chart', async () => {
    await write();
    const elsewhere = chartOf({ encounter: 'E-2' });
    const id = await deriveEncounter(elsewhere.site, elsewhere.fields.patient, 'E-2');
    await raiseGap(ada.db, ada.writer, elsewhere, aGap);
    const stood = await contents(ada.db);
    const moved = { ...draft, encounterId: id };
    expect(await writeQuery(ada.db, ada.writer, queryId, moved, elsewhere)).toMatchObject(
      refused('wrong-encounter'),
    );
    expect(await contents(ada.db)).toEqual(stood);
  });

  it('is about a gap of its own chart, or about none', async () => {
    const elsewhere = chartOf({ encounter: 'E-2' });
    const [here, there] = [
      await raiseGap(ada.db, ada.writer, chart, aGap),
      await raiseGap(ada.db, ada.writer, elsewhere, aGap),
    ];
    if (!here.ok || !there.ok) throw new Error('No gap was raised.');
    const stood = await contents(ada.db);
    for (const gapId of [there.value, queryId])
      expect(await write({ ...draft, gapId })).toMatchObject(refused('wrong-gap'));
    expect(await contents(ada.db)).toEqual(stood);
    expect((await write({ ...draft, gapId: here.value })).ok).toBe(true);
    await sync(ada);
    expect(backend.log.map(({ kind }) => kind)).toContain('query');
  });

  it('of another person is not written', async () => {
    expect(await write({ ...draft, createdBy: 'bo' })).toMatchObject(refused('not-your-query'));
    await write();
    await sync(ada);
    await sync(bo);
    const stood = await contents(bo.db);
    for (const createdBy of ['ada', 'bo'])
      expect(await write({ ...draft, title: 'Mine', createdBy }, bo)).toMatchObject(
        refused('not-your-query'),
      );
    expect(await contents(bo.db)).toEqual(stood);
  });

  it('is not written any more once it was sent or withdrawn', async () => {
    await write();
    expect((await take(ada, send(ada))).ok).toBe(true);
    expect(await write({ ...draft, title: 'Too late' })).toMatchObject(refused('query-sent'));
    expect((await read(ada))?.query).toEqual(draft);
    const other = '0195a1b2-0000-7000-8000-0000000000a2';
    await write(draft, ada, other);
    const withdrawn = await takeQueryStep(
      ada.db,
      ada.writer,
      policy,
      { encounterId, queryId: other },
      { step: 'withdraw', reason: 'Asked already.' },
    );
    expect(withdrawn.ok).toBe(true);
    expect(await write(draft, ada, other)).toMatchObject(refused('query-sent'));
  });

  it('reads as it was written, to the letter: its digest is the same here, elsewhere and on the wire', async () => {
    const odd = {
      ...draft,
      question: `${draft.question} “é” \ud83d\ude00 \u0000`,
      verbal: undefined as never,
    };
    expect((await write({ ...odd, verbal: null })).ok).toBe(true);
    const stored = (await read(ada))!.query;
    expect(queryDigest(stored)).toBe(queryDigest({ ...odd, verbal: null }));
    expect(queryDigest(stored)).toBe(queryDigest(odd));
    await sync(ada);
    await sync(bo);
    expect(queryDigest((await read(bo))!.query)).toBe(queryDigest(stored));
    const wire = backend.log.find(({ kind }) => kind === 'query')!.fields as unknown as Query;
    const reordered = Object.fromEntries(Object.entries(wire).reverse()) as unknown as Query;
    expect(queryDigest(reordered)).toBe(queryDigest(stored));
    expect(queryDigest({ ...stored, priority: 'high' } as Query)).toBe(queryDigest(stored));
    for (const field of Object.keys(querySchema.shape))
      expect(queryDigest({ ...stored, [field]: 'x' } as Query)).not.toBe(queryDigest(stored));
  });
});

describe('a step', () => {
  it('is numbered and filled in, and the backend takes all of them', async () => {
    await write();
    ada.clock.now += hour;
    expect(await take(ada, send(ada))).toEqual({
      ok: true,
      value: {
        queryId,
        encounterId,
        number: 1,
        step: 'send',
        by: 'ada',
        at: ada.clock.now,
        reason: '',
        content: queryDigest(draft),
        sentBy: 'ehr-message',
        dueAt: ada.clock.now + 48 * hour,
        answer: null,
        rung: null,
        documentation: '',
        codesChanged: null,
      },
    });
    await sync(ada);
    await sync(bo);
    expect(await take(bo, { step: 'answer', answer: answerOf() })).toMatchObject({
      value: { number: 2, by: 'bo' },
    });
    expect((await take(bo, { step: 'close', documentation: 'Addendum', codesChanged: false })).ok).toBe(true);
    await sync(bo);
    await sync(ada);
    expect(await read(ada)).toEqual(await read(bo));
    expect((await read(ada))?.life).toMatchObject({ state: 'closed', answer: answerOf() });
    for (const { db } of [ada, bo]) expect((await syncStatus(db)).refused).toEqual([]);
  });

  it('that is not admitted is not written, and says why', async () => {
    const stands = async (code: string, device: Device, content: QueryStepContent) => {
      const stood = await contents(device.db);
      expect(await take(device, content)).toMatchObject(refused(code));
      expect(await contents(device.db)).toEqual(stood);
    };
    await stands('no-query', ada, send(ada));
    await write({ ...draft, title: '' });
    await stands('query-changed', ada, send(ada));
    await stands('query-held', ada, send(ada, { ...draft, title: '' }));
    await stands('own-query', ada, { step: 'approve', content: queryDigest(draft) });
    await write();
    await stands('bad-due-date', ada, { ...send(ada), dueAt: ada.clock.now });
    await take(ada, send(ada));
    await stands('step-out-of-order', ada, send(ada));
    await stands('too-early', ada, {
      step: 'escalate',
      rung: 'physician-advisor',
      dueAt: ada.clock.now + 99 * hour,
    });
    await stands('no-reason', ada, { step: 'withdraw' });
    await stands('not-valid', ada, { step: 'remind', reason: 'x'.repeat(4001) });
  });

  it('taken by two at once stands as it first arrived, and the other is told', async () => {
    await write();
    await take(ada, send(ada));
    await sync(ada);
    await sync(bo);
    await take(ada, { step: 'remind' });
    await take(bo, { step: 'answer', answer: answerOf() });
    await sync(ada);
    await sync(bo);
    expect((await syncStatus(bo.db)).refused).toMatchObject([{ fault: { code: 'step-taken' } }]);
    expect((await read(ada))?.life).toMatchObject({ state: 'sent', reminders: 1 });
  });
});

it('queriesReader reads every chart that has any, and follows what changes', async () => {
  const charts = queriesReader();
  expect(await charts(ada.db)).toEqual([]);
  const raised = await raiseGap(ada.db, ada.writer, chart, aGap);
  const later = chartOf({ encounter: 'E-2' });
  const laterId = await deriveEncounter(later.site, later.fields.patient, 'E-2');
  await writeQuery(ada.db, ada.writer, queryId, { ...draft, encounterId: laterId }, later);
  const numbers = async () =>
    (await charts(ada.db)).map(({ encounter, gaps, queries }) => [
      encounter?.number,
      gaps.map(({ state }) => state),
      queries.map(({ life }) => life.state),
    ]);
  expect(await numbers()).toEqual(
    expect.arrayContaining([
      [chart.fields.encounter, ['open'], []],
      ['E-2', [], ['draft']],
    ]),
  );
  if (!raised.ok) throw new Error(raised.error.happened);
  await changeGap(ada.db, ada.writer, raised.value, { state: 'closed', closedWith: 'Not a gap.' });
  await takeQueryStep(
    ada.db,
    ada.writer,
    policy,
    { encounterId: laterId, queryId },
    { step: 'withdraw', reason: 'No gap.' },
  );
  expect(await numbers()).toEqual(
    expect.arrayContaining([
      [chart.fields.encounter, ['closed'], []],
      ['E-2', [], ['withdrawn']],
    ]),
  );
  expect(await charts(bo.db)).toEqual([]);
});
