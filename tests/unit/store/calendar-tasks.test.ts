// Tasks of the calendar in the store: two browsers make one, the second undoes nothing, and what was done is taken back.

import { beforeEach, expect, it } from 'vitest';
import { caseUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import { addToRegister, changeInRegister, takeBack } from '../../../lib/store/commands/registers.ts';
import { recordsOfVendor } from '../../../lib/store/views/of-vendor.ts';
import { everRegistered, registered } from '../../../lib/store/views/registers.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { type Device, newDevice } from './device.ts';
import { exchange } from './exchange.ts';

let ada: Device;
let bo: Device;
let backend: PureBackend;

beforeEach(() => {
  ada = newDevice({ person: 'ada', name: 'd1' });
  bo = newDevice({ person: 'bo', name: 'd2' });
  backend = new PureBackend();
});

const meet = async () => {
  for (const device of [ada, bo, ada]) await exchange(backend, device);
};
const words = () => {
  const { madeBy: _, madeAt: __, removed: ___, ...task } = oversightRecords()['oversight-task'];
  return { ...task, scheduled: 'monthly-review 2026-11' };
};
const add = async ({ db, writer }: Device) => {
  const answer = await addToRegister(db, writer, 'oversight-task', words());
  if (!answer.ok) throw new Error(answer.error.happened);
  return answer.value;
};
const tasks = ({ db }: Device) => registered(db, 'oversight-task');

it('made by two browsers offline are one, and what was done with it stays done', async () => {
  const id = await add(ada);
  const done = { status: 'done', doneOn: '2026-12-01', doneBy: 'ada', pack: 'November' } as const;
  expect(await changeInRegister(ada.db, ada.writer, 'oversight-task', id, done)).toMatchObject({ ok: true });
  expect(await add(bo)).toBe(id);
  await meet();
  for (const device of [ada, bo]) {
    expect(await tasks(device)).toMatchObject([{ id, madeBy: 'ada', status: 'done', pack: 'November' }]);
    expect(await device.db.outbox.count()).toBe(0);
  }
});

it('are not made anew where they are there, nor where somebody took them away', async () => {
  const id = await add(ada);
  await add(ada);
  expect(await ada.db.outbox.count()).toBe(1);
  await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { removed: true });
  expect(await add(ada)).toBe(id);
  expect(await tasks(ada)).toEqual([]);
  expect(await everRegistered(ada.db, 'oversight-task')).toHaveLength(1);
});

it('go back to what stood before', async () => {
  const id = await add(ada);
  const changed = await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { owner: 'bo' });
  if (!changed.ok) throw new Error(changed.error.happened);
  expect(await tasks(ada)).toMatchObject([{ owner: 'bo' }]);
  await takeBack(ada.db, ada.writer, changed.value);
  expect(await tasks(ada)).toMatchObject([{ owner: 'ada' }]);
});

it('are not changed into what the rules refuse, and nothing of it is written', async () => {
  const id = await add(ada);
  const answer = await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { status: 'done' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'task-not-done' } });
  expect(await tasks(ada)).toMatchObject([{ status: 'open' }]);
  expect(await ada.db.outbox.count()).toBe(1);
});

it('everything of a vendor has its registers and no other’s, and no overpayment case', async () => {
  const { vendorId } = words();
  const other = '0190a000-0000-7000-8000-000000000002';
  const { madeBy: _, madeAt: __, removed: ___, ...risk } = oversightRecords()['vendor-risk'];
  await add(ada);
  for (const of of [vendorId!, other])
    await addToRegister(ada.db, ada.writer, 'vendor-risk', { ...risk, vendorId: of });
  await addToRegister(ada.db, ada.writer, 'overpayment-case', {
    ...caseUnsaid,
    title: 'Case',
    payer: 'Summit',
    vendorId,
    owner: 'ada',
    credibleOn: '2026-11-01',
    attributedTo: 'vendor',
  });
  const found = await recordsOfVendor(ada.db, vendorId!, ['Meridian']);
  expect([...found].map(([kind, rows]) => `${kind} ${rows.length}`)).toEqual([
    'oversight-task 1',
    'vendor-risk 1',
  ]);
});
