// Taking steps in the life of a signed worksheet: numbered, filled in and checked in the store, exchanged with a
// backend, and refused to the second of two who were at it at once.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { findingId } from '../../../lib/model/finding.ts';
import type { LineOutcome } from '../../../lib/model/review-step.ts';
import { verdictId } from '../../../lib/model/verdict.ts';
import { judge, reviewIds, signWorksheet } from '../../../lib/store/commands/review.ts';
import { type StepContent, takeStep } from '../../../lib/store/commands/review-steps.ts';
import {
  dismissRefused,
  nextBatch,
  pulledPosition,
  takeIn,
  takeOutcomes,
} from '../../../lib/store/outbox.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewLife, stepRecords } from '../../../lib/store/views/review-life.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, keys, threeLines, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

const hour = 3_600_000;
let backend: PureBackend;
let ada: Device;
let bo: Device;
let worksheet: string;

/** Sends what waits and takes in what others sent, as an exchange does. */
async function sync({ db, writer, clock }: Device): Promise<void> {
  const batch: Change[] = await nextBatch(db, 500, 1e6);
  await takeOutcomes(db, await backend.push(writer.person, batch, clock.now));
  const pulled = backend.pull(await pulledPosition(db), 500);
  if (pulled) await takeIn(db, pulled.changes, pulled.last);
}

beforeEach(async () => {
  backend = new PureBackend();
  ada = newDevice({ person: 'ada', name: 'd1' });
  bo = newDevice({ person: 'bo', name: 'd2' });
  worksheet = (await reviewIds(chart, 'ada')).worksheetId;
  // The first line deleted, the second revised, the third agreed with.
  const judged = [
    verdict(keys.first, 'delete'),
    verdict(keys.second, 'revise', 'E11.22'),
    verdict(keys.third, 'agree'),
  ];
  expect((await judge(ada.db, ada.writer, chart, judged.slice(0, threeLines.length))).ok).toBe(true);
});

const sign = async () => {
  await signWorksheet(ada.db, ada.writer, worksheet);
  await sync(ada);
  await sync(bo);
};
const take = (device: Device, content: StepContent) => takeStep(device.db, device.writer, worksheet, content);
const life = async (device: Device) => (await reviewLife(device.db, worksheet)).life;
const release = (device: Device): StepContent => ({ step: 'release', dueAt: device.clock.now + hour });
const answers = (first: 'accept' | 'dispute'): StepContent => ({
  step: 'answer',
  vendorPerson: 'Priya Raman',
  answers: [
    {
      lineKey: keys.first,
      answer: first,
      reason: first === 'dispute' ? 'Page 2.' : '',
      documents: 'ED note',
    },
    { lineKey: keys.second, answer: 'accept', reason: '', documents: '' },
  ],
});
const outcome = (more: Partial<LineOutcome> = {}): LineOutcome => ({
  lineKey: keys.first,
  outcome: 'overturned',
  reason: 'Read again.',
  citation: 'Section III.B',
  modified: null,
  ...more,
});

