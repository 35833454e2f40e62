// The registers of oversight in the store: added, changed, taken back and withdrawn, by the backend's own rules, and seen so
// by a colleague.

import { beforeEach, expect, it } from 'vitest';
import { caseUnsaid, taskUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import { ok } from '../../../lib/model/result.ts';
import { commit } from '../../../lib/store/commands/commit.ts';
import {
  addToRegister,
  changeInRegister,
  type RegisterWords,
} from '../../../lib/store/commands/registers.ts';
import { registered } from '../../../lib/store/views/registers.ts';
import { writeEdits } from '../../../lib/store/write.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
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

const task = (more: Partial<RegisterWords<'oversight-task'>> = {}): RegisterWords<'oversight-task'> => ({
  ...taskUnsaid,
  kind: 'independent-audit',
  title: 'First independent audit',
  vendorId: null,
  owner: 'bo',
  due: '2026-04-01',
  ...more,
});

const add = async (more = {}): Promise<string> => {
  const answer = await addToRegister(ada.db, ada.writer, 'oversight-task', task(more));
  if (!answer.ok) throw new Error(answer.error.happened);
  return answer.value;
};
const meet = async () => {
  for (const device of [ada, bo, ada]) await exchange(backend, device);
};

it('adds a record in the writer’s name, and a colleague sees it', async () => {
  const id = await add();
  await meet();
  expect(await registered(bo.db, 'oversight-task')).toMatchObject([
    { id, madeBy: 'ada', owner: 'bo', removed: false },
  ]);
});

it('keeps none without an owner, and says which field is missing', async () => {
  const answer = await addToRegister(ada.db, ada.writer, 'oversight-task', task({ owner: '' }));
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-valid' } });
  expect(await registered(ada.db, 'oversight-task')).toEqual([]);
});

it('changes single fields of two people beside each other', async () => {
  const id = await add();
  await meet();
  await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { due: '2026-05-01' });
  await changeInRegister(bo.db, bo.writer, 'oversight-task', id, { outcome: 'Auditor found.' });
  await meet();
  for (const { db } of [ada, bo])
    expect(await registered(db, 'oversight-task')).toMatchObject([
      { due: '2026-05-01', outcome: 'Auditor found.' },
    ]);
});

it('takes a change back', async () => {
  const id = await add();
  const changed = await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { due: '2026-05-01' });
  if (!changed.ok) throw new Error('not changed');
  await commit(ada.db, async () => ok(await writeEdits(ada.db, ada.writer, changed.value)));
  expect(await registered(ada.db, 'oversight-task')).toMatchObject([{ due: '2026-04-01' }]);
});

it('withdraws a record, which is then told to nobody', async () => {
  const id = await add();
  await changeInRegister(ada.db, ada.writer, 'oversight-task', id, { removed: true });
  await meet();
  expect(await registered(bo.db, 'oversight-task')).toEqual([]);
});

it('refuses what the backend would refuse, before it is written', async () => {
  const opened = await addToRegister(ada.db, ada.writer, 'overpayment-case', {
    ...caseUnsaid,
    title: 'Modifier 25',
    payer: 'Medicare',
    vendorId: null,
    owner: 'ada',
    credibleOn: '2026-01-01',
    attributedTo: 'unknown',
  });
  if (!opened.ok) throw new Error('not opened');
  const closed = await changeInRegister(ada.db, ada.writer, 'overpayment-case', opened.value, {
    status: 'returned',
  });
  expect(closed).toMatchObject({ ok: false, error: { code: 'case-not-returned' } });
  expect(await registered(ada.db, 'overpayment-case')).toMatchObject([{ status: 'open' }]);
});
