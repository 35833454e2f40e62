// Where an organisation's days begin and end: the zone of its calendar, which stands in its policy of queries.

import { queryPolicyId } from '../model/query-policy.ts';
import { statedPolicy, usual } from '../queries/policy.ts';
import { type RecordState, recordValues } from '../sync/merge.ts';
import type { Queries } from './database/database.ts';

/** IANA name, as `America/Chicago`; UTC where the organisation has said nothing. Inside its transaction. */
export async function zoneOf(queries: Queries, organisation: string): Promise<string> {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'query-policy' and id = $2`,
    [organisation, await queryPolicyId()],
  );
  const stated = row && statedPolicy(recordValues(JSON.parse(row.state) as RecordState));
  return (stated || usual).calendar.zone;
}

/** As `2026-11-30`. */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
