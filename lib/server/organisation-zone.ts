// When an organisation works, and where its days begin and end: its calendar, which stands in its policy of queries.

import { queryPolicyId } from '../model/query-policy.ts';
import type { Calendar } from '../queries/business-hours.ts';
import { answerPolicy, statedPolicy, usual } from '../queries/policy.ts';
import { recordValues } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';
import { readState } from './stored-state.ts';

/** The calendar; the usual one where the organisation has said nothing. Inside its transaction. */
export async function calendarOf(queries: Queries, organisation: string): Promise<Calendar> {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'query-policy' and id = $2`,
    [organisation, await queryPolicyId()],
  );
  const stated = row && statedPolicy(recordValues(readState(row.state)));
  return answerPolicy(stated || usual).calendar;
}

/** IANA name, as `America/Chicago`. As `calendarOf`. */
export const zoneOf = async (queries: Queries, organisation: string): Promise<string> =>
  (await calendarOf(queries, organisation)).zone;
