// What is said where a link is not made, or too many are tried.

import type { QueryState } from '../../queries/query-life.ts';
import { Refusal } from '../faults.ts';

const none = 'No link was made.';

/** Whether it is elsewhere or outside of the asker's limits is not told. */
export const noQuery = (): Refusal =>
  new Refusal(
    404,
    'no-query',
    'The server does not know this query.',
    none,
    'Wait until this browser has sent it, then do it again.',
  );

export const notAwaiting = (state: QueryState): Refusal =>
  new Refusal(
    409,
    'query-not-awaiting',
    `No answer to this query is awaited: it is ${state}.`,
    none,
    state === 'draft' ? 'Send the query first.' : 'Look where the query stands now.',
  );

/** Read by a person, on a page. */
export const tooManyTries = (minutes: number): Refusal =>
  new Refusal(
    429,
    'too-many-attempts',
    'Too many links or codes that are not right came from your network.',
    'Nothing was opened or sent.',
    `Wait ${minutes} minutes, then try again.`,
  );
