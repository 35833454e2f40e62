// Payer instructions in the store: written, told, acknowledged, followed by a version, ended; and taken by a backend as
// they were.

import { beforeEach, expect, it } from 'vitest';
import type { InstructionVersion } from '../../../lib/model/payer-instruction.ts';
import { acknowledgedBy } from '../../../lib/review/payers/acknowledged.ts';
import { inForceOn } from '../../../lib/review/payers/in-force.ts';
import {
  type InstructionNote,
  noteOnInstruction,
  saveInstruction,
} from '../../../lib/store/commands/payer-instructions.ts';
import { seenInstructions } from '../../../lib/store/views/payer-instructions.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { buildWords, fortyInstructions } from '../../fixtures/payers/instructions.ts';
import { contents, type Device, newDevice } from './device.ts';
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
const ahead = { from: '2026-04-01' };
const save = ({ db, writer }: Device, of: InstructionVersion | null = null, parts = {}) =>
  saveInstruction(db, writer, of, buildWords({ ...ahead, ...parts }));
async function saved(of: InstructionVersion | null = null, parts = {}): Promise<InstructionVersion> {
  const answer = await save(ada, of, parts);
  if (!answer.ok) throw new Error(answer.error.happened);
  return answer.value;
}
const told: InstructionNote = {
  step: 'told',
  vendor: 'Apex Coding',
  person: 'R. Ionescu',
  on: '2026-03-01',
  how: 'e-mail',
};
const said: InstructionNote = {
  step: 'acknowledged',
  vendor: 'Apex Coding',
  person: 'R. Ionescu',
  on: '2026-03-02',
};
const note = ({ db, writer }: Device, of: InstructionVersion, what: InstructionNote) =>
  noteOnInstruction(db, writer, of, what);
const refused = (code: string) => ({ ok: false, error: { code } });

it('is written, told and acknowledged, and seen so by a colleague', async () => {
  const of = await saved();
  expect(of).toEqual({ key: expect.stringMatching(/^[0-9a-f]{12}$/), version: 1 });
  expect(await note(ada, of, said)).toMatchObject(refused('not-told'));
  expect(await note(ada, of, told)).toEqual({ ok: true, value: null });
  await meet();
  expect(acknowledgedBy(await seenInstructions(bo.db), 'Apex Coding')).toEqual([]);
  expect(await note(bo, of, said)).toEqual({ ok: true, value: null });
  await meet();
  for (const { db } of [ada, bo])
    expect(acknowledgedBy(await seenInstructions(db), 'Apex Coding')).toMatchObject([
      {
        instruction: { ...of, madeBy: 'ada' },
        steps: [{ step: 'told' }, { step: 'acknowledged', by: 'bo' }],
      },
    ]);
  expect(backend.log.map(({ kind }) => kind)).toEqual([
    'payer-instruction',
    'payer-instruction-step',
    'payer-instruction-step',
  ]);
});

it('is corrected by its author alone, and not once it is in force', async () => {
  const of = await saved();
  expect((await save(ada, of, { title: 'Better' })).ok).toBe(true);
  await meet();
  const stood = await contents(bo.db);
  expect(await save(bo, of, { title: 'Mine' })).toMatchObject(refused('not-your-instruction'));
  expect(await contents(bo.db)).toEqual(stood);
  ada.clock.now = Date.UTC(2026, 3, 1);
  expect(await save(ada, of, { title: 'Late' })).toMatchObject(refused('instruction-in-force'));
});

it('stands beside its next version: a chart of an older date sees the older one', async () => {
  const first = await saved();
  await saved({ ...first, version: 2 }, { from: '2026-07-01', title: 'Second' });
  await meet();
  const on = async (date: string) =>
    inForceOn(await seenInstructions(bo.db), date).map(({ instruction }) => instruction.version);
  expect([await on('2026-03-31'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([[], [1], [2]]);
  await note(ada, { ...first, version: 2 }, { step: 'retired', until: null, reason: 'Not for us.' });
  await meet();
  expect(await on('2026-07-01')).toEqual([1]);
});

it('of two who note at once one is told so', async () => {
  const of = await saved();
  await meet();
  await note(ada, of, told);
  await note(bo, of, { ...told, how: 'letter' });
  await meet();
  const [seen] = await seenInstructions(ada.db);
  expect(seen?.steps).toMatchObject([{ by: 'ada', how: 'e-mail' }]);
  expect(backend.log).toHaveLength(2);
});

it('keeps forty, by payer and title', async () => {
  for (const words of fortyInstructions)
    expect((await saveInstruction(ada.db, ada.writer, null, words)).ok).toBe(true);
  await meet();
  const seen = await seenInstructions(bo.db);
  expect(seen).toHaveLength(40);
  expect(seen[0]?.instruction).toMatchObject({
    payer: 'Harbor Auto Casualty',
    title: 'Advanced imaging needs approval',
  });
});
