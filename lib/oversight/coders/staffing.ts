// What drives an organisation to a vendor, and where the vendor itself is thin: own coding positions that are open, and
// specialties of which charts come in while no coder on the vendor's roster is credentialed for them.

import { daysBetween } from '../../model/calendar-day.ts';
import type { CodingPosition } from '../../model/oversight/coding-position.ts';
import type { ReceivedOf } from '../../model/oversight/operations.ts';
import { type GateVendor, vendorsNamed } from '../../review/vendors/baa-gate.ts';
import { holdsOn } from '../contracts/term-for.ts';
import { speaksFor } from './chart-flags.ts';
import { complexSpecialty, heldOn } from './credentials.ts';
import type { RegisteredCoder } from './find-coder.ts';

export interface Vacancies {
  /** Null: for all specialties. */
  specialty: string | null;
  openings: number;
  /** Days that the oldest of them is open. */
  days: number;
}

type Position = Pick<CodingPosition, 'specialty' | 'openings' | 'openSince' | 'closedOn'>;

/** Open on a day, by specialty: most openings first. */
export function vacanciesBySpecialty(positions: readonly Position[], today: string): Vacancies[] {
  const open = positions.filter(
    ({ openSince, closedOn }) => openSince <= today && (closedOn === null || closedOn > today),
  );
  return [...Map.groupBy(open, ({ specialty }) => specialty)]
    .map(([specialty, own]) => ({
      specialty,
      openings: own.reduce((sum, { openings }) => sum + openings, 0),
      days: Math.max(...own.map(({ openSince }) => daysBetween(openSince, today))),
    }))
    .sort((a, b) => b.openings - a.openings || (a.specialty ?? '').localeCompare(b.specialty ?? ''));
}

export interface SpecialtyGap {
  vendor: string;
  specialty: string;
  /** Charts of it that the vendor received. */
  charts: number;
  /** Coders of the vendor who are there; none of them covers it. */
  coders: number;
}

/**
 * A coder covers a specialty who is on the account, holds a credential, and, where the specialty is of high complexity, has
 * its credential or is assigned to it. A vendor of whom nobody is on the roster is left out: the roster is not known.
 */
export function specialtyGaps(
  received: readonly ReceivedOf[],
  vendors: readonly GateVendor[],
  coders: readonly RegisteredCoder[],
  today: string,
): SpecialtyGap[] {
  const gaps = new Map<string, SpecialtyGap>();
  for (const { vendor, specialty, charts } of received) {
    const [known] = vendor === null ? [] : vendorsNamed(vendors, vendor);
    if (!known || specialty === null) continue;
    const there = coders.filter(
      ({ vendorId, left }) => vendorId === known.id && (left === null || left >= today),
    );
    if (there.length === 0 || there.some((coder) => covers(coder, specialty, today))) continue;
    // Received at several facilities, or under several names of the vendor: one gap.
    const key = JSON.stringify([known.id, specialty]);
    const before = gaps.get(key)?.charts ?? 0;
    gaps.set(key, { vendor: known.name, specialty, charts: before + charts, coders: there.length });
  }
  return [...gaps.values()].sort((a, b) => b.charts - a.charts || a.specialty.localeCompare(b.specialty));
}

function covers(coder: RegisteredCoder, specialty: string, today: string): boolean {
  if (heldOn(coder.credentials, today).length === 0) return false;
  if (speaksFor(coder, specialty, today)) return true;
  if (complexSpecialty(specialty) !== null) return false;
  // Anything else is for whoever is not assigned to something of its own.
  const now = coder.assignments.filter((one) => holdsOn(one, today));
  return now.length === 0 || now.some((one) => one.specialty === null);
}
