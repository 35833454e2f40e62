// A signed worksheet is closed: every ordinary command answers with the reason and writes nothing.

import { beforeEach, describe, expect, it } from 'vitest';
import {
  describeFinding,
  judge,
  reviewIds,
  signWorksheet,
  undoEdits,
} from '../../../lib/store/commands/review.ts';
import type { Done } from '../../../lib/store/commands/worksheet-edits.ts';
import { reviewView } from '../../../lib/store/views/review-view.ts';
import { chart, keys, threeLines, verdict } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';

let device: Device;
let worksheet: string;
let judged: Done;

beforeEach(async () => {
  device = newDevice();
  const all = threeLines.map((line) => verdict(line.key, line.key === keys.first ? 'delete' : 'agree'));
  const done = await judge(device.db, device.writer, chart, all);
  if (!done.ok) throw new Error(done.error.happened);
  judged = done.value;
  worksheet = (await reviewIds(chart, 'ada')).worksheetId;
  device.clock.now += 60_000;
});

const sign = () => signWorksheet(device.db, device.writer, worksheet);
const view = async () => reviewView(device.db, await reviewIds(chart, 'ada'));

describe('signing', () => {
  it('sets the state and the time, and cannot be undone', async () => {
    expect(await sign()).toEqual({ ok: true, value: { undo: [] } });
    expect((await view()).worksheet).toMatchObject({ status: 'signed', signedAt: device.clock.now });
  });
});

describe('a signed worksheet', () => {
  const finding = async () => (await view()).findings[0]!.id;
  const commands: [string, () => Promise<unknown>][] = [
    ['another verdict', () => judge(device.db, device.writer, chart, [verdict(keys.first, 'agree')])],
    ['a verdict on an added code', () => judge(device.db, device.writer, chart, [verdict('add I10', 'add')])],
    [
      'words for its finding',
      async () =>
        describeFinding(device.db, device.writer, worksheet, await finding(), { rationale: 'Too late.' }),
    ],
    ['undo', () => undoEdits(device.db, device.writer, worksheet, judged.undo)],
    ['a second signature', () => sign()],
  ];

  it.each(commands)('refuses %s with the fault and writes nothing', async (_, command) => {
    await sign();
    const before = await contents(device.db);
    expect(await command()).toMatchObject({ ok: false, error: { code: 'worksheet-signed' } });
    expect(await contents(device.db)).toEqual(before);
  });

  it('does not close another chart’s worksheet', async () => {
    await sign();
    const other = { ...chart, fields: { ...chart.fields, encounter: 'E-2' } };
    expect((await judge(device.db, device.writer, other, [verdict(keys.first, 'agree')])).ok).toBe(true);
  });
});
