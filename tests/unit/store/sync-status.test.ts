// What the save state shows: how the last exchange went and since when, what waits, what was refused.

import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../lib/model/result.ts';
import { judge } from '../../../lib/store/commands/review.ts';
import { takeOutcomes } from '../../../lib/store/outbox.ts';
import { noteOutcome, syncStatus } from '../../../lib/store/sync-status.ts';
import { chart, keys, verdict } from './charts.ts';
import { type Device, newDevice } from './device.ts';

let device: Device;
beforeEach(() => {
  device = newDevice();
});

const offline = fail('offline', 'No answer.', 'Saved here.', 'Go on.').error;
const note = (state: 'ok' | 'offline' | 'failed', now: number) =>
  noteOutcome(device.db, state === 'ok' ? { state } : { state, fault: offline }, now);
const outcome = async () => (await syncStatus(device.db)).outcome;

describe('the outcome', () => {
  it('is not known before the first exchange', async () => {
    expect(await outcome()).toBeNull();
  });

  it('keeps the time at which an unbroken run began, and says when it was last seen', async () => {
    await note('offline', 1000);
    await note('offline', 2000);
    await note('offline', 3000);
    expect(await outcome()).toEqual({ state: 'offline', since: 1000, at: 3000, fault: offline });
  });

  it('begins anew when the state changes, and forgets the fault when all is well', async () => {
    await note('offline', 1000);
    await note('ok', 2000);
    expect(await outcome()).toEqual({ state: 'ok', since: 2000, at: 2000 });
    await note('offline', 3000);
    expect(await outcome()).toEqual({ state: 'offline', since: 3000, at: 3000, fault: offline });
  });

  it('survives a restart', async () => {
    await note('failed', 1000);
    device.restart();
    await note('failed', 5000);
    expect(await outcome()).toMatchObject({ state: 'failed', since: 1000, at: 5000 });
  });
});

describe('the counts', () => {
  it('say how many changes wait and show the refused ones, oldest first', async () => {
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'agree')]);
    const [encounter, worksheet, judged] = await device.db.outbox.toArray();
    const fault = fail('worksheet-signed', 'Signed.', 'Kept here.', 'Raise it.').error;
    await takeOutcomes(device.db, [
      { id: judged!.id, outcome: 'refused', fault },
      { id: worksheet!.id, outcome: 'refused', fault },
      { id: encounter!.id, outcome: 'kept', position: 1 },
    ]);
    const { waiting, refused } = await syncStatus(device.db);
    expect(waiting).toBe(0);
    expect(refused.map((entry) => [entry.change.kind, entry.fault])).toEqual([
      ['worksheet', fault],
      ['verdict', fault],
    ]);
  });
});