describe('takeStep', () => {
  it('numbers the step and fills in who, when, which worksheet and which encounter', async () => {
    await sign();
    ada.clock.now += hour;
    const { encounterId } = await reviewIds(chart, 'ada');
    const taken = await take(ada, { ...release(ada), reason: 'Sent by mail.' });
    expect(taken).toEqual({
      ok: true,
      value: {
        worksheetId: worksheet,
        encounterId,
        number: 1,
        step: 'release',
        by: 'ada',
        at: ada.clock.now,
        reason: 'Sent by mail.',
        dueAt: ada.clock.now + hour,
        vendorPerson: null,
        answers: [],
        outcomes: [],
      },
    });
    expect(await life(ada)).toMatchObject({ state: 'released', dueAt: ada.clock.now + hour });
  });

  it('goes from release to a final decision through two browsers, and both have the same life', async () => {
    await sign();
    expect((await take(ada, release(ada))).ok).toBe(true);
    expect((await take(ada, answers('dispute'))).ok).toBe(true);
    await sync(ada);
    await sync(bo);
    const decided = await take(bo, { step: 'reconsider', outcomes: [outcome()] });
    expect(decided).toMatchObject({ ok: true, value: { number: 3, by: 'bo' } });
    expect((await take(bo, { step: 'finalise' })).ok).toBe(true);
    await sync(bo);
    await sync(ada);
    expect(await life(ada)).toEqual(await life(bo));
    expect((await life(ada)).state).toBe('final');
    expect((await life(ada)).outcomes.get(keys.first)).toMatchObject({ outcome: 'overturned' });
    expect((await syncStatus(ada.db)).refused).toEqual([]);
  });

  it('writes nothing where the step is not admitted, and says why', async () => {
    const refusals: [string, Device, StepContent, () => Promise<unknown>][] = [
      ['step-out-of-order', ada, release(ada), async () => {}],
      ['bad-due-date', ada, { step: 'release', dueAt: null }, sign],
      ['own-findings', ada, { step: 'peer-check' }, async () => {}],
      ['no-reason', ada, { step: 'hold', reason: ' ' }, async () => {}],
      ['other-lines', ada, { ...answers('accept'), answers: [] }, () => take(ada, release(ada))],
      ['too-early', ada, { step: 'deem-accepted' }, async () => {}],
      [
        'own-findings',
        ada,
        { step: 'reconsider', outcomes: [outcome()] },
        () => take(ada, answers('dispute')),
      ],
      ['no-worksheet', newDevice({ person: 'cleo' }), release(ada), async () => {}],
      ['not-valid', ada, { step: 'hold', reason: 'a'.repeat(4001) }, async () => {}],
    ];
    for (const [code, device, content, before] of refusals) {
      await before();
      const stood = await contents(device.db);
      expect(await take(device, content)).toMatchObject({ ok: false, error: { code } });
      expect(await contents(device.db)).toEqual(stood);
    }
  });

  it('leaves what was judged as it was signed: verdicts and findings do not change', async () => {
    await sign();
    const { verdicts, findings } = await stepRecords(ada.db, worksheet);
    const first = await verdictId(worksheet, keys.first);
    expect(findings.map((f) => f.id)).toContain(await findingId(first));
    await take(ada, release(ada));
    await take(ada, answers('dispute'));
    await sync(ada);
    await sync(bo);
    await take(bo, { step: 'reconsider', outcomes: [outcome()] });
    const after = await stepRecords(bo.db, worksheet);
    expect(after.verdicts).toEqual(expect.arrayContaining(verdicts));
    expect(after.findings).toEqual(expect.arrayContaining(findings));
    expect(after.verdicts).toHaveLength(verdicts.length);
  });
});

describe('two people who take a step at once', () => {
  it('the first to arrive stands for both; the other’s is told and stays visible to its author', async () => {
    await sign();
    await take(ada, release(ada));
    bo.clock.now += 60_000;
    await take(bo, { step: 'peer-check', reason: 'Checked both findings.' });
    await sync(ada);
    await sync(bo);
    await sync(ada);
    for (const device of [ada, bo]) expect(await life(device)).toMatchObject({ state: 'released' });
    expect((await life(bo)).steps.map((s) => s.by)).toEqual(['ada']);
    const { refused } = await reviewLife(bo.db, worksheet);
    expect(refused).toMatchObject([
      { step: { step: 'peer-check', reason: 'Checked both findings.' }, fault: { code: 'step-taken' } },
    ]);
    expect((await reviewLife(ada.db, worksheet)).refused).toEqual([]);
    await dismissRefused(bo.db, refused[0]!.change);
    expect((await reviewLife(bo.db, worksheet)).refused).toEqual([]);
  });

  it('goes on from where the review stands then', async () => {
    await sign();
    await take(ada, { step: 'hold', reason: 'A query is open.' });
    await take(bo, { step: 'addendum', reason: 'The echo report came later.' });
    await sync(ada);
    await sync(bo);
    expect(await take(bo, { step: 'addendum', reason: 'The echo report came later.' })).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
    await sync(bo);
    await sync(ada);
    expect((await life(ada)).steps.map((s) => s.step)).toEqual(['hold', 'addendum']);
    expect((await life(ada)).hold).toMatchObject({ by: 'ada' });
  });

  it('takes back with a refused step what its author did on top of it, if it cannot stand alone', async () => {
    await sign();
    await take(ada, { step: 'addendum', reason: 'First.' });
    await take(bo, release(bo));
    await take(bo, answers('accept'));
    await sync(ada);
    await sync(bo);
    expect(await life(bo)).toMatchObject({ state: 'signed' });
    expect((await reviewLife(bo.db, worksheet)).refused.map((r) => r.fault?.code)).toEqual([
      'step-taken',
      'step-out-of-order',
    ]);
  });
});
