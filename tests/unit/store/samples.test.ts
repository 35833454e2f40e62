// Samples in the browser's store: frames in parts, draws that can be repeated on another machine, spares in their
// order.

import { beforeEach, describe, expect, it } from 'vitest';
import { loggedChange } from '../../../lib/model/change.ts';
import type { Result } from '../../../lib/model/result.ts';
import { framePartSize, type SampleRecord } from '../../../lib/model/sample.ts';
import { refuseChange } from '../../../lib/review/refuse-change.ts';
import type { Design } from '../../../lib/review/sampling/design.ts';
import { drawSample } from '../../../lib/review/sampling/draw.ts';
import { drawnPart, redraw } from '../../../lib/review/sampling/drawn.ts';
import { makeFrame } from '../../../lib/review/sampling/frame.ts';
import { type FrameItem, frameItem } from '../../../lib/review/sampling/frame-item.ts';
import {
  assignAnew,
  keepFrame,
  keepSample,
  replaceChart,
  withdrawSample,
} from '../../../lib/store/commands/samples.ts';
import { inState, takeIn } from '../../../lib/store/outbox.ts';
import { frameItemsOf, samplesOf } from '../../../lib/store/views/samples.ts';
import { nothing } from '../review/nothing-known.ts';
import { type Device, newDevice } from './device.ts';
import { failures, withFailingWrite } from './failing-writes.ts';

const size = framePartSize * 2 + 17;
const items = Array.from({ length: size }, (_, i) =>
  frameItem(`E-${i}`, { coder: `Coder ${i % 5}`, amount: i / 4, flags: i % 9 === 0 ? ['high-dollar'] : [] }),
);
const design: Design = { kind: 'stratified', by: ['coder'], size: { each: 4 }, allocation: 'equal' };
const seed = '00c0ffee12345678';

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.happened);
  return result.value;
}

const frame = given(makeFrame(items));
const drawn = given(drawSample(frame, design, seed, 3));
const auditors = [{ id: 'ada', name: 'Ada', employer: null, codesAs: [], capacity: 50 }];
const content: Parameters<typeof keepSample>[2] = {
  ...given(drawnPart(frame, drawn, 3)),
  title: 'Third quarter',
  purpose: 'Routine',
  frameSource: 'claims.csv',
  vendor: null,
  auditors,
  assignments: drawn.picks.map(({ key }) => ({ key, auditor: 'ada', second: null })),
};

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const keepBoth = async (): Promise<string> => {
  given(await keepFrame(device.db, device.writer, frame.digest, [...frame.items] as never));
  return given(await keepSample(device.db, device.writer, content));
};
const theSample = async (): Promise<SampleRecord> => (await samplesOf(device.db))[0]!;

/** What waits here, as the backend would give it to another browser. */
async function sentTo(other: Device, count = Number.POSITIVE_INFINITY): Promise<void> {
  const waiting = await inState(device.db, 'waiting').toArray();
  const changes = waiting
    .slice(0, count)
    .map(({ change, author }, i) =>
      loggedChange.parse(JSON.parse(JSON.stringify({ ...change, author, position: i + 1, receivedAt: 1 }))),
    );
  await takeIn(other.db, changes, changes.length);
}

