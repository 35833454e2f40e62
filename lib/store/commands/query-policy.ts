// Saving the organisation's policy of queries. Whether the person may is decided by the server; a screen hides from
// others what would be refused.

import { asFields } from '../../model/as-fields.ts';
import { type OrganisationPolicy, queryPolicyId } from '../../model/query-policy.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { policyProblems } from '../../queries/policy-problems.ts';
import type { Database } from '../database.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** Saves the whole policy; what did not change makes no change. Faults: `bad-policy`, and those of `commit`. */
export async function saveQueryPolicy(
  db: Database,
  writer: Writer,
  policy: OrganisationPolicy,
): Promise<Result<null>> {
  const [problem] = policyProblems(policy);
  if (problem)
    return fail('bad-policy', problem.text, 'Nothing was saved.', 'Correct it, then save the policy again.');
  const id = await queryPolicyId();
  return commit(db, async () => {
    await writeEdits(db, writer, [{ kind: 'query-policy', id, fields: asFields(policy) }]);
    return ok(null);
  });
}
