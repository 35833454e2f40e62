// No chart is touched whose vendor has no agreement in force: what would touch one is refused.

import { dayAt } from '../../model/calendar-day.ts';
import type { Fault } from '../../model/result.ts';
import { baaFault, emptyRegister, type Gated } from '../vendors/baa-gate.ts';
import type { Standing } from './standing.ts';

/** @param now by the clock of whoever decides: what was begun while an agreement stood arrives too late when it is over. */
export const refuseUncovered = (
  { register = emptyRegister }: Pick<Standing, 'register'>,
  vendor: string | null | undefined,
  now: number,
  gated: Gated,
): Fault | null => baaFault(register, vendor, dayAt(now), gated);
