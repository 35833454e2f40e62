// A query that was sent, as a row of facts: who took how long.

import type { FactRow } from '../columns/facts.ts';
import { asWritten, type Called, dayOf, placeNames, type StoredPlace } from './chart-row.ts';

export interface StoredQuery extends StoredPlace {
  number: string;
  sent_at: number;
  answered_at: number | null;
  /** When the coder closed it, after the answer. */
  acted_at: number | null;
}

const hours = (from: number, to: number | null): number | null =>
  to === null ? null : Math.max(0, to - from) / 3_600_000;

export const queryRow = (stored: StoredQuery, called: Called = asWritten): FactRow<'queries'> => {
  const { sent_at: sent, answered_at: answered } = stored;
  const acted = answered === null ? null : stored.acted_at;
  return {
    called: stored.number,
    ...placeNames(stored, called),
    day: dayOf(sent),
    'provider-hours': hours(sent, answered),
    'coder-hours': answered === null ? null : hours(answered, acted),
    'whole-hours': hours(sent, acted),
  };
};
