// What the operator is told of each request: one line of JSON. Ids, patterns of routes and figures only: never a
// body, a query, an address that was asked for, a name or an e-mail.

import { textOf } from './thrown.ts';

export interface LogEvent {
  event:
    | 'request'
    | 'anchor-not-written'
    | 'mail-not-sent'
    | 'query-clock-failed'
    | 'rung-not-mailed'
    | 'late-mail-failed'
    | 'late-not-mailed'
    | 'fhir-failed'
    | 'pack-failed';
  /** The id that the person was told too. */
  request?: string;
  method?: string;
  /** As it is written in the program; `none` for an address that is not in it. */
  route?: string;
  status?: number;
  milliseconds?: number;
  /** Milliseconds on top of those, in which the request only waited. */
  waited?: number;
  organisation?: string;
  person?: string;
  error?: string;
}

export const logLine = (now: number, event: LogEvent): string =>
  JSON.stringify({ at: new Date(now).toISOString(), ...event });

/** Name, database code and place of an error. Its message stays out: databases quote the values they refuse. */
export function nameOf(error: unknown): string {
  const place = /^ +at .*?([\w.-]+:\d+):\d+\)?$/m.exec(textOf(error, 'stack') ?? '')?.[1];
  return [textOf(error, 'name') ?? typeof error, textOf(error, 'code'), place && `at ${place}`]
    .filter(Boolean)
    .join(' ');
}
