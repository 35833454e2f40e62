// The backend keeps the times of an organisation's policy: a step is taken in a transaction of its own, under the lock of
// the log and on what stands there then. So a second process, or a second look, finds it taken; and a person who was
// quicker has done it.

import { policyAuthor } from '../../model/query-policy.ts';
import type { LadderRung } from '../../model/query-step.ts';
import { type ClockStep, clockStep } from '../../queries/policy-clock.ts';
import { lockLog } from '../changes/push-changes.ts';
import { inOrganisation, inSnapshot } from '../database/scope.ts';
import { findQuery } from '../query-links/find-query.ts';
import { takeStepAs } from '../query-links/take-step.ts';
import { runEvery } from '../run-every.ts';
import { dueQueries, policyToKeep, withPolicy } from './due-queries.ts';
import { mailRungs } from './mail-rungs.ts';
import type { Escalated, QueryClock } from './query-clock.ts';

/**
 * Looks once at every organisation that has a policy, and takes the steps that it is time for, at most one a query; then
 * whoever stands on the rungs is written to, once for all that came to them. What went wrong with one query or
 * organisation keeps no other.
 * @param stopping true: the backend ends, and what is left waits for the next look.
 */
export async function keepTimes(clock: QueryClock, stopping: () => boolean = () => false): Promise<void> {
  const { database, now, tell } = clock;
  for (const organisation of await withPolicy(database)) {
    try {
      const due = await inSnapshot(database, organisation, (queries) =>
        dueQueries(queries, organisation, now()),
      );
      const escalated: Escalated[] = [];
      for (const id of due) {
        if (stopping()) break;
        const taken = await takeDueStep(clock, organisation, id).catch((error) => {
          tell('query-clock-failed', organisation, error);
          return null;
        });
        if (taken) escalated.push(taken);
      }
      if (escalated.length > 0) await mailRungs(clock, organisation, escalated);
    } catch (error) {
      tell('query-clock-failed', organisation, error);
    }
  }
}

/** Null where nothing was due any more, or a reminder was. */
function takeDueStep(
  { database, now, random }: QueryClock,
  organisation: string,
  id: string,
): Promise<Escalated | null> {
  return inOrganisation(database, organisation, async (queries) => {
    await lockLog(queries, organisation);
    const policy = await policyToKeep(queries, organisation);
    const found = await findQuery(queries, organisation, id);
    const at = now();
    const step = policy && found && clockStep(found.life, policy, at);
    if (!step) return null;
    // Whose role may take such steps: the policy is theirs.
    const system = { organisation, id: policyAuthor, role: 'administrator', device: 'policy' } as const;
    const content = { ...step, reason: reasonOf(step, policy.ladder) };
    const fault = await takeStepAs(queries, { now: () => at, random }, system, found, content);
    if (fault) throw new Error(`a step of the policy was refused: ${fault.code}`);
    return step.step === 'escalate' ? { ...step, by: found.query.createdBy } : null;
  });
}

/** What the record says of it; it says of nobody that they were written to, which is tried only afterwards. */
const reasonOf = (step: ClockStep, ladder: Record<LadderRung, { name: string } | null>): string => {
  if (step.step === 'remind') return 'By the policy; the provider was written nothing';
  const person = ladder[step.rung];
  return person ? `By the policy, to ${person.name}` : 'By the policy';
};

/**
 * Keeps the times now and every `every` milliseconds, until `stop`, which waits for what is under way.
 */
export function runQueryClock(clock: QueryClock, every: number): { stop: () => Promise<unknown> } {
  return runEvery(every, (stopped) =>
    keepTimes(clock, stopped).catch((error) => clock.tell('query-clock-failed', '', error)),
  );
}
