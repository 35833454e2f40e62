// Browsers and backends of different versions: who is too old is told so, and nothing that only the newer one knows
// is lost by the older one.

import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../lib/model/result.ts';
import { describeFinding, judge, reviewIds } from '../../../lib/store/commands/review.ts';
import { pulledPosition } from '../../../lib/store/outbox.ts';
import { allRecords } from '../../../lib/store/records.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { exchange } from '../../../lib/sync/exchange.ts';
import type { Transport } from '../../../lib/sync/transport.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { chart, keys, verdict } from '../store/charts.ts';
import { type Device, newDevice } from '../store/device.ts';
import { pureTransport } from './pure-transport.ts';

let backend: PureBackend;
let old: Device;
const never = new AbortController().signal;
const go = ({ db, writer }: Device, transport: Transport = pureTransport(backend, writer.person)) =>
  exchange(db, transport, writer.now, never);
const bases = async ({ db }: Device) => new Map((await allRecords(db)).map((r) => [r.key, r.base]));

beforeEach(async () => {
  backend = new PureBackend();
  old = newDevice();
  await judge(old.db, old.writer, chart, [verdict(keys.first, 'delete')]);
});

describe('a browser or a server that is too old', () => {
  it.each(['client-too-old', 'server-too-old'])('(%s) says so, and everything waits', async (code) => {
    const refusing: Transport = {
      push: async () => fail(code, 'Too old.', 'Saved here.', 'Update the extension.'),
      pull: async () => fail(code, 'Too old.', 'Saved here.', 'Update the extension.'),
    };
    for (let i = 0; i < 2; i++) expect(await go(old, refusing)).toBe('failed');
    const { waiting, refused, outcome } = await syncStatus(old.db);
    expect({ waiting, refused, fault: outcome?.fault?.action }).toEqual({
      waiting: 4,
      refused: [],
      fault: 'Update the extension.',
    });
    expect(await go(old)).toBe('ok');
    expect(backend.log).toHaveLength(4);
  });
});

describe('fields that only a newer version knows', () => {
  it('stay in the record, and in what is sent of it, whatever the older browser writes beside them', async () => {
    await go(old);
    const finding = backend.log.find((c) => c.kind === 'finding')!;
    const [added] = backend.log.slice(-1);
    // As a newer backend would have taken it: a field, and a key within a list, that the rules here do not know.
    const evidence = [{ kind: 'absent', id: 'e1', lookedIn: 'Labs', takenAt: 0, newer: { depth: 2 } }];
    backend.log.push({
      ...finding,
      id: added!.id.replace(/....$/, 'ffff'),
      fields: { weight: { value: 3, unit: 'points' }, evidence },
      seen: { evidence: finding.id },
      position: backend.log.length + 1,
    });
    backend.restore(backend.log.length);
    const known = { weight: { value: 3, unit: 'points' }, evidence };
    expect(await go(old)).toBe('ok');
    const ids = await reviewIds(chart, 'ada');
    const [shown] = (await reviewView(old.db, ids)).findings;
    expect(shown).toMatchObject(known);
    await describeFinding(old.db, old.writer, ids.worksheetId, finding.record, { rationale: 'Why.' });
    old.restart();
    expect(await go(old)).toBe('ok');
    expect(backend.log.at(-1)?.fields).toEqual({ rationale: 'Why.' });
    const key = `finding:${finding.record}`;
    expect((await bases(old)).get(key)).toEqual(backend.records.get(key));
    expect(backend.records.get(key)?.fields.weight?.value).toEqual(known.weight);
  });
});

describe('kinds of records that only a newer version knows', () => {
  /** The same log, in which findings have a name that this version has never heard of. */
  const newer = (transport: Transport): Transport => ({
    ...transport,
    async pull(...asked) {
      const answer = await transport.pull(...asked);
      if (!answer.ok) return answer;
      const changes = answer.value.changes.map((c) => ({
        ...c,
        kind: c.kind === 'finding' ? 'finding-of-tomorrow' : c.kind,
      }));
      return { ok: true, value: { ...answer.value, changes } };
    },
  });

  it('are passed over, and read once the browser is of the version that knows them', async () => {
    await go(old);
    const device = newDevice({ name: 'd2' });
    expect(await go(device, newer(pureTransport(backend)))).toBe('ok');
    expect(await pulledPosition(device.db)).toBe(4);
    expect([...(await bases(device)).keys()].map((key) => key.split(':')[0]).sort()).toEqual([
      'encounter',
      'verdict',
      'worksheet',
    ]);
    device.restart();
    const transport = pureTransport(backend);
    await go(device, newer(transport));
    expect(transport.asked).toEqual(['pull 4']);
    // The update: what was passed over under the unknown name has a schema now.
    await device.db.meta.put({ key: 'passed-over', value: ['finding', 'of-the-day-after'] });
    expect(await go(device)).toBe('ok');
    expect(await bases(device)).toEqual(backend.records);
    expect((await device.db.meta.get('passed-over'))?.value).toEqual(['of-the-day-after']);
    const once = pureTransport(backend);
    await go(device, once);
    expect(once.asked).toEqual(['pull 4']);
  });

  it('of this browser’s own outbox leave it when they come back', async () => {
    expect(await go(old, newer(pureTransport(backend)))).toBe('ok');
    expect(await old.db.outbox.count()).toBe(0);
  });
});
