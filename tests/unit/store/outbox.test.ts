// From waiting to confirmed: what the backend says of changes, and what it sends back.

import { beforeEach, describe, expect, it } from 'vitest';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { fail } from '../../../lib/model/result.ts';
import { judge, reviewIds } from '../../../lib/store/commands/review.ts';
import {
  dismissRefused,
  nextBatch,
  pulledPosition,
  takeIn,
  takeOutcomes,
} from '../../../lib/store/outbox.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, chartOf, keys, verdict } from './charts.ts';
import { contents, type Device, newDevice, recordsIn } from './device.ts';

let device: Device;

beforeEach(async () => {
  device = newDevice();
  // Four changes: encounter, worksheet, verdict, finding.
  await judge(device.db, device.writer, chart, [verdict(keys.first, 'delete')]);
});

const outbox = () => device.db.outbox.toArray();
const states = async () => (await outbox()).map((e) => e.state);
const view = async () => reviewView(device.db, await reviewIds(chart, 'ada'));
const signedFault = fail('worksheet-signed', 'It was signed before.', 'Kept here.', 'Raise it.').error;

/** The changes of the outbox as the backend would log them, from `position` on. */
const logged = async (position = 1): Promise<LoggedChange[]> =>
  (await outbox()).map((e, i) => ({
    ...e.change,
    author: e.author,
    position: position + i,
    receivedAt: 0,
  }));

const keep = (changes: readonly LoggedChange[]) =>
  takeOutcomes(
    device.db,
    changes.map(({ id, position }) => ({ id, outcome: 'kept' as const, position })),
  );

describe('nextBatch', () => {
  it('gives what waits in the order it was made, up to the limit', async () => {
    expect((await nextBatch(device.db, 10, 1e6)).map((c) => c.kind)).toEqual([
      'encounter',
      'worksheet',
      'verdict',
      'finding',
    ]);
    expect((await nextBatch(device.db, 2, 1e6)).map((c) => c.kind)).toEqual(['encounter', 'worksheet']);
  });

  it('gives nothing that was kept or refused already', async () => {
    const [first, second] = await logged();
    await keep([first!]);
    await takeOutcomes(device.db, [{ id: second!.id, outcome: 'refused', fault: signedFault }]);
    expect((await nextBatch(device.db, 10, 1e6)).map((c) => c.kind)).toEqual(['verdict', 'finding']);
  });
});

describe('takeOutcomes', () => {
  it('keeps a kept change in the outbox until it comes back with its position', async () => {
    await keep(await logged());
    expect(await states()).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect((await view()).findings).toHaveLength(1);
  });

  it('takes away the effect of a refused change and keeps it, with its reason, in sight', async () => {
    const [, , , finding] = await logged();
    await takeOutcomes(device.db, [{ id: finding!.id, outcome: 'refused', fault: signedFault }]);
    expect((await view()).findings).toEqual([]);
    const { refused, waiting } = await syncStatus(device.db);
    expect(waiting).toBe(3);
    expect(refused).toMatchObject([{ id: finding!.id, fault: signedFault, change: { kind: 'finding' } }]);
    expect(refused[0]?.change.fields).toMatchObject({ category: 'unsupported' });
  });

  it('takes away only the refused change where later ones stand on the same record', async () => {
    await keep(await logged());
    await takeIn(device.db, await logged(), 4);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'revise', 'I20.0')]);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'attribute', 'I20.9')]);
    const [first] = await outbox();
    await takeOutcomes(device.db, [{ id: first!.id, outcome: 'refused', fault: signedFault }]);
    expect((await view()).verdicts).toMatchObject([{ disposition: 'attribute', auditor: { code: 'I20.9' } }]);
  });

  it('brings back what the backend has when the only change on top is refused', async () => {
    await keep(await logged());
    await takeIn(device.db, await logged(), 4);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'agree')]);
    const refused = (await outbox()).map(({ id }) => ({
      id,
      outcome: 'refused' as const,
      fault: signedFault,
    }));
    await takeOutcomes(device.db, refused);
    const { verdicts, findings } = await view();
    expect(verdicts).toMatchObject([{ disposition: 'delete' }]);
    expect(findings).toMatchObject([{ category: 'unsupported' }]);
  });

  it('changes nothing when it is repeated, or speaks of changes that are not here', async () => {
    const all = await logged();
    await keep(all);
    const before = await contents(device.db);
    await keep(all);
    await takeOutcomes(device.db, [{ id: crypto.randomUUID(), outcome: 'kept', position: 9 }]);
    expect(await contents(device.db)).toEqual(before);
  });
});

