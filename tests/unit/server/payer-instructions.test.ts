// Payer instructions on the backend: who writes them and is given them, that a version in force stands as it is, and that
// no vendor has acknowledged what it was not told.

import { expect, test } from 'vitest';
import { asFields } from '../../../lib/model/as-fields.ts';
import type { Change } from '../../../lib/model/change.ts';
import {
  type InstructionStep,
  instructionStepId,
  type PayerInstruction,
  payerInstructionId,
} from '../../../lib/model/payer-instruction.ts';
import type { Role } from '../../../lib/model/person.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import {
  acknowledgedOf,
  buildInstruction,
  endOf,
  instructionKey,
  toldOf,
} from '../../fixtures/payers/instructions.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf } from './review-changes.ts';

const day = 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const written = async (of: PayerInstruction) =>
  changeOf('payer-instruction', await payerInstructionId(of.key, of.version), asFields(of));
const noted = async (step: InstructionStep) =>
  changeOf(
    'payer-instruction-step',
    await instructionStepId(step.key, step.version, step.number),
    asFields(step),
  );

onBothDatabases('payer instructions', (backend) => {
  async function people() {
    const leader = await backend.newOrganisation('revenue-cycle-leader');
    const colleague = (role: Role) => backend.newPerson(leader.person.organisation, role);
    const by = leader.person.id;
    const ahead = { madeBy: by, madeAt: backend.time, from: dayOf(backend.time + 30 * day) };
    return { leader, colleague, by, instruction: buildInstruction(ahead) };
  }
  const push = async (caller: Caller, ...changes: (Change | Promise<Change>)[]) =>
    codes(await caller.push(await Promise.all(changes)));

  test('are written, told, acknowledged and given to whoever reads reviews', async () => {
    const { leader, colleague, by, instruction } = await people();
    const [told, said] = [toldOf(instruction, 1, { by }), acknowledgedOf(instruction, 2, { by })];
    expect(await push(leader, written(instruction), noted(told), noted(said))).toEqual([null, null, null]);
    const next = { ...instruction, version: 2, title: 'Another' };
    const officer = await colleague('compliance-officer');
    expect(await push(officer, written({ ...next, madeBy: officer.person.id }))).toEqual([null]);
    const reader = await colleague('qa-auditor');
    const { changes } = await reader.pull();
    expect(changes.map(({ kind }) => kind)).toEqual([
      'payer-instruction',
      'payer-instruction-step',
      'payer-instruction-step',
      'payer-instruction',
    ]);
    expect(await readRecords(backend.database, leader.person.organisation)).toEqual(foldLog(changes));
    for (const role of ['vendor-liaison', 'vendor-coder', 'provider'] as const)
      expect((await (await colleague(role)).pull()).changes).toEqual([]);
    expect((await (await backend.newOrganisation('administrator')).pull()).changes).toEqual([]);
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });

  test('are written by who may, in their own name, one version by one author', async () => {
    const { leader, colleague, by, instruction } = await people();
    for (const role of ['qa-auditor', 'cdi-coordinator', 'vendor-liaison'] as const) {
      const person = await colleague(role);
      const own = { ...instruction, madeBy: person.person.id };
      expect(await push(person, written(own), noted(toldOf(own)))).toEqual(['not-allowed', 'not-allowed']);
    }
    const administrator = await colleague('administrator');
    expect(await push(administrator, written(instruction))).toEqual(['not-your-instruction']);
    expect(await push(leader, written(instruction))).toEqual([null]);
    const theirs = written({ ...instruction, madeBy: administrator.person.id });
    expect(await push(administrator, theirs)).toEqual(['not-your-instruction']);
    expect(await push(administrator, noted(toldOf(instruction, 1, { by })))).toEqual(['not-your-step']);
  });

  test('are corrected by their author until they are in force, or a vendor was told', async () => {
    const { leader, by, instruction } = await people();
    const corrected = written({ ...instruction, title: 'Corrected' });
    expect(await push(leader, written(instruction), corrected)).toEqual([null, null]);
    expect(await push(leader, written({ ...instruction, madeAt: backend.time + 1 }))).toEqual([
      'fixed-field',
    ]);
    expect(await push(leader, noted(toldOf(instruction, 1, { by })))).toEqual([null]);
    expect(await push(leader, written({ ...instruction, title: 'Later' }))).toEqual(['instruction-in-force']);
    const inForce = { ...instruction, key: 'ffffffffffff', from: dayOf(backend.time) };
    expect(await push(leader, written(inForce), written({ ...inForce, to: dayOf(backend.time) }))).toEqual([
      null,
      'instruction-in-force',
    ]);
    // Put off before it is in force is a correction; put off afterwards is a new version.
    const late = { ...inForce, from: dayOf(backend.time + 9 * day) };
    expect(await push(leader, written(late), written({ ...late, version: 2 }))).toEqual([
      'instruction-in-force',
      null,
    ]);
  });

  test('hold what can be read and compared, and nothing else', async () => {
    const { leader, instruction } = await people();
    const id = await payerInstructionId(instructionKey, 1);
    expect(
      await push(
        leader,
        written({ ...instruction, to: '2020-01-01' }),
        written({ ...instruction, from: '2026-02-30' }),
        written({ ...instruction, text: ' ' }),
        written({ ...instruction, codes: [{ from: '97140', to: '97110' }] }),
        written({ ...instruction, codes: [{ from: 'see list', to: null }] }),
        written({ ...instruction, state: 'ZZ' as 'TX' }),
        written({ ...instruction, key: 'Summit' }),
        { ...(await written({ ...instruction, version: 2 })), record: id },
      ),
    ).toEqual([
      'bad-dates',
      'bad-dates',
      'no-words',
      'bad-codes',
      'bad-codes',
      'malformed-change',
      'malformed-change',
      'wrong-id',
    ]);
    expect((await leader.pull()).changes).toEqual([]);
  });

  test('are acknowledged by vendors that were told, each once, and not before', async () => {
    const { leader, by, instruction } = await people();
    const step = (of: InstructionStep) => noted({ ...of, by });
    const told = (number: number, parts = {}) => step(toldOf(instruction, number, parts));
    const said = (number: number, parts = {}) => step(acknowledgedOf(instruction, number, parts));
    expect(await push(leader, told(1))).toEqual(['no-instruction']);
    expect(await push(leader, written(instruction), said(1))).toEqual([null, 'not-told']);
    expect(
      await push(leader, told(1, { person: null }), told(1, { on: dayOf(backend.time + 3 * day) })),
    ).toEqual(['no-vendor', 'bad-day']);
    expect(await push(leader, told(1, { how: null }), told(2), told(1))).toEqual([
      'strange-step',
      'step-taken',
      null,
    ]);
    expect(await push(leader, said(2, { on: '2025-12-01' }), said(2, { vendor: 'Brightline' }))).toEqual([
      'bad-day',
      'not-told',
    ]);
    expect(await push(leader, said(2), said(3, { vendor: 'APEX coding' }))).toEqual([
      null,
      'step-out-of-order',
    ]);
    expect(await push(leader, said(2, { person: 'Somebody else' }))).toEqual(['step-taken']);
  });

  test('end once, within their dates, for a reason, and vendors are told of it anew', async () => {
    const { leader, by, instruction } = await people();
    const end = (number: number, parts = {}) =>
      noted(endOf(instruction, number, { by, until: instruction.from, ...parts }));
    expect(await push(leader, written(instruction))).toEqual([null]);
    expect(await push(leader, end(1, { reason: ' ' }), end(1, { until: '2020-01-01' }))).toEqual([
      'no-reason',
      'bad-dates',
    ]);
    const [told, said] = [toldOf(instruction, 1, { by }), acknowledgedOf(instruction, 2, { by })];
    expect(await push(leader, noted(told), noted(said), end(3), end(4))).toEqual([
      null,
      null,
      null,
      'step-out-of-order',
    ]);
    const again = [acknowledgedOf(instruction, 4, { by }), toldOf(instruction, 4, { by })];
    expect(await push(leader, ...again.map(noted))).toEqual(['not-told', null]);
    expect(await push(leader, noted(acknowledgedOf(instruction, 5, { by })))).toEqual([null]);
  });
});
