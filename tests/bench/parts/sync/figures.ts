// What one way of synchronising came to, in the same words for all.

import { type Row, readable } from '../row.ts';

export interface Leg {
  records: number;
  milliseconds: number;
  /** Of the direction in which the records went. */
  bytes: number;
  roundTrips: number;
}

/** Rows for one direction. @param json bytes of the records as JSON. */
export function legRows(who: string, what: 'push' | 'pull', json: number, leg: Leg): Row[] {
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
