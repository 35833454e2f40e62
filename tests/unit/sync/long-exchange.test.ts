// An exchange of many requests says how far it is, and can be paused.

import { beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../lib/store/commands/review.ts';
import { pulledPosition } from '../../../lib/store/outbox.ts';
import { pauseSync, resumeSync } from '../../../lib/store/sync-progress.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import type { Transport } from '../../../lib/sync/transport.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, chartOf, keys, verdict } from '../store/charts.ts';
import { type Device, newDevice } from '../store/device.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let device: Device;
const never = new AbortController().signal;

beforeEach(() => {
  backend = new PureBackend();
  device = newDevice();
});

const go = (through: Transport = pureTransport(backend)) =>
  exchange(device.db, through, device.writer.now, never);
const judgeOne = (on: Device = device) => judge(on.db, on.writer, chart, [verdict(keys.first, 'delete')]);

describe('a long exchange', () => {
  const parts = async () => {
    const other = newDevice({ name: 'd2' });
    await judgeOne(other);
    await exchange(other.db, pureTransport(backend), other.writer.now, never);
    await judge(device.db, device.writer, chartOf({ encounter: 'E-2' }), [verdict(keys.first, 'delete')]);
    return pureTransport(backend, 'ada', 3);
  };

  it('says how far it is, and nothing any more when it is over', async () => {
    const through = await parts();
    const told: unknown[] = [];
    const watched: Transport = {
      push: through.push,
      async pull(...asked) {
        told.push((await syncStatus(device.db)).progress);
        return through.pull(...asked);
      },
    };
    expect(await go(watched)).toBe('ok');
    expect(told).toEqual([
      null,
      { doing: 'fetching', done: 3, of: 8 },
      { doing: 'fetching', done: 6, of: 8 },
    ]);
    expect((await syncStatus(device.db)).progress).toBeNull();
    await go(watched);
    expect(told.at(-1)).toBeNull();
  });

  it('pauses between two requests, and goes on where it was when it is told to', async () => {
    const through = await parts();
    const pausing: Transport = {
      push: through.push,
      async pull(...asked) {
        if (asked[0] === 3) await pauseSync(device.db, device.clock.now);
        return through.pull(...asked);
      },
    };
    expect(await go(pausing)).toBe('paused');
    expect(await pulledPosition(device.db)).toBe(6);
    through.asked = [];
    expect(await go(through)).toBe('paused');
    expect(through.asked).toEqual([]);
    await resumeSync(device.db);
    expect(await go(through)).toBe('ok');
    expect(through.asked).toEqual(['pull 6']);
  });

  it('is paused for a quarter of an hour at most, whatever the clock does', async () => {
    const { db, clock } = device;
    await pauseSync(db, clock.now);
    clock.now += 14 * 60_000;
    expect(await go()).toBe('paused');
    clock.now += 2 * 60_000;
    expect(await go()).toBe('ok');
    await pauseSync(db, clock.now);
    clock.now -= 86_400_000;
    expect(await go()).toBe('ok');
  });
});
