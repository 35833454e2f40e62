// What one way of synchronising came to, in the same words for all.

import { type Row, readable } from '../row.ts';

/** What the wire counted on one leg, and how long that took. */
export interface Counted {
  milliseconds: number;
  sent: number;
  received: number;
  requests: number;
}

interface Leg {
  records: number;
  milliseconds: number;
  /** Of the direction in which the records went. */
  bytes: number;
  roundTrips: number;
}

/** Rows for one direction. @param json bytes of the records as JSON. */
function legRows(who: string, what: 'push' | 'pull', json: number, leg: Leg): Row[] {
  return [
    {
      what: `${who}: ${what}`,
      figure: readable((leg.records / leg.milliseconds) * 1000),
      unit: 'records a second',
    },
    {
      what: `${who}: ${what}, bytes on the wire`,
      figure: `1/${readable(json / leg.bytes)}`,
      unit: 'of the JSON',
    },
    { what: `${who}: ${what}, requests`, figure: readable(leg.roundTrips), unit: '' },
  ];
}

/** Rows for both directions of as many records. */
export const bothWays = (
  who: string,
  { records, json }: { records: number; json: number },
  push: Counted,
  pull: Counted,
): Row[] => [
  ...legRows(who, 'push', json, { ...push, records, bytes: push.sent, roundTrips: push.requests }),
  ...legRows(who, 'pull', json, { ...pull, records, bytes: pull.received, roundTrips: pull.requests }),
];
