// How long a vendor took to tell of an incident, held against its contract, and until when people must be told of a breach
// (45 CFR 164.404(b): without delay, and no later than 60 calendar days after it was discovered).

import type { SecurityIncident } from '../../model/oversight/incident.ts';

const hour = 3_600_000;
/** Calendar days from discovery, 45 CFR 164.404(b). */
export const breachDays = 60;

export interface IncidentClock {
  /** Hours from when the vendor found it to when it told us, or until now; null: not known when it found it. */
  hours: number | null;
  /** The contract’s hours; null: it says none. */
  allowed: number | null;
  /** Null: it cannot be said. */
  inTime: boolean | null;
  told: boolean;
  /** Milliseconds since 1970 by which the people concerned are told; null once it is no breach, or they were told. */
  peopleDueAt: number | null;
  peopleLate: boolean;
}

/** @param now milliseconds since 1970. @param breachHours of the contract in force. */
export function incidentClock(
  one: Pick<SecurityIncident, 'foundAt' | 'toldAt' | 'discoveredAt' | 'breach' | 'peopleToldOn'>,
  breachHours: number | null,
  now: number,
): IncidentClock {
  const hours = one.foundAt === null ? null : Math.max(0, ((one.toldAt ?? now) - one.foundAt) / hour);
  const over = hours !== null && breachHours !== null ? hours > breachHours : null;
  const due = one.discoveredAt + breachDays * 24 * hour;
  const open = one.breach !== 'no' && one.peopleToldOn === null;
  return {
    hours,
    allowed: breachHours,
    // Not told yet and still within the hours: nobody can say that it was in time.
    inTime: over === null || (one.toldAt === null && !over) ? null : !over,
    told: one.toldAt !== null,
    peopleDueAt: open ? due : null,
    peopleLate: open ? now > due : one.peopleToldOn !== null && Date.parse(one.peopleToldOn) > due,
  };
}
