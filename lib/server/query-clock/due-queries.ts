// Which queries of an organisation it is time for, looked for often and without keeping anybody from writing. Whoever
// acts on one reads it anew under the lock.

import { queryPolicyId } from '../../model/query-policy.ts';
import type { QueryStep } from '../../model/query-step.ts';
import { statedPolicy } from '../../queries/policy.ts';
import { clockStep } from '../../queries/policy-clock.ts';
import { queryLife } from '../../queries/query-life.ts';
import { recordValues, valuesAs } from '../../sync/merge.ts';
import type { Database, Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';

/** Ids of the organisations that have decided anything. */
export async function withPolicy(database: Database): Promise<string[]> {
  const id = await queryPolicyId();
  const rows = await database.transaction((queries) =>
    queries.query<{ id: string }>(
      `select o.id from organisation o
       join record r on r.organisation = o.id and r.kind = 'query-policy' and r.id = $1 order by o.id`,
      [id],
    ),
  );
  return rows.map((row) => row.id);
}

/** The policy where the backend is to keep its times; else null. Inside the organisation's transaction. */
export async function policyToKeep(queries: Queries, organisation: string) {
  const [row] = await queries.query<{ state: string }>(
    `select state from record where organisation = $1 and kind = 'query-policy' and id = $2`,
    [organisation, await queryPolicyId()],
  );
  const stated = row ? statedPolicy(recordValues(readState(row.state))) : null;
  return stated?.byItself ? stated : null;
}

/** Ids of the queries that a step is due of. Inside the organisation's transaction. */
export async function dueQueries(queries: Queries, organisation: string, now: number): Promise<string[]> {
  const policy = await policyToKeep(queries, organisation);
  if (!policy) return [];
  const steps = new Map<string, Partial<QueryStep>[]>();
  for (const { state } of await openSteps(queries, organisation)) {
    const step = valuesAs('query-step', readState(state));
    const id = `${step.queryId}`;
    steps.set(id, [...(steps.get(id) ?? []), step]);
  }
  return [...steps].filter(([, own]) => clockStep(queryLife(own), policy, now)).map(([id]) => id);
}

/**
 * Steps of the queries that were sent and have not ended. Most have ended, and their steps stay in the database. The
 * states are searched as text: PostgreSQL reads no JSON that has certain escapes, which anybody may have typed. In a text
 * within them quotation marks are escaped, so that none passes for a field.
 */
const openSteps = (queries: Queries, organisation: string): Promise<{ state: string }[]> =>
  queries.query(
    `select state from (
       select state, bool_or(step = 'send') over own as sent,
         bool_or(step in ('close', 'withdraw', 'expire')) over own as ended
       from (
         select state, substring(state from '"queryId":\\{[^{}]*"value":"([0-9a-f-]+)"') as query,
           substring(state from '"step":\\{[^{}]*"value":"([a-z-]+)"') as step
         from record where organisation = $1 and kind = 'query-step'
       ) told
       window own as (partition by query)
     ) open where sent and not ended`,
    [organisation],
  );
