// Documentation gaps in the store: raised in a chart, changed and closed by whoever has them, and taken by a backend.

import { beforeEach, expect, it } from 'vitest';
import { encounterId as deriveEncounter } from '../../../lib/model/encounter.ts';
import { changeGap, type GapContent, raiseGap } from '../../../lib/store/commands/gaps.ts';
import { writeQuery } from '../../../lib/store/commands/queries.ts';
import { syncStatus } from '../../../lib/store/sync-status.ts';
import { chartQueries } from '../../../lib/store/views/queries.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { chart } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';
import { exchange } from './exchange.ts';
import { aGap } from './gaps.ts';

const hour = 3_600_000;
let ada: Device;
let bo: Device;
let backend: PureBackend;
let encounterId: string;

beforeEach(async () => {
  ada = newDevice({ person: 'ada', name: 'd1' });
  bo = newDevice({ person: 'bo', name: 'd2' });
  backend = new PureBackend();
  encounterId = await deriveEncounter(chart.site, chart.fields.patient, chart.fields.encounter);
});

const sync = (device: Device) => exchange(backend, device);
const refused = (code: string) => ({ ok: false, error: { code } });
const raise = async (content: Partial<GapContent> = {}) => {
  const raised = await raiseGap(ada.db, ada.writer, chart, { ...aGap, ...content });
  if (!raised.ok) throw new Error(raised.error.happened);
  return raised.value;
};

it('a gap is raised with what the chart says, and taken by the backend', async () => {
  const id = await raise();
  expect(await chartQueries(ada.db, encounterId)).toMatchObject({
    encounter: { number: chart.fields.encounter, patient: chart.fields.patient },
    gaps: [
      {
        ...aGap,
        id,
        encounterId,
        noticedBy: 'reviewer',
        coder: null,
        department: 'Cardiology',
        raisedBy: 'ada',
        raisedAt: ada.clock.now,
        state: 'open',
        closedWith: '',
      },
    ],
    queries: [],
  });
  await sync(ada);
  await sync(bo);
  expect(await chartQueries(bo.db, encounterId)).toEqual(await chartQueries(ada.db, encounterId));
  expect((await syncStatus(ada.db)).refused).toEqual([]);
});

it('a gap says who noticed it; what is left out is as if it were not given', async () => {
  await raise({ noticedBy: 'vendor-coder', coder: 'P. Raman', department: null });
  ada.clock.now += hour;
  await raise({ noticedBy: undefined, coder: undefined, department: undefined });
  const { gaps } = await chartQueries(ada.db, encounterId);
  expect(gaps.map(({ noticedBy, coder, department }) => [noticedBy, coder, department])).toEqual([
    ['reviewer', null, 'Cardiology'],
    ['vendor-coder', 'P. Raman', null],
  ]);
  await sync(ada);
  expect((await syncStatus(ada.db)).refused).toEqual([]);
});

it('a gap is changed and closed by whoever has it, with what closed it', async () => {
  const id = await raise();
  await sync(ada);
  await sync(bo);
  const change = (fields: Parameters<typeof changeGap>[3]) => changeGap(bo.db, bo.writer, id, fields);
  const stood = await contents(bo.db);
  expect(await change({ state: 'closed' })).toMatchObject(refused('no-reason'));
  expect(await change({ state: 'withdrawn', closedWith: ' ' })).toMatchObject(refused('no-reason'));
  expect(await change({ note: 'x'.repeat(2001) })).toMatchObject(refused('not-valid'));
  expect(await changeGap(bo.db, bo.writer, encounterId, { note: 'x' })).toMatchObject(refused('no-gap'));
  expect(await contents(bo.db)).toEqual(stood);
  expect(await change({ state: 'closed', closedWith: 'Addendum, 3 March' })).toEqual({
    ok: true,
    value: null,
  });
  // What the backend would refuse is refused here too, and what it would take is taken.
  expect(await change({ closedWith: '' })).toMatchObject(refused('no-reason'));
  expect((await change({ state: 'withdrawn' })).ok).toBe(true);
  expect((await change({ state: 'open', holdsBilling: false })).ok).toBe(true);
  await sync(bo);
  await sync(ada);
  expect((await syncStatus(bo.db)).refused).toEqual([]);
  expect((await chartQueries(ada.db, encounterId)).gaps).toMatchObject([
    { state: 'open', holdsBilling: false, raisedBy: 'ada', closedWith: 'Addendum, 3 March' },
  ]);
});

it('a gap is not raised outside of the writer’s limits, and no query written', async () => {
  const limited = { ...ada.writer, limits: { facilities: ['North'], vendors: [] } };
  expect(await raiseGap(ada.db, limited, chart, aGap)).toMatchObject(refused('outside-limits'));
  const query = buildQuery({ encounterId, createdBy: 'ada' });
  expect(await writeQuery(ada.db, limited, query.encounterId, query, chart)).toMatchObject(
    refused('outside-limits'),
  );
  expect((await contents(ada.db)).records).toEqual([]);
});
