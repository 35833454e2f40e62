// The claim of an invented chart, what the payer answered, and what became of a denial.

import { dayAt } from '../../model/calendar-day.ts';
import type { StoredClaim } from '../facts/claim-row.ts';
import type { StoredDenial } from '../facts/denial-row.ts';
import { dayMs, hourMs, type SyntheticChart } from './chart.ts';
import { waiting, weighted } from './random.ts';

const otherCauses = [
  { name: 'documentation', weight: 22 },
  { name: 'coding-or-documentation', weight: 10 },
  { name: 'billing', weight: 40 },
  { name: 'authorization', weight: 18 },
  { name: 'coverage', weight: 10 },
] as const;

const ends = [
  { name: 'paid', weight: 45 },
  { name: 'partly-paid', weight: 15 },
  { name: 'upheld', weight: 25 },
  { name: 'written-off', weight: 10 },
  { name: 'not-pursued', weight: 5 },
] as const;

export function claimsOf(
  random: () => number,
  chart: SyntheticChart,
): { claim: StoredClaim | null; denials: StoredDenial[] } {
  const { stored, place, specialty } = chart;
  if (stored.returned_at === null || random() < 0.03) return { claim: null, denials: [] };
  const submitted = stored.returned_at + Math.round(waiting(random, 40) * hourMs);
  const charge = Math.round(
    stored.lines * (4_000 + random() * 30_000) * (specialty.kind === 'inpatient' ? 8 : 1),
  );
  const cleanChance = random();
  const badCode = Math.min(0.6, chart.error * 0.5);
  const cause =
    cleanChance < badCode
      ? 'coding'
      : cleanChance < badCode + 0.025
        ? 'billing'
        : cleanChance < badCode + 0.035
          ? 'other'
          : null;
  const forCoding = random() < specialty.denial * chart.payerDenial * (0.4 + chart.error * 14);
  const otherwise = random() < 0.11 * chart.payerDenial;
  const answered = random() < 0.97;
  const denied = answered && (forCoding || otherwise);
  const claim: StoredClaim = {
    ...place,
    number: stored.number,
    charge,
    submitted_on: dayAt(submitted),
    clean: random() < 0.98 ? cause === null : null,
    unclean_cause: cause,
    answered,
    paid_at_once: answered && !denied,
    denied,
    denied_for_coding: answered && forCoding,
  };
  if (claim.clean === null) claim.unclean_cause = null;
  if (!denied) return { claim, denials: [] };
  const denials = [
    ...(forCoding ? [denialOf(random, chart, 'coding', submitted, charge)] : []),
    ...(otherwise ? [denialOf(random, chart, weighted(random, otherCauses).name, submitted, charge)] : []),
  ];
  return { claim, denials };
}

function denialOf(
  random: () => number,
  { stored, place }: SyntheticChart,
  attributed: string,
  submitted: number,
  charge: number,
): StoredDenial {
  const denied = submitted + Math.round(waiting(random, 15) * dayMs);
  const coding = attributed === 'coding';
  const due = coding && place.vendor !== null ? denied + 14 * dayMs : null;
  const given = due !== null && random() < 0.9 ? denied + Math.round(waiting(random, 8) * dayMs) : null;
  const closed = random() < 0.8;
  const reworked = coding && random() < 0.72 ? denied + Math.round(waiting(random, 12) * dayMs) : null;
  const bearer = random();
  return {
    ...place,
    number: stored.number,
    amount: Math.round(charge * (0.2 + random() * 0.8)),
    denied_on: dayAt(denied),
    attributed,
    outcome: closed ? weighted(random, ends).name : null,
    cost_bearer:
      reworked === null
        ? null
        : place.vendor === null
          ? 'client'
          : bearer < 0.6
            ? 'vendor'
            : bearer < 0.85
              ? 'client'
              : bearer < 0.95
                ? 'shared'
                : null,
    cause_due_on: due === null ? null : dayAt(due),
    cause_at: given,
    reworked_at: reworked,
    resubmitted_at: reworked !== null && random() < 0.9 ? reworked + dayMs : null,
    hours: reworked === null ? null : Math.round(waiting(random, 0.8) * 100) / 100,
  };
}
