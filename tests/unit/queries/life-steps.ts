// A sound query, and the steps of its life written short. Times are days since it was sent.

import type { LadderRung, QueryAnswer, QueryStep, QueryStepKind } from '../../../lib/model/query-step.ts';
import { ladderRung } from '../../../lib/model/query-step.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import type { QueryState } from '../../../lib/queries/query-life.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';

export const day = 86_400_000;
export const author = 'dana';
export const colleague = 'carl';
export const query = buildQuery({ createdBy: author });
export const content = queryDigest(query);

/** Monday 9 March 2026, 14:00 UTC. */
export const sent = Date.UTC(2026, 2, 9, 14);

/** Without a number: `inTurn` gives it. */
export const step = (kind: QueryStepKind, more: Partial<QueryStep> = {}): QueryStep => ({
  queryId: 'q1',
  encounterId: query.encounterId,
  number: 0,
  step: kind,
  by: author,
  at: sent,
  reason: '',
  content: null,
  sentBy: null,
  dueAt: null,
  answer: null,
  rung: null,
  documentation: '',
  codesChanged: null,
  ...more,
});

export const inTurn = (steps: readonly QueryStep[]): QueryStep[] =>
  steps.map((one, i) => ({ ...one, number: i + 1 }));

export const answerOf = (more: Partial<QueryAnswer> = {}): QueryAnswer => ({
  class: 'unable',
  options: ['unable-unable-to-determine'],
  text: '',
  provider: 'A. Rivera, MD',
  ...more,
});

/** Words that say nothing to the question. */
export const beside = answerOf({ class: 'irrelevant', options: [], text: 'Thank you for your note.' });

export const approve = step('approve', { by: colleague, content });
export const approvePostBill = step('approve-post-bill', { by: colleague, content });
export const send = step('send', { content, sentBy: 'page', dueAt: sent + 2 * day });
export const view = step('view', { at: sent + day });
export const answer = step('answer', { at: sent + day, answer: answerOf() });
export const remind = step('remind', { at: sent + day });
export const close = step('close', {
  at: sent + 2 * day,
  documentation: 'Addendum, 11 March',
  codesChanged: true,
});
export const withdraw = step('withdraw', { reason: 'Asked of the wrong provider.' });
export const expire = step('expire', { at: sent + 9 * day, reason: 'Nobody answered.' });

/** The rungs are climbed two days apart, each when the one before is overdue. */
export const escalate = (rung: LadderRung): QueryStep => {
  const at = sent + 2 * day * (ladderRung.options.indexOf(rung) + 1);
  return step('escalate', { rung, at, dueAt: at + 2 * day });
};
export const ladder = ladderRung.options.map(escalate);

/** Steps that lead to each state. */
export const ways: Record<QueryState, QueryStep[]> = {
  draft: [],
  sent: [send],
  viewed: [send, view],
  answered: [send, answer],
  closed: [send, answer, close],
  withdrawn: [send, withdraw],
  expired: [send, ...ladder, expire],
};

/** Of each kind one that fits, wherever it may be taken. */
export const fitting: Record<QueryStepKind, QueryStep> = {
  approve,
  'approve-post-bill': approvePostBill,
  send,
  view,
  answer,
  remind,
  escalate: ladder[0]!,
  close,
  withdraw,
  expire,
};
