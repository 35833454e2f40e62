// The only ways into the tables while the backend serves, but for erasing what is due (retention/erase.ts). Each transaction gives up the owner's rights and
// says what it may see; row-level security does the rest, even for a query that forgets its condition.

import type { Database, Queries } from './database.ts';

/** Sees rows of one organisation. */
export const inOrganisation = <T>(
  database: Database,
  organisation: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> => scoped(database, 'organisation', organisation, work);

/**
 * As `inOrganisation`, for reading in several statements what must be of one moment: PostgreSQL shows each statement
 * the commits before it, unless asked for one snapshot. Writing in `work` is an error.
 */
export const inSnapshot = <T>(
  database: Database,
  organisation: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> =>
  scoped(database, 'organisation', organisation, work, 'isolation level repeatable read, read only');

/** Before the organisation is known: sees the one person with this e-mail, or the one session with this token. */
export const byKey = <T>(
  database: Database,
  key: 'email' | 'token',
  value: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> => scoped(database, key, value, work);

/** Goes on in the same transaction as the organisation that a `byKey` look-up found. */
export const enterOrganisation = async (queries: Queries, organisation: string): Promise<void> => {
  await queries.query(`select set_config('overread.organisation', $1, true)`, [organisation]);
};

function scoped<T>(
  database: Database,
  setting: 'organisation' | 'email' | 'token',
  value: string,
  work: (queries: Queries) => Promise<T>,
  mode = '',
): Promise<T> {
  return database.transaction(async (queries) => {
    if (mode) await queries.query(`set transaction ${mode}`);
    // Both last until the transaction ends: a pooled connection carries nothing over.
    await queries.query(
      `select set_config('role', 'overread_app', true), set_config('overread.${setting}', $1, true)`,
      [value],
    );
    return work(queries);
  });
}
