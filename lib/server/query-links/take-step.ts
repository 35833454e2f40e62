// A step that a provider takes on a page, or the backend by the policy, goes the way of every other change: the same log,
// the same rules.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { bareStep, type QueryStep, queryStepId } from '../../model/query-step.ts';
import type { Fault } from '../../model/result.ts';
import { nextStamp } from '../../model/stamp.ts';
import { pushWithin } from '../changes/push-changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import type { FoundQuery } from './find-query.ts';

/** Who takes a step that comes from no browser of the extension. */
export interface Taker extends Pick<Person, 'organisation' | 'id' | 'role'> {
  /** In the place of such a browser. */
  device: string;
}

type Content = Pick<QueryStep, 'step'> & Partial<Pick<QueryStep, 'answer' | 'rung' | 'dueAt' | 'reason'>>;

/**
 * Takes the step in the name of the link, as a provider. As `takeStepAs`.
 * @param device in the place of a browser of the extension.
 */
export const takeStep = (
  queries: Queries,
  clockwork: Clockwork,
  { organisation, link }: { organisation: string; link: string },
  found: FoundQuery,
  content: Content,
  device = 'page',
): Promise<Fault | null> =>
  takeStepAs(queries, clockwork, { organisation, id: link, role: 'provider', device }, found, content);

/**
 * Takes the step now. The fault that keeps it out, or null. The caller has locked the log before it read the query, so
 * that nobody takes a step in between.
 */
export async function takeStepAs(
  queries: Queries,
  { now, random }: Clockwork,
  { device, ...author }: Taker,
  { id, query, life }: FoundQuery,
  content: Content,
): Promise<Fault | null> {
  const at = now();
  const step: QueryStep = {
    queryId: id,
    encounterId: query.encounterId,
    number: life.steps.length + 1,
    by: author.id,
    at,
    ...bareStep,
    ...content,
  };
  const change = {
    id: timedId(at, random),
    kind: 'query-step' as const,
    record: await queryStepId(id, step.number),
    fields: asFields(step),
    seen: {},
    device,
    stamp: nextStamp(at, device),
  };
  const { outcomes } = await pushWithin(queries, author, [change], at);
  return outcomes[0]?.outcome === 'refused' ? outcomes[0].fault : null;
}
