// Many rows in few statements: a month has a hundred thousand, and one statement each would take minutes.

import type { Queries } from '../../database/database.ts';

/** Rows of one statement. */
const batch = 5000;

/**
 * Runs `statement` once a batch, with the rows as JSON in $2.
 * @param statement reads them by `json_to_recordset($2::json)`; $1 is the organisation.
 */
export async function writeRows(
  queries: Queries,
  organisation: string,
  rows: readonly object[],
  statement: string,
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await queries.query(statement, [organisation, JSON.stringify(rows.slice(from, from + batch))]);
}
