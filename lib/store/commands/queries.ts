// What is done with provider queries, each as one transaction: written until they are sent, and then only moved on by
// steps, checked by the same rules as the backend's.

import { asFields } from '../../model/as-fields.ts';
import type { ChartSnapshot } from '../../model/chart.ts';
import { encounterId as deriveEncounter } from '../../model/encounter.ts';
import type { Query } from '../../model/query.ts';
import { bareStep, type QueryStep, queryStepId } from '../../model/query-step.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { checkQueryStep } from '../../queries/check-query-step.ts';
import { gapFault } from '../../queries/gap-of-query.ts';
import type { AnswerPolicy } from '../../queries/policy.ts';
import { queryLife } from '../../queries/query-life.ts';
import { valuesAs } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { queryRecords } from '../views/queries.ts';
import { templateSteps } from '../views/query-templates.ts';
import { type Writer, writeEdits } from '../write.ts';
import { encounterEdit, refuseReview } from './chart-vendor.ts';
import { commit } from './commit.ts';

/**
 * Writes a draft: all of it, new or changed. Faults: `query-sent`, `not-your-query`, `no-encounter`, `wrong-encounter`,
 * `wrong-gap`,
 * those of `refuseReview`, and those of `commit`.
 * @param chart in view: where nothing was recorded in it yet, it begins with this query.
 */
export async function writeQuery(
  db: Database,
  writer: Writer,
  id: string,
  draft: Query,
  chart: ChartSnapshot | null = null,
): Promise<Result<null>> {
  const { encounterId } = draft;
  const begun = chart && (await begins(db, chart, encounterId)) ? chart : null;
  const refused = begun && (await refuseReview(db, writer, begun, encounterId));
  if (refused) return { ok: false, error: refused };
  return commit(db, async () => {
    const known = await recordOf(db, 'encounter', encounterId);
    if (!known && !begun)
      return fail(
        'no-encounter',
        'Nothing is recorded of this query’s chart in this browser.',
        'The query is not written.',
        'Open the chart, then write it there.',
      );
    const stored = await recordOf(db, 'query', id);
    const query = stored && valuesAs('query', stored.view);
    if (query && query.encounterId !== encounterId)
      return fail(
        'wrong-encounter',
        'The query was begun in another chart.',
        'Nothing was changed.',
        'Write a new query in this chart.',
      );
    const gap = draft.gapId === null ? undefined : await recordOf(db, 'gap', draft.gapId);
    const strange = gapFault(draft, gap && valuesAs('gap', gap.view));
    if (strange) return { ok: false as const, error: strange };
    const { steps } = await queryRecords(db, encounterId, id);
    if ((query?.createdBy ?? draft.createdBy) !== writer.person)
      return fail(
        'not-your-query',
        'The query is somebody else’s.',
        'Nothing was changed.',
        'Write a query of your own.',
      );
    if (queryLife(steps).state !== 'draft')
      return fail(
        'query-sent',
        'The query was sent or withdrawn.',
        'Nothing was changed: it stays as the provider read it.',
        'Withdraw it, and write another.',
      );
    // What is fixed stays as it was first written, whatever the caller thinks.
    const { createdBy = draft.createdBy, createdAt = draft.createdAt } = query ?? {};
    await writeEdits(db, writer, [
      ...(begun ? [encounterEdit(begun, encounterId, known)] : []),
      { kind: 'query', id, fields: asFields({ ...draft, createdBy, createdAt }) },
    ]);
    return ok(null);
  });
}

/** Whether it is the chart of this encounter, and nothing was recorded in it. */
async function begins(db: Database, chart: ChartSnapshot, encounterId: string): Promise<boolean> {
  const { patient, encounter } = chart.fields;
  if ((await deriveEncounter(chart.site, patient, encounter)) !== encounterId) return false;
  return (await recordOf(db, 'encounter', encounterId)) === undefined;
}

/** What a person says with a step; the rest is filled in. */
export type QueryStepContent = Pick<QueryStep, 'step'> &
  Partial<Omit<QueryStep, 'step' | 'queryId' | 'encounterId' | 'number' | 'by' | 'at'>>;

/** Takes the step for the writer, now. Faults: `no-query`, those of `checkQueryStep`, and those of `commit`. */
export async function takeQueryStep(
  db: Database,
  writer: Writer,
  policy: AnswerPolicy,
  { encounterId, queryId }: Pick<QueryStep, 'encounterId' | 'queryId'>,
  content: QueryStepContent,
): Promise<Result<QueryStep>> {
  // Its id is known only outside of the transaction: deriving it waits for something that is no database.
  const taken = await queryRecords(db, encounterId, queryId);
  const number = queryLife(taken.steps).steps.length + 1;
  const id = await queryStepId(queryId, number);
  return commit(db, async () => {
    const { query, steps, billedOn } = await queryRecords(db, encounterId, queryId);
    if (!query)
      return fail(
        'no-query',
        'This query is not in this browser.',
        'The step is not taken; the query stands where it stood.',
        'Wait until this browser has heard of it, then do it again.',
      );
    const now = writer.now();
    const step: QueryStep = {
      queryId,
      encounterId,
      number,
      by: writer.person,
      at: now,
      ...bareStep,
      ...content,
    };
    const decided = await templateSteps(db);
    const fault = checkQueryStep({ query, steps, policy, templateSteps: decided, billedOn, now }, step);
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'query-step', id, fields: asFields(step) }]);
    return ok(step);
  });
}
