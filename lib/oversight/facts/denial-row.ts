// A denial as the tables keep it, as a row of facts.

import type { FactRow } from '../columns/facts.ts';
import { asWritten, type Called, dayOf, dayOrNull, placeNames, type StoredPlace } from './chart-row.ts';

export interface StoredDenial extends StoredPlace {
  number: string;
  /** Cents. */
  amount: number;
  denied_on: string;
  attributed: string;
  outcome: string | null;
  cost_bearer: string | null;
  cause_due_on: string | null;
  cause_at: number | null;
  reworked_at: number | null;
  resubmitted_at: number | null;
  hours: number | null;
}

export const denialRow = (stored: StoredDenial, called: Called = asWritten): FactRow<'denials'> => ({
  called: stored.number,
  ...placeNames(stored, called),
  attributed: stored.attributed,
  outcome: stored.outcome,
  bearer: stored.cost_bearer,
  day: dayOrNull(stored.denied_on),
  'cause-due': dayOrNull(stored.cause_due_on),
  'cause-given': dayOf(stored.cause_at),
  cents: stored.amount,
  reworked: Number(stored.reworked_at !== null || stored.resubmitted_at !== null),
  hours: stored.hours,
});
