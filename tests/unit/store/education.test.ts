// Education items: made of final findings alone, acknowledged, re-audited, withdrawn, and taken by a backend.

import { beforeEach, expect, it } from 'vitest';
import { educationId } from '../../../lib/model/education.ts';
import { verdictId } from '../../../lib/model/verdict.ts';
import {
  acknowledgeEducation,
  makeEducation,
  reauditEducation,
  withdrawEducation,
} from '../../../lib/store/commands/education.ts';
import { describeFinding, judge, reviewIds, signWorksheet } from '../../../lib/store/commands/review.ts';
import { takeStep } from '../../../lib/store/commands/review-steps.ts';
import { nextBatch } from '../../../lib/store/outbox.ts';
import { educationItems } from '../../../lib/store/views/education.ts';
import { stepRecords } from '../../../lib/store/views/review-life.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, keys, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

const hour = 3_600_000;
let device: Device;
let worksheet: string;
let first: string;

beforeEach(async () => {
  device = newDevice();
  worksheet = (await reviewIds(chart, 'ada')).worksheetId;
  first = await verdictId(worksheet, keys.first);
  const { db, writer } = device;
  // A deleted line is major, a wrong POA minor.
  await judge(db, writer, chart, [
    verdict(keys.first, 'delete'),
    verdict(keys.second, 'attribute'),
    verdict(keys.third, 'agree'),
  ]);
  for (const { id } of (await stepRecords(db, worksheet)).findings)
    await describeFinding(db, writer, worksheet, id, { rootCause: 'coder', rationale: 'Not documented.' });
  await signWorksheet(db, writer, worksheet);
});

const accepted = async () => {
  const { db, writer, clock } = device;
  expect((await takeStep(db, writer, worksheet, { step: 'release', dueAt: clock.now + hour })).ok).toBe(true);
  const accept = (lineKey: string) => ({ lineKey, answer: 'accept' as const, reason: '', documents: '' });
  const answers = [accept(keys.first), accept(keys.second)];
  const answered = await takeStep(db, writer, worksheet, { step: 'answer', vendorPerson: 'Lee', answers });
  expect(answered.ok).toBe(true);
};
const lesson = () => ({ lesson: 'Look for it.', citation: 'Section III.B', dueAt: device.clock.now + hour });
const make = (of = first) => makeEducation(device.db, device.writer, worksheet, of, lesson());
const items = () => educationItems(device.db);

it('is made of a major finding that is final, with coder and topic from the chart', async () => {
  await accepted();
  device.clock.now += 60_000;
  expect(await make()).toEqual({ ok: true, value: null });
  expect(await items()).toEqual([
    {
      id: await educationId(first),
      worksheetId: worksheet,
      encounterId: (await reviewIds(chart, 'ada')).encounterId,
      verdictId: first,
      coder: chart.fields.coder,
      topic: 'unsupported',
      ...lesson(),
      madeBy: 'ada',
      madeAt: device.clock.now,
      acknowledged: null,
      reaudit: null,
      removed: false,
    },
  ]);
});

it('is not made before the review is final, nor of a minor finding, nor of a line that was agreed with', async () => {
  expect(await make()).toMatchObject({ ok: false, error: { code: 'not-final' } });
  await accepted();
  const before = await contents(device.db);
  for (const key of [keys.second, keys.third])
    expect(await make(await verdictId(worksheet, key))).toMatchObject({ error: { code: 'not-final' } });
  expect(await contents(device.db)).toEqual(before);
});

it('is acknowledged for the coder, then re-audited; the backend takes all of it', async () => {
  await accepted();
  await make();
  const id = await educationId(first);
  device.clock.now += hour;
  const read = device.clock.now;
  expect((await acknowledgeEducation(device.db, device.writer, id, 'Priya Raman')).ok).toBe(true);
  device.clock.now += hour;
  expect((await reauditEducation(device.db, device.writer, id, 'mended', 10)).ok).toBe(true);
  expect(await items()).toMatchObject([
    {
      acknowledged: { by: 'Priya Raman', at: read },
      reaudit: { result: 'mended', charts: 10, by: 'ada', at: device.clock.now },
    },
  ]);
  const changes = await nextBatch(device.db, 500, 1e6);
  const outcomes = await new PureBackend().push('ada', changes, device.clock.now);
  expect(changes.filter((c) => c.kind === 'education')).toHaveLength(3);
  expect(outcomes.filter((o) => o.outcome !== 'kept')).toEqual([]);
});

it('is withdrawn, can be made again, and takes nothing in between', async () => {
  await accepted();
  await make();
  const id = await educationId(first);
  await withdrawEducation(device.db, device.writer, id);
  expect(await items()).toEqual([]);
  const said = await acknowledgeEducation(device.db, device.writer, id, 'Priya Raman');
  expect(said).toMatchObject({ ok: false, error: { code: 'no-item' } });
  await make();
  expect(await items()).toMatchObject([{ lesson: 'Look for it.', acknowledged: null }]);
});
