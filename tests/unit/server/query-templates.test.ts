// Every template from a draft to its end, as the backend takes it: written from its example, approved where that is asked
// for, sent, answered with one of its options, and closed.

import { expect, test } from 'vitest';
import type { Query } from '../../../lib/model/query.ts';
import type { QueryAnswer, QueryStep } from '../../../lib/model/query-step.ts';
import { needsApproval } from '../../../lib/queries/compliance/approval.ts';
import { usualPolicy } from '../../../lib/queries/policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { queryLife } from '../../../lib/queries/query-life.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { examples, written } from '../../fixtures/queries/written-examples.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { stepOf } from './query-link-steps.ts';
import { changeOf, makeReview } from './review-changes.ts';

const day = 86_400_000;

/** The first diagnosis offered; where none is, words. */
function answerTo({ options }: Query): QueryAnswer {
  const [chosen] = options.filter(({ kind }) => kind === 'clinical');
  return {
    class: chosen ? 'agreed' : 'agreed-other',
    options: chosen ? [chosen.id] : [],
    text: !chosen || chosen.text.includes('___') ? 'As the findings of that day show' : '',
    provider: 'A. Rivera, MD',
  };
}

onBothDatabases('the template', (backend) => {
  let people: Promise<{ asker: Caller; reader: Caller; encounterId: string }> | undefined;
  const makePeople = async () => {
    const asker = await backend.newOrganisation('cdi-coordinator');
    const reader = await backend.newPerson(asker.person.organisation);
    const review = await makeReview(asker.person.id, '1');
    await asker.push(review.changes.slice(0, 1));
    return { asker, reader, encounterId: review.encounter };
  };

  test.each(examples)('$topic is written, sent, answered and closed', async (example) => {
    people ??= makePeople();
    const { asker, reader, encounterId } = await people;
    const { author, recipient } = buildQuery();
    const query = written(example, {
      encounterId,
      gapId: null,
      deficiency: null,
      author,
      recipient,
      timing: 'retrospective',
      coder: null,
      createdBy: asker.person.id,
      createdAt: backend.time,
    });
    const queryId = backend.id();
    const content = queryDigest(query);
    const taken = (number: number, step: Parameters<typeof stepOf>[3], by = asker) =>
      stepOf({ asker: by, queryId, encounterId }, number, backend.time, step);
    const draft = changeOf('query', queryId, JSON.parse(JSON.stringify(query)));
    const approved = needsApproval(query, usualPolicy) ? 1 : 0;
    const rest = [
      await taken(approved + 1, { step: 'send', content, sentBy: 'page', dueAt: backend.time + 2 * day }),
      await taken(approved + 2, { step: 'view' }),
      await taken(approved + 3, { step: 'answer', answer: answerTo(query) }),
      await taken(approved + 4, { step: 'close', documentation: 'Addendum, 7 January', codesChanged: true }),
    ];
    if (approved) {
      expect(codes(await asker.push([draft, rest[0]!]))).toEqual([null, 'step-taken']);
      expect(codes(await reader.push([await taken(1, { step: 'approve', content }, reader)]))).toEqual([
        null,
      ]);
    }
    expect(codes(await asker.push([draft, ...rest]))).toEqual([draft, ...rest].map(() => null));

    const { changes } = await reader.pull();
    const kept = changes.filter(({ record }) => record === queryId);
    expect(kept.map(({ fields }) => queryDigest(fields as Query))).toEqual([content]);
    const steps = changes
      .filter(({ fields }) => fields.queryId === queryId)
      .map(({ fields }) => fields as QueryStep);
    expect(queryLife(steps)).toMatchObject({ state: 'closed', answer: answerTo(query), codesChanged: true });
    expect(steps).toHaveLength(approved + 4);
  });
});
