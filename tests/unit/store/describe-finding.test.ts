// Words and evidence of a finding: what is added is added to what is there, and what no backend would take
// is refused at once.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/model/evidence.ts';
import {
  attachEvidence,
  describeFinding,
  detachEvidence,
  judge,
  reviewIds,
  undoEdits,
} from '../../../lib/store/commands/review.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, keys, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

let device: Device;
let worksheet: string;
let finding: string;

const findings = async () => (await reviewView(device.db, await reviewIds(chart, 'ada'))).findings;
const evidenceIds = async () => (await findings())[0]?.evidence?.map((e) => e.id);
const absent = (id: string): Evidence => ({ kind: 'absent', id, lookedIn: 'Laboratory results', takenAt: 1 });
const attach = (id: string) => attachEvidence(device.db, device.writer, worksheet, finding, absent(id));
const write = (fields: Parameters<typeof describeFinding>[4]) =>
  describeFinding(device.db, device.writer, worksheet, finding, fields);

beforeEach(async () => {
  device = newDevice();
  worksheet = (await reviewIds(chart, 'ada')).worksheetId;
  await judge(device.db, device.writer, chart, [verdict(keys.first, 'delete')]);
  finding = (await findings())[0]!.id;
});

describe('evidence', () => {
  it('is added to what is there and taken away by its id', async () => {
    await attach('e1');
    await attach('e2');
    await attach('e3');
    await detachEvidence(device.db, device.writer, worksheet, finding, 'e2');
    expect(await evidenceIds()).toEqual(['e1', 'e3']);
  });

  it('given twice at once is there both times: neither save overwrites the other', async () => {
    await Promise.all([attach('e1'), attach('e2'), attach('e3')]);
    expect((await evidenceIds())?.sort()).toEqual(['e1', 'e2', 'e3']);
  });

  it('comes back when taking it away is undone', async () => {
    await attach('e1');
    const done = await detachEvidence(device.db, device.writer, worksheet, finding, 'e1');
    if (!done.ok) throw new Error(done.error.happened);
    expect(await evidenceIds()).toEqual([]);
    await undoEdits(device.db, device.writer, worksheet, done.value.undo);
    expect(await evidenceIds()).toEqual(['e1']);
  });

  it('that is not there changes nothing when it is taken away', async () => {
    const before = await contents(device.db);
    await detachEvidence(device.db, device.writer, worksheet, finding, 'e9');
    expect(await contents(device.db)).toEqual(before);
  });
});

describe('what no backend would take', () => {
  // Shown as saved, it would be refused when it is sent, after the person has gone on.
  const tooMuch = Array.from({ length: 21 }, (_, i) => absent(`e${i}`));
  const wrong: [string, object, string][] = [
    ['a rationale of more than 4000 signs', { rationale: 'x'.repeat(4001) }, '“finding.rationale”'],
    ['more than 20 pieces of evidence', { evidence: tooMuch }, '“finding.evidence”'],
    ['a field that findings do not have', { mood: 'bad' }, '“finding”'],
  ];
  it.each(wrong)(
    '%s: refused at once, with the field that is wrong, nothing written',
    async (_, fields, where) => {
      const before = await contents(device.db);
      const done = await write(fields);
      expect(done).toMatchObject({ ok: false, error: { code: 'not-valid' } });
      expect(done.ok ? '' : done.error.happened).toContain(where);
      expect(await contents(device.db)).toEqual(before);
    },
  );

  it('ends exactly where the schema ends', async () => {
    expect((await write({ rationale: 'x'.repeat(4000) })).ok).toBe(true);
  });
});
