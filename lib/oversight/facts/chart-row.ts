// A coded chart as the tables keep it, as a row of facts.

import type { FactRow } from '../columns/facts.ts';
import { dayNumber } from '../columns/table.ts';

const hour = 3_600_000;

/** Days since 1970 of a moment, by the clock of Greenwich, as all days of the backend. */
export const dayOf = (moment: number | null): number | null =>
  moment === null ? null : Math.floor(moment / (24 * hour));

export const dayOrNull = (day: string | null): number | null => (day === null ? null : dayNumber(day));

/** As the tables write a chart, its claim and its denials: what they are grouped by. */
export interface StoredPlace {
  facility: string | null;
  vendor: string | null;
  source: string;
  coder: string | null;
  specialty: string | null;
  encounter_type: string | null;
  class: string | null;
  payer: string | null;
  provider: string | null;
  delivery: string | null;
}

export interface StoredChart extends StoredPlace {
  number: string;
  received_at: number | null;
  coded_at: number | null;
  returned_at: number | null;
  paused_ms: number;
  own_review: boolean;
  /** Code lines. */
  lines: number;
}

/** How a vendor and a coder are called in the registers, where charts name them otherwise. */
export interface Called {
  vendor: (name: string) => string;
  coder: (name: string) => string;
}

export const asWritten: Called = { vendor: (name) => name, coder: (name) => name };

export const placeNames = (stored: StoredPlace, called: Called) => ({
  facility: stored.facility,
  vendor: stored.vendor && called.vendor(stored.vendor),
  source: stored.source === 'unknown' ? null : stored.source,
  coder: stored.coder && called.coder(stored.coder),
  specialty: stored.specialty,
  'encounter-type': stored.encounter_type,
  class: stored.class,
  payer: stored.payer,
  provider: stored.provider,
  delivery: stored.delivery,
});

/** What the roster and the contracts say of a chart is put in by `fill-charts.ts`. */
export function chartRow(stored: StoredChart, called: Called = asWritten): FactRow<'charts'> {
  const { received_at: received, returned_at: returned } = stored;
  const known = received !== null && returned !== null && returned >= received;
  return {
    called: stored.number,
    ...placeNames(stored, called),
    day: dayOf(returned),
    received: dayOf(received),
    'received-time': received === null ? null : received - dayOf(received)! * 24 * hour,
    coded: dayOf(stored.coded_at ?? returned),
    hours: known ? (returned - received) / hour : null,
    business: null,
    paused: known ? Math.min(stored.paused_ms, returned - received) / hour : null,
    lines: stored.lines,
    'new-coder': null,
    'own-review': Number(stored.own_review),
    allowed: null,
  };
}
