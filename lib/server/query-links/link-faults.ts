// What is said where a link is not made, or too many are tried.

import type { QueryState } from '../../queries/query-life.ts';
import { Refusal } from '../faults.ts';

const none = 'No link was made.';

/** Whether it is elsewhere or outside of the asker's limits is not told. */
export const noQuery = (meaning = none): Refusal =>
  new Refusal(
    404,
    'no-query',
    'The server does not know this query.',
    meaning,
    'Wait until this browser has sent it, then do it again.',
  );

export const notAwaiting = (state: QueryState, meaning = none): Refusal =>
  new Refusal(
    409,
    'query-not-awaiting',
    `No answer to this query is awaited: it is ${state}.`,
    meaning,
    state === 'draft' ? 'Send the query first.' : 'Look where the query stands now.',
  );

export const mailNotConfigured = (): Refusal =>
  new Refusal(
    409,
    'mail-not-configured',
    'This server sends no e-mail.',
    none,
    'Show the link and send it yourself, or ask your administrator to set up e-mail.',
  );

export const mailDomain = (domains: readonly string[]): Refusal =>
  new Refusal(
    422,
    'mail-domain',
    'This server sends no e-mail to this address.',
    none,
    `Use an address that ends in ${domains
      .slice(0, 6)
      .map((one) => `@${one}`)
      .join(' or ')}, or show the link and send it yourself.`,
  );

export const mailTooSoon = (seconds: number): Refusal =>
  new Refusal(
    429,
    'mail-too-soon',
    'Less than a minute ago an e-mail about this query was sent, or tried.',
    none,
    `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, or show the link and send it yourself.`,
  );

export const mailNotSent = (): Refusal =>
  new Refusal(
    503,
    'mail-not-sent',
    'The mail server did not take the e-mail.',
    `${none} One that was made before stays good. If the e-mail arrives all the same, its link opens nothing.`,
    'Check the address and try again in a minute, or show the link and send it yourself. Tell your administrator if this lasts.',
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
