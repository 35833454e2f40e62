// What people see is, at every moment, what the backend confirmed with everything unconfirmed on top:
// whatever is written, sent, kept, refused, pulled, repeated, and whenever the browser closes.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, LoggedChange } from '../../../lib/model/change.ts';
import { fail } from '../../../lib/model/result.ts';
import { describeFinding, judge, reviewIds, undoEdits } from '../../../lib/store/commands/review.ts';
import type { Database } from '../../../lib/store/database.ts';
import { nextBatch, pulledPosition, takeIn, takeOutcomes } from '../../../lib/store/outbox.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { type AllReviews, allReviews, reviewsReader } from '../../../lib/store/views/all-reviews.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import type { Edit } from '../../../lib/store/write.ts';
import { applyChange, type RecordState } from '../../../lib/sync/merge.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, threeLines, verdict } from './charts.ts';
import { type Device, newDevice } from './device.ts';

/** A device, the backend, and what was sent: late and repeated answers come out of it. */
interface World {
  device: Device;
  other: Device;
  backend: PureBackend;
  undo: Edit[];
  pages: { changes: LoggedChange[]; last: number }[];
}

type Act = (world: World) => Promise<void>;

const ids = reviewIds(chart, 'ada');
const lines = threeLines.map((l) => l.key);
const fault = fail('worksheet-signed', 'Signed.', 'Kept here.', 'Raise it.').error;

const judging =
  (on: 'device' | 'other', nth: number, disposition: 'agree' | 'delete' | 'revise'): Act =>
  async (world) => {
    const { db, writer } = world[on];
    const done = await judge(db, writer, chart, [verdict(lines[nth]!, disposition)]);
    if (on === 'device' && done.ok) world.undo = done.value.undo;
  };

const describing =
  (words: string): Act =>
  async ({ device: { db, writer } }) => {
    const [finding] = (await reviewView(db, await ids)).findings;
    if (finding) await describeFinding(db, writer, (await ids).worksheetId, finding.id, { rationale: words });
  };

const undoing: Act = async ({ device: { db, writer }, undo }) => {
  await undoEdits(db, writer, (await ids).worksheetId, undo);
};

const pushing =
  (on: 'device' | 'other', limit: number, answerArrives: boolean): Act =>
  async (world) => {
    const { db } = world[on];
    const outcomes = await world.backend.push('ada', await nextBatch(db, limit, 1e6), 0);
    if (answerArrives) await takeOutcomes(db, outcomes);
  };

const refusing =
  (nth: number): Act =>
  async ({ device: { db } }) => {
    const waiting = await nextBatch(db, 10, 1e6);
    const change = waiting[nth % Math.max(1, waiting.length)];
    if (change) await takeOutcomes(db, [{ id: change.id, outcome: 'refused', fault }]);
  };

const pulling =
  (limit: number): Act =>
  async (world) => {
    const page = world.backend.pull(await pulledPosition(world.device.db), limit);
    if (!page) throw new Error('the log is behind');
    world.pages.push(page);
    await takeIn(world.device.db, page.changes, page.last);
  };

/** An answer that comes again, long after others. */
const repeating =
  (nth: number): Act =>
  async ({ device, pages }) => {
    const page = pages[nth % Math.max(1, pages.length)];
    if (page) await takeIn(device.db, page.changes, page.last);
  };

const restarting: Act = async ({ device }) => device.restart();

const device = fc.constantFrom('device' as const, 'other' as const);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(device, fc.nat(2), fc.constantFrom('agree' as const, 'delete' as const, 'revise' as const))
    .map((a) => judging(...a)),
  fc.constantFrom('Flat troponins.', 'No echo.').map(describing),
  fc.constant(undoing),
  fc.tuple(device, fc.integer({ min: 1, max: 6 }), fc.boolean()).map((a) => pushing(...a)),
  fc.nat(9).map(refusing),
  fc.integer({ min: 1, max: 6 }).map(pulling),
  fc.nat(9).map(repeating),
  fc.constant(restarting),
);

/** The rule, written out: base first, then the outbox in the order of writing, without what was refused. */
async function expectViews(db: Database): Promise<void> {
  const [records, outbox] = await Promise.all([allRecords(db), db.outbox.orderBy('seq').toArray()]);
  const expected = new Map<string, RecordState>();
  for (const { key, base } of records) if (base) expected.set(key, base);
  for (const { key, change, author, state } of outbox)
    if (state !== 'refused') expected.set(key, applyChange(expected.get(key), change, author));
  expect(new Map(records.map((r) => [r.key, r.view]))).toEqual(expected);
}

const byId = (reviews: AllReviews) =>
  Object.values(reviews).map((list: { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1)));

it('is the confirmed records with the outbox on top after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 14 }), async (acts) => {
      const world: World = {
        device: newDevice(),
        other: newDevice({ name: 'd2' }),
        backend: new PureBackend(),
        undo: [],
        pages: [],
      };
      const made = new Map<string, Change>();
      const read = reviewsReader();
      for (const act of acts) {
        await act(world);
        await expectViews(world.device.db);
        // Reading what changed answers what reading everything does.
        if (acts.indexOf(act) % 2 === 0)
          expect(byId(await read(world.device.db))).toEqual(byId(await allReviews(world.device.db)));
        const outbox = await world.device.db.outbox.toArray();
        for (const { change } of outbox) made.set(change.id, change);
        // No change is ever nowhere: it is in the outbox or has come back from the backend.
        const reached = world.backend.log.slice(0, await pulledPosition(world.device.db));
        const somewhere = new Set([...outbox, ...reached].map((c) => c.id));
        expect([...made.keys()].filter((id) => !somewhere.has(id))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
