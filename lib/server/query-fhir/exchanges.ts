// What the backend remembers of a query that it gave to the FHIR server, and what of that stands in the log of accesses.

import type { Queries } from '../database/database.ts';
import type { FoundQuery } from '../query-links/find-query.ts';
import type { Request } from '../query-links/note-link.ts';
import { erasedName, erasureKey } from '../retention/erased.ts';
import { appendAccess } from '../trail/access-log.ts';

export interface Exchange {
  /** Names it in both logs. */
  exchange: string;
  sentAt: number;
  lookedAt: number | null;
  waits: boolean;
  /** Keys of answers that were recorded. */
  used: string[];
}

/**
 * Null where the FHIR server has not taken the query. Inside the organisation's transaction.
 * @param lock keeps others from changing it until the transaction ends.
 */
export async function findExchange(
  queries: Queries,
  organisation: string,
  id: string,
  lock = false,
): Promise<Exchange | null> {
  const [row] = await queries.query<{
    exchange: string;
    sent_at: number;
    looked_at: number;
    waits: boolean;
    used: string;
  }>(
    `select exchange, sent_at, looked_at, waits, used from query_fhir
     where organisation = $1 and query_id = $2${lock ? ' for update' : ''}`,
    [organisation, id],
  );
  return row
    ? {
        exchange: row.exchange,
        sentAt: row.sent_at,
        lookedAt: row.looked_at || null,
        waits: row.waits,
        used: row.used.split(' ').filter(Boolean),
      }
    : null;
}

/** The FHIR server has taken it: at the first time it gets a name. */
export async function keepExchange(
  queries: Queries,
  organisation: string,
  id: string,
  { exchange, sentAt }: Pick<Exchange, 'exchange' | 'sentAt'>,
): Promise<void> {
  await queries.query(
    `insert into query_fhir (organisation, query_id, exchange, sent_at) values ($1, $2, $3, $4)
     on conflict (organisation, query_id) do update set sent_at = excluded.sent_at`,
    [organisation, id, exchange, sentAt],
  );
}

/** It was looked for an answer. */
export async function keepLook(
  queries: Queries,
  organisation: string,
  id: string,
  { lookedAt, waits, used }: { lookedAt: number; waits: boolean; used: readonly string[] },
): Promise<void> {
  await queries.query(
    'update query_fhir set looked_at = $3, waits = $4, used = $5 where organisation = $1 and query_id = $2',
    [organisation, id, lookedAt, waits, used.join(' ')],
  );
}

/**
 * `sending`: it is about to leave, noted before it does, since what left cannot be called back. Then `sent` or
 * `not-sent`. `read`: an answer was given to a person who looked. `offered`: one was found that waits for a person.
 * `answered`: one was recorded.
 */
export type FhirStep = 'sending' | 'sent' | 'not-sent' | 'read' | 'offered' | 'answered';

export interface FhirNote {
  /** Empty: the backend looked by itself. */
  person: string;
  /** Of the FHIR server. */
  host: string;
  exchange?: string;
}

/** In the transaction in which it is done. */
export async function noteFhir(
  queries: Queries,
  organisation: string,
  { id, query }: Pick<FoundQuery, 'id' | 'query'>,
  request: Request,
  step: FhirStep,
  { person, host, exchange }: FhirNote,
): Promise<void> {
  // The chart by a name that outlives it: this log is never erased.
  const charts = erasedName(await erasureKey(queries, organisation), query.encounterId);
  const detail = { step, query: id, charts, host, ...(exchange && { exchange }) };
  await appendAccess(queries, organisation, [
    { ...request, organisation, person, act: 'query-fhir', detail },
  ]);
}
