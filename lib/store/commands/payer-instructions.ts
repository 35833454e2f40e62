// What is done with the organisation's payer instructions, each as one transaction and by the same rules as the backend's:
// a version is written, and noted are whom of a vendor it was told, who acknowledged it, and its end.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import {
  type InstructionStep,
  type InstructionVersion,
  type InstructionWords,
  instructionStepId,
  newInstructionKey,
  type PayerInstruction,
  payerInstructionId,
  type ToldHow,
} from '../../model/payer-instruction.ts';
import { ok, type Result } from '../../model/result.ts';
import { instructionFault, instructionStepFault } from '../../review/payers/check-instruction.ts';
import { stepsOn } from '../../review/payers/in-force.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { instructionSteps } from '../views/payer-instructions.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/**
 * Saves a version, new or as its author corrects it. Faults: those of `instructionFault`, and those of `commit`.
 * @param written null: an instruction that there was none of yet.
 * @returns the version that was saved.
 */
export async function saveInstruction(
  db: Database,
  writer: Writer,
  written: InstructionVersion | null,
  words: InstructionWords,
): Promise<Result<InstructionVersion>> {
  const key = written?.key ?? (await newInstructionKey(timedId(writer.now(), writer.random)));
  const version = written?.version ?? 1;
  const id = await payerInstructionId(key, version);
  return commit(db, async () => {
    const before = await standing(db, id);
    const now = writer.now();
    const after: PayerInstruction = {
      ...words,
      key,
      version,
      madeBy: before?.madeBy ?? writer.person,
      madeAt: before?.madeAt ?? now,
    };
    const context = { before, author: writer.person, steps: await instructionSteps(db), now };
    const fault = instructionFault(after, context);
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'payer-instruction', id, fields: asFields(after) }]);
    return ok({ key, version });
  });
}

/** What a person notes of a version. */
export type InstructionNote =
  | { step: 'told'; vendor: string; person: string; on: string; how: ToldHow }
  | { step: 'acknowledged'; vendor: string; person: string; on: string }
  | { step: 'retired'; until: string | null; reason: string };

/** Records the step for the writer, now. Faults: those of `instructionStepFault`, and those of `commit`. */
export async function noteOnInstruction(
  db: Database,
  writer: Writer,
  { key, version }: InstructionVersion,
  note: InstructionNote,
): Promise<Result<null>> {
  // Ids are known only outside of the transaction: deriving them waits for something that is no database.
  const number = stepsOn(await instructionSteps(db), { key, version }).length + 1;
  const id = await instructionStepId(key, version, number);
  const on = await payerInstructionId(key, version);
  return commit(db, async () => {
    const now = writer.now();
    const step: InstructionStep = {
      key,
      version,
      number,
      by: writer.person,
      at: now,
      vendor: null,
      person: null,
      on: null,
      how: null,
      until: null,
      reason: '',
      ...note,
    };
    const steps = await instructionSteps(db);
    const fault = instructionStepFault({ instruction: await standing(db, on), steps, now }, step);
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'payer-instruction-step', id, fields: asFields(step) }]);
    return ok(null);
  });
}

async function standing(db: Database, id: string): Promise<Partial<PayerInstruction> | undefined> {
  const stored = await recordOf(db, 'payer-instruction', id);
  return stored && recordValues(stored.view);
}
