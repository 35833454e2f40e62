// Where a query stands: what its steps add up to, in the order of their numbers.

import { type LadderRung, type QueryAnswer, type QueryStep, queryStepKind } from '../model/query-step.ts';

export type QueryState = 'draft' | 'sent' | 'viewed' | 'answered' | 'closed' | 'withdrawn' | 'expired';

export interface QueryLife {
  state: QueryState;
  /** In order, without what follows a number that has not arrived yet, or a step that only a newer version knows. */
  steps: QueryStep[];
  /** What was approved before it was sent: by which step, the digest, and who did. */
  approvals: { step: 'approve' | 'approve-post-bill'; content: string | null; by: string }[];
  sentAt: number | null;
  viewedAt: number | null;
  /** Until when an answer is due; null where none is awaited. */
  dueAt: number | null;
  answeredAt: number | null;
  answer: QueryAnswer | null;
  /** Whom it was escalated to last; null: to nobody. */
  rung: LadderRung | null;
  reminders: number;
  /** Of the step that ended it. */
  endedAt: number | null;
  codesChanged: boolean | null;
}

/** States in which the provider's answer is awaited. */
export const awaitingAnswer: readonly QueryState[] = ['sent', 'viewed'];

/** Whether nothing more can happen to it. */
export const isEnded = ({ state }: Pick<QueryLife, 'state'>): boolean =>
  state === 'closed' || state === 'withdrawn' || state === 'expired';

const unsent: QueryLife = {
  state: 'draft',
  steps: [],
  approvals: [],
  sentAt: null,
  viewedAt: null,
  dueAt: null,
  answeredAt: null,
  answer: null,
  rung: null,
  reminders: 0,
  endedAt: null,
  codesChanged: null,
};

/** @param steps of one query, in any order, as far as they have arrived. */
export function queryLife(steps: readonly Partial<QueryStep>[]): QueryLife {
  const sorted = [...steps].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)) as QueryStep[];
  let life = unsent;
  for (const [index, step] of sorted.entries()) {
    if (step.number !== index + 1 || !queryStepKind.options.includes(step.step)) break;
    life = { ...after(life, step), steps: [...life.steps, step] };
  }
  return life;
}

function after(life: QueryLife, step: QueryStep): QueryLife {
  switch (step.step) {
    case 'approve':
    case 'approve-post-bill':
      return {
        ...life,
        approvals: [...life.approvals, { step: step.step, content: step.content, by: step.by }],
      };
    case 'send':
      return { ...life, state: 'sent', sentAt: step.at, dueAt: step.dueAt };
    case 'view':
      return { ...life, state: 'viewed', viewedAt: life.viewedAt ?? step.at };
    case 'answer':
      return { ...life, state: 'answered', answeredAt: step.at, answer: step.answer, dueAt: null };
    case 'remind':
      return { ...life, reminders: life.reminders + 1 };
    case 'escalate':
      // An answer that says nothing to the question is none: the query awaits one again.
      return {
        ...life,
        state: life.viewedAt === null ? 'sent' : 'viewed',
        rung: step.rung,
        dueAt: step.dueAt,
        answer: null,
        answeredAt: null,
      };
    case 'close':
      return { ...life, state: 'closed', endedAt: step.at, codesChanged: step.codesChanged };
    case 'withdraw':
      return { ...life, state: 'withdrawn', endedAt: step.at, dueAt: null };
    case 'expire':
      return { ...life, state: 'expired', endedAt: step.at, dueAt: null };
  }
}