describe('dismissRefused', () => {
  it('forgets a refused change and nothing that still waits', async () => {
    const [, , , finding] = await logged();
    await takeOutcomes(device.db, [{ id: finding!.id, outcome: 'refused', fault: signedFault }]);
    for (const entry of await outbox()) await dismissRefused(device.db, entry.id);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

describe('takeIn', () => {
  it('confirms our own changes: they leave the outbox and stand as the backend has them', async () => {
    const before = await view();
    await takeIn(device.db, await logged(), 4);
    expect(await outbox()).toEqual([]);
    expect(await pulledPosition(device.db)).toBe(4);
    expect(await view()).toEqual(before);
    for (const row of await allRecords(device.db)) expect(row.base).toEqual(row.view);
  });

  it('confirms a change whose answer was lost, though it still counts as waiting', async () => {
    await takeIn(device.db, (await logged()).slice(0, 3), 3);
    expect((await outbox()).map((e) => [e.change.kind, e.state])).toEqual([['finding', 'waiting']]);
  });

  it('changes nothing when a page comes twice or late', async () => {
    const all = await logged();
    await takeIn(device.db, all, 4);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'agree')]);
    const before = await contents(device.db);
    await takeIn(device.db, all, 4);
    await takeIn(device.db, all.slice(0, 2), 2);
    expect(await contents(device.db)).toEqual(before);
  });

  it('does not depend on the order of changes within a page, also of one record', async () => {
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'revise', 'I20.0')]);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'attribute')]);
    const all = await logged();
    const other = newDevice({ person: 'ada', name: 'd2' });
    await takeIn(device.db, all, all.length);
    await takeIn(other.db, all.toReversed(), all.length);
    expect((await view()).verdicts).toMatchObject([{ disposition: 'attribute', auditor: null }]);
    expect(await recordsIn(other.db)).toEqual(await recordsIn(device.db));
  });

  it('puts several unconfirmed changes of one record on top in the order they were made', async () => {
    const all = await logged();
    await takeIn(device.db, all, 4);
    for (const code of ['I20.0', 'I20.1', 'I20.9'])
      await judge(device.db, device.writer, chart, [verdict(keys.first, 'revise', code)]);
    const id = '018bcfe5-6800-7fff-bfff-ffffffffffff';
    await takeIn(device.db, [{ ...all[2]!, id, fields: { disposition: 'agree' }, position: 5 }], 5);
    expect((await view()).verdicts).toMatchObject([{ disposition: 'revise', auditor: { code: 'I20.9' } }]);
  });

  it('puts what is not confirmed on top of what comes in', async () => {
    const all = await logged();
    await takeIn(device.db, all, 4);
    await judge(device.db, device.writer, chart, [verdict(keys.first, 'revise', 'I20.0')]);
    const elsewhere: LoggedChange = {
      ...all[2]!,
      id: '018bcfe5-6800-7fff-bfff-ffffffffffff',
      fields: { disposition: 'agree' },
      position: 5,
    };
    await takeIn(device.db, [elsewhere], 5);
    expect((await view()).verdicts).toMatchObject([{ disposition: 'revise', auditor: { code: 'I20.0' } }]);
    const row = (await allRecords(device.db)).find((r) => r.kind === 'verdict');
    expect(row?.base?.fields.disposition?.value).toBe('agree');
  });

  it('survives a restart between the answer and the page', async () => {
    const all = await logged();
    await keep(all);
    device.restart();
    expect(await states()).toEqual(['kept', 'kept', 'kept', 'kept']);
    await takeIn(device.db, all, 4);
    device.restart();
    expect(await outbox()).toEqual([]);
    expect((await view()).findings).toHaveLength(1);
  });

  it('takes the encounter of another person’s review in without touching ours', async () => {
    const bea = newDevice({ person: 'bea', name: 'd9' });
    await judge(bea.db, bea.writer, chartOf({ encounter: 'E-2' }), [verdict(keys.second, 'agree')]);
    const theirs = (await bea.db.outbox.toArray()).map((e, i) => ({
      ...e.change,
      author: 'bea',
      position: i + 1,
      receivedAt: 0,
    }));
    const before = await view();
    await takeIn(device.db, theirs, theirs.length);
    expect(await view()).toEqual(before);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect((await allRecords(device.db)).length).toBe(7);
  });
});
