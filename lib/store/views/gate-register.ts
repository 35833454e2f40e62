// The registers of vendors and agreements, as the gate reads them out of this browser's store.

import { dayAt } from '../../model/calendar-day.ts';
import type { Fault } from '../../model/result.ts';
import { baaFault, type Gated, type GateRegister } from '../../review/vendors/baa-gate.ts';
import { gateKinds, gateRegister } from '../../review/vendors/gate-register.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf, recordsOfKind } from '../records.ts';

/** May run inside a transaction over `recordTables`. */
export async function gateHere(db: Database): Promise<GateRegister> {
  const records = (await Promise.all(gateKinds.map((kind) => recordsOfKind(db, kind)))).flat();
  return gateRegister(records.map(({ kind, view }) => ({ kind, id: view.id, values: recordValues(view) })));
}

/** The fault where the vendor has no agreement in force, as the backend would say it; null where it has. */
export const uncovered = async (
  db: Database,
  vendor: unknown,
  now: number,
  gated: Gated,
): Promise<Fault | null> =>
  typeof vendor === 'string' ? baaFault(await gateHere(db), vendor, dayAt(now), gated) : null;

/** The same of a chart that the store knows. */
export async function uncoveredChart(
  db: Database,
  encounterId: string,
  now: number,
  gated: Gated,
): Promise<Fault | null> {
  const known = await recordOf(db, 'encounter', encounterId);
  return known ? uncovered(db, recordValues(known.view).vendor, now, gated) : null;
}
