// Payer instructions with the steps on each, as the records have them.

import { payerInstruction } from '../model/payer-instruction.ts';
import { type SeenInstruction, stepsOn } from '../review/payers/in-force.ts';
import { recordValues } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';
import { readState } from './stored-state.ts';

/** Inside the organisation's transaction. */
export async function readInstructions(queries: Queries, organisation: string): Promise<SeenInstruction[]> {
  const rows = await queries.query<{ kind: string; state: string }>(
    `select kind, state from record where organisation = $1 and kind in ('payer-instruction', 'payer-instruction-step')`,
    [organisation],
  );
  const of = (kind: string) =>
    rows.filter((r) => r.kind === kind).map((r) => recordValues(readState(r.state)));
  const steps = of('payer-instruction-step');
  return of('payer-instruction').flatMap((values) => {
    const whole = payerInstruction.safeParse(values);
    return whole.success ? [{ instruction: whole.data, steps: stepsOn(steps, whole.data) }] : [];
  });
}
