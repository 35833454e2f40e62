// Payer instructions that a vendor was told of, and that it codes by one from now on.

import { sameName } from '../../model/folded-name.ts';
import { instructionStepId } from '../../model/payer-instruction.ts';
import type { Fault } from '../../model/result.ts';
import { changeRegister, type RegisteredChange } from '../../review/payers/change-register.ts';
import { lockLog } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import { readInstructions } from '../read-instructions.ts';
import { notePage, type Request } from './note-page.ts';
import { takeOwn } from './take-own.ts';
import type { Visit } from './visits.ts';

export interface OwnInstruction extends RegisteredChange {
  /** The vendor has not said yet that it knows it. */
  isAwaited: boolean;
  steps: number;
}

/** What the vendor was told, and nothing that it was not; what it has not acknowledged first. */
export async function ownInstructions(
  queries: Queries,
  { organisation, vendor }: Visit,
  now: number,
): Promise<OwnInstruction[]> {
  const all = await readInstructions(queries, organisation);
  const stepsOf = ({ instruction: { key, version } }: RegisteredChange) =>
    all.find(({ instruction }) => instruction.key === key && instruction.version === version)?.steps.length ??
    0;
  return changeRegister(all, now)
    .filter(({ told }) => told.some((step) => step.vendor !== null && sameName(step.vendor, vendor)))
    .map((change) => ({
      ...change,
      isAwaited: change.awaited.some((one) => sameName(one, vendor)),
      steps: stepsOf(change),
    }))
    .sort((a, b) => Number(b.isAwaited) - Number(a.isAwaited));
}

/** Acknowledges for the vendor. Null: it was not told of such a thing. */
export async function acknowledgeInstruction(
  queries: Queries,
  clockwork: Clockwork,
  visit: Visit,
  request: Request,
  key: string,
  version: number,
  day: string,
): Promise<Fault | true | null> {
  await lockLog(queries, visit.organisation);
  const own = (await ownInstructions(queries, visit, clockwork.now())).filter(
    ({ instruction }) => instruction.key === key && instruction.version === version,
  );
  if (own.length === 0) return null;
  const awaited = own.find(({ isAwaited }) => isAwaited);
  if (!awaited) return true;
  const told = awaited.told.find((step) => step.vendor !== null && sameName(step.vendor, visit.vendor));
  const number = awaited.steps + 1;
  const fault = await takeOwn(
    queries,
    clockwork,
    visit,
    'payer-instruction-step',
    await instructionStepId(key, version, number),
    {
      key,
      version,
      number,
      step: 'acknowledged',
      by: visit.person.id,
      at: clockwork.now(),
      vendor: told?.vendor ?? visit.vendor,
      person: visit.person.name,
      on: day,
      how: null,
      until: null,
      reason: '',
    },
  );
  if (fault) return fault;
  await notePage(queries, visit, request, 'instruction-read', [], { title: awaited.instruction.title });
  return true;
}
