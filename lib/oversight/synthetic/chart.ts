// An invented chart on its way: received, coded by somebody who is on the account, returned; and the query about it.

import { dayAt } from '../../model/calendar-day.ts';
import type { StoredChart, StoredPlace } from '../facts/chart-row.ts';
import type { StoredQuery } from '../facts/query-row.ts';
import {
  type SyntheticCoder,
  type SyntheticSpecialty,
  syntheticFacilities,
  syntheticPayers,
  syntheticSpecialties,
  syntheticVendors,
} from './organisation.ts';
import { waiting, weighted } from './random.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A chart with what the rest of the year is made from. */
export interface SyntheticChart {
  stored: StoredChart;
  place: StoredPlace;
  specialty: SyntheticSpecialty;
  coder: SyntheticCoder;
  /** How likely a code of it is wrong. */
  error: number;
  payerDenial: number;
}

/** Who is on the account on each day of the year, by vendor. */
export function staffByDay(roster: readonly SyntheticCoder[], start: number) {
  return Array.from({ length: 366 }, (_, day) => {
    const text = dayAt(start + day * dayMs);
    const there = roster.filter(({ from, left }) => from <= text && (left === null || text <= left));
    return Map.groupBy(there, ({ vendor }) => vendor);
  });
}

/** @param received, start in milliseconds since 1970; `start` is the beginning of the year. @param i number of the chart. */
export function chartOf(
  random: () => number,
  i: number,
  received: number,
  staff: ReturnType<typeof staffByDay>,
  start: number,
): SyntheticChart {
  const vendor = weighted(random, syntheticVendors);
  const specialty = weighted(random, syntheticSpecialties);
  const payer = weighted(random, syntheticPayers);
  const day = Math.floor((received - start) / dayMs);
  const there = staff[day]?.get(vendor.name) ?? [...(staff[day]?.values() ?? [])][0] ?? [];
  const coder = weighted(random, there);
  const drawn = random();
  const chartClass = drawn < 0.08 ? 'urgent' : drawn < 0.28 ? 'complex' : 'standard';
  const pace =
    { urgent: 0.45, standard: 1, complex: 1.6 }[chartClass] * (specialty.kind === 'inpatient' ? 1.4 : 1);
  // The second vendor slows down in the second half, and the first gets better.
  const season = vendor.name === 'Northgate Health Information' ? 1 + day / 700 : 1 - day / 1500;
  const hours = waiting(random, vendor.hours * pace * season * 0.9);
  const paused = random() < 0.06 ? waiting(random, 18) : 0;
  // The latest charts are still with the coders.
  const returned = Math.round(received + (hours + paused) * hourMs);
  const waits = returned > start + 365 * dayMs;
  const place: StoredPlace = {
    facility: weighted(random, syntheticFacilities).name,
    vendor: vendor.name,
    source: vendor.name === null ? 'in-house' : 'vendor',
    coder: coder.name,
    specialty: specialty.name,
    encounter_type: specialty.kind,
    class: chartClass,
    payer: payer.name,
    provider: `Dr. ${['Abara', 'Lindqvist', 'Moreau', 'Okafor', 'Tanaka', 'Weiss'][i % 6]}`,
    delivery: vendor.delivery,
  };
  const lines = Math.max(1, Math.round(specialty.lines * (0.5 + random())));
  const newcomer = Date.parse(`${coder.from}T00:00:00Z`) > received - 60 * dayMs;
  return {
    place,
    specialty,
    coder,
    payerDenial: payer.denial,
    error:
      (1 - vendor.accuracy) *
      coder.error *
      specialty.error *
      (newcomer ? 1.8 : 1) *
      (vendor.name === 'Northgate Health Information' ? 1 + day / 900 : 1),
    stored: {
      ...place,
      number: `A${(1_000_000 + i).toString()}`,
      received_at: Math.round(received),
      coded_at: waits ? null : Math.round(returned - 2 * hourMs),
      returned_at: waits ? null : returned,
      paused_ms: Math.round(paused * hourMs),
      own_review: vendor.name !== null && random() < 0.07,
      lines,
    },
  };
}

export function queryOf(random: () => number, { stored, place }: SyntheticChart): StoredQuery {
  const sent = Math.round((stored.received_at ?? 0) + waiting(random, 6) * hourMs);
  const answered = random() < 0.93 ? Math.round(sent + waiting(random, 30) * hourMs) : null;
  const slow = place.vendor === 'Northgate Health Information' ? 19 : 9;
  const acted =
    answered !== null && random() < 0.97 ? Math.round(answered + waiting(random, slow) * hourMs) : null;
  return { ...place, number: stored.number, sent_at: sent, answered_at: answered, acted_at: acted };
}
