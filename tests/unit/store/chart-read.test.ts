// Charts that were opened: noted once a chart, place and ten minutes, sent, and gone from the outbox when they come back.

import { expect, it } from 'vitest';
import { oneReading } from '../../../lib/model/chart-read.ts';
import { encounterId } from '../../../lib/model/encounter.ts';
import { noteChartRead } from '../../../lib/store/commands/chart-read.ts';
import { nextBatch } from '../../../lib/store/outbox.ts';
import { newDevice } from './device.ts';

it('notes each chart and place once in ten minutes, whatever the clock does', async () => {
  const { db, writer, clock } = newDevice();
  const [one, other] = [await encounterId('ehr', 'p1', 'e1'), await encounterId('ehr', 'p2', 'e2')];
  const start = clock.now;
  const open = async (chart: string, where: 'panel' | 'hand-off', after: number) => {
    clock.now = start + after;
    expect(await noteChartRead(db, writer, { encounterId: chart }, where)).toEqual({ ok: true, value: null });
  };
  await open(one, 'panel', 0);
  await open(one, 'panel', oneReading - 1);
  await open(one, 'hand-off', oneReading - 1);
  await open(other, 'panel', oneReading - 1);
  await open(one, 'panel', oneReading);
  await open(one, 'panel', -oneReading);
  const sent = (await nextBatch(db, 10, 100_000)).map(({ kind, fields }) => [kind, fields]);
  const note = (chart: string, where: string, after: number) => [
    'chart-read',
    { encounterId: chart, where, at: start + after },
  ];
  expect(sent).toEqual([
    note(one, 'panel', 0),
    note(one, 'hand-off', oneReading - 1),
    note(other, 'panel', oneReading - 1),
    note(one, 'panel', oneReading),
    note(one, 'panel', -oneReading),
  ]);
});

it('notes the numbers that the screen knows, and nothing else of the patient', async () => {
  const { db, writer, clock } = newDevice();
  const chart = {
    encounterId: await encounterId('ehr', 'p1', 'e1'),
    patient: 'p1',
    number: 'e1',
    name: 'Doe',
  };
  await noteChartRead(db, writer, chart, 'panel');
  const { encounterId: id } = chart;
  const [sent] = await nextBatch(db, 10, 100_000);
  expect(sent?.fields).toEqual({
    encounterId: id,
    patient: 'p1',
    number: 'e1',
    where: 'panel',
    at: clock.now,
  });
});
