// A claim as the tables keep it, with what payers answered to it, as a row of facts.

import type { FactRow } from '../columns/facts.ts';
import { asWritten, type Called, dayOrNull, placeNames, type StoredPlace } from './chart-row.ts';

export interface StoredClaim extends StoredPlace {
  number: string;
  /** Cents. */
  charge: number;
  submitted_on: string | null;
  clean: boolean | null;
  unclean_cause: string | null;
  /** A payer has answered. */
  answered: boolean;
  /** Something was paid, and nothing of it denied. */
  paid_at_once: boolean;
  denied: boolean;
  denied_for_coding: boolean;
}

export const claimRow = (stored: StoredClaim, called: Called = asWritten): FactRow<'claims'> => ({
  called: stored.number,
  ...placeNames(stored, called),
  cause: stored.unclean_cause,
  day: dayOrNull(stored.submitted_on),
  clean: stored.clean === null ? null : Number(stored.clean),
  'first-pass': Number(stored.paid_at_once && !stored.denied),
  answered: Number(stored.answered),
  denied: Number(stored.denied),
  'coding-denied': Number(stored.denied_for_coding),
  charge: stored.charge,
});