describe('a kept sample', () => {
  it('is drawn again to the byte on another machine, from what was synced', async () => {
    await keepBoth();
    const other = newDevice({ person: 'bob', name: 'd2' });
    await sentTo(other);
    const [record] = await samplesOf(other.db);
    const stored = await frameItemsOf(other.db, record!);
    expect(stored).toEqual(frame.items);
    const again = given(redraw(record!, stored as FrameItem[]));
    expect(again.sample).toEqual(drawn);
    expect(again.frame.digest).toBe(content.frame);
  });

  it('enters the record: nothing of it is refused', async () => {
    await keepBoth();
    const waiting = await inState(device.db, 'waiting').toArray();
    expect(waiting.map((entry) => entry.change.kind)).toEqual([
      'frame-part',
      'frame-part',
      'frame-part',
      'sample',
    ]);
    for (const { change } of waiting) expect(await refuseChange(change, 'ada', nothing, 1)).toBeNull();
  });

  it('tells a frame that was changed, and charts that it did not draw', async () => {
    await keepBoth();
    const record = await theSample();
    const wrong = items.with(3, frameItem('E-3', { coder: 'Another' }));
    expect(redraw(record, wrong)).toMatchObject({ error: { code: 'other-frame' } });
    const overwritten = { ...record, seed: 'ffffffffffffffff' };
    expect(redraw(overwritten, items)).toMatchObject({ error: { code: 'other-draw' } });
  });

  it('has no frame while a part of it has not arrived', async () => {
    await keepBoth();
    const other = newDevice({ person: 'bob', name: 'd2' });
    await sentTo(other, 2);
    expect(await frameItemsOf(other.db, content)).toBeNull();
    expect(await samplesOf(other.db)).toEqual([]);
  });

  it('is not half kept when the disk fails', async () => {
    given(await keepFrame(device.db, device.writer, frame.digest, [...frame.items] as never));
    for (const failure of failures) {
      const failed = await withFailingWrite(1, failure, async () => {
        expect(await keepSample(device.db, device.writer, content)).toMatchObject({
          error: { code: 'not-saved' },
        });
      });
      expect(failed).toBe(true);
    }
    expect(await samplesOf(device.db)).toEqual([]);
  });
});

describe('a frame', () => {
  it('can be stopped, and goes on where it was', async () => {
    const kept: number[] = [];
    const stop = await keepFrame(device.db, device.writer, frame.digest, [...frame.items] as never, (n) => {
      kept.push(n);
      return n < framePartSize * 2;
    });
    expect(stop).toEqual({ ok: true, value: 'stopped' });
    expect(kept).toEqual([framePartSize, framePartSize * 2]);
    await keepBoth();
    const parts = (await inState(device.db, 'waiting').toArray()).filter(
      (e) => e.change.kind === 'frame-part',
    );
    expect(parts.map((e) => e.change.fields.part)).toEqual([0, 1, 2]);
  });
});

describe('a chart that cannot be reviewed', () => {
  it('is replaced once, by a spare that is used once', async () => {
    const id = await keepBoth();
    const [first, second] = drawn.picks;
    const spare = drawn.spares[0]!.key;
    const put = (key: string, by: string | null) =>
      replaceChart(device.db, device.writer, id, { key, by, reason: 'Record is locked' }, []);
    given(await put(first!.key, spare));
    expect(await put(first!.key, null)).toMatchObject({ error: { code: 'replaced-before' } });
    expect(await put(second!.key, spare)).toMatchObject({ error: { code: 'replaced-before' } });
    expect((await theSample()).replaced).toEqual([
      { key: first!.key, by: spare, reason: 'Record is locked' },
    ]);
  });

  it('needs a reason', async () => {
    const id = await keepBoth();
    const chart = { key: drawn.picks[0]!.key, by: null, reason: ' ' };
    expect(await replaceChart(device.db, device.writer, id, chart, [])).toMatchObject({
      error: { code: 'not-valid' },
    });
  });
});

it('assignments change, and a sample is withdrawn and comes back', async () => {
  const id = await keepBoth();
  const team = [...auditors, { ...auditors[0]!, id: 'bob', name: 'Bob' }];
  const assignments = [{ key: drawn.picks[0]!.key, auditor: 'bob', second: 'ada' }];
  given(await assignAnew(device.db, device.writer, id, { auditors: team, assignments }));
  expect(await theSample()).toMatchObject({ auditors: team, assignments });
  given(await withdrawSample(device.db, device.writer, id, true));
  expect(await theSample()).toMatchObject({ removed: true });
  given(await withdrawSample(device.db, device.writer, id, false));
  expect(await theSample()).toMatchObject({ removed: false });
  expect(await withdrawSample(device.db, device.writer, 'none', true)).toMatchObject({
    error: { code: 'no-sample' },
  });
});
