// A person's checks since the day began: which charts, and what was found in each.

import { expect, it } from 'vitest';
import {
  describeFinding,
  judge,
  lineIds,
  reviewIds,
  signWorksheet,
} from '../../../lib/store/commands/review.ts';
import { checksReader } from '../../../lib/store/views/todays-checks.ts';
import { chart, chartOf, keys, verdict } from './charts.ts';
import { morning, newDevice } from './device.ts';

const hour = 3_600_000;

it('lists the charts judged since then, the latest first, with what was found', async () => {
  const { db, writer, clock } = newDevice();
  const other = chartOf({ patient: 'P-2', encounter: 'E-2', name: 'Desmond Fairweather' });
  await judge(db, writer, chart, [verdict(keys.first, 'agree'), verdict(keys.second, 'delete')]);
  clock.now = morning + hour;
  await judge(db, writer, other, [verdict(keys.first, 'agree')]);
  const checks = await checksReader('ada')(db, morning);
  expect(checks).toMatchObject([
    { encounter: { name: 'Desmond Fairweather' }, at: morning + hour, judged: 1, found: [] },
    { encounter: { name: 'Harriet Lindqvist' }, at: morning, judged: 2, signed: false },
  ]);
  expect(checks[1]?.found).toMatchObject([
    {
      line: { code: 'E11.9' },
      verdict: { disposition: 'delete' },
      finding: { category: 'unsupported' },
      missing: ['rootCause', 'rationale', 'evidence'],
    },
  ]);
});

it('leaves out what was done before, and comes back to a chart that was gone on with', async () => {
  const { db, writer, clock } = newDevice();
  await judge(db, writer, chart, [verdict(keys.second, 'delete')]);
  clock.now = morning + 24 * hour;
  expect(await checksReader('ada')(db, morning + hour)).toEqual([]);
  const { worksheetId } = await reviewIds(chart, 'ada');
  const { finding } = await lineIds(worksheetId, keys.second);
  await describeFinding(db, writer, worksheetId, finding, { category: 'duplicate' });
  expect(await checksReader('ada')(db, morning + hour)).toMatchObject([{ at: clock.now }]);
});

it('names no chart in which every verdict was taken back, and none of another person', async () => {
  const { db, writer } = newDevice();
  await judge(db, writer, chart, [verdict(keys.first, 'delete')]);
  await judge(db, writer, chart, [verdict(keys.first, null)]);
  await judge(db, { ...writer, person: 'bea' }, chart, [verdict(keys.first, 'delete')]);
  expect(await checksReader('ada')(db, morning)).toEqual([]);
  expect(await checksReader('bea')(db, morning)).toHaveLength(1);
});

it('keeps a chart that was signed today, and says so', async () => {
  const { db, writer, clock } = newDevice();
  await judge(
    db,
    writer,
    chart,
    Object.values(keys).map((key) => verdict(key, 'agree')),
  );
  clock.now = morning + hour;
  await signWorksheet(db, writer, (await reviewIds(chart, 'ada')).worksheetId);
  expect(await checksReader('ada')(db, morning)).toMatchObject([{ signed: true, judged: 3, found: [] }]);
  expect(await checksReader('ada')(db, morning + 2 * hour)).toEqual([]);
});
