// Reading the organisation's payer instructions out of the store, each version with what became of it.

import { type InstructionStep, payerInstruction } from '../../model/payer-instruction.ts';
import { type SeenInstruction, stepsOn } from '../../review/payers/in-force.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

/** May run inside a transaction over `recordTables`. */
export const instructionSteps = async (db: Database): Promise<Partial<InstructionStep>[]> =>
  (await recordsOfKind(db, 'payer-instruction-step')).map(({ view }) => recordValues(view));

/** Every version, by payer and title, the latest first; those of which part has not arrived are left out. */
export async function seenInstructions(db: Database): Promise<SeenInstruction[]> {
  const versions = (await recordsOfKind(db, 'payer-instruction')).flatMap(
    ({ view }) => payerInstruction.safeParse(recordValues(view)).data ?? [],
  );
  const steps = Map.groupBy(await instructionSteps(db), ({ key, version }) => `${key} ${version}`);
  return versions
    .map((instruction) => ({
      instruction,
      steps: stepsOn(steps.get(`${instruction.key} ${instruction.version}`) ?? [], instruction),
    }))
    .sort(
      ({ instruction: a }, { instruction: b }) =>
        a.payer.localeCompare(b.payer) ||
        a.title.localeCompare(b.title) ||
        a.key.localeCompare(b.key) ||
        b.version - a.version,
    );
}
