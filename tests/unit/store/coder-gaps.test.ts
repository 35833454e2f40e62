// What vendors' coders noted, in the store of a reviewer: it meets its chart, becomes a gap of it with the first thing
// that is done, and waits where no chart is certain.

import { beforeEach, expect, it } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Change, RecordKind } from '../../../lib/model/change.ts';
import type { ChartSnapshot } from '../../../lib/model/chart.ts';
import { type CoderGap, placedGapId } from '../../../lib/model/coder-gap.ts';
import { encounterId as deriveEncounter } from '../../../lib/model/encounter.ts';
import { systemRandom, timedId } from '../../../lib/model/ids.ts';
import { closeCoderGap, placeCoderGap } from '../../../lib/store/commands/coder-gaps.ts';
import { changeGap, raiseGap } from '../../../lib/store/commands/gaps.ts';
import { recordTables } from '../../../lib/store/database.ts';
import { chartGaps, unplacedGaps } from '../../../lib/store/views/coder-gaps.ts';
import { writeEdits } from '../../../lib/store/write.ts';
import { aCoderGap } from '../queries/coder-gaps.ts';
import { chart, chartOf } from './charts.ts';
import { type Device, newDevice } from './device.ts';
import { aGap } from './gaps.ts';

let ada: Device;
let made = 0;
beforeEach(() => {
  ada = newDevice({ person: 'ada', name: 'd1' });
});

const idOf = ({ site, fields }: ChartSnapshot) => deriveEncounter(site, fields.patient, fields.encounter);
const shown = ({ fields }: ChartSnapshot) => ({
  number: fields.encounter ?? undefined,
  dateOfService: fields.dateOfService,
  dischargeDate: fields.dischargeDate,
});
const seen = async (of: ChartSnapshot) => chartGaps(ada.db, await idOf(of), shown(of));

/** As the desk of the backend keeps it. */
async function noted(more: Partial<CoderGap> = {}): Promise<string> {
  made += 1;
  const id = timedId(made, systemRandom);
  const { id: _, ...gap } = aCoderGap(more);
  await written('coder-gap', id, asFields(gap));
  return id;
}

const written = (kind: RecordKind, id: string, fields: Change['fields']) =>
  ada.db.transaction('rw', [...recordTables(ada.db), ada.db.outbox, ada.db.meta], async () => {
    await writeEdits(ada.db, ada.writer, [{ kind, id, fields }]);
  });

it('is among the gaps of its chart, which nobody has recorded yet', async () => {
  const id = await noted({ action: 'hold' });
  const gapId = await placedGapId(id);
  const { gaps, waiting, offered } = await seen(chart);
  expect(gaps).toMatchObject([
    {
      id: gapId,
      noticedBy: 'vendor-coder',
      coder: 'Kim Coder',
      holdsBilling: true,
      state: 'open',
      raisedAt: 5,
    },
  ]);
  expect([[...waiting], offered]).toEqual([[[gapId, id]], []]);
  expect((await seen(chartOf({ encounter: 'E-2' }))).gaps).toEqual([]);
  expect(await unplacedGaps(ada.db)).toMatchObject([{ chart: null, candidates: 0 }]);
});

it('is placed once, with the chart, and is then as every gap', async () => {
  const id = await noted();
  const gapId = await placedGapId(id);
  await raiseGap(ada.db, ada.writer, chart, aGap);
  expect(await unplacedGaps(ada.db)).toMatchObject([{ chart: await idOf(chart), gap: { id } }]);
  expect(await placeCoderGap(ada.db, ada.writer, chart, id)).toEqual({ ok: true, value: null });
  expect(await placeCoderGap(ada.db, ada.writer, chartOf({ encounter: 'E-2' }), id)).toMatchObject({
    ok: true,
  });
  const { gaps, waiting } = await seen(chart);
  expect(gaps.map((gap) => [gap.id === gapId, gap.noticedBy, gap.raisedBy])).toEqual([
    [false, 'reviewer', 'ada'],
    [true, 'vendor-coder', 'ada'],
  ]);
  expect(waiting.size).toBe(0);
  expect(await unplacedGaps(ada.db)).toEqual([]);
  expect((await seen(chartOf({ encounter: 'E-2' }))).gaps).toEqual([]);
  await changeGap(ada.db, ada.writer, gapId, { state: 'closed', closedWith: 'Addendum' });
  expect((await seen(chart)).gaps.find((gap) => gap.id === gapId)?.state).toBe('closed');
});

it('is offered in each chart that may be meant, and merged into none by itself', async () => {
  const twin = chartOf({ patient: 'NG-999999' });
  expect(await raiseGap(ada.db, ada.writer, twin, aGap)).toMatchObject({ ok: true });
  const id = await noted();
  // Of the two only the twin is in the store, so that nobody who looks at it knows of another.
  expect(await seen(chart)).toMatchObject({ offered: [{ id }], waiting: new Map() });
  expect([...(await seen(twin)).waiting.values()]).toEqual([id]);
  expect(await unplacedGaps(ada.db)).toMatchObject([{ chart: await idOf(twin), candidates: 0 }]);
  await placeCoderGap(ada.db, ada.writer, chart, id);
  expect((await seen(twin)).offered).toEqual([]);
  expect((await seen(chart)).gaps.map((gap) => gap.id)).toEqual([await placedGapId(id)]);
});

it('goes by what somebody has said of the chart, not only by what the page shows', async () => {
  await raiseGap(ada.db, ada.writer, chart, aGap);
  await noted({ vendor: 'Acme Coding' });
  const fields = { vendor: 'Other Coding' };
  await written('encounter', await idOf(chart), fields);
  expect((await seen(chart)).waiting.size).toBe(0);
});

it('is closed with a reason where there is no chart, and is gone from all lists', async () => {
  const id = await noted();
  expect(await closeCoderGap(ada.db, ada.writer, id, ' ')).toMatchObject({ error: { code: 'no-reason' } });
  expect(await closeCoderGap(ada.db, ada.writer, id, 'No such chart')).toEqual({ ok: true, value: null });
  expect(await unplacedGaps(ada.db)).toEqual([]);
  expect((await seen(chart)).gaps).toEqual([]);
  for (const unknown of [timedId(1, systemRandom)]) {
    expect(await closeCoderGap(ada.db, ada.writer, unknown, 'x')).toMatchObject({
      error: { code: 'no-gap' },
    });
    expect(await placeCoderGap(ada.db, ada.writer, chart, unknown)).toMatchObject({
      error: { code: 'no-gap' },
    });
  }
});
