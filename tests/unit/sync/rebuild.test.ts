// A backend restored from a backup: browsers send again what it forgot, and end with what it has.

import { beforeEach, describe, expect, it } from 'vitest';
import { describeFinding, judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { pulledPosition } from '../../../lib/store/outbox.ts';
import { isRebuilding, knownEpoch } from '../../../lib/store/rebuild.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, chartOf, keys, verdict } from '../store/charts.ts';
import { type Device, newDevice } from '../store/device.ts';
import { withFailingWrite } from '../store/failing-writes.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let ada: Device;
let bea: Device;
const never = new AbortController().signal;

beforeEach(() => {
  backend = new PureBackend();
  ada = newDevice();
  bea = newDevice({ person: 'bea', name: 'b1' });
});

const go = ({ db, writer }: Device, limit = 500) =>
  exchange(db, pureTransport(backend, writer.person, limit), writer.now, never);
const judgeIn = ({ db, writer }: Device, encounter: string) =>
  judge(db, writer, chartOf({ encounter }), [verdict(keys.first, 'delete')]);
const bases = async ({ db }: Device) => new Map((await allRecords(db)).map((r) => [r.key, r.base]));
const shown = async ({ db }: Device) => new Map((await allRecords(db)).map((r) => [r.key, r.view]));
const logged = () => backend.log.map((c) => c.id).sort();

describe('a browser whose work the backend has forgotten', () => {
  it('sends it again, as it was, after what the backend still has', async () => {
    await judgeIn(ada, 'E-1');
    await go(ada);
    const backup = backend.log.length;
    await judgeIn(ada, 'E-2');
    await judgeIn(bea, 'E-3');
    for (const device of [ada, bea, ada]) await go(device);
    const before = { ids: logged(), records: new Map(backend.records) };
    backend.restore(backup);
    for (const device of [ada, bea, ada]) expect(await go(device)).toBe('ok');
    expect(logged()).toEqual(before.ids);
    expect([...backend.records.keys()].sort()).toEqual([...before.records.keys()].sort());
    for (const device of [ada, bea]) {
      expect(await bases(device)).toEqual(backend.records);
      expect(await device.db.outbox.count()).toBe(0);
      expect(await pulledPosition(device.db)).toBe(backend.log.length);
      expect(await knownEpoch(device.db)).toBe(backend.epoch);
    }
  });

  it('does so where the backend has new work under the positions that were read, and new work waits here', async () => {
    await judgeIn(ada, 'E-1');
    await go(ada);
    const before = logged();
    backend.restore(1);
    await judgeIn(bea, 'E-2');
    await go(bea);
    await judgeIn(ada, 'E-4');
    const waiting = (await ada.db.outbox.toArray()).map((e) => e.id);
    expect(await go(ada)).toBe('ok');
    expect(logged()).toEqual(expect.arrayContaining([...before, ...waiting]));
    expect(await bases(ada)).toEqual(backend.records);
  });

  it('sends again what was answered and had not come back yet', async () => {
    await judgeIn(ada, 'E-1');
    const transport = pureTransport(backend);
    transport.trouble = [null, 'answer-lost'];
    await exchange(ada.db, transport, ada.writer.now, never);
    const before = logged();
    backend.restore(0);
    expect(await go(ada)).toBe('ok');
    expect(logged()).toEqual(before);
  });

  it('waits with what follows another’s lost work until that is there again', async () => {
    const second = newDevice({ name: 'd2' });
    await judge(ada.db, ada.writer, chart, [verdict(keys.first, 'delete')]);
    await go(ada);
    await go(second);
    const ids = await reviewIds(chart, 'ada');
    const [finding] = (await reviewView(second.db, ids)).findings;
    await describeFinding(second.db, second.writer, finding!.worksheetId!, finding!.id, {
      rationale: 'Why.',
    });
    await go(second);
    const before = logged();
    backend.restore(0);
    await go(second);
    expect((await syncStatus(second.db)).refused).toHaveLength(1);
    for (const device of [ada, second, second]) await go(device);
    expect((await syncStatus(second.db)).refused).toEqual([]);
    expect(logged()).toEqual(before);
    expect(await bases(second)).toEqual(backend.records);
  });
});

describe('while the log is read anew', () => {
  it('people see what they saw, through a cut-off at any page and another restore', async () => {
    for (const encounter of ['E-1', 'E-2', 'E-3']) await judgeIn(bea, encounter);
    await go(bea);
    await judgeIn(ada, 'E-4');
    await go(ada);
    const before = await shown(ada);
    backend.restore(10);
    const cut = pureTransport(backend, 'ada', 3);
    cut.trouble = [null, null, null, 'answer-lost'];
    await exchange(ada.db, cut, ada.writer.now, never);
    expect(await isRebuilding(ada.db)).toBe(true);
    expect([...(await shown(ada)).keys()]).toEqual([...before.keys()]);
    backend.restore(9);
    ada.restart();
    for (const device of [ada, bea, ada]) expect(await go(device, 3)).toBe('ok');
    expect(await isRebuilding(ada.db)).toBe(false);
    expect(await bases(ada)).toEqual(backend.records);
    expect(backend.log).toHaveLength(before.size);
  });

  it('a disk that fails at any write leaves a state from which the next exchange ends well', async () => {
    await judgeIn(ada, 'E-1');
    await go(ada);
    const before = logged();
    let failed = 0;
    for (let nth = 1; nth <= 25; nth++) {
      backend.restore(nth % 4);
      await withFailingWrite(nth, 'aborts', async () => {
        if ((await go(ada).catch(() => 'failed')) !== 'ok') failed += 1;
      });
      expect(await go(ada)).toBe('ok');
      expect(logged()).toEqual(before);
      expect(await bases(ada)).toEqual(backend.records);
    }
    expect(failed).toBeGreaterThan(10);
  });

  it('an answer about the old log, which arrives late, is passed over', async () => {
    await judgeIn(ada, 'E-1');
    await go(ada);
    const late = pureTransport(backend);
    // Another window of the same person finds the restore while this one’s answer is on its way.
    const slow = {
      push: late.push,
      pull: async (...asked: Parameters<typeof late.pull>) => {
        const answer = await late.pull(...asked);
        backend.restore(0);
        await go(ada);
        return answer;
      },
    };
    await exchange(ada.db, slow, ada.writer.now, never);
    await go(ada);
    expect(await bases(ada)).toEqual(backend.records);
    expect(backend.log).toHaveLength(4);
  });
});

it('own confirmed changes are let go when every backup has them', async () => {
  const day = 86_400_000;
  await judgeIn(ada, 'E-1');
  const pushed = async (at: number) => {
    const waiting = (await ada.db.outbox.toArray()).map((e) => e.change);
    await backend.push('ada', waiting, at);
    await go(ada);
  };
  await pushed(100 * day);
  expect(await ada.db.sent.count()).toBe(4);
  await judgeIn(ada, 'E-2');
  await pushed(131 * day);
  expect((await ada.db.sent.toArray()).map((e) => e.day)).toEqual(expect.not.arrayContaining([100]));
  expect(await ada.db.sent.count()).toBe(4);
});
