// A step that a provider takes on a page goes the way of every other change: the same log, the same rules.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import { bareStep, type QueryStep, queryStepId } from '../../model/query-step.ts';
import type { Fault } from '../../model/result.ts';
import { nextStamp } from '../../model/stamp.ts';
import { pushWithin } from '../changes.ts';
import type { Clockwork } from '../clockwork.ts';
import type { Queries } from '../database/database.ts';
import type { FoundQuery } from './find-query.ts';

/** In the place of a browser of the extension. */
const device = 'page';

/**
 * Takes the step in the name of the link, as a provider. The fault that keeps it out, or null. The caller has locked
 * the log before it read the query, so that nobody takes a step in between.
 */
export async function takeStep(
  queries: Queries,
  { now, random }: Clockwork,
  link: { organisation: string; link: string },
  { id, query, life }: FoundQuery,
  content: Pick<QueryStep, 'step' | 'answer'>,
): Promise<Fault | null> {
  const at = now();
  const step: QueryStep = {
    queryId: id,
    encounterId: query.encounterId,
    number: life.steps.length + 1,
    by: link.link,
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
  const author = { organisation: link.organisation, id: link.link, role: 'provider' as const };
  const { outcomes } = await pushWithin(queries, author, [change], at);
  return outcomes[0]?.outcome === 'refused' ? outcomes[0].fault : null;
}
