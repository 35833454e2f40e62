// One exchange with the backend: everything sent, everything new taken in, and how it went noted.

import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../lib/model/result.ts';
import { judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { nextBatch, pulledPosition } from '../../../lib/store/outbox.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { httpTransport, type Transport } from '../../../lib/sync/transport.ts';
import { pushBytes } from '../../../lib/sync/wire.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, chartOf, keys, threeLines, verdict } from '../store/charts.ts';
import { type Device, morning, newDevice, recordsIn } from '../store/device.ts';
import { withFailingWrite } from '../store/failing-writes.ts';
import { type BreakableTransport, pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let device: Device;
let transport: BreakableTransport;
const never = new AbortController().signal;

beforeEach(() => {
  backend = new PureBackend();
  device = newDevice();
  transport = pureTransport(backend);
});

const go = (through: Transport = transport, signal = never) =>
  exchange(device.db, through, device.writer.now, signal);
const judgeOne = (on: Device = device) => judge(on.db, on.writer, chart, [verdict(keys.first, 'delete')]);
const outcome = async () => (await syncStatus(device.db)).outcome;
const outboxSize = () => device.db.outbox.count();

describe('an exchange', () => {
  it('sends what waits and takes it back with its positions: afterwards nothing waits', async () => {
    await judgeOne();
    expect(await go()).toBe('ok');
    expect(transport.asked).toEqual(['push 4', 'pull 0']);
    expect(await outboxSize()).toBe(0);
    expect(await pulledPosition(device.db)).toBe(4);
    expect(backend.log.map((c) => c.kind)).toEqual(['encounter', 'worksheet', 'verdict', 'finding']);
  });

  it('sends nothing when nothing waits', async () => {
    expect(await go()).toBe('ok');
    expect(transport.asked).toEqual(['pull 0']);
  });

  it('pulls page after page to the end', async () => {
    const other = newDevice({ name: 'd2' });
    await judgeOne(other);
    await exchange(other.db, pureTransport(backend), other.writer.now, never);
    transport = pureTransport(backend, 'ada', 3);
    await go();
    expect(transport.asked).toEqual(['pull 0', 'pull 3']);
    expect(await recordsIn(device.db)).toEqual(await recordsIn(other.db));
  });
});

/** Sends with `through`, and tells how many changes and bytes each request had. */
function measuring(through: Transport): { transport: Transport; sent: { changes: number; bytes: number }[] } {
  const sent: { changes: number; bytes: number }[] = [];
  return {
    sent,
    transport: {
      ...through,
      push(changes, ...more) {
        sent.push({ changes: changes.length, bytes: Buffer.byteLength(JSON.stringify(changes)) });
        return through.push(changes, ...more);
      },
    },
  };
}

describe('the size of a request', () => {
  it('stays below what a server takes, however large the changes are', async () => {
    // A worksheet of 200 lines with labels of 200 signs is some 80 kB; 50 of them are 4 MB.
    const lines = Array.from({ length: 200 }, (_, i) => ({
      ...threeLines[0]!,
      key: `ICD-10-CM I10 #${i}`,
      label: 'Ä'.repeat(200),
    }));
    for (let i = 0; i < 50; i++)
      await judge(device.db, device.writer, chartOf({ encounter: `E-${i}` }, lines), [
        verdict(lines[0]!.key, 'agree'),
      ]);
    const { transport: through, sent } = measuring(transport);
    expect(await go(through)).toBe('ok');
    expect(sent).toHaveLength(2);
    expect(Math.max(...sent.map(({ bytes }) => bytes))).toBeLessThanOrEqual(pushBytes + 1);
    expect(await outboxSize()).toBe(0);
  });

  it('lets a change go alone that is larger', async () => {
    await judgeOne();
    expect((await nextBatch(device.db, 500, 10)).map((c) => c.kind)).toEqual(['encounter']);
  });

  it('is small where the network was too slow, and grows again, but not to what was too slow', async () => {
    const omitted = Array.from({ length: 260 }, (_, i) => verdict(`add I10.${i}`, 'add', 'I10'));
    await judge(device.db, device.writer, chart, omitted);
    const late: Transport = {
      ...transport,
      push: (changes, ...more) =>
        changes.length > 400 ? Promise.resolve(tooSlow) : transport.push(changes, ...more),
      pull: (after, signal, epoch, limit = 500) =>
        limit > 1_300 ? Promise.resolve(tooSlow) : transport.pull(after, signal, epoch, limit),
    };
    const { transport: through, sent } = measuring(late);
    expect(await go(through)).toBe('ok');
    expect(sent.map(({ changes }) => changes)).toEqual([522, 79, 313, 130]);
    expect(transport.asked.at(-2)).toBe('pull 0');
    expect(await outboxSize()).toBe(0);
  }, 30_000);

  it('does not go on where even little is too slow: that is offline, and all of it waits', async () => {
    await judgeOne();
    const dead: Transport = { push: async () => tooSlow, pull: async () => tooSlow };
    const { transport: through, sent } = measuring(dead);
    expect(await go(through)).toBe('offline');
    expect(sent).toHaveLength(2);
    expect((await syncStatus(device.db)).waiting).toBe(4);
  });
});

const tooSlow = fail('too-slow', 'It takes too long.', 'Saved here.', 'Go on.');

describe('an exchange that is cut off', () => {
  it.each(['request-lost', 'answer-lost'] as const)(
    'with its push’s %s sends again, once each',
    async (lost) => {
      await judgeOne();
      transport.trouble = [lost];
      expect(await go()).toBe('offline');
      expect(await outboxSize()).toBe(4);
      device.restart();
      expect(await go()).toBe('ok');
      expect(await outboxSize()).toBe(0);
      expect(backend.log).toHaveLength(4);
      expect(new Set(backend.log.map((c) => c.id)).size).toBe(4);
    },
  );

  it('before its pull has sent already: the next one only fetches', async () => {
    await judgeOne();
    transport.trouble = [null, 'answer-lost'];
    expect(await go()).toBe('offline');
    expect((await device.db.outbox.toArray()).map((e) => e.state)).toEqual(['kept', 'kept', 'kept', 'kept']);
    transport.asked = [];
    expect(await go()).toBe('ok');
    expect(transport.asked).toEqual(['pull 0']);
    expect(await outboxSize()).toBe(0);
  });

  it('by its signal, before or during a request, stops without an exception and loses nothing', async () => {
    await judgeOne();
    for (const when of ['before', 'during']) {
      const stop = new AbortController();
      // As fetch does: fails at once when the signal has aborted, and when it aborts.
      const hanging: typeof fetch = (_, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
          if (when === 'during') stop.abort();
          else init?.signal?.throwIfAborted();
        });
      if (when === 'before') stop.abort();
      expect(await go(httpTransport('https://overread.example', 'token-1', hanging), stop.signal)).toBe(
        'offline',
      );
      expect((await syncStatus(device.db)).waiting).toBe(4);
    }
  });
});

describe('how it went', () => {
  it('is noted with the time it began, as long as it lasts', async () => {
    const told: [typeof transport.trouble, string][] = [
      [['request-lost'], 'offline'],
      [['request-lost'], 'offline'],
      [['signed-out'], 'signed-out'],
      [[], 'ok'],
      [[], 'ok'],
      [['request-lost'], 'offline'],
    ];
    const since: number[] = [];
    for (const [trouble, expected] of told) {
      device.clock.now += 1000;
      transport.trouble = trouble;
      expect(await go()).toBe(expected);
      expect(await outcome()).toMatchObject({ state: expected, at: device.clock.now });
      since.push((await outcome())!.since - morning);
    }
    expect(since).toEqual([1000, 1000, 3000, 4000, 4000, 6000]);
  });

  it('has the fault that says what to do, and none when all is well', async () => {
    transport.trouble = ['signed-out'];
    await go();
    expect((await outcome())?.fault).toMatchObject({ code: 'signed-out', action: 'Sign in.' });
    await go();
    expect((await outcome())?.fault).toBeUndefined();
  });
});

describe('a backend that answers wrongly', () => {
  it('and leaves changes out of its answer is asked once, and the save state says that it failed', async () => {
    await judgeOne();
    const silent: Transport = {
      push: async () => ({ ok: true, value: { outcomes: [] } }),
      pull: transport.pull,
    };
    expect(await go(silent)).toBe('failed');
    expect((await outcome())?.fault).toMatchObject({ code: 'bad-answer' });
    expect((await syncStatus(device.db)).waiting).toBe(4);
  });

  it('and promises more without ever giving it is not asked for ever', async () => {
    let asked = 0;
    const endless: Transport = {
      push: transport.push,
      pull: async () => {
        asked += 1;
        return { ok: true, value: { changes: [], last: 0, more: true } };
      },
    };
    expect(await go(endless)).toBe('failed');
    expect(asked).toBe(1);
  });
});

describe('a browser whose disk fails while the answer is written', () => {
  it('says so, and takes the answer in at the next exchange', async () => {
    await judgeOne();
    // The first write is the push's first outcome; the next exchange finds the disk in order.
    await withFailingWrite(1, 'aborts', async () => {
      expect(await go()).toBe('failed');
    });
    expect((await outcome())?.fault).toMatchObject({ code: 'not-written' });
    expect(await go()).toBe('ok');
    expect(await outboxSize()).toBe(0);
    expect(backend.log).toHaveLength(4);
    expect((await reviewView(device.db, await reviewIds(chart, 'ada'))).findings).toHaveLength(1);
  });
});
