// No chart is shown to a vendor with whom no business associate agreement is in force (45 CFR 164.502(e)): asked at each look,
// so that an agreement that ends closes the pages.

import type { Queries } from '../database/database.ts';
import { Refusal } from '../faults.ts';
import { requireOwnBaa } from '../oversight/baa.ts';
import type { Liaison } from './liaison.ts';

/** Why the vendor's people may not come in now; null: they may. Inside the organisation's transaction. */
export async function mayEnter(
  queries: Queries,
  { person, vendor }: Liaison,
  now: number,
): Promise<Refusal | null> {
  const { organisation, role } = person;
  try {
    await requireOwnBaa(queries, { organisation, role, employer: vendor }, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
